import { readdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { limits, type Unread } from "@tenzij/read";
import { afterEach, describe, expect, it } from "vitest";
import { blobOf, cleanUp, commit, folder, git, text, write } from "./fixtures/folders.ts";
import { fetchCommit, filesHolding, gitTree, listFiles, listFilesFrom, openGit, readBlobs } from "./index.ts";

afterEach(cleanUp);

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

  it("lists a commit from another as it lists it by itself, whatever changed and whatever a submodule asks to ignore", () => {
    const root = folder();
    git(root, "init", "-q");
    const first = commit(root, { "a.yaml": "1", "b/c.yaml": "2", "weg.yaml": "3", "é.yaml": "4" });
    git(root, "mv", "weg.yaml", "z.yaml");
    git(root, "update-index", "--chmod=+x", "a.yaml");
    git(root, "update-index", "--add", "--cacheinfo", `160000,${first},sub`);
    const second = commit(root, {
      "é.yaml": "5",
      "b/A.yaml": "6",
      ".gitmodules": '[submodule "sub"]\n\tpath = sub\n\turl = ./x\n\tignore = all\n',
    });
    git(root, "update-index", "--add", "--cacheinfo", `160000,${second},sub`);
    git(root, "commit", "-q", "-m", "sub");
    const third = git(root, "rev-parse", "HEAD");
    git(root, "update-index", "--cacheinfo", `160000,${third},sub`);
    git(root, "commit", "-q", "-m", "sub");
    const fourth = git(root, "rev-parse", "HEAD");
    const on = openGit(root, process.env);
    for (const [from, to] of [
      [first, second],
      [second, third],
      [third, fourth],
      [fourth, first],
    ] as const)
      expect(listFilesFrom(on, listFiles(on, from) ?? [], from, to)).toEqual(listFiles(on, to));
    expect(listFilesFrom(on, [], first, "f".repeat(40))).toBeNull();
  });

  it("says which names are no files without reading them", () => {
    const root = folder();
    git(root, "init", "-q");
    symlinkSync("elsewhere", join(root, "p"));
    const tree = gitTree(openGit(root, process.env), commit(root, { "a.yaml": "1" }), new Set());
    expect([...(tree?.opaque ?? [])]).toEqual([["p", "link"]]);
    expect(tree?.read("a.yaml")).toEqual({ unreadable: "vanished" });
  });

  it("keeps names apart that are no UTF-8", () => {
    const root = folder();
    git(root, "init", "-q");
    for (const byte of [0xe8, 0xe9])
      writeFileSync(
        Buffer.concat([Buffer.from(join(root, "caf")), Buffer.from([byte]), Buffer.from(".profile.yaml")]),
        "x",
      );
    expect(gitTree(openGit(root, process.env), commit(root, {}))?.files).toEqual([
      "caf\\xe8.profile.yaml",
      "caf\\xe9.profile.yaml",
    ]);
  });

  it("tells files apart by the case of their names", () => {
    const root = folder();
    git(root, "init", "-q");
    const tree = gitTree(openGit(root, process.env), commit(root, { "A.yaml": "1", "a.yaml": "2" }));
    expect(["A.yaml", "a.yaml"].map((file) => text(tree?.read(file)))).toEqual(["1", "2"]);
  });

  it("does not bring in a blob that is too large to be judged", () => {
    const root = folder();
    git(root, "init", "-q");
    write(root, { "big.yaml": "x" });
    truncateSync(join(root, "big.yaml"), limits.fileBytes + 1);
    const tree = gitTree(openGit(root, process.env), commit(root, { "a.yaml": "1" }));
    const id = git(root, "rev-parse", "HEAD:big.yaml");
    const large = tree?.read("big.yaml") as Unread;
    expect([large.unreadable, large.id?.()]).toEqual(["too-large", id]);
    expect(readBlobs(openGit(root, process.env), [id]).get(id)?.[0]).toBe(0);
    expect(text(tree?.read("a.yaml"))).toBe("1");
  });

  it("lets neither the environment nor the repository's settings lead git elsewhere", () => {
    const root = folder();
    const other = folder();
    for (const one of [root, other]) git(one, "init", "-q");
    const sha = commit(root, { "a.yaml": "here" });
    git(root, "config", "core.fsmonitor", "touch ran-fsmonitor");
    git(root, "config", "core.hooksPath", "hooks");
    git(root, "replace", git(root, "rev-parse", `${sha}:a.yaml`), blobOf(root, "replaced"));
    const env = {
      ...process.env,
      GIT_DIR: join(other, ".git"),
      GIT_OBJECT_DIRECTORY: join(other, ".git/objects"),
      GIT_TRACE: join(root, "trace"),
    };
    expect(text(gitTree(openGit(root, env), sha)?.read("a.yaml"))).toBe("here");
    expect(readdirSync(root).filter((name) => /ran|trace/.test(name))).toEqual([]);
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

describe("the files of a commit that hold some text", () => {
  const holding = (
    files: Record<string, string>,
    sought: readonly string[] | RegExp,
    among = { names: ["**/*.j.yaml"] },
  ) => {
    const root = folder();
    git(root, "init", "-q");
    const found = filesHolding(openGit(root, process.env), commit(root, files), sought, among);
    return found && [...found].sort();
  };
  const files = {
    "a.j.yaml": "x\nuntil: 1\n\0until 2\r\n",
    "é/b c\nd.J.YAML": "planned: ä\n",
    "c.j.yaml": "none\n",
    "d.yaml": "until\n",
    ".gitattributes": "*.yaml binary\n",
  };

  it("names those that hold one, however deep they lie and whatever their bytes and names, and no others", () => {
    expect(holding(files, ["until", "planned"])).toEqual(["a.j.yaml", "é/b c\nd.J.YAML"]);
    expect(holding(files, ["UNTIL", "u.til"])).toEqual([]);
    const among = { names: ["**/*.yaml"], except: ["**/*.j.yaml"] };
    expect(holding(files, ["until", "planned"], among)).toEqual(["d.yaml", "é/b c\nd.J.YAML"]);
  });

  it("looks for a pattern a line at a time, by bytes", () => {
    expect(holding(files, /^(until|planned)(?!: [2-9])(?=: [^a-z])/)).toEqual(["a.j.yaml", "é/b c\nd.J.YAML"]);
    expect(holding(files, /x[^z]until/)).toEqual([]);
  });

  it("cannot tell of a commit that is not here, a text of more than one line, or no text", () => {
    for (const sought of [["a\nb"], ["until", ""]]) expect(holding(files, sought)).toBeNull();
    const root = folder();
    git(root, "init", "-q");
    commit(root, { "a.j.yaml": "until\n" });
    for (const id of ["a".repeat(40), "main"])
      expect(filesHolding(openGit(root, process.env), id, ["until"], { names: ["**"] })).toBeNull();
  });
});
