import { message } from "../language/message.ts";
import { inBoth, type Message } from "../language/say.ts";
import { dayAfter } from "../text/dates.ts";
import type { Bounds, Policy } from "./policy.ts";
import { handedDown } from "./schema.ts";
import { weakerIn } from "./weaker.ts";

/** A policy on top of another, and where it asks less than it may. */
export interface Laid {
  readonly policy: Policy;
  /** What of the upper policy does not count, at the key it stands under. */
  readonly refused: readonly { readonly key: string; readonly sentence: Message }[];
}

const spelling: Partial<Record<keyof Policy, string>> = {
  notProfiles: "not-profiles",
  fullAutomation: "full-automation",
};

/** A key of a policy as it is written in the file. */
export function spellingOf(key: keyof Policy): string {
  return spelling[key] ?? key;
}

/**
 * Lays the policy of a repository over that of its organisation. It may only tighten, by the comparison that the gate makes of two policies;
 * more than that it may where the organisation hands a key down, within the bounds set there. What it may not does not count.
 *
 * Grants are bound to a file, so those of the organisation reach no repository.
 * @param written the keys that the repository wrote itself
 * @param on the day the organisation's policy was taken, from which the bound of a term without a day of its own counts
 */
export function layOver(above: Policy, own: Policy, written: ReadonlySet<string>, on: string): Laid {
  const refused: { key: string; sentence: Message }[] = [];
  const base = { ...above, uses: [], readings: [], exceptions: [], notProfiles: [], legacy: undefined };
  const policy: { -readonly [K in keyof Policy]: Policy[K] } = { ...base, extends: own.extends, may: undefined };
  const lay = <K extends LaidKey>(key: K): void => {
    const spelt = spellingOf(key);
    if (!written.has(spelt)) return;
    const proposed = joined[key](base[key] as never, own[key] as never) as Policy[K];
    const ways = weakerIn(key, base[key] as Policy[K], proposed);
    const bounds = boundsOf(above, key);
    const beyond = bounds === null ? ways : beyondBounds(key, own, bounds, on);
    if (beyond.length === 0) policy[key] = proposed;
    for (const way of beyond) {
      const sentence = bounds === null ? message("policy/extends-weaker", { way: inBoth(way) }) : way;
      refused.push({ key: spelt, sentence });
    }
  };
  for (const key of Object.keys(joined) as LaidKey[]) lay(key);
  return { policy, refused };
}

function boundsOf({ may }: Policy, key: keyof Policy): Bounds | null {
  const name = (handedDown as Partial<Record<keyof Policy, string>>)[key];
  return name === undefined ? null : (may?.[name] ?? null);
}

/** Everything in either of two lists; own entries first, so that they keep their places in the file. */
export function union<T>(above: readonly T[], own: readonly T[]): T[] {
  const known = new Set(own.map((one) => JSON.stringify(one)));
  return [...own, ...above.filter((one) => !known.has(JSON.stringify(one)))];
}
const ownAlone = (_above: unknown, own: unknown) => own;

/** What a policy says of profiles, and not of where it comes from. */
type LaidKey = Exclude<keyof Policy, "extends" | "may" | "ownFrameworks">;

/** How two values of a key become one. A list that only adds need not repeat what the organisation has. */
const joined: Readonly<Record<LaidKey, (above: never, own: never) => unknown>> = {
  locale: ownAlone,
  frameworks: union,
  profiles: union,
  grounds: union,
  raise: union,
  nationality: ownAlone,
  fullAutomation: ownAlone,
  duty: ownAlone,
  sector: ownAlone,
  evaluation: ownAlone,
  uses: ownAlone,
  readings: ownAlone,
  exceptions: ownAlone,
  notProfiles: ownAlone,
  legacy: ownAlone,
  indicators: (above: Policy["indicators"], own: Policy["indicators"]) => {
    const names = new Set(own.map(({ id }) => id));
    return [...own, ...above.filter(({ id }) => !names.has(id))];
  },
  report: ownAlone,
  signers: (above: Policy["signers"], own: Policy["signers"]) => ({
    roles: union(above.roles, own.roles),
    people: { ...above.people, ...own.people },
  }),
};

/** What lasts longer than the organisation lets it. */
function beyondBounds(key: keyof Policy, own: Policy, { "at-most": atMost }: Bounds, on: string): Message[] {
  if (atMost === undefined) return [];
  const ends = (from: string | undefined, until: string | undefined) => {
    const last = from === undefined ? null : dayAfter(from, atMost);
    return last !== null && until !== undefined && until <= last
      ? []
      : [message("policy/extends-beyond", { key: spellingOf(key), atMost, until: until ?? "–" })];
  };
  if (key === "legacy") return own.legacy === undefined ? [] : ends(on, own.legacy.until);
  if (key === "uses" || key === "readings" || key === "exceptions" || key === "notProfiles")
    return own[key].flatMap((grant) => ends(grant.on, grant.until));
  return [];
}
