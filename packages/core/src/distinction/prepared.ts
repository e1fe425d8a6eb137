import type { PreparedWords } from "@tenzij/law";
import { unpackTrie } from "./trie.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a lexicon needs that takes time to make. */
export interface Index {
  readonly vocabulary: Vocabulary;
  /** By the id of a word, the places of the terms that can begin with it, with commas between them. */
  readonly doors: ReadonlyMap<number, string>;
  /** Phrases as `packPhrase` writes them, by how the law writes them. */
  readonly phrases: ReadonlyMap<string, string>;
}

/**
 * Reads an index back as `prepare` made it.
 * @param written the phrases of the law, in the order in which they were prepared
 */
export function unpack(prepared: PreparedWords, written: ReadonlySet<string>): Index {
  const texts = prepared.words.split(" ");
  const doors = new Map<number, string>();
  for (const door of prepared.doors.split(" ")) {
    const colon = door.indexOf(":");
    doors.set(Number(door.slice(0, colon)), door.slice(colon + 1));
  }
  const phrases = new Map<string, string>();
  const packed = prepared.phrases.split("\n").values();
  for (const phrase of written) {
    const slots = packed.next().value;
    if (slots !== undefined && slots !== "") phrases.set(phrase, slots);
  }
  const vocabulary: Vocabulary = {
    trie: unpackTrie(prepared.trie, prepared.nodes),
    ids: new Map(),
    texts,
    traits: [...prepared.traits],
    forms: prepared.forms.split(" "),
    cuts: new Map(),
  };
  return { vocabulary, doors, phrases };
}
