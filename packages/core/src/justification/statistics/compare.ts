import { fisherExact } from "./fisher-exact.ts";
import { type Counted, hasSmallCell, type RiskRatio, rate, riskRatio } from "./rates.ts";
import { counted, type Group, type StatisticsTable } from "./table.ts";

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
  count: (group: Group) => Counted | null = (group) => counted(group.selected, group.population),
): Comparison[] {
  const reference = table.groups.find((group) => group.reference);
  return table.groups.flatMap((group) => {
    if (group === reference) return [];
    const counts = count(group);
    const against = reference === undefined ? (table.random ?? others(table, group, count)) : count(reference);
    if (counts === null || against === null || rate(against) === 0) return [];
    const result = riskRatio(counts, against, table.alpha / table.comparisons);
    return [{ group, counts, against, result, shows: shows(counts, against, result, table) }];
  });
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

function others(table: StatisticsTable, group: Group, count: (group: Group) => Counted | null): Counted | null {
  const rest = table.groups.flatMap((one) => (one === group ? [] : [count(one)])).filter((one) => one !== null);
  const sum = rest.reduce((so, one) => ({ count: so.count + one.count, of: so.of + one.of }), { count: 0, of: 0 });
  return sum.of === 0 ? null : sum;
}
