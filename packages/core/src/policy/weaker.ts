import { type Message, message } from "../language/say.ts";
import { dayAfter } from "../text/dates.ts";
import type { Policy } from "./policy.ts";

/** Policy values from strict to loose; a move to the right, or to a value not listed, is weaker. */
const strictness: {
  readonly nationality: readonly string[];
  readonly fullAutomation: readonly string[];
  readonly report: readonly string[];
} = {
  nationality: ["total-ban", "statute-only", "no-unless"],
  fullAutomation: ["strict", "contextual"],
  report: ["full", "public"],
};

/**
 * Every way in which a policy asks less than another. Closed world: a change whose direction cannot be told counts as
 * weaker. Nothing to say means that the second asks at least as much as the first.
 */
export function weakerWays(base: Policy, proposed: Policy): Message[] {
  return [
    ...removed("profiles", base.profiles.map(spelt), proposed.profiles.map(spelt)),
    ...removed("frameworks", base.frameworks, proposed.frameworks),
    ...removed("grounds", base.grounds, proposed.grounds),
    ...looser("nationality", base.nationality, proposed.nationality, strictness.nationality),
    ...looser("full-automation", base.fullAutomation, proposed.fullAutomation, strictness.fullAutomation),
    ...looser("report", base.report, proposed.report, strictness.report),
    ...removed("signers.roles", base.signers.roles, proposed.signers.roles),
    ...peopleChanged(base, proposed),
    ...longer(base.evaluation.atMost, proposed.evaluation.atMost),
    ...added("uses", base.uses.map(spelt), proposed.uses.map(spelt)),
    ...added("readings", base.readings.map(spelt), proposed.readings.map(spelt)),
    ...added("exceptions", base.exceptions.map(spelt), proposed.exceptions.map(spelt)),
    ...laterLegacy(base, proposed),
    ...removed("indicators", base.indicators.map(spelt), proposed.indicators.map(spelt)),
  ];
}

function removed(key: string, before: readonly string[], after: readonly string[]): Message[] {
  return before
    .filter((one) => !after.includes(one))
    .map((what) => message("weaker/removed", { key, what: short(what) }));
}

function added(key: string, before: readonly string[], after: readonly string[]): Message[] {
  return after
    .filter((one) => !before.includes(one))
    .map((what) => message("weaker/added", { key, what: short(what) }));
}

function looser(key: string, before: string, after: string, order: readonly string[]): Message[] {
  if (before === after) return [];
  const [from, to] = [order.indexOf(before), order.indexOf(after)];
  return from >= 0 && to >= 0 && to < from ? [] : [message("weaker/looser", { key, before, after })];
}

/** Any change in who may sign: who is added can sign what others would not. */
function peopleChanged(base: Policy, proposed: Policy): Message[] {
  const roles = [...new Set([...Object.keys(base.signers.people), ...Object.keys(proposed.signers.people)])].sort();
  return roles.flatMap((role) => {
    const before = (base.signers.people[role] ?? []).map(spelt);
    const after = (proposed.signers.people[role] ?? []).map(spelt);
    if (before.length === 0 && after.length > 0) return [];
    return [
      ...added(`signers.people.${role}`, before, after),
      ...(after.length === 0 ? removed(`signers.people.${role}`, before, after) : []),
    ];
  });
}

function longer(before: string, after: string): Message[] {
  // Periods have no length of their own; from one fixed day the later end is the longer period.
  const [from, to] = [dayAfter("2024-01-31", before), dayAfter("2024-01-31", after)];
  if (from === to || (from !== null && to !== null && to < from)) return [];
  return [message("weaker/looser", { key: "evaluation.at-most", before, after })];
}

function laterLegacy({ legacy: before }: Policy, { legacy: after }: Policy): Message[] {
  if (after === undefined || (before !== undefined && after.until <= before.until)) return [];
  return [message("weaker/looser", { key: "legacy.until", before: before?.until ?? "–", after: after.until })];
}

/** One spelling for equal content, whatever the order of its keys. */
function spelt(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, one]) => one !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}

function short(what: string): string {
  return what.length > 120 ? `${what.slice(0, 117)}…` : what;
}
