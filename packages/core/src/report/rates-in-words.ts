import type { Law } from "@tenzij/law";
import type { FormRate } from "../justification/form/form-view.ts";
import { type JustificationRecord, nodeAt } from "../justification/record.ts";
import { compareGroups } from "../justification/statistics/compare.ts";
import { rate } from "../justification/statistics/rates.ts";
import { readTables } from "../justification/statistics/table.ts";
import { message } from "../language/message.ts";
import { type Locale, say } from "../language/say.ts";
import { visible } from "./visible.ts";

/** The selection rates of every group in every table of a record, recomputed, as ratios with their intervals; rates from 0 to 1. */
export function ratesInWords(
  record: JustificationRecord | null,
  law: Law,
  locale: Locale,
): (FormRate & { readonly against: number })[] {
  if (record === null) return [];
  return readTables(nodeAt(record.root, "statistics"), law.enums).flatMap((table) =>
    compareGroups(table).map((one) => ({
      step: visible(table.step),
      group: visible(one.group.name),
      rate: rate(one.counts),
      against: rate(one.against),
      ratio: one.result.ratio,
      ...(one.result.interval === null ? {} : { low: one.result.interval.low, high: one.result.interval.high }),
      inWords: say(message(`form/rate-${one.shows}`, {}), locale),
    })),
  );
}
