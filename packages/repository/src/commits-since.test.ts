import { afterEach, describe, expect, it } from "vitest";
import { commitsSince } from "./commits-since.ts";
import { cleanUp, commit, folder, git } from "./fixtures/folders.ts";
import { openGit } from "./git.ts";

afterEach(cleanUp);

describe("the commits of a branch", () => {
  it("tells which files each changed, by the ids of their content, the first first", () => {
    const root = folder();
    git(root, "init", "-q");
    const first = commit(root, { "a.yaml": "1", "map/é b.yaml": "x" });
    const second = commit(root, { "a.yaml": "2" });
    git(root, "rm", "-q", "a.yaml");
    const third = commit(root, {});
    const found = commitsSince(openGit(root, process.env), "2000-01-01") ?? [];
    expect(found.map(({ id }) => id)).toEqual([first, second, third]);
    const [one, two] = ["1", "2"].map((_, at) => found[at]?.changes.find(({ path }) => path === "a.yaml")?.after);
    expect(found.map(({ changes }) => changes.map(({ path, before, after }) => [path, before, after]))).toEqual([
      [
        ["a.yaml", null, one],
        ["map/é b.yaml", null, expect.any(String)],
      ],
      [["a.yaml", one, two]],
      [["a.yaml", two, null]],
    ]);
    expect(commitsSince(openGit(root, process.env), "2999-01-01")).toEqual([]);
  });

  it("counts a merge once, as what it brought", () => {
    const root = folder();
    git(root, "init", "-q", "-b", "main");
    commit(root, { "a.yaml": "1" });
    git(root, "checkout", "-q", "-b", "side");
    commit(root, { "b.yaml": "1" });
    commit(root, { "b.yaml": "2" });
    git(root, "checkout", "-q", "main");
    git(root, "merge", "-q", "--no-ff", "-m", "x", "side");
    const found = commitsSince(openGit(root, process.env), "2000-01-01") ?? [];
    expect(found.map(({ changes }) => changes.map(({ path }) => path))).toEqual([["a.yaml"], ["b.yaml"]]);
  });
});
