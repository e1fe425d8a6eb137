import { buildLexicon } from "./build-lexicon.ts";
import type { Dictionary } from "./dictionary.ts";
import { doorsByPhrase, firstSlot, packDoors } from "./doors.ts";
import { fingerprint, phrasesIn } from "./known-words.ts";
import { packPhrase } from "./phrase.ts";
import { packPhrases } from "./phrase-index.ts";
import { type PreparedWords, packForms } from "./prepared.ts";
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
  const packed = new Map([...phrases].map((written) => [written, packPhrase(phraseOf(lexicon, written)) ?? ""]));
  const firstOf = (written: string) => (packed.get(written) ? firstSlot(packed.get(written) as string) : undefined);
  const words = new Set<number>();
  const isWord = (form: string, at: number) => {
    const isWritten = vocabulary.texts[formIds(vocabulary, at)[0] as number] === form;
    if (isWritten) words.add(at);
    return isWritten;
  };
  const { text, order } = packTrie(vocabulary.trie, isWord);
  return {
    fingerprint: fingerprint(phrases),
    traits: vocabulary.traits,
    trie: text,
    nodes: vocabulary.trie.nodes,
    ...packForms(order.map((at) => ({ ids: formIds(vocabulary, at), isWord: words.has(at) }))),
    phrases: packPhrases(packed, vocabulary),
    doors: packDoors(doors, doorsByPhrase(lexicon.terms, firstOf)),
  };
}
