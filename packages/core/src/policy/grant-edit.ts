import { dayAfter } from "../text/dates.ts";
import type { Policy } from "./policy.ts";
import { withKeys } from "./policy-edit.ts";

/** One grant of a policy, by its list and its number in it, and the digest of what it is to be bound to. */
export interface Binding {
  readonly at: readonly [key: "uses" | "readings" | "exceptions" | "not-profiles", index: number];
  readonly digest: string;
}

/** When a grant is given: the day, and the last day where the giver names one. Both `YYYY-MM-DD`. */
export interface Given {
  readonly today: string;
  readonly until?: string | undefined;
}

/**
 * A policy in which grants are bound to what stands there now; comments, layout and the order of keys stay. A grant that holds the
 * digest already is left alone. Beside the new digest the last one stays, so that policy can go before the change it is given for.
 * @param text the policy as typed
 * @param policy the same, as read
 * @returns null where an entry is written in a way that cannot be added to.
 */
export function bindGrants(
  text: string,
  policy: Policy,
  bindings: readonly Binding[],
  { today, until }: Given,
): string | null {
  const last = dayAfter(today, policy.evaluation.atMost) ?? today;
  return bindings.reduce<string | null>((so, { at: [key, index], digest }) => {
    const grant = policy[key === "not-profiles" ? "notProfiles" : key][index];
    if (so === null || grant === undefined) return so;
    const held = grant.for ?? [];
    const isHeld = held.includes(digest);
    const end = until ?? (grant.until === undefined || grant.until > last ? last : grant.until);
    const kept = key === "not-profiles" ? held : held.slice(-1);
    const values = [
      ...(isHeld && grant.on !== undefined ? [] : [["on", today] as const]),
      ...(end === grant.until ? [] : [["until", end] as const]),
      ...(isHeld ? [] : [["for", spelt([...kept, digest])] as const]),
    ];
    // What is bound as it stands is not given anew, so that a second run writes nothing.
    if (isHeld && grant.on !== undefined && until === undefined) return so;
    return values.length === 0 ? so : withKeys(so, [key, index], values);
  }, text);
}

/** Digests as they are written; one of figures alone, or of figures around an `e`, would else be read as a number. */
function spelt(digests: readonly string[]): string {
  const quoted = digests.map((digest) => (/[a-df]/.test(digest) ? digest : `"${digest}"`));
  return quoted.length === 1 ? (quoted[0] ?? "") : `[${quoted.join(", ")}]`;
}
