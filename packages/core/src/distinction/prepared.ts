import type { PreparedWords } from "@tenzij/law";
import { unpackTrie } from "./trie.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a lexicon needs that takes time to make. */
export interface Index {
  readonly vocabulary: Vocabulary;
  /** By the id of a word, the places of the terms that can begin with it, with commas between them. */
  readonly doors: ReadonlyMap<number, string>;
}

/** Reads an index back as `prepare` made it. */
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
