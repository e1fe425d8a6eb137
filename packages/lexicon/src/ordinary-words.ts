import type { Law } from "@tenzij/law";
import { buildLexicon } from "./build-lexicon.ts";
import { dictionaryOf } from "./dictionary.ts";
import { plainLetters } from "./letters.ts";
import { corrections } from "./slips.ts";
import type { WordData } from "./word-data.ts";

/**
 * The words of a dictionary that would otherwise be taken for a known word with a letter wrong, sorted.
 * @param spellings words as they are spelt; what is no single word of letters is left out
 */
export function ordinaryWordsIn(law: Law, words: WordData, spellings: Iterable<string>): string[] {
  const { vocabulary } = buildLexicon({ dictionary: dictionaryOf(law, words) });
  vocabulary.ordinary = new Set();
  const found = new Set<string>();
  for (const spelt of spellings) {
    const word = plainLetters(spelt).text.toLowerCase();
    if (/^[a-z]+$/.test(word) && corrections(vocabulary, word).length > 0) found.add(word);
  }
  return [...found].sort();
}
