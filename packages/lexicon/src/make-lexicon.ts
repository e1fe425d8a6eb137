import type { Law } from "@tenzij/law";
import { buildLexicon } from "./build-lexicon.ts";
import { wordData, wordIndex } from "./compiled.ts";
import { dictionaryOf } from "./dictionary.ts";
import type { Lexicon } from "./lexicon.ts";
import type { IndicatorEntry } from "./schema.ts";

/**
 * Indexes the law's entries, and a policy's own, with what the build prepared. Built once per policy.
 * @param own entries of the policy; one with the id of a law entry is judged beside it, never in its place
 * @param grounds judge only entries on one of these grounds; by default the grounds the law marks `default`
 * @param words how the entries of the law are found
 */
export function makeLexicon(
  law: Law,
  own: readonly IndicatorEntry[] = [],
  grounds: readonly string[] = law.grounds.filter((ground) => ground.default === true).map((ground) => ground.id),
  words = wordData,
): Lexicon {
  return buildLexicon({ dictionary: dictionaryOf(law, words), own, grounds, prepared: wordIndex });
}
