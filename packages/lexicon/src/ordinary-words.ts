import type { Law } from "@tenzij/law";
import { buildLexicon } from "./build-lexicon.ts";
import { plainLetters } from "./letters.ts";
import { corrections } from "./slips.ts";

/**
 * The words of a dictionary that would otherwise be taken for a known word with a letter wrong, sorted.
 * @param dictionary words as they are spelt; what is no single word of letters is left out
 */
export function ordinaryWordsIn(law: Law, dictionary: Iterable<string>): string[] {
  const { vocabulary } = buildLexicon({ law });
  vocabulary.ordinary = new Set();
  const found = new Set<string>();
  for (const spelt of dictionary) {
    const word = plainLetters(spelt).text.toLowerCase();
    if (/^[a-z]+$/.test(word) && corrections(vocabulary, word).length > 0) found.add(word);
  }
  return [...found].sort();
}
