import { wordData } from "./compiled.ts";

/**
 * Whether the letters of a word stand together as they do in Dutch or English. What was typed to fill a field hardly ever does; a
 * compound that no dictionary has does.
 * @param word lower case, plain letters only
 */
export function isWordLike(word: string): boolean {
  const bordered = `_${word}_`;
  for (let at = 0; at + 3 <= bordered.length; at++) {
    if (!(wordData.letterRuns[bordered.slice(at, at + 2)] ?? "").includes(bordered[at + 2] ?? "")) return false;
  }
  return true;
}
