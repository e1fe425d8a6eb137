import { wordData } from "@tenzij/lexicon";
import { plainWords } from "./plain-words.ts";

/**
 * Whether a sentence of a text says that groups do not differ. Only a sentence that also says between whom: "geen verschil in opbrengst"
 * speaks of something else.
 * @param groups names of those that the figures show to differ
 */
export function claimsNoDifference(text: string, groups: readonly string[]): boolean {
  const { noDifference, betweenGroups } = wordData.phrases;
  return text.split(/[.;!?]+(?:\s|$)/).some((sentence) => {
    const words = ` ${plainWords(sentence)} `;
    const has = (phrase: string) => words.includes(` ${plainWords(phrase)} `);
    return noDifference.some(has) && [...betweenGroups, ...groups].some((one) => plainWords(one) !== "" && has(one));
  });
}
