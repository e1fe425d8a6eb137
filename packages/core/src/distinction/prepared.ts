import type { Law, PreparedWords } from "@tenzij/law";
import { fingerprint } from "./known-words.ts";
import { freshIndex } from "./lexicon.ts";
import { packTrie, unpackTrie } from "./trie.ts";
import { formIds, type Vocabulary } from "./vocabulary.ts";

/** What a lexicon needs that takes time to make. */
export interface Index {
  readonly vocabulary: Vocabulary;
  /** By the id of a word, the places of the terms that can begin with it, with commas between them. */
  readonly doors: ReadonlyMap<number, string>;
}

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

export function unpack(prepared: PreparedWords): Index {
  const texts = prepared.words.split(" ");
  const doors = new Map<number, string>();
  for (const door of prepared.doors.split(" ")) {
    const colon = door.indexOf(":");
    doors.set(Number(door.slice(0, colon)), door.slice(colon + 1));
  }
  const vocabulary: Vocabulary = {
    trie: unpackTrie(prepared.trie, prepared.nodes),
    ids: new Map(),
    texts,
    traits: [...prepared.traits],
    forms: prepared.forms.split(" "),
    cuts: new Map(),
  };
  return { vocabulary, doors };
}
