import { message } from "../../language/message.ts";
import type { Flaw } from "../flaw.ts";
import { decimal } from "./figures.ts";
import { type Counted, rate, ratioBounds, riskRatio } from "./rates.ts";
import { counted, type Figure, type Group, isWhole, mostOf, type StatisticsTable } from "./table.ts";

/**
 * What cannot be right in a table: parts above their whole, people in fractions, stated rates, ratios and totals that
 * the counts do not give. Rounded counts are allowed half a step each way.
 */
export function addUp(table: StatisticsTable): Flaw[] {
  const reference = table.groups.find((group) => group.reference);
  const base =
    reference === undefined
      ? table.random
      : reference.selected.most === undefined
        ? counted(reference.selected, reference.population)
        : null;
  return [
    ...table.groups.flatMap((group) => [
      ...nobody(group),
      ...partsOf(group, table.rounding),
      ...stated(group, base, table.rounding),
    ]),
    ...total(table),
    ...twice(table),
  ];
}

/** A group of nobody is no result, and neither is a cell of which nothing says how large it can be. */
function nobody(group: Group): Flaw[] {
  const { population, selected, known, violations } = group;
  const cells = [population, selected, known, violations].filter((one) => one !== undefined);
  const unbounded = cells.filter(({ most }) => most === null);
  return [
    ...(population.value === 0 && population.most === undefined
      ? [incomplete(population, message("statistics/nobody", { key: population.key, group: group.name }))]
      : []),
    ...unbounded.map((one): Flaw => {
      const flaw = incomplete(one, message("statistics/suppressed", { key: one.key, group: group.name }));
      return one.text === "" ? { ...flaw, state: "missing" } : flaw;
    }),
  ];
}

function incomplete(figure: Figure, sentence: Flaw["message"]): Flaw {
  return { state: "incomplete", span: figure.span, message: sentence };
}

function partsOf(group: Group, rounding: number): Flaw[] {
  const pairs: [Figure | undefined, Figure | undefined][] = [
    [group.selected, group.population],
    [group.known, group.selected],
    [group.violations, group.known ?? group.selected],
  ];
  const { wronglySelected, rightlyPassed, missed, rightlySelected } = group.outcomes ?? {};
  pairs.push([wronglySelected, group.selected], [rightlySelected, group.selected]);
  pairs.push([rightlyPassed, group.population], [missed, group.population]);
  const over = pairs.flatMap(([small, large]) => {
    if (small === undefined || large === undefined || small.value <= mostOf(large) + slack(rounding)) return [];
    const args = { group: group.name, small: `${small.key} ${small.text}`, large: `${large.key} ${large.text}` };
    return [wrong(small, message("statistics/more-than", args))];
  });
  const whole = [group.population, group.selected, group.known, group.violations].flatMap((figure) =>
    figure === undefined || isWhole(figure)
      ? []
      : [wrong(figure, message("statistics/no-whole-number", { key: figure.key, value: figure.text }))],
  );
  return [...over, ...whole];
}

function stated(group: Group, base: Counted | null, rounding: number): Flaw[] {
  const own = counted(group.selected, group.population);
  // What a suppressed cell stands for is not known well enough to hold a stated figure against it.
  if (own === null || [group.selected, group.population].some((one) => one.most !== undefined)) return [];
  const flaws: Flaw[] = [];
  if (group.statedRate !== undefined) {
    const bounds = rounding > 1 ? rateBounds(own, rounding) : { low: rate(own), high: rate(own) };
    if (!within(group.statedRate, bounds.low * 100, bounds.high * 100)) {
      const args = { group: group.name, stated: group.statedRate.text, counted: decimal(rate(own) * 100) };
      flaws.push(wrong(group.statedRate, message("statistics/rate", args)));
    }
  }
  if (group.statedRatio !== undefined && base !== null && base.count > 0) {
    const exact = riskRatio(own, base).ratio;
    const bounds = rounding > 1 ? ratioBounds(own, base, rounding) : { low: exact, high: exact };
    if (!within(group.statedRatio, bounds.low, bounds.high)) {
      const args = { group: group.name, stated: group.statedRatio.text, counted: decimal(exact) };
      flaws.push(wrong(group.statedRatio, message("statistics/ratio", args)));
    }
  }
  return flaws;
}

function rateBounds({ count, of }: Counted, rounding: number): { low: number; high: number } {
  const half = rounding / 2;
  return { low: Math.max(0, count - half) / (of + half), high: (count + half) / Math.max(1, of - half) };
}

/** Within the bounds, give or take half a unit of the last decimal written. */
function within(figure: Figure, low: number, high: number): boolean {
  const decimals = /[.,](\d+)/.exec(figure.text)?.[1]?.length ?? 0;
  const half = 0.5 * 10 ** -decimals + 1e-9;
  return figure.value >= low - half && figure.value <= high + half;
}

function total({ total: stated, groups, rounding }: StatisticsTable): Flaw[] {
  if (stated === undefined) return [];
  const sum = groups.reduce((so, group) => so + group.population.value, 0);
  const most = groups.reduce((so, group) => so + mostOf(group.population), 0);
  const allowed = slack(rounding) * (groups.length + 1);
  if (stated.value >= sum - allowed && stated.value <= most + allowed) return [];
  return [wrong(stated, message("statistics/total", { stated: stated.text, counted: String(sum) }))];
}

function twice({ groups }: StatisticsTable): Flaw[] {
  const seen = new Set<string>();
  return groups.flatMap((group) => {
    const name = group.name.toLowerCase();
    // A row nobody has filled in yet has no name to be twice.
    if (name === "" || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      { state: "inconsistent" as const, span: group.span, message: message("statistics/twice", { group: group.name }) },
    ];
  });
}

/** Half a step of rounding; none for exact counts. */
function slack(rounding: number): number {
  return rounding > 1 ? rounding / 2 : 0;
}

function wrong(figure: Figure, sentence: Flaw["message"]): Flaw {
  return { state: "inconsistent", span: figure.span, message: sentence };
}
