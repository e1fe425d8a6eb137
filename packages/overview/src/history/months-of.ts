import { compare } from "@tenzij/core/report";
import type { Month } from "../inventory/schema.ts";
import { type DatedGrant, type Facts, factsOn, type Timeline } from "./timeline.ts";

/**
 * The counts on the last day of each month, of the last one on the day itself. What is an indicator is judged by the law of now, so that
 * months compare.
 * @param since `YYYY-MM-DD`
 */
export function monthsOf(timelines: readonly Timeline[], since: string, today: string): Month[] {
  return monthsBetween(since.slice(0, 7), today.slice(0, 7)).map((month) => {
    // No day of a month comes after its 31st, and days compare as text.
    const last = `${month}-31`;
    return countsOn(timelines, month, last < today ? last : today);
  });
}

function countsOn(timelines: readonly Timeline[], month: string, day: string): Month {
  const facts = timelines.map((one) => ({ ...one, facts: factsOn(one, day) }));
  const records = new Map(
    facts.flatMap(({ profile, facts: record }) => (profile === undefined ? [] : [[profile, record]])),
  );
  const profiles = facts.flatMap(({ file, partOf = file, facts: one }) =>
    one?.of === "profile" ? [{ file: partOf, rows: one.rows }] : [],
  );
  const grants = facts.flatMap(({ facts: one }) => (one?.of === "policy" ? one.grants : []));
  const inForce = (kind: DatedGrant["kind"]) =>
    grants.filter((one) => one.kind === kind && (one.on ?? "") <= day && one.until >= day).length;
  const count = (of: typeof profiles) => of.reduce((sum, { rows }) => sum + rows.length, 0);
  const files = [...new Set(profiles.map(({ file }) => file))];
  const lapsed = files.filter((file) => hasLapsed(records.get(file) ?? null, day)).length;
  return {
    month,
    indicators: count(profiles),
    tested: count(profiles.filter(({ file }) => holds(records.get(file) ?? null, day))),
    exceptions: inForce("exceptions"),
    readings: inForce("readings"),
    uses: inForce("uses"),
    lapses: lapsed + grants.filter(({ until }) => until < day).length,
  };
}

function holds(record: Facts | null, day: string): boolean {
  return record?.of === "record" && !record.withdrawn && record.validUntil !== null && record.validUntil >= day;
}

function hasLapsed(record: Facts | null, day: string): boolean {
  return record?.of === "record" && !record.withdrawn && record.validUntil !== null && record.validUntil < day;
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = first.split("-").map(Number) as [number, number];
  for (let at = first; compare(at, last) <= 0; ) {
    months.push(at);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    at = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  }
  return months;
}
