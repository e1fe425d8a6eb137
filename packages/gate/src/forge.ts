/**
 * What a forge knows of people: who proposed, wrote and approved what. Where there is none (a gate on one's own machine) nothing is
 * known of any signature, which is not the same as nobody having signed.
 */
export interface Forge {
  /** All reviews of a pull request, oldest first. */
  reviews(pullRequest: number): Promise<readonly Review[]>;
  /** The commits of a pull request; `complete: false` where the forge does not list them all. */
  commitsOf(pullRequest: number): Promise<{ readonly commits: readonly Commit[]; readonly complete: boolean }>;
  /** The pull requests a commit came in by. */
  pullRequestsOf(commit: string): Promise<readonly PullRequest[]>;
  /** The last commit on the way to `from` that touched a path; null when none did. */
  lastCommitTouching(path: string, from: string): Promise<string | null>;
  /** The files a commit changed against its first parent, old names included. */
  filesOf(commit: string): Promise<readonly string[]>;
}

export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly author: Account | null;
  readonly baseBranch: string;
  readonly headSha: string;
  /** The test merge while open, the merge commit once merged. */
  readonly mergeSha: string | null;
  readonly merged: boolean;
  /** Its commits lie in a copy of the repository by somebody else. */
  readonly fromFork: boolean;
}

/** Logins change hands; only the number stays with a person. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly human: boolean;
}

export interface Review {
  readonly account: Account | null;
  readonly state: string;
  readonly commit: string | null;
  /** When it was given; null where the forge does not say. */
  readonly at: string | null;
}

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** Accounts the forge links to the addresses in the commit; null when it links none. */
  readonly author: Account | null;
  readonly committer: Account | null;
}
