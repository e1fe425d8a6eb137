import { type Doors, doorsByPhrase, unpackDoors } from "./doors.ts";
import type { TermShelf } from "./term-shelf.ts";
import { unpackTrie } from "./trie.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The words of the law in all their forms, indexed, so that starting up costs milliseconds. Made by `prepare`, read
 * by `unpack`; of no meaning to anyone else.
 */
export interface PreparedWords {
  /** Changes with the words of the law: an index of another law is not used. */
  readonly fingerprint: number;
  /** Of each word, by its id. */
  readonly traits: readonly number[];
  readonly trie: string;
  readonly nodes: number;
  readonly forms: string;
  readonly lists: string;
  readonly phrases: string;
  readonly doors: string;
}

/** What a lexicon needs that takes time to make. */
export interface Index {
  readonly vocabulary: Vocabulary;
  readonly doors: Doors;
  /** Phrases as `packPhrase` writes them, by how the law writes them. */
  readonly phrases: ReadonlyMap<string, string>;
}

/** Forms are packed as numbers of this many digits, so that none has to be looked at before it is asked for. */
const formWidth = 3;
const formRadix = 36;

/** Packs the ids that forms belong to: the id itself, or past all ids the place of a list of several. */
export function packForms(
  forms: readonly (readonly number[])[],
  words: number,
): Pick<PreparedWords, "forms" | "lists"> {
  const lists: string[] = [];
  const numbers = forms.map((ids) => (ids.length === 1 ? (ids[0] as number) : words + lists.push(ids.join(",")) - 1));
  if (words + lists.length > formRadix ** formWidth) throw new RangeError("Forms need another digit: see formWidth.");
  return {
    forms: numbers.map((one) => one.toString(formRadix).padStart(formWidth, "0")).join(""),
    lists: lists.join(" "),
  };
}

function formReader({ forms, lists }: PreparedWords, words: number): (at: number) => number[] {
  const several = lists.split(" ");
  return (at) => {
    const number = Number.parseInt(forms.slice(at * formWidth, (at + 1) * formWidth), formRadix);
    return number < words ? [number] : (several[number - words] ?? "").split(",").map(Number);
  };
}

/** Most phrases are one word, and the word behind that of the phrase before: `+`. */
const next = "+";

/** Packs phrases as lines, in their order. */
export function packPhrases(packed: readonly string[]): string {
  return packed.map((slots, at) => (slots !== "" && slots === behind(packed[at - 1]) ? next : slots)).join("\n");
}

function behind(slots: string | undefined): string {
  return slots !== undefined && /^\d+$/.test(slots) ? String(Number(slots) + 1) : "";
}

/**
 * Reads an index back as `prepare` made it.
 * @param written the phrases of the law, in the order in which they were prepared
 * @param shelf the terms of the same words
 */
export function unpack(prepared: PreparedWords, written: ReadonlySet<string>, shelf: TermShelf): Index {
  const words = prepared.traits.length;
  const unpackForm = formReader(prepared, words);
  const texts = new Array<string>(words);
  const phrases = new Map<string, string>();
  const packed = prepared.phrases.split("\n").values();
  let before: string | undefined;
  for (const phrase of written) {
    const line = packed.next().value;
    const slots: string | undefined = line === next ? behind(before) : line;
    if (slots !== undefined && slots !== "") phrases.set(phrase, slots);
    before = slots;
  }
  const vocabulary: Vocabulary = {
    trie: unpackTrie(prepared.trie, prepared.nodes, (form, at) => {
      texts[unpackForm(at)[0] as number] = form;
    }),
    ids: new Map(),
    texts,
    traits: [...prepared.traits],
    forms: new Array<undefined>(prepared.forms.length / formWidth),
    unpackForm,
    cuts: new Map(),
    apart: new Set(),
    ordinary: new Set(),
    letterRuns: {},
    corrections: new Map(),
  };
  return { vocabulary, doors: unpackDoors(prepared.doors, doorsByPhrase(shelf, phrases)), phrases };
}
