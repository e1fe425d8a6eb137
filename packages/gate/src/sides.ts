import type { Message } from "@tenzij/core/language";
import type { PullRequest } from "./forge.ts";

/** The commits a run compares, and where its policy comes from. Nothing of it is taken from inputs or files of the change. */
export interface Sides {
  /** The commit whose tree is judged. */
  readonly judged: string;
  /** The commit by which people know it: `judged` may be a merge that only a forge, or nobody, has. */
  readonly shown: string;
  /** A forge knows who proposed and approved it; git alone does not, and `worktree` is not even committed. */
  readonly seenBy: "forge" | "git" | "worktree";
  /** The commit the change is measured from; null when the whole tree counts as new. */
  readonly since: string | null;
  /** The protected branch that governs, at its live tip. */
  readonly base: { readonly branch: string; readonly sha: string };
  /** `change`: untouched pairs are carried. `whole`: every pair counts. */
  readonly scope: "change" | "whole";
  /** The pull requests this is about. */
  readonly pullRequests: readonly PullRequest[];
  /** Other open pull requests of the same commit into a branch with a policy of its own. */
  readonly rivals: readonly PullRequest[];
  /** The run is of a change from a fork, to which a forge gives no secrets. */
  readonly fromFork: boolean;
  /** What a reader should know about how the sides were chosen. */
  readonly notes: readonly Message[];
}
