import type { Account, Commit, PullRequest } from "@tenzij/gate";

interface ApiUser {
  readonly id: number;
  readonly login: string;
  readonly type?: string;
}

/** Only `User` is a person: `Bot`, `Organization` and `Mannequin` (an imported account nobody owns) are not. */
export function account(user: ApiUser | Record<string, never> | null | undefined): Account | null {
  if (!user || typeof user.id !== "number" || typeof user.login !== "string") return null;
  return { id: user.id, login: user.login, human: user.type === "User" && !user.login.endsWith("[bot]") };
}

export function pullRequest(one: {
  number: number;
  title: string;
  user: ApiUser | null;
  base: { ref: string; repo: { id: number } };
  head: { sha: string; repo?: { id: number } | null };
  merge_commit_sha: string | null;
  merged: boolean;
}): PullRequest {
  return {
    number: one.number,
    title: one.title,
    author: account(one.user),
    baseBranch: one.base.ref,
    headSha: one.head.sha,
    mergeSha: one.merge_commit_sha,
    merged: one.merged,
    // Of a fork that is gone GitHub gives nothing.
    fromFork: one.head.repo?.id !== one.base.repo.id,
  };
}

export function commit(one: {
  sha: string;
  parents: { sha: string }[];
  author: ApiUser | Record<string, never> | null;
  committer: ApiUser | Record<string, never> | null;
}): Commit {
  return {
    sha: one.sha,
    parents: one.parents.map((parent) => parent.sha),
    author: account(one.author),
    committer: account(one.committer),
  };
}
