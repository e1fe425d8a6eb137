import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { diskTree, fetchCommit, findTrees, gitTree, listFiles, openGit, overlayTree } from "./index.ts";

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(files: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "tenzij-repository-"));
  made.push(root);
  write(root, files);
  return root;
}

function write(root: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

function git(root: string, ...args: string[]): string {
  const settings = ["-c", "user.name=t", "-c", "user.email=t@example.nl", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...settings, ...args], { cwd: root, encoding: "utf8" }).trim();
}

function commit(root: string, files: Record<string, string>): string {
  write(root, files);
  git(root, "add", "-A");
  git(root, "commit", "-q", "--allow-empty", "-m", "x");
  return git(root, "rev-parse", "HEAD");
}

const text = (content: unknown) => (content instanceof Uint8Array ? Buffer.from(content).toString("utf8") : content);

describe("a folder as a tree", () => {
  it("lists files by code unit, with slashes, without git's own and other people's", () => {
    const root = folder({
      "b/é.yaml": "1",
      "B.yaml": "2",
      "a.yaml": "3",
      ".git/config": "",
      "node_modules/x/a.profile.yaml": "",
    });
    expect(diskTree(root).files).toEqual(["B.yaml", "a.yaml", "b/é.yaml"]);
  });

  it("follows no link and says when a file is gone", () => {
    const root = folder({ "a.yaml": "1", "b.yaml": "2" });
    symlinkSync(join(root, "a.yaml"), join(root, "c.yaml"));
    const tree = diskTree(root);
    expect(tree.files).toContain("c.yaml");
    expect(tree.read("c.yaml")).toEqual({ unreadable: "link" });
    rmSync(join(root, "b.yaml"));
    expect(tree.read("b.yaml")).toEqual({ unreadable: "vanished" });
  });

  it("reads an open buffer instead of the file, saved or not", () => {
    const tree = overlayTree(
      diskTree(folder({ "a.yaml": "disk" })),
      new Map([
        ["a.yaml", "buffer"],
        ["new.yaml", "n"],
      ]),
    );
    expect(tree.files).toEqual(["a.yaml", "new.yaml"]);
    expect(tree.read("a.yaml")).toBe("buffer");
  });
});

describe("which tree a path belongs to", () => {
  const roots = (paths: string[], cwd: string) =>
    findTrees(paths, cwd).map((one) =>
      "missing" in one ? `missing ${one.missing}` : [one.root.slice(cwd.length + 1), one.only],
    );

  it("begins at the nearest policy above, whatever the working directory", () => {
    const root = folder({ "p/tenzij.yaml": "", "p/x/a.profile.yaml": "", "p/b.profile.yaml": "" });
    expect(roots(["p/x/a.profile.yaml"], root)).toEqual([["p", ["x/a.profile.yaml"]]]);
    expect(roots(["p"], root)).toEqual([["p", null]]);
    expect(roots(["p/x"], root)).toEqual([["p", ["x/a.profile.yaml"]]]);
  });

  it("takes each folder with a policy below a path for a tree of its own", () => {
    const root = folder({
      "docs/a/tenzij.yaml": "",
      "docs/a/x.profile.yaml": "",
      "docs/b/tenzij.yaml": "",
      "tenzij.yaml": "",
      "y.profile.yaml": "",
    });
    expect(roots(["docs"], root)).toEqual([
      ["docs/a", null],
      ["docs/b", null],
    ]);
    const whole = findTrees(["."], root).map((one) => ("missing" in one ? null : one.tree.files));
    expect(whole).toEqual([["tenzij.yaml", "y.profile.yaml"], ["tenzij.yaml", "x.profile.yaml"], ["tenzij.yaml"]]);
  });

  it("looks for a policy no higher than the repository, and is the path itself without one", () => {
    const root = folder({
      "tenzij.yaml": "",
      "repo/.git/HEAD": "",
      "repo/q/a.profile.yaml": "",
      "repo/r/tenzij.yaml": "",
      "repo/r/b.yaml": "",
    });
    expect(roots(["repo/q"], root)).toEqual([["repo/q", null]]);
    expect(roots(["repo/q/a.profile.yaml"], root)).toEqual([["repo/q", ["a.profile.yaml"]]]);
    expect(roots(["repo/r/b.yaml"], root)).toEqual([["repo/r", ["b.yaml"]]]);
  });

  it("judges a profile that stands beside folders with a policy, and takes a mere shelf of them for none", () => {
    const root = folder({ "s/a/tenzij.yaml": "", "s/README.md": "", "t/a/tenzij.yaml": "", "t/x.profile.yaml": "" });
    expect(roots(["s"], root)).toEqual([["s/a", null]]);
    expect(roots(["t"], root)).toEqual([
      ["t", null],
      ["t/a", null],
    ]);
  });

  it("is the path itself where there is neither policy nor repository above", () => {
    const root = folder({ "q/a.profile.yaml": "" });
    expect(roots(["q"], root)).toEqual([["q", null]]);
    expect(roots(["nergens"], root)).toEqual(["missing nergens"]);
  });
});

describe("a commit as a tree", () => {
  it("reads blobs and not files from disk, whatever the names", () => {
    const root = folder();
    git(root, "init", "-q");
    const sha = commit(root, { "a.yaml": "één", "map met spatie/ü\nx.yaml": "2", "leeg.yaml": "" });
    writeFileSync(join(root, "a.yaml"), "dirty");
    const tree = gitTree(openGit(root, process.env), sha);
    expect(tree?.files).toEqual(["a.yaml", "leeg.yaml", "map met spatie/ü\nx.yaml"]);
    expect(text(tree?.read("a.yaml"))).toBe("één");
    expect(text(tree?.read("leeg.yaml"))).toBe("");
    expect(text(tree?.read("map met spatie/ü\nx.yaml"))).toBe("2");
  });

  it("gives links, submodules and LFS pointers no content", () => {
    const root = folder();
    git(root, "init", "-q");
    symlinkSync("/etc/passwd", join(root, "link.yaml"));
    const first = commit(root, { "lfs.yaml": "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n" });
    git(root, "update-index", "--add", "--cacheinfo", `160000,${first},sub.yaml`);
    git(root, "commit", "-q", "-m", "sub");
    const tree = gitTree(openGit(root, process.env), git(root, "rev-parse", "HEAD"));
    expect(["link.yaml", "lfs.yaml", "sub.yaml"].map((file) => tree?.read(file))).toEqual([
      { unreadable: "link" },
      { unreadable: "pointer" },
      { unreadable: "submodule" },
    ]);
  });

  it("asks git only for full ids, so that nothing can pass for an option", () => {
    const root = folder();
    git(root, "init", "-q");
    commit(root, { "a.yaml": "1" });
    for (const id of ["HEAD", "--help", "main", "abc123"]) expect(listFiles(openGit(root, process.env), id)).toBeNull();
  });

  it("fetches a commit that a shallow clone lacks, by its id", () => {
    const origin = folder();
    git(origin, "init", "-q");
    const first = commit(origin, { "a.yaml": "1" });
    commit(origin, { "a.yaml": "2" });
    git(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
    const clone = folder();
    git(clone, "clone", "-q", "--depth=1", `file://${origin}`, "c");
    const here = openGit(join(clone, "c"), process.env);
    expect(gitTree(here, first)).toBeNull();
    expect(fetchCommit(here, `file://${origin}`, first)).toBeNull();
    expect(text(gitTree(here, first)?.read("a.yaml"))).toBe("1");
  });
});
