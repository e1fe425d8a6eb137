/** A workspace is made without a fetch; here it is held against one by git itself. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkout, newRepository } from "./repository.ts";

const repository = newRepository();
const folders = [repository.directory];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const first = repository.commit({ branch: "main", files: { "a.txt": "een\n", "b/c.txt": "twee\n" } });
const second = repository.commit({ branch: "main", files: { "a.txt": "drie\n" } });
const third = repository.commit({ branch: "zij", parents: [first], files: { "d.txt": "vier\n" } });
const merged = repository.merge(second, third, "refs/heads/samen") ?? "";

const git = (folder: string, ...args: string[]) => execFileSync("git", ["-C", folder, ...args]).toString();
const stateOf = (folder: string) => [
  git(folder, "log", "--format=%H %P"),
  git(folder, "rev-list", "--objects", "--all", "HEAD").split("\n").sort(),
  git(folder, "rev-parse", "--is-shallow-repository"),
  git(folder, "status", "--short"),
  git(folder, "ls-files"),
  git(folder, "fsck", "--full", "--strict"),
];

test.each([
  ["a merge", merged, 1],
  ["a merge and all before it", merged, 0],
  ["a first commit", first, 1],
] as const)("%s is checked out as git fetches it", (_, sha, depth) => {
  const made = checkout(repository, sha, depth);
  const fetched = mkdtempSync(join(tmpdir(), "tenzij-fetched-"));
  folders.push(made, fetched);
  git(fetched, "init", "--quiet", "--initial-branch=main");
  git(fetched, "remote", "add", "origin", `file://${repository.directory}`);
  const cut = depth === 0 ? [] : [`--depth=${depth}`];
  git(fetched, "fetch", "--quiet", "--no-tags", ...cut, "origin", `+${sha}:refs/remotes/origin/checked-out`);
  git(fetched, "checkout", "--quiet", "--force", "--detach", sha);
  expect(stateOf(made)).toEqual(stateOf(fetched));
  expect(readFileSync(join(made, ".git/HEAD"), "utf8")).toBe(readFileSync(join(fetched, ".git/HEAD"), "utf8"));
});

test("without its files it holds the same objects", () => {
  const [bare, whole] = [checkout(repository, merged, 1, false), checkout(repository, merged, 1)];
  folders.push(bare, whole);
  expect(stateOf(bare).slice(0, 3)).toEqual(stateOf(whole).slice(0, 3));
});
