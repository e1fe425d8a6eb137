/** What the gate asks of GitHub. One method is one question; the answers hold only what decides or is shown. */
export interface GitHub {
  defaultBranch(): Promise<string>;
  /** The live tip of a branch, and whether it is protected; null when there is no such branch. */
  branch(name: string): Promise<Branch | null>;
  pullRequest(number: number): Promise<PullRequest | null>;
  /** All reviews, oldest first, all pages. */
  reviews(number: number): Promise<readonly Review[]>;
  /** The commits of a pull request; GitHub lists at most 250, so a full list is reported as `complete: false`. */
  commitsOf(number: number): Promise<{ readonly commits: readonly Commit[]; readonly complete: boolean }>;
  /** All open pull requests, those from forks included. */
  openPullRequests(): Promise<readonly PullRequest[]>;
  /** The pull requests a commit came in by; an open one from a fork is not among them. */
  pullRequestsOf(commit: string): Promise<readonly PullRequest[]>;
  /** The hundred commits that lead up to a commit, itself first. */
  recentCommits(from: string): Promise<readonly string[]>;
  /** The last commit on the way to `from` that touched a path; null when none did. */
  lastCommitTouching(path: string, from: string): Promise<string | null>;
  /** The files a commit changed against its first parent, old names included. */
  filesOf(commit: string): Promise<readonly string[]>;

  commit(sha: string): Promise<{ readonly tree: string; readonly parents: readonly string[] } | null>;
  tree(sha: string): Promise<readonly TreeEntry[]>;
  blob(sha: string): Promise<Uint8Array>;

  comments(issue: number): Promise<readonly Comment[]>;
  createComment(issue: number, body: string): Promise<void>;
  updateComment(id: number, body: string): Promise<void>;
  deleteComment(id: number): Promise<void>;
  openIssues(): Promise<readonly Issue[]>;
  createIssue(title: string, body: string): Promise<void>;
  updateIssue(number: number, change: { readonly body?: string; readonly state?: "open" | "closed" }): Promise<void>;

  /** Reads an address of the API as it is, for `posture`; null when the token may not see it. */
  look(route: string, parameters: Readonly<Record<string, string | number>>): Promise<unknown>;
  /** How many calls were made. */
  readonly calls: number;
}

export interface Branch {
  readonly sha: string;
  readonly protected: boolean;
  /** Names of checks that the branch's own protection (not a ruleset) requires. */
  readonly requiredChecks: readonly string[];
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
}

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** Accounts GitHub links to the addresses in the commit; null when it links none. */
  readonly author: Account | null;
  readonly committer: Account | null;
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string;
}

export interface Comment {
  readonly id: number;
  readonly author: Account | null;
  readonly body: string;
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly author: Account | null;
  readonly body: string;
}
