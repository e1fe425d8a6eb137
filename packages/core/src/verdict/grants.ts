import { endOf, isInForce } from "../policy/grant-end.ts";
import type { Bound, Exception, Policy, ReadingCorrection, Use } from "../policy/policy.ts";
import { exceptionDigest, fileUseDigest, type GrantSubject, readingDigest, useDigest } from "./grant-digest.ts";

export type GrantKind = "use" | "reading" | "exception" | "legacy" | "not-profiles" | "classification";

/** One decision that softens, as it stands on a day: by whom, for what, until when, and whether it counts. */
export interface Granted {
  readonly kind: GrantKind;
  /** The file it names, or the pattern. */
  readonly file: string;
  readonly indicator: string | null;
  readonly owner: string | null;
  readonly reason: string | null;
  readonly on: string | null;
  readonly until: string | null;
  /** Null where what it names was not looked at. */
  readonly holds: boolean | null;
}

/** A grant held against the file it names. */
export interface HeldGrant {
  readonly granted: Granted;
  /** Its place in the policy: the key and the number in its list, from 0. */
  readonly at: readonly [key: "uses" | "readings" | "exceptions" | "not-profiles", index: number];
  /** Digest of what is there now; null where nothing it names is there. */
  readonly digest: string | null;
  /** `changed`: given for something else than what is there; `new`: an exception for what was not there before; `absent`: what it names is not there; `over`: not on this day. */
  readonly state: "bound" | "unbound" | "changed" | "new" | "absent" | "over";
}

/** What of a policy counts for one file, and how each grant that names it stands. */
export interface GrantsOnFile {
  readonly uses: readonly Use[];
  readonly readings: readonly ReadingCorrection[];
  readonly exceptions: readonly Exception[];
  readonly held: readonly HeldGrant[];
}

/** Whether a policy says anything of a file that softens, on whatever day. */
export function namesFile({ uses, readings, exceptions }: Policy, file: string): boolean {
  return [uses, readings, exceptions].some((list) => list.some((one) => one.file === file));
}

/**
 * Holds the grants of a policy that name a file against what stands in it.
 * @param today `YYYY-MM-DD`
 */
export function grantsOn(subject: GrantSubject, file: string, policy: Policy, today: string): GrantsOnFile {
  const held: HeldGrant[] = [];
  const counting = <Grant extends Use | ReadingCorrection | Exception>(
    key: "uses" | "readings" | "exceptions",
    grants: readonly Grant[],
    digest: (grant: Grant) => string | null,
  ): Grant[] =>
    grants.filter((grant, index) => {
      if (grant.file !== file) return false;
      const now = digest(grant);
      const state = isInForce(grant, policy, today) ? stateOf(key, grant, now) : "over";
      const holds = state === "bound" || state === "unbound";
      held.push({ granted: { ...grantedOf(key, grant, policy), holds }, at: [key, index], digest: now, state });
      return holds;
    });
  return {
    uses: counting("uses", policy.uses, (use) => digestOfUse(subject, use)),
    readings: counting("readings", policy.readings, ({ indicator }) => readingDigest(subject, indicator)),
    exceptions: counting("exceptions", policy.exceptions, ({ indicator }) => exceptionDigest(subject, indicator)),
    held,
  };
}

/** Nothing of a policy names the file. */
export const noGrants: GrantsOnFile = { uses: [], readings: [], exceptions: [], held: [] };

/** What a use covers in a file: the indicator it names, or the file. */
function digestOfUse(subject: GrantSubject, { indicator }: Use): string | null {
  return indicator === undefined ? fileUseDigest(subject) : useDigest(subject, indicator);
}

function stateOf(key: HeldGrant["at"][0], grant: Bound, now: string | null): HeldGrant["state"] {
  if (now === null) return "absent";
  if (key === "exceptions" && grant.before === null) return "new";
  if (grant.for !== undefined) return grant.for.includes(now) ? "bound" : "changed";
  return grant.before === undefined || grant.before === now ? "unbound" : "changed";
}

const kinds = { uses: "use", readings: "reading", exceptions: "exception", "not-profiles": "not-profiles" } as const;

/** The grants of a policy by the list they stand in. */
export function listsOf({ uses, readings, exceptions }: Policy) {
  return [["uses", uses] as const, ["readings", readings] as const, ["exceptions", exceptions] as const];
}

/** Who granted what until when, as the policy says. */
export function grantedOf(
  key: "uses" | "readings" | "exceptions",
  grant: Use | ReadingCorrection | Exception,
  policy: Policy,
): Omit<Granted, "holds"> {
  return {
    kind: kinds[key],
    file: grant.file,
    indicator: grant.indicator ?? null,
    owner: "owner" in grant ? grant.owner : grant.by,
    reason: "reason" in grant ? grant.reason : grant.why,
    on: grant.on ?? null,
    until: endOf(grant, policy),
  };
}

/** The uses of a policy that were found to count for a file. */
export function usesHolding({ uses }: Policy, held: readonly HeldGrant[]): Use[] {
  return held.flatMap(({ at: [key, index], granted }) => {
    const use = key === "uses" && granted.holds === true ? uses[index] : undefined;
    return use === undefined ? [] : [use];
  });
}
