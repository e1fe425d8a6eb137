import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Git, openGit } from "./git.ts";

/** Git for a repository whose objects it reads and of which it changes nothing: what it makes is kept elsewhere. */
export interface ScratchGit extends Git {
  /** The top of the working tree; null where there is none. */
  readonly root: string | null;
  /** Throws away what was made. */
  close(): void;
}

/**
 * Opens the repository that holds a folder. Objects and the index that are made go to a temporary folder.
 * @returns null where the folder lies in no repository, or there is no git
 */
export function openScratchGit(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): ScratchGit | null {
  const real = openGit(folder, environment);
  const answer = (...args: string[]) => real.run(args).output?.toString("utf8").replace(/\n$/, "") ?? null;
  const objects = answer("rev-parse", "--git-path", "objects");
  if (objects === null) return null;
  const root = answer("rev-parse", "--show-toplevel");
  const scratch = mkdtempSync(join(tmpdir(), "tenzij-git-"));
  mkdirSync(join(scratch, "objects"));
  const git = openGit(root ?? folder, environment, [], {
    GIT_OBJECT_DIRECTORY: join(scratch, "objects"),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(folder, objects),
    GIT_INDEX_FILE: join(scratch, "index"),
  });
  return { run: git.run, root, close: () => rmSync(scratch, { recursive: true, force: true }) };
}

/** The commit a name stands for; null where it stands for none. */
export function commitNamed(git: Git, name: string): string | null {
  if (name === "" || name.startsWith("-")) return null;
  const { output } = git.run(["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  return output?.toString("latin1").trim() ?? null;
}

/** The branch changes go into, as the clone knows it from its origin; `origin/main` where that is not known. */
export function defaultBranch(git: Git): string {
  const { output } = git.run(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
  return output?.toString("utf8").trim() ?? "origin/main";
}

/** The commit two others last had in common; null where there is none, or it is not here. */
export function mergeBase(git: Git, one: string, other: string): string | null {
  const { output } = git.run(["merge-base", one, other]);
  return output?.toString("latin1").trim().split("\n")[0] ?? null;
}

/** The tree that merging would give; null on a conflict, or with a git older than 2.38. */
export function mergedTree(git: Git, base: string, head: string): string | null {
  const { output } = git.run(["merge-tree", "--write-tree", base, head]);
  return output?.toString("latin1").split("\n")[0] ?? null;
}
