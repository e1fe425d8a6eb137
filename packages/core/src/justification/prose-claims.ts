import { wordData } from "@tenzij/lexicon";
import { plainWords } from "../text/plain-words.ts";
import { deniedBy, saysAsOften } from "./prose-comparisons.ts";
import { textAt } from "./record.ts";
import { compareGroups } from "./statistics/compare.ts";
import type { StatisticsTable } from "./statistics/table.ts";

/**
 * Groups of which a text says otherwise than the figures: that they do not differ, that they are selected no more often. A sentence that
 * is unsure, that is of a year or a step the figures are not of, or that speaks of anything but how often groups are selected claims nothing.
 * @param differing names of groups that the figures show to be hit more often or more severely
 */
export function contradictedIn(
  text: string,
  tables: readonly StatisticsTable[],
  differing: readonly string[],
): { readonly noDifference: boolean; readonly notMore: readonly string[] } {
  const sentences = text
    .split(/[.;!?]+(?:\s|$)/)
    .map((one) => ` ${plainWords(one)} `)
    .filter((words) => !has(words, wordData.phrases.comparisons.unsure));
  const claims = sentences.flatMap((words) => {
    const of = tablesOf(words, tables);
    return of.length === 0 ? [] : [{ words, of }];
  });
  return {
    noDifference: claims.some(
      ({ words, of }) =>
        (saysNoDifference(words, differing) || saysAsOften(words, of)) && (of === tables || of.every(showsMore)),
    ),
    notMore: [...new Set(claims.flatMap(({ words, of }) => deniedBy(words, of)))],
  };
}

/** Only a sentence that also says between whom: "geen verschil in opbrengst" speaks of something else. */
function saysNoDifference(words: string, differing: readonly string[]): boolean {
  const { noDifference, betweenGroups, comparisons } = wordData.phrases;
  const phrase = noDifference.map((one) => ` ${plainWords(one)} `).find((one) => words.includes(one));
  if (phrase === undefined) return false;
  const [, what] = /^in (?:de |het |the )?(\S+)/.exec(words.slice(words.indexOf(phrase) + phrase.length)) ?? [];
  if (what !== undefined && !has(` ${what} `, [...comparisons.selected, ...comparisons.selecting])) return false;
  return has(words, [...betweenGroups, ...differing]);
}

/** The tables a sentence speaks of: those of the steps it names, else all; none where it names a year that is not theirs. */
function tablesOf(words: string, tables: readonly StatisticsTable[]): readonly StatisticsTable[] {
  const named = tables.filter(({ step }) => has(words, [step]));
  const of = named.length === 0 ? tables : named;
  const years = words.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return years.every((year) => of.some(({ node }) => textAt(node, "period")?.includes(year))) ? of : [];
}

function showsMore(table: StatisticsTable): boolean {
  return compareGroups(table).some(({ shows }) => shows === "more");
}

function has(words: string, phrases: readonly string[]): boolean {
  return phrases.some((one) => plainWords(one) !== "" && words.includes(` ${plainWords(one)} `));
}
