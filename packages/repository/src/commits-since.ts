import { byCodeUnit } from "./by-code-unit.ts";
import type { Git } from "./git.ts";

/** A change that came onto the branch, and the files it changed. */
export interface BranchCommit {
  readonly id: string;
  /** The day it was committed, `YYYY-MM-DD`. */
  readonly on: string;
  readonly changes: readonly BlobChange[];
}

/** A file by the ids of its content; null where it was not there. */
export interface BlobChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What came onto the branch that is checked out, the first first: a merge counts once, as what it brought (first parents). No content is
 * read.
 * @param since `YYYY-MM-DD`
 * @returns null where git does not say
 */
export function commitsSince(git: Git, since: string): BranchCommit[] | null {
  const { output } = git.run([
    "log",
    "--first-parent",
    "-m",
    "--raw",
    "-z",
    "--no-renames",
    "--no-abbrev",
    "--root",
    `--since=${since}T00:00:00Z`,
    "--format=%x01%H %cs",
  ]);
  if (output === null) return null;
  const commits = output.toString("utf8").split("\u0001").slice(1).map(commitIn);
  // Git takes a day that is still to come for no bound at all.
  return commits.filter(({ on }) => on >= since).reverse();
}

function commitIn(text: string): BranchCommit {
  const [head = "", ...fields] = text.split("\0");
  const [id = "", on = ""] = head.trim().split(" ");
  const changes: BlobChange[] = [];
  const raw = fields.map((field) => field.replace(/^\n/, "")).filter((field) => field !== "");
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [, , before = "", after = ""] = (raw[at] ?? "").split(" ");
    changes.push({ path: raw[at + 1] ?? "", before: idOf(before), after: idOf(after) });
  }
  return { id, on: on.slice(0, 10), changes: changes.sort((a, b) => byCodeUnit(a.path, b.path)) };
}

function idOf(id: string): string | null {
  return /^0+$/.test(id) ? null : id;
}
