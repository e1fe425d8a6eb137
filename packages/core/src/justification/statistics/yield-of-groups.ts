import { message } from "../../language/message.ts";
import type { Flaw } from "../flaw.ts";
import { percentage } from "./figures.ts";
import { rate } from "./rates.ts";
import { counted, type StatisticsTable } from "./table.ts";

/**
 * Of those with a known result, in how many a violation was found, per group beside the reference (the outcome test). A higher
 * yield clears no profile: it shows who was looked at too, so it is told and decides nothing.
 */
export function yieldOfGroups(table: StatisticsTable): Flaw[] {
  const reference = table.groups.find((group) => group.reference);
  const against = reference === undefined ? null : counted(reference.violations, reference.known);
  if (against === null) return [];
  return table.groups.flatMap((group): Flaw[] => {
    const own = counted(group.violations, group.known);
    if (group === reference || own === null) return [];
    const args = {
      step: table.step,
      group: group.name,
      rate: percentage(rate(own)),
      reference: percentage(rate(against)),
    };
    return [{ state: "info", span: group.span, message: message("statistics/yield", args) }];
  });
}
