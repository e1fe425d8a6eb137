import type { Account, CommitObject, Forge, PullRequest, TreeEntry } from "@tenzij/gate";

/**
 * What the Action asks of GitHub. One method is one question; the answers hold only what decides or is shown. An open pull request from
 * a fork is not among those a commit came in by, and of one with 250 commits or more not all are listed.
 */
export interface GitHub extends Forge {
  defaultBranch(): Promise<string>;
  /** The repository as GitHub has it now, wherever the name that was asked for leads; null where the token may not see it. */
  seen(): Promise<Seen | null>;
  /** The live tip of a branch, and whether it is protected; null when there is no such branch. */
  branch(name: string): Promise<Branch | null>;
  pullRequest(number: number): Promise<PullRequest | null>;
  /** All open pull requests, those from forks included. */
  openPullRequests(): Promise<readonly PullRequest[]>;
  /** The hundred commits that lead up to a commit, itself first. */
  recentCommits(from: string): Promise<readonly string[]>;

  /** The hundred commits up to `from` that touched a path, newest first, with their days in the Netherlands. */
  daysTouching(path: string, from: string): Promise<readonly { readonly sha: string; readonly on: string }[]>;
  /** Whether a commit is the tip or leads up to it: GitHub shows commits of forks under the same address. */
  liesBehind(tip: string, commit: string): Promise<boolean>;

  commit(sha: string): Promise<CommitObject | null>;
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
  /** As GitHub has it now: it leads on from the name that a branch had before. */
  readonly name: string;
  readonly sha: string;
  readonly protected: boolean;
  /** Names of checks that the branch's own protection (not a ruleset) requires. */
  readonly requiredChecks: readonly string[];
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

/** What GitHub says of a repository. */
export interface Seen {
  readonly owner: string;
  readonly repository: string;
  readonly defaultBranch: string;
}
