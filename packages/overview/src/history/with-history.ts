import { byIndicator } from "../inventory/row-order.ts";
import type { IndicatorRow, SeenRepository } from "../inventory/schema.ts";
import { monthsOf } from "./months-of.ts";
import type { Timeline } from "./timeline.ts";

/**
 * A repository with its history: since when each indicator stood where it stands, which are in no profile any more, and the counts by
 * month. What stood there before the history begins has no first day, which is not the same as new.
 * @param inPart which files were looked at; the counts are of the whole repository
 */
export function withHistory(
  seen: SeenRepository,
  timelines: readonly Timeline[],
  {
    since,
    today,
    inPart,
  }: { readonly since: string; readonly today: string; readonly inPart: (of: Timeline) => boolean },
): SeenRepository {
  const byFile = new Map(timelines.map((one) => [one.file, one]));
  const profiles = seen.profiles.map((profile) => ({
    ...profile,
    indicators: profile.indicators.map((row) => ({ ...row, found: foundOn(row, byFile.get(row.file)) })),
  }));
  const now = new Set(seen.profiles.flatMap(({ indicators }) => indicators.map(nameOf)));
  const gone = timelines
    .filter(inPart)
    .flatMap((one) => goneFrom(one, now))
    .sort(byIndicator);
  return { ...seen, profiles, gone, history: { known: true, since, months: monthsOf(timelines, since, today) } };
}

/** The day from which a row stood there without a break; null where that is before the history begins. */
function foundOn(row: IndicatorRow, timeline: Timeline | undefined): string | null {
  const versions = timeline?.versions ?? [];
  const lacking = versions.findLastIndex(({ facts }) => !holdsRow(facts, row));
  const from = versions[lacking + 1]?.from ?? "";
  return from === "" ? null : from;
}

/** Indicators that a file once held and that no profile holds now, with the day on which they were taken out. */
function goneFrom({ versions }: Timeline, now: ReadonlySet<string>): IndicatorRow[] {
  const all = new Map(
    versions.flatMap(({ facts }) =>
      facts?.of === "profile" ? facts.rows.map((row) => [nameOf(row), row] as const) : [],
    ),
  );
  return [...all.values()]
    .filter((row) => !now.has(nameOf(row)))
    .map((row) => {
      const last = versions.findLastIndex(({ facts }) => holdsRow(facts, row));
      const first = versions.find(({ facts }) => holdsRow(facts, row))?.from ?? "";
      const gone = versions[last + 1]?.from ?? null;
      return { ...row, verdict: null, state: "cleaned-up", found: first === "" ? null : first, gone };
    });
}

function holdsRow(facts: Timeline["versions"][number]["facts"], row: IndicatorRow): boolean {
  return facts?.of === "profile" && facts.rows.some((one) => nameOf(one) === nameOf(row));
}

/** An indicator by what it is called and read as, wherever it stands: one that moved to another file is not cleaned up. */
function nameOf({ indicator, entry }: IndicatorRow): string {
  return `${entry}\n${indicator ?? ""}`;
}
