import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { dayAfter } from "../text/dates.ts";
import { ownFrameworksWeaker } from "./own-frameworks-weaker.ts";
import type { Policy } from "./policy.ts";
import { spelt } from "./spelt.ts";

/** Policy values from strict to loose; a move to the right, or from or to a value not listed, is weaker. */
const strictness = {
  nationality: ["total-ban", "statute-only", "no-unless"],
  duty: ["always", "with-finding"],
  sector: ["public", "private"],
  "full-automation": ["strict", "contextual"],
  report: ["full", "public"],
} as const;

type Compare<K extends keyof Policy> = (before: Policy[K], after: Policy[K]) => Message[];

/** For every key of a policy, in what ways a change of it asks less; a key without an answer here does not compile. */
const comparisons: { readonly [K in keyof Required<Policy>]: Compare<K> } = {
  locale: () => [],
  profiles: (before, after) => [
    ...removed("profiles", before, after),
    // A place for names adds to what is found, and can give it other names, on which records and grants hang: that is looked at.
    ...added(
      "profiles",
      before,
      after.filter((glob) => glob.indicators !== undefined),
    ),
  ],
  frameworks: (before, after) => removed("frameworks", before, after),
  ownFrameworks: (before, after) => ownFrameworksWeaker(before, after),
  grounds: (before, after) => removed("grounds", before, after),
  raise: (before, after) => removed("raise", before, after),
  nationality: (before, after) => looser("nationality", before, after),
  duty: (before, after) => looser("duty", before, after),
  sector: (before, after) => looser("sector", before, after),
  fullAutomation: (before, after) => looser("full-automation", before, after),
  signers: (before, after) => [
    ...removed("signers.roles", before.roles, after.roles),
    ...peopleChanged(before.people, after.people),
  ],
  evaluation: (before, after) => longer(before.atMost, after.atMost),
  uses: (before, after) => addedOrLater("uses", before, after),
  readings: (before, after) => addedOrLater("readings", before, after),
  exceptions: (before, after) => addedOrLater("exceptions", before, after),
  notProfiles: (before, after) => addedOrLater("not-profiles", before, after),
  legacy: (before, after) => later("legacy.until", before?.until, after?.until),
  indicators: (before, after) => ownTermsChanged(before, after),
  report: (before, after) => looser("report", before, after),
  // Another source or ref may say anything; that it says no less is seen by whoever knows both.
  extends: (before, after) =>
    before === undefined || before === after
      ? []
      : after === undefined
        ? removed("extends", [before], [])
        : [message("weaker/looser", { key: "extends", before, after })],
  // What it hands down is looked at where it is laid over.
  may: (before = {}, after = {}) => [
    ...added("may", Object.keys(before), Object.keys(after)),
    ...Object.keys(after).flatMap((key) => {
      const [from, to] = [before[key]?.["at-most"], after[key]?.["at-most"]];
      return before[key] === undefined || from === undefined
        ? []
        : to === undefined
          ? removed(`may.${key}`, [from], [])
          : longer(from, to);
    }),
  ],
};

/** In what ways one key of a policy asks less than another value of it does. */
export function weakerIn<K extends keyof Policy>(key: K, before: Policy[K], after: Policy[K]): Message[] {
  return (comparisons[key] as Compare<K>)(before, after);
}

/**
 * Every way in which a policy asks less than another. Closed world: a change whose direction cannot be told counts as
 * weaker. Nothing to say means that the second asks at least as much as the first.
 */
export function weakerWays(base: Policy, proposed: Policy): Message[] {
  const compare = <K extends keyof Policy>(key: K) => (comparisons[key] as Compare<K>)(base[key], proposed[key]);
  return (Object.keys(comparisons) as (keyof Policy)[]).flatMap((key) => compare(key));
}

function removed(key: string, before: readonly unknown[], after: readonly unknown[]): Message[] {
  return missingFrom(after, before).map((what) => message("weaker/removed", { key, what: shown(what) }));
}

function added(key: string, before: readonly unknown[], after: readonly unknown[]): Message[] {
  return missingFrom(before, after).map((what) => message("weaker/added", { key, what: shown(what) }));
}

function missingFrom(list: readonly unknown[], values: readonly unknown[]): unknown[] {
  const known = new Set(list.map(spelt));
  return values.filter((one) => !known.has(spelt(one)));
}

function looser(key: keyof typeof strictness, before: string, after: string): Message[] {
  if (before === after) return [];
  const order: readonly string[] = strictness[key];
  const [from, to] = [order.indexOf(before), order.indexOf(after)];
  return to >= 0 && to < from ? [] : [message("weaker/looser", { key, before, after })];
}

type People = Policy["signers"]["people"];

/** Whoever is added can sign what others would have to; a role for which nobody is named is open to whom a record names. */
function peopleChanged(before: People, after: People): Message[] {
  const roles = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return roles.flatMap((role) => {
    const [were, are] = [before[role] ?? [], after[role] ?? []];
    const key = `signers.people.${role}`;
    if (were.length === 0) return [];
    return are.length === 0 ? removed(key, were, are) : added(key, were, are);
  });
}

/** Periods have no length of their own: P1M is longer than P30D from some days and shorter from others. */
const startDays = ["2023-01-31", "2023-02-01", "2023-07-01", "2024-01-31", "2024-02-01", "2024-02-29", "2024-11-30"];

function longer(before: string, after: string): Message[] {
  if (before === after) return [];
  const isNowhereLonger = startDays.every((day) => {
    const [from, to] = [dayAfter(day, before), dayAfter(day, after)];
    return from !== null && to !== null && to <= from;
  });
  return isNowhereLonger ? [] : [message("weaker/looser", { key: "evaluation.at-most", before, after })];
}

/** Entries that are new; one that only ends earlier than before asks more, and one that ends later is named with both days. */
function addedOrLater<T extends { readonly until?: string | undefined }>(
  key: string,
  before: readonly T[],
  after: readonly T[],
): Message[] {
  const ends = new Map<string, string>();
  for (const { until = never, ...rest } of before) {
    const known = ends.get(spelt(rest));
    if (known === undefined || known < until) ends.set(spelt(rest), until);
  }
  return after.flatMap(({ until, ...rest }) => {
    const end = ends.get(spelt(rest));
    if (end === undefined) return [message("weaker/added", { key, what: shown({ ...rest, until }) })];
    return later(`${key}.until`, end, until ?? never);
  });
}

/** Of an entry without a last day. */
const never = "–";

function later(key: string, before: string | undefined, after: string | undefined): Message[] {
  if (after === undefined || (before !== undefined && after <= before)) return [];
  return [message("weaker/looser", { key, before: before ?? "–", after })];
}

/** New words can be read in place of others, so that nobody can tell from a change of own terms which way it goes. */
function ownTermsChanged(before: Policy["indicators"], after: Policy["indicators"]): Message[] {
  const spellings = (list: Policy["indicators"]) => new Map(list.map((entry) => [entry.id, spelt(entry)]));
  const [were, are] = [spellings(before), spellings(after)];
  return [...new Set([...were.keys(), ...are.keys()])].sort().flatMap((id) => {
    if (were.get(id) === are.get(id)) return [];
    const how = !are.has(id) ? "removed" : were.has(id) ? "changed" : "added";
    return [message(`weaker/own-term-${how}`, { id })];
  });
}

/** A value for people: `{login: ann, id: 12}`, and a value that stands alone without braces; long ones are cut. */
function shown(value: unknown): string {
  const what =
    typeof value === "object" && value !== null
      ? ofEntries(Object.entries(value).filter(([, one]) => one !== undefined))
      : String(value);
  return what.length > 120 ? `${what.slice(0, 117)}…` : what;
}

function ofEntries(entries: readonly [string, unknown][]): string {
  const [first] = entries;
  if (first !== undefined && entries.length === 1) return String(first[1]);
  return `{${entries.map(([key, one]) => `${key}: ${one}`).join(", ")}}`;
}
