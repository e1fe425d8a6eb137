import { formsOf } from "./inflection.ts";
import { copyOfTrie, emptyTrie, lookUp, nodeFor, setValue, type Trie, valueAt } from "./trie.ts";

/** What a known word may do; a word can have several of these. */
export const trait = {
  /** May be part of a compound. */
  part: 1,
  /** Only as a whole word, or glued to a carrier. */
  short: 2,
  /** Skipped between the words of a term. */
  filler: 4,
  /** Says how a field carries its meaning. */
  carrier: 8,
  /** Never cut. */
  whole: 16,
  /** A clear term by itself. */
  term: 32,
  /** A vague term by itself. */
  vague: 64,
  /** Glued before a term, to say whose it is: `vgebland` is the father's. */
  prefix: 128,
  /** Seen at the beginning or end of a short name whose rest is not known: `XETHNIC01`, `RACEGR`. */
  stem: 256,
  /** Likewise, but only at the end. */
  tail: 512,
  /** Stands in a term as it is written out, by itself or with others. */
  ofTerm: 1024,
  /** Glued before short words only, to say of what table or person they are: `KLND_GEB`. */
  initial: 2048,
} as const;

/** Every word the law knows, in all its forms. */
export interface Vocabulary {
  readonly trie: Trie;
  readonly ids: Map<string, number>;
  readonly texts: string[];
  readonly traits: number[];
  /** Ids of words by the value stored in the trie: one form can belong to several. */
  readonly forms: (number[] | undefined)[];
  /** Reads the ids of a form that is not among `forms` yet. */
  readonly unpackForm?: (at: number) => number[];
  readonly cuts: Map<string, readonly Piece[]>;
  /** Words of programs that are never joined with each other. */
  apart: ReadonlySet<string>;
  /** Words of Dutch and English that are one letter away from a known one and mean what they say. */
  ordinary: ReadonlySet<string>;
  /** By two letters, those that may stand behind them in a word of Dutch or English; none while the vocabulary is made. */
  letterRuns: Readonly<Record<string, string>>;
  /** What unknown words may have been meant to be. */
  readonly corrections: Map<string, readonly string[]>;
}

/** A stretch of a word that is itself known (one or more word ids) or, with none, not known. */
export interface Piece {
  readonly ids: readonly number[];
  readonly start: number;
  readonly end: number;
}

export function emptyVocabulary(): Vocabulary {
  return {
    trie: emptyTrie(24_000),
    ids: new Map(),
    texts: [],
    traits: [],
    forms: [],
    cuts: new Map(),
    apart: new Set(),
    ordinary: new Set(),
    letterRuns: {},
    corrections: new Map(),
  };
}

/** A vocabulary that knows the same and can learn more, while the one it is of stays as it is. */
export function copyOf(vocabulary: Vocabulary): Vocabulary {
  const { texts, traits, forms, trie } = vocabulary;
  return {
    ...vocabulary,
    ids: new Map(texts.map((word, id) => [word, id])),
    texts: [...texts],
    traits: [...traits],
    // A form that nobody asked for yet is a hole, and stays one.
    forms: forms.map((ids) => ids && [...ids]),
    trie: copyOfTrie(trie),
    cuts: new Map(),
    corrections: new Map(),
  };
}

/**
 * Makes a word known.
 * @param word lower case, plain letters only
 * @returns its id; the traits of a word that is already known are added to
 */
export function addWord(vocabulary: Vocabulary, word: string, traits: number): number {
  const known = vocabulary.ids.get(word);
  if (known !== undefined) {
    const before = vocabulary.traits[known] as number;
    vocabulary.traits[known] = before & trait.filler ? before | (traits & ~trait.part) : before | traits;
    return known;
  }
  const id = vocabulary.texts.length;
  vocabulary.ids.set(word, id);
  vocabulary.texts.push(word);
  vocabulary.traits.push(traits);
  for (const form of formsOf(word)) addForm(vocabulary, form, id);
  return id;
}

/** Makes an abbreviation one more form of a word that is known. */
export function addAbbreviation(vocabulary: Vocabulary, abbreviation: string, id: number): void {
  addForm(vocabulary, abbreviation, id);
}

function addForm(vocabulary: Vocabulary, form: string, id: number): void {
  const node = nodeFor(vocabulary.trie, form);
  if (node < 0) return;
  const at = valueAt(vocabulary.trie, node);
  if (at < 0) {
    setValue(vocabulary.trie, node, vocabulary.forms.length);
    vocabulary.forms.push([id]);
    return;
  }
  const ids = formIds(vocabulary, at);
  if (vocabulary.texts[id] === form) ids.unshift(id);
  else if (!ids.includes(id)) ids.push(id);
}

/** The ids of the words that have a form. */
export function formIds(vocabulary: Vocabulary, at: number): number[] {
  let ids = vocabulary.forms[at];
  if (ids === undefined) {
    ids = vocabulary.unpackForm?.(at) ?? [];
    vocabulary.forms[at] = ids;
  }
  return ids;
}

/** The ids of the words a stretch of letters is a form of. */
export function idsOf(vocabulary: Vocabulary, word: string): readonly number[] {
  const at = lookUp(vocabulary.trie, word);
  return at < 0 ? [] : formIds(vocabulary, at);
}

export function has(vocabulary: Vocabulary, id: number, wanted: number): boolean {
  return ((vocabulary.traits[id] as number) & wanted) !== 0;
}

/** A word in the form in which the law writes it: abbreviations have no plural in the middle of something else. */
export function isItself(vocabulary: Vocabulary, id: number, form: string, wanted: number): boolean {
  return has(vocabulary, id, wanted) && vocabulary.texts[id] === form;
}
