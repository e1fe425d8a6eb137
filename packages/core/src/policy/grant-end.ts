import { dayAfter } from "../text/dates.ts";
import type { Bound, Policy } from "./policy.ts";

/** From this day a grant says what it was granted for; one of before counts for a year more at most (design §5.6). */
const boundSince = "2026-11-29";
const unboundTerm = "P12M";

type Ending = Bound & { readonly until?: string | undefined };

/**
 * The last day on which a grant counts, `YYYY-MM-DD`: its own, and at most the evaluation term of the policy after the day it was
 * given. Of a grant that is not bound, at most a year after grants came to be.
 */
export function endOf(grant: Ending, policy: Policy): string {
  const most =
    grant.for === undefined || grant.on === undefined ? dayAfter(boundSince, unboundTerm) : termEnd(grant, policy);
  const ends = [grant.until, most].filter((day) => day !== undefined && day !== null);
  return ends.sort()[0] ?? "";
}

/** Where the evaluation term after the day it was given ends; null where that day is not stated. */
function termEnd({ on }: Ending, policy: Policy): string | null {
  return on === undefined ? null : dayAfter(on, policy.evaluation.atMost);
}

/** True from the day it was given, or where none is stated, to its last day. */
export function isInForce(grant: Ending, policy: Policy, today: string): boolean {
  return (grant.on ?? "") <= today && endOf(grant, policy) >= today;
}
