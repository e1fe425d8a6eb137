import type { Message } from "@tenzij/core/language";
import { fail, type Objects, type PullRequest, type Sides } from "@tenzij/gate";
import type { Occasion } from "./event.ts";
import type { Branch, GitHub } from "./github.ts";
import { message } from "./language/message.ts";
import type { Patience } from "./patience.ts";
import { pullRequestsBetween, type Way } from "./pull-requests-between.ts";

/**
 * Resolves an occasion to commits at this moment: a re-run keeps its old event for 30 days, so the payload is only held against
 * the live state, never believed.
 */
export function resolveSides(
  occasion: Occasion,
  github: GitHub,
  objects: Objects,
  wait: Patience["wait"],
): Promise<Sides> {
  switch (occasion.kind) {
    case "pull-request":
      return ofPullRequest(occasion, github, objects);
    case "merge-group":
      return ofMergeGroup(occasion, github, objects);
    case "push":
      return ofPush(occasion, github, objects, wait);
    case "watch":
      return ofWatch(occasion, github);
  }
}

async function ofPullRequest(
  { number, headSha }: Extract<Occasion, { kind: "pull-request" }>,
  github: GitHub,
  objects: Objects,
): Promise<Sides> {
  const pull = (await github.pullRequest(number)) ?? fail(message("action/no-pull-request", { number }));
  if (pull.headSha !== headSha) fail(message("action/outdated", { head: headSha, live: pull.headSha }));
  const governed = await governingBranch(pull.baseBranch, github);
  const open = await github.openPullRequests();
  const merged = await mergeResult(pull, governed, github, objects);
  const notes: Message[] = merged ? [] : [message("action/no-merge-result", {})];
  if (governed.branch !== pull.baseBranch) {
    notes.push(message("action/base-not-protected", { base: pull.baseBranch, branch: governed.branch }));
  }
  return {
    judged: merged?.sha ?? headSha,
    shown: headSha,
    seenBy: "forge",
    since:
      governed.branch === pull.baseBranch ? (merged?.since ?? (await leftAt(pull, governed, github))) : governed.sha,
    base: governed,
    scope: "change",
    pullRequests: [pull],
    rivals: await rivalsOf({ commit: pull.headSha, into: pull.baseBranch }, governed, open, github),
    fromFork: pull.fromFork,
    notes,
  };
}

/**
 * The branch whose policy governs a change into `branch`: itself when it is protected or the default one. Anyone may move any
 * other branch, so a change into it is judged as a change into the default branch; otherwise a green check could be earned there
 * and kept while the pull request is pointed at another base.
 */
async function governingBranch(branch: string, github: GitHub): Promise<Sides["base"]> {
  const found = await tipOf(branch, github);
  if (found.protected) return { branch, sha: found.sha };
  const standard = await github.defaultBranch();
  const { sha } = standard === branch ? found : await tipOf(standard, github);
  return { branch: standard, sha };
}

/**
 * GitHub keeps one check of a name for a commit, whatever pull request it was run for: a green one under another branch's policy
 * would count here too.
 */
async function rivalsOf(
  { commit, into }: { readonly commit: string; readonly into: string },
  governed: Sides["base"],
  open: readonly PullRequest[],
  github: GitHub,
): Promise<PullRequest[]> {
  const found: PullRequest[] = [];
  for (const other of open) {
    if (other.headSha !== commit || other.baseBranch === into) continue;
    if ((await governingBranch(other.baseBranch, github)).branch !== governed.branch) found.push(other);
  }
  return found;
}

/**
 * A run on a protected branch that is not the default one: its commit may be proposed to a branch with another policy, where its green
 * check would count. A commit of the default branch is judged by the policy that every other change is held to.
 */
async function rivalsOnBranch(branch: string, commit: string, github: GitHub): Promise<PullRequest[]> {
  if ((await github.defaultBranch()) === branch) return [];
  const open = await github.openPullRequests();
  return rivalsOf({ commit, into: branch }, { branch, sha: commit }, open, github);
}

/**
 * GitHub's test merge, when it is of this head into this branch: its tree is what the merge would give, and its first parent is
 * the base it was made on. A merge of another head is the last verdict's; one into another branch, which a pull request pointed
 * at another base keeps for a while, would make all of that branch count as already there.
 */
async function mergeResult(
  pull: PullRequest,
  governed: Sides["base"],
  github: GitHub,
  objects: Objects,
): Promise<{ sha: string; since: string } | null> {
  if (pull.mergeSha === null || pull.merged) return null;
  const [since, head, ...others] = (await objects.commit(pull.mergeSha))?.parents ?? [];
  if (since === undefined || head !== pull.headSha || others.length > 0) return null;
  const isMeasured = since === governed.sha || governed.branch !== pull.baseBranch;
  if (!isMeasured && !(await github.recentCommits(governed.sha)).includes(since)) return null;
  return { sha: pull.mergeSha, since };
}

/**
 * Where a pull request without a test merge left its branch: the newest commit of that branch that its own commits stand on. Without
 * it everything that came to the branch since would count as taken back. The tip, where GitHub does not list all of its commits.
 */
async function leftAt({ number }: PullRequest, { sha }: Sides["base"], github: GitHub): Promise<string> {
  const { commits, complete } = await github.commitsOf(number);
  const own = new Set(commits.map((one) => one.sha));
  const below = commits.flatMap(({ parents }) => parents).filter((parent) => !own.has(parent));
  const [first] = below;
  if (!complete || first === undefined) return sha;
  if (below.every((one) => one === first)) return first;
  return (await github.recentCommits(sha)).find((one) => below.includes(one)) ?? first;
}

async function ofMergeGroup(
  { baseBranch, baseSha, headSha, number }: Extract<Occasion, { kind: "merge-group" }>,
  github: GitHub,
  objects: Objects,
): Promise<Sides> {
  const base = await tipOf(baseBranch, github);
  const open = await github.openPullRequests();
  const way = { base: baseSha, head: headSha, branch: baseBranch };
  const found = await pullRequestsBetween(way, github, objects, { open, last: number });
  if (found === null) return fail(message("action/queue-not-on-base", { head: headSha, base: baseSha }));
  const [unknown = found.pullRequests.length === 0 ? headSha : null] = found.without;
  if (unknown !== null) return fail(message("action/queue-without-pull-request", { head: unknown }));
  return {
    judged: headSha,
    shown: headSha,
    seenBy: "forge",
    since: baseSha,
    base: { branch: baseBranch, sha: base.sha },
    scope: "change",
    pullRequests: found.pullRequests,
    rivals: [],
    fromFork: false,
    notes: queueNotes(found.pullRequests),
  };
}

/** A queue judges each change with all that wait before it; what is red may be theirs. */
function queueNotes(pulls: readonly PullRequest[]): Message[] {
  if (pulls.length < 2) return [];
  return [message("action/queue-together", { numbers: pulls.map(({ number }) => number).join(", ") })];
}

/** A push counts on a protected or the default branch only: elsewhere a green check would stand on a commit nobody judged. */
async function ofPush(
  { branch, before, after }: Extract<Occasion, { kind: "push" }>,
  github: GitHub,
  objects: Objects,
  wait: Patience["wait"],
): Promise<Sides> {
  const base = await governedBranch(branch, github);
  const way = { base: before ?? after, head: after, branch };
  const found = await pullRequestsBetween(way, github, objects);
  // GitHub knows only some seconds after a squash which pull request it was.
  const late = found === null || found.without.length === 0 ? found : await again(way, github, objects, wait);
  return {
    judged: after,
    shown: after,
    seenBy: "forge",
    since: before,
    base: { branch, sha: base.sha },
    scope: "whole",
    pullRequests: late?.pullRequests ?? [],
    rivals: await rivalsOnBranch(branch, after, github),
    fromFork: false,
    notes: [],
  };
}

/** Milliseconds after which GitHub is asked once more what a commit came in by. */
const LATE = 8_000;

async function again(way: Way, github: GitHub, objects: Objects, wait: Patience["wait"]) {
  await wait(LATE);
  return pullRequestsBetween(way, github, objects);
}

async function ofWatch({ branch }: Extract<Occasion, { kind: "watch" }>, github: GitHub): Promise<Sides> {
  const { sha } = await governedBranch(branch, github);
  return {
    judged: sha,
    shown: sha,
    seenBy: "forge",
    since: null,
    base: { branch, sha },
    scope: "whole",
    pullRequests: [],
    rivals: await rivalsOnBranch(branch, sha, github),
    fromFork: false,
    notes: [],
  };
}

async function governedBranch(branch: string, github: GitHub): Promise<Branch> {
  const found = await tipOf(branch, github);
  if (!found.protected && (await github.defaultBranch()) !== branch)
    fail(message("action/branch-not-protected", { branch }));
  return found;
}

async function tipOf(branch: string, github: GitHub): Promise<Branch> {
  return (await github.branch(branch)) ?? fail(message("action/no-branch", { branch }));
}
