import type { Enumeration } from "@tenzij/law";
import { type Comparison, compareGroups, exactly } from "./compare.ts";
import type { Counted } from "./rates.ts";
import type { Group, StatisticsTable } from "./table.ts";

/** How severely groups are controlled: one comparison per kind of control, "this or heavier" among those selected. */
export interface SeverityComparison extends Comparison {
  /** The value of the consequence vocabulary from which it counts. */
  readonly control: string;
}

/**
 * Compares groups on severity: "vaker of strenger" (Kamerstuk 30 950 nr. 458) asks for how hard as well as how often.
 * Kinds of control are ordered from light to heavy by the law's vocabulary; each person is counted once, at the
 * heaviest control met.
 */
export function compareSeverity(table: StatisticsTable, enums: readonly Enumeration[]): SeverityComparison[] {
  const order = enums.find((one) => one.id === "consequence")?.values.map((value) => value.id) ?? [];
  const used = order.filter((control) =>
    table.groups.some((group) => group.controls?.some((one) => one.value === control)),
  );
  // The lightest is met by all; what counts is how many meet more.
  return used.slice(1).flatMap((control) => {
    const from = order.indexOf(control);
    const heavier = (group: Group) => exactly(atLeast(group, (value) => order.indexOf(value) >= from));
    return compareGroups({ ...table, random: null }, heavier).map((comparison) => ({ ...comparison, control }));
  });
}

function atLeast(group: Group, counts: (value: string) => boolean): Counted | null {
  if (group.controls === null || group.selected.most !== undefined || group.selected.value < 1) return null;
  const sum = group.controls.reduce(
    (so, one) => so + (one.value !== undefined && counts(one.value) ? one.figure.value : 0),
    0,
  );
  return sum > group.selected.value ? null : { count: sum, of: group.selected.value };
}
