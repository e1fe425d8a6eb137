import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { treeToSetUp } from "./tree-to-set-up.ts";

let folder = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "tenzij-set-up-")));
  for (const below of ["risk", "other/.git"]) mkdirSync(join(folder, below), { recursive: true });
  writeFileSync(join(folder, "risk/tenzij.yaml"), 'profiles: ["*.csv"]\n');
  for (const file of ["risk/a.csv", "b.csv", "other/c.csv"]) writeFileSync(join(folder, file), "kenmerk;punten\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const setUp = (path: string) => {
  const found = treeToSetUp(path, folder);
  return found === null ? null : [found.target.root, found.target.tree.files, found.nearer];
};

it("holds at the top of a repository what policies below govern, and no other repository", () => {
  mkdirSync(join(folder, ".git"));
  expect(setUp(".")).toEqual([folder, ["b.csv", "risk/a.csv", "risk/tenzij.yaml"], ["risk/tenzij.yaml"]]);
});

it("leaves elsewhere to each policy below what it governs", () => {
  expect(setUp(".")).toEqual([folder, ["b.csv"], []]);
});

it("is the tree of the policy where one governs the folder, and none where nothing is", () => {
  mkdirSync(join(folder, ".git"));
  expect(setUp("risk")?.[0]).toBe(join(folder, "risk"));
  writeFileSync(join(folder, "tenzij.yaml"), "profiles: []\n");
  expect(setUp(".")).toEqual([folder, ["b.csv", "other", "risk/a.csv", "risk/tenzij.yaml", "tenzij.yaml"], []]);
  expect(setUp("absent")).toBeNull();
});
