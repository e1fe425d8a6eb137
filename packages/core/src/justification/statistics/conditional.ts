import { message } from "../../language/message.ts";
import type { Flaw } from "../flaw.ts";
import { decimal } from "./figures.ts";
import { type Counted, conditionalRatio, type RiskRatio, type Stratum } from "./rates.ts";
import { counted, type Group, mostOf, type StatisticsTable } from "./table.ts";

/** A group of a table held against the reference among people who are alike. */
interface Conditional {
  readonly group: Group;
  readonly result: RiskRatio;
  /** In how many strata there are people of both. */
  readonly strata: number;
}

/**
 * Each group against the reference group within strata: whether it is also hit more often than others who are alike in what the
 * strata name. A difference that is smaller there is explained by that, not justified by it.
 */
function conditionalOn(table: StatisticsTable): Conditional[] {
  const reference = table.groups.find((group) => group.reference);
  if (reference === undefined) return [];
  return table.groups.flatMap((group): Conditional[] => {
    if (group === reference) return [];
    const strata = table.strata.flatMap(({ groups }): Stratum[] => {
      const [own, other] = [group, reference].map(({ name }) => countsOf(groups, name));
      return own && other ? [{ group: own, reference: other }] : [];
    });
    const result = conditionalRatio(strata, table.alpha / table.comparisons);
    return result === null ? [] : [{ group, result, strata: strata.length }];
  });
}

function countsOf(groups: readonly Group[], name: string): Counted | null {
  const found = groups.find((one) => sameName(one.name, name));
  return found === undefined ? null : counted(found.selected, found.population);
}

/** Strata hold groups of their table, and together no other people than it. Rounded counts are allowed half a step each. */
export function strataAddUp({ strata, groups, rounding }: StatisticsTable): Flaw[] {
  const unknown = strata.flatMap((stratum) =>
    stratum.groups
      .filter(({ name }) => !groups.some((group) => sameName(group.name, name)))
      .map((group): Flaw => {
        const sentence = message("statistics/stratum-group", { group: group.name, stratum: stratum.name });
        return { state: "inconsistent", span: group.span, message: sentence };
      }),
  );
  if (strata.length === 0) return unknown;
  const slack = (rounding > 1 ? rounding / 2 : 0) * (strata.length + 1);
  const off = groups.flatMap((group) =>
    (["population", "selected"] as const).flatMap((key): Flaw[] => {
      const cells = strata.flatMap((one) => one.groups.filter(({ name }) => sameName(name, group.name)));
      const [least, most] = [
        cells.reduce((sum, one) => sum + one[key].value, 0),
        cells.reduce((sum, one) => sum + mostOf(one[key]), 0),
      ];
      if (group[key].value >= least - slack && group[key].value <= most + slack) return [];
      const args = { group: group.name, key, stated: group[key].text, counted: String(least) };
      return [{ state: "inconsistent", span: group[key].span, message: message("statistics/strata-total", args) }];
    }),
  );
  return [...unknown, ...off];
}

/** What the conditional comparison shows, as information. */
export function conditionalFlaws(table: StatisticsTable): Flaw[] {
  return conditionalOn(table).map(({ group, result: { ratio, interval }, strata }) => ({
    state: "info",
    span: group.span,
    message: message("statistics/conditional", {
      ...{ step: table.step, group: group.name, strata: String(strata), ratio: decimal(ratio) },
      ...{ low: decimal(interval?.low ?? 0), high: decimal(interval?.high ?? Number.POSITIVE_INFINITY) },
    }),
  }));
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
