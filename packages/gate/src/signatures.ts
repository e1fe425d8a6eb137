import type { Signature } from "@tenzij/core/justification";
import { type Approval, standingApprovals } from "./approvals.ts";
import type { Commit, Forge, PullRequest } from "./forge.ts";
import { message } from "./language/message.ts";
import type { Pair, Touched } from "./pair.ts";
import { fail } from "./problem.ts";

/** Says whether the pair at a commit, at the places given, is the content that is judged now. */
export type SameContent = (pair: Touched, commit: string, places: readonly Pair[]) => Promise<boolean>;

/** A signature, and the approval by which it was given. */
export interface Given extends Signature {
  readonly pullRequest: number;
  /** The commit that was approved. */
  readonly commit: string;
  readonly at: string | null;
}

/** What one pull request offers as signatures: approvals that stand, and who wrote what. */
export interface Sheet {
  readonly pullRequest: PullRequest;
  readonly approvals: readonly Approval[];
  readonly commits: readonly Commit[];
}

/** Fetches the sheet of a pull request; without an approval nobody's commits matter, so they are not asked for. */
export async function sheetOf(pullRequest: PullRequest, forge: Forge): Promise<Sheet> {
  const approvals = standingApprovals(await forge.reviews(pullRequest.number));
  if (approvals.length === 0) return { pullRequest, approvals, commits: [] };
  const { commits, complete } = await forge.commitsOf(pullRequest.number);
  if (!complete) fail(message("page/too-many-commits", { number: pullRequest.number }));
  return { pullRequest, approvals, commits };
}

/**
 * The signatures one pull request gives to a pair: every approval given on exactly the content judged now, with what its giver
 * wrote himself. Who may sign, and in which role, is judged elsewhere.
 */
export async function signaturesOf(
  pair: Touched,
  { pullRequest, approvals, commits }: Sheet,
  sameContent: SameContent,
  filesOf: (commit: string) => Promise<readonly string[]>,
): Promise<Given[]> {
  const places = pair.was && pair.was.file !== pair.file ? [pair, pair.was] : [pair];
  const signatures: Given[] = [];
  for (const { account, commit, at } of approvals) {
    if (!(await sameContent(pair, commit, places))) continue;
    const wrote = new Set<string>();
    for (const one of commits) {
      if (!isBy(one, account.id)) continue;
      for (const file of await filesOf(one.sha)) wrote.add(file);
    }
    signatures.push({
      login: account.login,
      id: account.id,
      proposed: pullRequest.author?.id === account.id,
      wroteProfile: places.some((place) => wrote.has(place.file)),
      wroteRecord: places.some((place) => wrote.has(place.record)),
      pullRequest: pullRequest.number,
      commit,
      at,
    });
  }
  return signatures;
}

/** Author and committer are free text in a commit; held only against a signer they can at worst ask for one more reviewer. */
function isBy({ author, committer }: Commit, id: number): boolean {
  return author?.id === id || committer?.id === id;
}

/** One list of signatures per pair from several pull requests; what a person wrote in any of them stays written. */
export function together(lists: readonly (readonly Given[])[]): Given[] {
  const byId = new Map<number, Given>();
  for (const one of lists.flat()) {
    const known = byId.get(one.id);
    byId.set(one.id, {
      ...one,
      proposed: one.proposed || (known?.proposed ?? false),
      wroteProfile: one.wroteProfile || (known?.wroteProfile ?? false),
      wroteRecord: one.wroteRecord || (known?.wroteRecord ?? false),
    });
  }
  return [...byId.values()];
}

/**
 * The sheet of the pull request that a commit came in by. A record that came in without one, or by one that is not merged into
 * the governing branch, was signed by nobody.
 */
export async function sheetBehind(commit: string, branch: string, forge: Forge): Promise<Sheet | null> {
  const pull = (await forge.pullRequestsOf(commit)).find((one) => one.merged && one.baseBranch === branch);
  return pull ? sheetOf(pull, forge) : null;
}
