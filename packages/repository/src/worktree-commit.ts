import { lstatSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { type Git, openGit } from "./git.ts";
import type { ScratchGit } from "./scratch-git.ts";

/** A file as an index lists it. */
interface Entry {
  readonly mode: string;
  readonly id: string;
}

/**
 * Files of a working tree that differ from the index, or that git does not know; what it ignores is no part of the tree.
 * @returns null where git does not tell
 */
export function uncommittedFiles(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): string[] | null {
  const git = openGit(root, environment);
  const staged = namesIn(git, ["diff-index", "--cached", "--name-only", "--no-renames", "-z", "HEAD"]);
  const others = namesIn(git, ["ls-files", "-z", "--modified", "--deleted", "--others", "--exclude-standard"]);
  return staged === null || others === null ? null : [...new Set([...staged, ...others])].sort();
}

/**
 * A working tree as it stands, as a commit on top of `parent`: what is not committed yet, and files that git does not know. Bytes are
 * taken as they are, so no filter of anybody's settings runs over them.
 * @param git where the commit is made
 * @returns the id of the commit; null where git could not make it, as with a merge that is half done
 */
export function commitWorktree(
  git: ScratchGit,
  root: string,
  parent: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const real = openGit(root, environment);
  const entries = indexOf(real);
  const changed = namesIn(real, ["ls-files", "-z", "--modified", "--deleted", "--others", "--exclude-standard"]);
  if (entries === null || changed === null) return null;
  for (const path of changed) {
    const entry = entryOf(git, root, path, parent);
    if (entry === null) entries.delete(path);
    else if (entry !== "kept") entries.set(path.replace(/\/$/, ""), entry);
  }
  const lines = [...entries].map(([path, { mode, id }]) => `${mode} ${id}\t${path}\0`).join("");
  const written = git.run(["update-index", "-z", "--index-info"], Buffer.from(lines, "utf8"));
  const tree = written.output && answerOf(git, ["write-tree"]);
  if (!tree) return null;
  const nobody = ["-c", "user.name=Tenzij", "-c", "user.email=tenzij@localhost", "-c", "commit.gpgSign=false"];
  return answerOf(git, [...nobody, "commit-tree", tree, "-p", parent, "-m", "worktree"]);
}

function indexOf(git: Git): Map<string, Entry> | null {
  const entries = new Map<string, Entry>();
  const lines = namesIn(git, ["ls-files", "-z", "--stage"]);
  if (lines === null) return null;
  for (const line of lines) {
    const [, mode = "", id = "", stage, path = ""] = /^(\d+) (\w+) (\d)\t(.*)$/s.exec(line) ?? [];
    if (stage !== "0") return null;
    entries.set(path, { mode, id });
  }
  return entries;
}

/** What stands at a path now: null for nothing, `kept` for a submodule, whose commit the index names. */
function entryOf(git: Git, root: string, path: string, parent: string): Entry | "kept" | null {
  const place = join(root, path);
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found === undefined) return null;
  // A repository inside this one would come in as a submodule, of whatever commit: nothing of it can be seen.
  if (found.isDirectory()) return path.endsWith("/") ? { mode: "160000", id: parent } : "kept";
  if (!found.isFile() && !found.isSymbolicLink()) return null;
  const bytes = found.isSymbolicLink() ? Buffer.from(readlinkSync(place)) : readFileSync(place);
  const id = answerOf(git, ["hash-object", "-w", "--no-filters", "--stdin"], bytes);
  if (id === null) return null;
  return { id, mode: found.isSymbolicLink() ? "120000" : (found.mode & 0o100) === 0 ? "100644" : "100755" };
}

function answerOf(git: Git, args: readonly string[], input?: Uint8Array): string | null {
  return git.run(args, input).output?.toString("latin1").trim() ?? null;
}

/** Null where git gives no answer, which is not the same as naming nothing. */
function namesIn(git: Git, args: readonly string[]): string[] | null {
  const { output } = git.run(args);
  return (
    output
      ?.toString("utf8")
      .split("\0")
      .filter((name) => name !== "") ?? null
  );
}
