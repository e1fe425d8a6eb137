import type { Objects } from "./objects.ts";

/** Finds the repository in which an organisation keeps its policy; null where this run may not see it, or there is none. */
export type FindGovernance = (owner: string, repository: string) => Promise<Governance | null>;

/** The repository in which an organisation keeps its policy, as a forge shows it to this run. */
export interface Governance {
  /** By what name it is known now: a forge leads on from a name that a repository had before. */
  readonly owner: string;
  readonly repository: string;
  readonly defaultBranch: string;
  readonly objects: Objects;
  /** A branch, as it is called now, and its live tip; null when there is no such branch. */
  branch(name: string): Promise<{ readonly name: string; readonly sha: string; readonly protected: boolean } | null>;
  /** Whether a commit is the tip of a branch or lies behind it. A forge shows commits of forks under the same address. */
  holds(tip: string, commit: string): Promise<boolean>;
  /** Days (`YYYY-MM-DD`) and ids of the commits up to `from` that touched a path, newest first: the last hundred of them. */
  touching(path: string, from: string): Promise<readonly { readonly sha: string; readonly on: string }[]>;
}
