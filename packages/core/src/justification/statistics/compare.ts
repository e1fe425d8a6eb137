import { fisherExact } from "./fisher-exact.ts";
import { type Counted, hasSmallCell, type RiskRatio, riskRatio } from "./rates.ts";
import { counted, countedAtMost, type Group, type StatisticsTable } from "./table.ts";

/** One group held against what it is compared with. */
export interface Comparison {
  readonly group: Group;
  readonly counts: Counted;
  readonly against: Counted;
  readonly result: RiskRatio;
  /** `more`: the group is hit more often, beyond chance; `insufficient` is never "no difference". */
  readonly shows: "more" | "not-more" | "insufficient";
}

/**
 * Every group against the reference group, else against random checks, else against all others together.
 * @param count what is counted of a group; being selected, unless another adverse outcome is asked.
 */
export function compareGroups(
  table: StatisticsTable,
  count: (group: Group) => Counts | null = selectedIn,
): Comparison[] {
  const reference = table.groups.find((group) => group.reference);
  return table.groups.flatMap((group) => {
    if (group === reference) return [];
    const counts = count(group);
    const against = reference === undefined ? (exactly(table.random) ?? others(table, group, count)) : count(reference);
    if (counts === null || against === null) return [];
    const least = compareOne(counts.least, against.most, table);
    if (!isRange(counts) && !isRange(against)) return [{ group, ...least }];
    const most = compareOne(counts.most, against.least, table);
    return [{ group, ...least, shows: least.shows === most.shows ? least.shows : "insufficient" }];
  });
}

/** How often something happened, from the least to the most that suppressed cells leave possible. */
export interface Counts {
  readonly least: Counted;
  readonly most: Counted;
}

/** A count that is given. */
export function exactly(counts: Counted | null): Counts | null {
  return counts === null ? null : { least: counts, most: counts };
}

function selectedIn({ selected, population }: Group): Counts | null {
  const [least, most] = [counted(selected, population), countedAtMost(selected, population)];
  return least === null || most === null ? null : { least, most };
}

function isRange({ least, most }: Counts): boolean {
  return least.count !== most.count;
}

function compareOne(counts: Counted, against: Counted, table: StatisticsTable): Omit<Comparison, "group"> {
  const result = riskRatio(counts, against, table.alpha / table.comparisons);
  return { counts, against, result, shows: shows(counts, against, result, table) };
}

function shows(counts: Counted, against: Counted, result: RiskRatio, table: StatisticsTable): Comparison["shows"] {
  const alpha = table.alpha / table.comparisons;
  const p = chanceOfFew(counts, against, result);
  if (p !== null) return result.ratio > 1 && p < alpha ? "more" : "insufficient";
  return (result.interval?.low ?? 0) > 1 ? "more" : "not-more";
}

/** The chance by Fisher's exact test, where counts are too small for an interval to say something; else null. */
export function chanceOfFew(counts: Counted, against: Counted, { interval }: RiskRatio): number | null {
  return interval === null || hasSmallCell(counts, against) ? fisherExact(counts, against) : null;
}

function others(table: StatisticsTable, group: Group, count: (group: Group) => Counts | null): Counts | null {
  const rest = table.groups.flatMap((one) => (one === group ? [] : [count(one)])).filter((one) => one !== null);
  const sum = (of: (one: Counts) => Counted) =>
    rest.map(of).reduce((so, one) => ({ count: so.count + one.count, of: so.of + one.of }), { count: 0, of: 0 });
  const all = { least: sum((one) => one.least), most: sum((one) => one.most) };
  return all.least.of === 0 ? null : all;
}
