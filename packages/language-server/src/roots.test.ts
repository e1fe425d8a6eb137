import { describe, expect, it } from "vitest";
import { fileOf, rootOf } from "./roots.ts";

const found = (path: string, folders: string[], ...there: string[]): string =>
  rootOf(path, { folders, exists: (one) => there.includes(one) });

describe("rootOf", () => {
  it("takes the nearest policy above the file", () => {
    expect(found("/w/a/b/x.profile.yaml", ["/w"], "/w/tenzij.yaml", "/w/a/tenzij.yaml")).toBe("/w/a");
    expect(found("/w/c/x.profile.yaml", ["/w"], "/w/tenzij.yaml", "/w/a/tenzij.yaml")).toBe("/w");
  });

  it("takes the workspace folder where there is no policy", () => {
    expect(found("/w/a/b/x.profile.yaml", ["/w"])).toBe("/w");
    expect(found("/w/a/b/x.profile.yaml", ["/w", "/w/a"])).toBe("/w/a");
  });

  it("looks above the folder that is open only within its repository", () => {
    expect(found("/r/sub/x.profile.yaml", ["/r/sub"], "/r/tenzij.yaml")).toBe("/r/sub");
    expect(found("/r/sub/x.profile.yaml", ["/r/sub"], "/r/tenzij.yaml", "/r/.git")).toBe("/r");
  });

  it("takes the policy at the top of the repository, whatever lies nearer", () => {
    expect(found("/r/a/x.profile.yaml", ["/r"], "/r/.git", "/r/tenzij.yaml", "/r/a/tenzij.yaml")).toBe("/r");
    expect(found("/r/a/x.profile.yaml", ["/r"], "/r/.git", "/r/a/tenzij.yaml")).toBe("/r/a");
  });

  it("does not look above a repository inside the folder", () => {
    expect(found("/w/repo/x.profile.yaml", ["/w"], "/w/tenzij.yaml", "/w/repo/.git")).toBe("/w/repo");
  });

  it("looks in every folder above a file that was opened by itself, but not at the root of the disk", () => {
    expect(found("/some/where/x.profile.yaml", [], "/some/tenzij.yaml")).toBe("/some");
    expect(found("/some/where/x.profile.yaml", [], "/tenzij.yaml")).toBe("/some/where");
    expect(found("/elsewhere/x.profile.yaml", ["/w"])).toBe("/elsewhere");
  });
});

describe("fileOf", () => {
  it("names a file as the tree does", () => expect(fileOf("/w", "/w/a/b.yaml")).toBe("a/b.yaml"));
});
