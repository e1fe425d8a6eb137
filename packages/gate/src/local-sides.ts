import type { Message } from "@tenzij/core/language";
import {
  commitNamed,
  commitWorktree,
  mergeBase,
  mergedTree,
  type ScratchGit,
  uncommittedFiles,
} from "@tenzij/repository";
import type { Judgement } from "./judge.ts";
import { message } from "./language/message.ts";
import { fail } from "./problem.ts";
import type { Sides } from "./sides.ts";

export interface LocalChange {
  /** What names the tip of the branch the change goes into, such as `origin/main`. */
  readonly since: string;
  /** What names the change; `HEAD` on somebody's own machine. */
  readonly head: string;
  /** Takes along what is not committed. */
  readonly worktree: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The sides of a change as git alone knows them: what merging it would give, measured from the branch it goes into as this
 * repository last saw it. Who proposed and approved it is not known.
 */
export function localSides(git: ScratchGit, { since, head, worktree, env }: LocalChange): Sides {
  const tip = commitNamed(git, since) ?? fail(message("local/no-ref", { ref: since }));
  const own = commitNamed(git, head) ?? fail(message("local/no-commit", { ref: head }));
  const from = mergeBase(git, tip, own) ?? fail(apart(git, since));
  const open = git.root === null ? [] : (uncommittedFiles(git.root, env) ?? fail(message("local/no-worktree", {})));
  const takes = worktree && git.root !== null && open.length > 0;
  const proposed = takes ? (commitWorktree(git, git.root, own, env) ?? fail(message("local/no-worktree", {}))) : own;
  const merged = from === tip ? proposed : mergedTree(git, tip, proposed);
  const notes: Message[] = [];
  if (merged === null) notes.push(message("local/no-merge-result", { ref: since }));
  if (!worktree && open.length > 0) notes.push(message("local/uncommitted", { count: open.length }));
  return {
    judged: merged ?? proposed,
    seenBy: takes ? "worktree" : "git",
    shown: own,
    since: merged === null ? from : tip,
    base: { branch: since, sha: tip },
    scope: "change",
    pullRequests: [],
    rivals: [],
    fromFork: false,
    notes,
  };
}

/** What stands above a report that was made here: of what, by which policy, and what was not checked. */
export function localHeading({ sides, policies }: Pick<Judgement, "sides" | "policies">, date: string): Message[] {
  const { seenBy, shown, base, notes } = sides;
  const args = { sha: shown, branch: base.branch, policy: base.sha, date };
  const sources = new Set([policies.base, policies.head].flatMap(({ policy }) => policy.extends ?? []));
  return [
    seenBy === "worktree" ? message("local/judged-worktree", args) : message("local/judged", args),
    ...[...sources].map((source) => message("local/source-not-held", { source })),
    ...notes,
  ];
}

function apart(git: ScratchGit, ref: string): Message {
  const shallow = git.run(["rev-parse", "--is-shallow-repository"]).output?.toString("latin1").trim() === "true";
  return shallow ? message("local/shallow", { ref }) : message("local/unrelated", { ref });
}
