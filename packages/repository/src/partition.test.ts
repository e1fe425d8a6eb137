import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { partitionOf } from "./partition.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tenzij-partition-"));
  mkdirSync(join(root, "inner"));
  for (const folder of ["", "inner"]) {
    writeFileSync(join(root, folder, "tenzij.yaml"), "frameworks: [voorzorgplicht]\n");
    writeFileSync(join(root, folder, "empty.md"), "");
    writeFileSync(join(root, folder, "full.md"), "text\n");
  }
});
afterEach(() => rmSync(root, { recursive: true }));

it("tells of each tree in a folder which files are empty, as a commit does", () => {
  const { own, inner } = partitionOf(root);
  const trees = [own, ...inner.map(({ tree }) => tree)];
  expect(trees).toHaveLength(2);
  for (const tree of trees)
    expect(["empty.md", "full.md", "absent.md"].map((file) => tree.isEmpty?.(file))).toEqual([true, false, false]);
});
