import type { Objects, PullRequest } from "@tenzij/gate";
import type { GitHub } from "./github.ts";

/** How a branch went from one commit to another. */
export interface Way {
  readonly base: string;
  readonly head: string;
  readonly branch: string;
}

export interface Travelled {
  readonly pullRequests: readonly PullRequest[];
  /** Commits on the way that came in by none, as far as GitHub says. */
  readonly without: readonly string[];
}

/** A merge queue, in which every pull request is still open. */
export interface Queue {
  readonly open: readonly PullRequest[];
  /** The last entry, by the name GitHub gave the queue's branch; null where that names none. */
  readonly last: number | null;
}

/** Most commits that are walked back over; GitHub's largest queue group is 100 pull requests. */
const LONGEST_WALK = 100;

/**
 * The pull requests by which a branch went from `base` to `head`, along first parents: each entry of a queue, each merge of a
 * push is one. Null when `base` does not lie there (a force push) or lies too far back.
 * @param queue only so an open pull request from a fork is found, and one that the queue squashed
 */
export async function pullRequestsBetween(
  { base, head, branch }: Way,
  github: GitHub,
  objects: Objects,
  queue: Queue = { open: [], last: null },
): Promise<Travelled | null> {
  const found = new Map<number, PullRequest>();
  const without: string[] = [];
  let at = head;
  for (let step = 0; at !== base; step++) {
    const commit = step < LONGEST_WALK ? await objects.commit(at) : null;
    const [first, second] = commit?.parents ?? [];
    if (commit === null || first === undefined) return null;
    const pulls = await cameInBy(at, second, branch, queue.open, github);
    const squashed =
      pulls.length > 0 ? [] : squashedInto(at === head ? queue.last : null, commit.title, branch, queue.open);
    for (const pull of [...pulls, ...squashed]) found.set(pull.number, pull);
    if (pulls.length + squashed.length === 0) without.push(at);
    at = first;
  }
  return { pullRequests: [...found.values()].sort((a, b) => a.number - b.number), without };
}

/** A merge is found by its second parent, the pull request's head; a squashed or rebased one only by itself. */
async function cameInBy(
  commit: string,
  second: string | undefined,
  branch: string,
  open: readonly PullRequest[],
  github: GitHub,
): Promise<PullRequest[]> {
  for (const named of second === undefined ? [commit] : [second, commit]) {
    const waiting = open.filter((one) => one.headSha === named);
    const known = waiting.length > 0 ? waiting : await github.pullRequestsOf(named);
    const pulls = known.filter((one) => one.baseBranch === branch);
    if (pulls.length > 0) return pulls;
  }
  return [];
}

/**
 * The open pull request that a queue squashed into one commit: of the last entry by the name of the queue's branch, of those before it
 * by the number that GitHub puts at the end of a squashed commit's title. Who approved it, and whether that was this content, is
 * asked of the pull request itself.
 */
function squashedInto(
  last: number | null,
  title: string,
  branch: string,
  open: readonly PullRequest[],
): readonly PullRequest[] {
  const titled = /\(#(\d+)\)$/.exec(title)?.[1];
  const number = last ?? (titled === undefined ? null : Number(titled));
  return open.filter((one) => one.number === number && one.baseBranch === branch);
}
