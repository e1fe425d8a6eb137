import { fail } from "@tenzij/gate";
import { message } from "./language/message.ts";

/** Why the gate runs, with only those facts of the event that nobody but GitHub can set. */
export type Occasion =
  | { readonly kind: "pull-request"; readonly number: number; readonly headSha: string }
  | {
      readonly kind: "merge-group";
      readonly baseBranch: string;
      readonly baseSha: string;
      readonly headSha: string;
      readonly number: number | null;
    }
  | { readonly kind: "push"; readonly branch: string; readonly before: string | null; readonly after: string }
  | { readonly kind: "watch"; readonly branch: string; readonly trigger: "schedule" | "workflow_dispatch" };

export interface RawEvent {
  /** `GITHUB_EVENT_NAME`. */
  readonly name: string;
  /** The parsed event file. */
  readonly payload: unknown;
  /** `GITHUB_REF`: for a schedule or a dispatch the payload does not hold it. */
  readonly ref: string;
}

/**
 * Reads an event into an occasion. Events are allowed by name: any other one would let a workflow mint a green check for
 * something that was never judged, so it is a problem, as is a payload without the facts its name promises.
 */
export function readOccasion({ name, payload, ref }: RawEvent): Occasion {
  switch (name) {
    case "pull_request":
      return pullRequest(payload);
    case "merge_group":
      return mergeGroup(payload);
    case "push":
      return push(payload);
    case "schedule":
    case "workflow_dispatch":
      return { kind: "watch", trigger: name, branch: branchOf(ref) ?? fail(message("action/not-a-branch", { ref })) };
    default:
      return fail(message("action/unknown-event", { event: name }));
  }
}

function pullRequest(payload: unknown): Occasion {
  const number = at(payload, "pull_request", "number");
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1)
    return incomplete("pull_request.number");
  return { kind: "pull-request", number, headSha: sha(payload, "pull_request", "head", "sha") };
}

function mergeGroup(payload: unknown): Occasion {
  const ref = at(payload, "merge_group", "base_ref");
  const baseBranch = branchOf(ref) ?? incomplete("merge_group.base_ref");
  return {
    kind: "merge-group",
    baseBranch,
    baseSha: sha(payload, "merge_group", "base_sha"),
    headSha: sha(payload, "merge_group", "head_sha"),
    number: queuedLast(at(payload, "merge_group", "head_ref"), baseBranch),
  };
}

/** GitHub calls the branch of a queue `gh-readonly-queue/BASE/pr-NUMBER-SHA`, after the entry that it added last. */
function queuedLast(ref: unknown, baseBranch: string): number | null {
  const start = `${HEADS}gh-readonly-queue/${baseBranch}/pr-`;
  if (typeof ref !== "string" || !ref.startsWith(start)) return null;
  const [, number] = /^(\d{1,9})-[0-9a-f]{40,64}$/.exec(ref.slice(start.length)) ?? [];
  return number === undefined ? null : Number(number);
}

function push(payload: unknown): Occasion {
  const ref = at(payload, "ref");
  const branch = branchOf(ref) ?? fail(message("action/not-a-branch", { ref: String(ref) }));
  const after = sha(payload, "after");
  if (isZero(after)) return fail(message("action/branch-deleted", { branch }));
  const before = sha(payload, "before");
  return { kind: "push", branch, after, before: isZero(before) ? null : before };
}

const HEADS = "refs/heads/";

function branchOf(ref: unknown): string | null {
  return typeof ref === "string" && ref.startsWith(HEADS) && ref.length > HEADS.length ? ref.slice(HEADS.length) : null;
}

function at(value: unknown, ...keys: string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

function sha(payload: unknown, ...keys: string[]): string {
  const found = at(payload, ...keys);
  return isObjectId(found) ? found : incomplete(keys.join("."));
}

/** A full SHA-1 or SHA-256 object id in lower case: nothing else ever reaches git. */
export function isObjectId(value: unknown): value is string {
  return typeof value === "string" && (value.length === 40 || value.length === 64) && /^[0-9a-f]+$/.test(value);
}

function isZero(id: string): boolean {
  return /^0+$/.test(id);
}

function incomplete(field: string): never {
  return fail(message("action/event-incomplete", { field }));
}
