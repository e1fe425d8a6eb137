import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "./bundle-action.ts";

const dist = "packages/action/dist";
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const [one, other] = [built(), built()];

function built(): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "tenzij-dist-"));
  folders.push(folder);
  execFileSync(process.execPath, [join(root, "packages/action/build.mjs"), folder], { stdio: "pipe" });
  return contentOf(folder);
}

function contentOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "latin1")]),
  );
}

test("two builds give the same bytes, and nothing of this machine", () => {
  expect([...one.keys()]).toEqual(["index.js", "law.json", "lexicon.json", "package.json", "word-index.json"]);
  expect(other).toEqual(one);
  for (const text of one.values()) expect(text.includes(root) || text.includes(tmpdir())).toBe(false);
});

const committed = execFileSync("git", ["ls-files", dist], { cwd: root }).toString().trim() !== "";

test.runIf(committed && existsSync(join(root, dist)))("what is committed is what the sources give", () => {
  const names = execFileSync("git", ["ls-files", dist], { cwd: root })
    .toString()
    .trim()
    .split("\n")
    .map((path) => path.slice(dist.length + 1));
  expect(names.sort()).toEqual([...one.keys()]);
  for (const name of names)
    expect(
      contentOf(join(root, dist)).get(name) === one.get(name),
      `${name} is not what the sources give: run node packages/action/build.mjs`,
    ).toBe(true);
});
