import { buildLexicon } from "./build-lexicon.ts";
import type { Dictionary } from "./dictionary.ts";
import { doorsByPhrase, packDoors } from "./doors.ts";
import { fingerprint, phrasesIn } from "./known-words.ts";
import { packPhrase } from "./phrase.ts";
import { type PreparedWords, packForms, packPhrases } from "./prepared.ts";
import { packTrie } from "./trie.ts";
import { formIds } from "./vocabulary.ts";
import { phraseOf } from "./word-sets.ts";

/**
 * Makes the index of a dictionary once, at build time, in a form that is quickly read back. It holds no choice of its own:
 * `buildLexicon` gives the same answers without it.
 */
export function prepare(dictionary: Dictionary): PreparedWords {
  const lexicon = buildLexicon({ dictionary });
  const { vocabulary, doors } = lexicon;
  const phrases = phrasesIn(dictionary);
  const packed = [...phrases].map((written) => packPhrase(phraseOf(lexicon, written)) ?? "");
  const known = new Map(
    [...phrases].map((written, at) => [written, packed[at] as string] as const).filter(([, slots]) => slots !== ""),
  );
  const isWritten = (form: string, at: number) => vocabulary.texts[formIds(vocabulary, at)[0] as number] === form;
  const { text, order } = packTrie(vocabulary.trie, isWritten);
  return {
    fingerprint: fingerprint(phrases),
    traits: vocabulary.traits,
    trie: text,
    nodes: vocabulary.trie.nodes,
    ...packForms(
      order.map((at) => formIds(vocabulary, at)),
      vocabulary.texts.length,
    ),
    phrases: packPhrases(packed),
    doors: packDoors(doors, doorsByPhrase(lexicon.terms, known)),
  };
}
