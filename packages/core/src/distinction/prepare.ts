import type { Law, PreparedWords } from "@tenzij/law";
import { fingerprint } from "./known-words.ts";
import { freshIndex } from "./lexicon.ts";
import { packTrie } from "./trie.ts";
import { formIds } from "./vocabulary.ts";

/**
 * Makes the index of a law once, at build time, in a form that is quickly read back. It holds no choice of its own:
 * `makeLexicon` gives the same answers without it.
 */
export function prepare(law: Law): PreparedWords {
  const { vocabulary, doors } = freshIndex(law, []);
  const { text, order } = packTrie(vocabulary.trie);
  return {
    fingerprint: fingerprint(law),
    words: vocabulary.texts.join(" "),
    traits: vocabulary.traits,
    trie: text,
    nodes: vocabulary.trie.nodes,
    forms: order.map((at) => formIds(vocabulary, at).join(",")).join(" "),
    doors: [...doors].map(([id, terms]) => `${id}:${terms}`).join(" "),
  };
}
