import { message } from "../../language/message.ts";
import type { Flaw } from "../flaw.ts";
import { type Comparison, compareGroups, exactly } from "./compare.ts";
import { decimal, percentage } from "./figures.ts";
import { type Counted, rate } from "./rates.ts";
import { type Figure, type Group, isWhole, type StatisticsTable } from "./table.ts";

/** Of those without a violation, who was selected all the same, per group beside what it is compared with (false positives). */
export function wronglySelected(table: StatisticsTable): Comparison[] {
  return compareErrors(table, ({ outcomes }) => share(outcomes?.wronglySelected, outcomes?.rightlyPassed));
}

/** Of those with a violation, who was not selected (false negatives). */
function missed(table: StatisticsTable): Comparison[] {
  return compareErrors(table, ({ outcomes }) => share(outcomes?.missed, outcomes?.rightlySelected));
}

/** Random checks say how many are selected, not how many of them wrongly: groups are compared with each other. */
function compareErrors(table: StatisticsTable, count: (group: Group) => Counted | null): Comparison[] {
  return compareGroups({ ...table, random: null }, (group) => exactly(count(group)));
}

/** Of a suppressed cell nothing is made here: an error rate of a handful says nothing. */
function share(count: Figure | undefined, rest: Figure | undefined): Counted | null {
  if (count === undefined || rest === undefined || [count, rest].some((one) => one.most !== undefined || !isWhole(one)))
    return null;
  const of = count.value + rest.value;
  return of < 1 ? null : { count: count.value, of };
}

/** The error rates of each group, as information: which kind of error weighs most is for people to say. */
export function errorsOfGroups(table: StatisticsTable): Flaw[] {
  return [
    ...wronglySelected(table).map((one) => errorFlaw(table, one, "statistics/wrongly-selected")),
    ...missed(table).map((one) => errorFlaw(table, one, "statistics/missed")),
  ];
}

function errorFlaw(
  { step }: StatisticsTable,
  { group, counts, against, result, shows }: Comparison,
  key: "statistics/wrongly-selected" | "statistics/missed",
): Flaw {
  const at = { state: "info" as const, span: group.span };
  if (shows === "insufficient")
    return { ...at, message: message("statistics/insufficient", { step, group: group.name }) };
  const args = {
    ...{ step, group: group.name, rate: percentage(rate(counts)), reference: percentage(rate(against)) },
    ...{ ratio: decimal(result.ratio), low: decimal(result.interval?.low ?? 0) },
    high: decimal(result.interval?.high ?? Number.POSITIVE_INFINITY),
  };
  return { ...at, message: message(key, args) };
}
