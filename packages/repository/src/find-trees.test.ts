import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { cleanUp, folder, text } from "./fixtures/folders.ts";
import { findTrees } from "./index.ts";

afterEach(cleanUp);

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

  it("begins at the top of the repository where that has a policy, whatever lies nearer", () => {
    const root = folder({
      "repo/.git/HEAD": "",
      "repo/tenzij.yaml": "",
      "repo/p/tenzij.yaml": "",
      "repo/p/a.profile.yaml": "",
      "repo/sub/.git/HEAD": "",
      "repo/sub/q/tenzij.yaml": "",
    });
    expect(roots(["repo/p/a.profile.yaml"], root)).toEqual([["repo", ["p/a.profile.yaml"]]]);
    expect(roots(["repo/p"], root)).toEqual([["repo", ["p/a.profile.yaml", "p/tenzij.yaml"]]]);
    const [whole, ...others] = findTrees(["repo"], root);
    expect(whole && "tree" in whole && whole.tree.files).toEqual([
      "p/a.profile.yaml",
      "p/tenzij.yaml",
      "sub",
      "tenzij.yaml",
    ]);
    expect(others).toMatchObject([{ root: join(root, "repo/sub") }, { root: join(root, "repo/sub/q") }]);
  });

  it("judges a profile that stands beside folders with a policy, and takes a mere shelf of them for none", () => {
    const root = folder({ "s/a/tenzij.yaml": "", "s/README.md": "", "t/a/tenzij.yaml": "", "t/x.profile.yaml": "" });
    expect(roots(["s"], root)).toEqual([["s/a", null]]);
    expect(roots(["t"], root)).toEqual([
      ["t", null],
      ["t/a", null],
    ]);
  });

  it("takes a repository below a path for a tree of its own, and for a submodule of the tree around it", () => {
    const root = folder({
      "tenzij.yaml": "",
      "a.yaml": "",
      "sub/.git/HEAD": "",
      "sub/x.profile.yaml": "",
      "sub/deep/tenzij.yaml": "",
    });
    expect(roots(["."], root)).toEqual([
      ["", null],
      ["sub", null],
      ["sub/deep", null],
    ]);
    const [outer] = findTrees(["."], root);
    expect(outer && "tree" in outer && [outer.tree.files, outer.tree.read("sub")]).toEqual([
      ["a.yaml", "sub", "tenzij.yaml"],
      { unreadable: "submodule" },
    ]);
  });

  it("joins the paths that lie in one tree, and keeps which were named", () => {
    const root = folder({ "tenzij.yaml": "", "a.yaml": "", "b/x.yaml": "", "b/y.yaml": "" });
    expect(findTrees(["b", "a.yaml", "./b/x.yaml"], root)).toMatchObject([
      { root, only: ["b/x.yaml", "b/y.yaml", "a.yaml"], named: ["a.yaml", "b/x.yaml"] },
    ]);
    expect(findTrees(["a.yaml", "."], root)).toMatchObject([{ only: null, named: ["a.yaml"] }]);
  });

  it("holds a named file in a folder that is not looked into, or behind a link", () => {
    const root = folder({ "p/tenzij.yaml": "", "p/node_modules/x/a.yaml": "1", "p/b.yaml": "", "real/c.yaml": "2" });
    symlinkSync(join(root, "real"), join(root, "p/link"));
    const [inside] = findTrees(["p/node_modules/x/a.yaml", "p/b.yaml"], root);
    expect(inside).toMatchObject({ only: ["node_modules/x/a.yaml", "b.yaml"] });
    expect(inside && "tree" in inside && inside.tree.files).toEqual([
      "b.yaml",
      "link",
      "node_modules/x/a.yaml",
      "tenzij.yaml",
    ]);
    expect(inside && "tree" in inside && text(inside.tree.read("node_modules/x/a.yaml"))).toBe("1");
    expect(roots(["p/node_modules"], root)).toEqual([["p/node_modules", null]]);
    expect(roots(["p/link/c.yaml", "p/link"], root)).toEqual([["real", null]]);
  });

  it("lists a broken link that was named, so that it is not overlooked", () => {
    const root = folder({ "tenzij.yaml": "" });
    symlinkSync(join(root, "gone"), join(root, "x.profile.yaml"));
    const [tree] = findTrees(["x.profile.yaml"], root);
    expect(tree && "tree" in tree && tree.tree.read("x.profile.yaml")).toEqual({ unreadable: "link" });
  });

  it("is the path itself where there is neither policy nor repository above", () => {
    const root = folder({ "q/a.profile.yaml": "" });
    expect(roots(["q"], root)).toEqual([["q", null]]);
    expect(roots(["nergens"], root)).toEqual(["missing nergens"]);
  });
});
