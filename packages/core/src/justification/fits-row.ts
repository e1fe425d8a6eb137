import type { Law, Question } from "@tenzij/law";
import { enumValue } from "../profile/effective-facts.ts";
import { textAt } from "./record.ts";
import { type RoadSetting, roadFollowed } from "./road.ts";
import { asksRecord, type Row } from "./row.ts";

/** Whether a question is put of a row, whatever else has to be so of the profile. */
export function fitsRow({ when, of }: Question, row: Row, setting: RoadSetting): boolean {
  if (when.reading !== undefined && row.doubt === when.reading) return true;
  if (when.reading === "block" && of !== "distinction" && asksRecord(row)) return true;
  if (when.reading !== undefined && when.kinds === undefined) return false;
  const isMeant = ({ kind, grounds }: Row["asking"][number]) =>
    (when.kinds === undefined || when.kinds.includes(kind)) &&
    (when.grounds === undefined || grounds.some((ground) => when.grounds?.includes(ground)));
  if (!row.asking.some(isMeant)) return false;
  if (when.kinds !== undefined && row.tested !== when.kinds.some((kind) => asksTest(kind, setting.law))) return false;
  if (of === "distinction" && !row.tested && !isAnsweredHere(when, row)) return false;
  if (when.roads !== undefined && !when.roads.includes(roadFollowed(row, setting) ?? "")) return false;
  if (when.answers === undefined) return true;
  return Object.entries(when.answers).every(([path, values]) => isOneOf(textAt(row.node, path), values, setting.law));
}

/** What is asked of one indicator is not asked of several together, nor of one of those. */
function isAnsweredHere({ together }: Question["when"], { asks, members = [], answeredTogether }: Row): boolean {
  if (asks === "answer") return together !== undefined && members.length >= together;
  return together === undefined && answeredTogether !== true;
}

function asksTest(kind: string, law: Law): boolean {
  return law.asks.find((ask) => ask.kind === kind)?.asks === "test";
}

/** A value of some vocabulary, by id or alias; which vocabulary follows from the values wanted. */
function isOneOf(text: string | undefined, values: readonly string[], law: Law): boolean {
  if (text === undefined) return false;
  const vocabulary = law.enums.find((one) => values.every((wanted) => one.values.some((value) => value.id === wanted)));
  return values.includes(vocabulary === undefined ? text : (enumValue(law.enums, vocabulary.id, text) ?? ""));
}
