import { execFileSync } from "node:child_process";
import { chmodSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { limits, type Unread } from "@tenzij/read";
import { afterEach, describe, expect, it } from "vitest";
import { cleanUp, folder } from "./fixtures/folders.ts";
import { diskTree, overlayTree } from "./index.ts";

afterEach(cleanUp);

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

  it("leaves out what git ignores and keeps what it tracks, in folders of other people's files too", () => {
    const root = folder({
      ".gitignore": "uitvoer/\n*.tmp\n",
      "uitvoer/a.yaml": "",
      "x.tmp": "",
      "bewaard.tmp": "",
      "p/node_modules/a.yaml": "",
      "p/node_modules/b.yaml": "",
      "p/c.yaml": "",
    });
    const git = (...args: string[]) => execFileSync("git", args, { cwd: root, stdio: "pipe" });
    git("init", "-q");
    git("add", "-f", "bewaard.tmp", "p/node_modules/a.yaml");
    expect(diskTree(root).files).toEqual([".gitignore", "bewaard.tmp", "p/c.yaml", "p/node_modules/a.yaml"]);
    expect(diskTree(join(root, "p")).files).toEqual(["c.yaml", "node_modules/a.yaml"]);
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

  it("lists a link to a folder and does not look into it", () => {
    const root = folder({ "a/x.yaml": "1" });
    symlinkSync(join(root, "a"), join(root, "b"));
    const tree = diskTree(root);
    expect(tree.files).toEqual(["a/x.yaml", "b"]);
    expect([...tree.opaque]).toEqual([["b", "link"]]);
  });

  it("is neither misled by a link that takes the place of a file, nor held up by a pipe", () => {
    const root = folder({ "a.yaml": "1", "b.yaml": "2" });
    execFileSync("mkfifo", [join(root, "pipe.yaml")]);
    const tree = diskTree(root);
    rmSync(join(root, "a.yaml"));
    symlinkSync(join(root, "b.yaml"), join(root, "a.yaml"));
    expect(tree.read("a.yaml")).toEqual({ unreadable: "link" });
    expect(tree.read("pipe.yaml")).toEqual({ unreadable: "denied" });
  });

  it("does not read what is too large to be judged", () => {
    const root = folder({ "a.yaml": "" });
    truncateSync(join(root, "a.yaml"), limits.fileBytes + 1);
    const large = diskTree(root).read("a.yaml") as Unread;
    expect(large.unreadable).toBe("too-large");
    expect(large.id?.()).toBe(execFileSync("git", ["hash-object", join(root, "a.yaml")], { encoding: "utf8" }).trim());
    truncateSync(join(root, "a.yaml"), limits.fileBytes);
    expect(diskTree(root).read("a.yaml")).toHaveLength(limits.fileBytes);
  });

  it.skipIf(process.getuid?.() === 0)("lists a folder that may not be listed", () => {
    const root = folder({ "a/x.yaml": "1" });
    chmodSync(join(root, "a"), 0);
    const tree = diskTree(root);
    chmodSync(join(root, "a"), 0o700);
    expect([...tree.opaque]).toEqual([["a", "denied"]]);
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
