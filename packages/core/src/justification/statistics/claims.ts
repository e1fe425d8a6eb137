import { message } from "../../language/message.ts";
import type { Flaw } from "../flaw.ts";
import { compareGroups } from "./compare.ts";
import { wronglySelected } from "./error-rates.ts";
import { decimal } from "./figures.ts";
import { rate } from "./rates.ts";
import { sampleSize } from "./sample-size.ts";
import type { StatisticsTable } from "./table.ts";

/**
 * Holds the claim "no difference" against the counts: refuted when a group is hit more often, and empty when the
 * research was too small to see the ratio it should have shown.
 */
export function holdClaim(table: StatisticsTable): Flaw[] {
  if (table.conclusion !== "no-difference") return [];
  const comparisons = compareGroups(table);
  const refuted = [...comparisons, ...wronglySelected(table)].filter((one) => one.shows === "more");
  if (refuted.length > 0) {
    return refuted.map(({ group, result }) => {
      const { low, high } = result.interval ?? { low: result.ratio, high: result.ratio };
      const args = { group: group.name, ratio: decimal(result.ratio), low: decimal(low), high: decimal(high) };
      return { state: "inconsistent", span: group.span, message: message("statistics/claim-refuted", args) };
    });
  }
  if (comparisons.length === 0)
    return [{ state: "inconsistent", span: table.span, message: message("statistics/claim-uncompared", {}) }];
  const wanted = table.smallestRatio;
  if (wanted === undefined || wanted <= 1) {
    return [{ state: "incomplete", span: table.span, message: message("statistics/claim-unstated", {}) }];
  }
  return comparisons.flatMap(({ group, counts, against }) => {
    // A reference in which nobody was selected gives no rate to compute a sample from.
    const reference = Math.max(rate(against), 1 / (against.of + 1));
    const need = sampleSize({
      group: Math.min(0.999, reference * wanted),
      reference,
      split: against.of / counts.of,
      alpha: table.alpha,
      power: table.power,
      sides: table.sides,
      comparisons: table.comparisons,
    });
    if (counts.of >= need) return [];
    const args = { group: group.name, have: String(counts.of), need: String(need), ratio: decimal(wanted) };
    return [{ state: "inconsistent" as const, span: group.span, message: message("statistics/claim-unpowered", args) }];
  });
}
