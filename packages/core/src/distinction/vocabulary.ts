import { formsOf } from "./inflection.ts";
import { emptyTrie, follow, lookUp, nodeFor, setValue, type Trie, valueAt } from "./trie.ts";

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
} as const;

/** Every word the law knows, in all its forms. */
export interface Vocabulary {
  readonly trie: Trie;
  readonly ids: Map<string, number>;
  readonly texts: string[];
  readonly traits: number[];
  /** Ids of words by the value stored in the trie: one form can belong to several. As text until they are needed. */
  readonly forms: (number[] | string)[];
  readonly cuts: Map<string, readonly Piece[]>;
}

/** A stretch of a word that is itself known (one or more word ids) or, with none, not known. */
export interface Piece {
  readonly ids: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Words longer than this are looked up whole but not cut: no name in any language has such a compound. */
const longestCut = 64;
const rememberedCuts = 20_000;
/** What stands behind a prefix of a letter or two has this many letters: `mras` is no race. */
const shortestPrefixed = 4;
const longestPrefix = 3;
/** A clear term of this many letters is recognised at the beginning or end of a word whose rest is not known. */
const longTerm = 8;
/** An abbreviation of this many letters likewise: no other word holds it by chance. */
const longShort = 7;

export function emptyVocabulary(): Vocabulary {
  return {
    trie: emptyTrie(24_000),
    ids: new Map(),
    texts: [],
    traits: [],
    forms: [],
    cuts: new Map(),
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

/**
 * Cuts a word into known words. A known word that is itself a compound of known words is cut too, so that
 * `geboorteland` is always geboorte + land. A word that cannot be cut as a whole is one unknown piece, unless a long
 * clear term stands at its beginning or end.
 */
export function cut(vocabulary: Vocabulary, word: string): readonly Piece[] {
  const known = vocabulary.cuts.get(word);
  if (known !== undefined) return known;
  const pieces = freshCut(vocabulary, word);
  if (vocabulary.cuts.size >= rememberedCuts) vocabulary.cuts.clear();
  if (word.length <= longestCut) vocabulary.cuts.set(word, pieces);
  return pieces;
}

function freshCut(vocabulary: Vocabulary, word: string): readonly Piece[] {
  const ids = idsOf(vocabulary, word);
  const whole: Piece = { ids, start: 0, end: word.length };
  if (word.length > longestCut || ids.some((id) => has(vocabulary, id, trait.whole))) return [whole];
  const pieces = word.length < 6 ? undefined : bestCut(vocabulary, word, canBePart);
  if (pieces !== undefined) return cutFurther(vocabulary, word, pieces);
  if (ids.length > 0) return [whole];
  const glued = bestCut(vocabulary, word, canBeGlued);
  if (glued !== undefined && isAbbreviation(vocabulary, glued)) return glued;
  const prefixed = afterPrefix(vocabulary, word);
  if (prefixed !== undefined) return prefixed;
  return word.length > longShort ? atEitherEnd(vocabulary, word) : [whole];
}

/** The ids of the words that have a form. */
export function formIds(vocabulary: Vocabulary, at: number): number[] {
  const ids = vocabulary.forms[at] as number[] | string;
  if (typeof ids !== "string") return ids;
  const read = ids.split(",").map(Number);
  vocabulary.forms[at] = read;
  return read;
}

function idsOf(vocabulary: Vocabulary, word: string): readonly number[] {
  const at = lookUp(vocabulary.trie, word);
  return at < 0 ? [] : formIds(vocabulary, at);
}

export function has(vocabulary: Vocabulary, id: number, wanted: number): boolean {
  return ((vocabulary.traits[id] as number) & wanted) !== 0;
}

/** Parts of a compound can be compounds: each is cut on, at its place in the whole. */
function cutFurther(vocabulary: Vocabulary, word: string, pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) =>
    cut(vocabulary, word.slice(piece.start, piece.end)).map((part) => ({
      ids: part.ids,
      start: piece.start + part.start,
      end: piece.start + part.end,
    })),
  );
}

type MayStand = (vocabulary: Vocabulary, id: number, start: number, end: number, length: number) => boolean;

/** The cut into the fewest and longest pieces, reached only through known words; never the word itself. */
function bestCut(vocabulary: Vocabulary, word: string, mayStand: MayStand): Piece[] | undefined {
  const { length } = word;
  const costs: number[] = new Array<number>(length + 1).fill(Number.POSITIVE_INFINITY);
  const lasts: (Piece | undefined)[] = new Array<Piece | undefined>(length + 1).fill(undefined);
  costs[0] = 0;
  for (let start = 0; start < length; start++) {
    if (costs[start] === Number.POSITIVE_INFINITY) continue;
    let node = 0;
    for (let end = start + 1; end <= length; end++) {
      node = follow(vocabulary.trie, node, word, end - 1);
      if (node === 0) break;
      const at = valueAt(vocabulary.trie, node);
      if (at < 0 || end - start === length) continue;
      const ids = formIds(vocabulary, at).filter((id) => mayStand(vocabulary, id, start, end, length));
      if (ids.length === 0) continue;
      const cost = (costs[start] as number) + 10 + (end - start < 4 ? 3 : 0);
      if (cost < (costs[end] as number)) {
        costs[end] = cost;
        lasts[end] = { ids, start, end };
      }
    }
  }
  return trace(lasts, length);
}

function trace(lasts: readonly (Piece | undefined)[], length: number): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let end = length; end > 0; ) {
    const piece = lasts[end];
    if (piece === undefined) return undefined;
    pieces.unshift(piece);
    end = piece.start;
  }
  return pieces;
}

function canBePart(vocabulary: Vocabulary, id: number, start: number, end: number, length: number): boolean {
  if (has(vocabulary, id, trait.part)) return end - start >= 3;
  return has(vocabulary, id, trait.filler) && start >= 4 && length - end >= 4 && end - start >= 2;
}

function canBeGlued(vocabulary: Vocabulary, id: number): boolean {
  return has(vocabulary, id, trait.short | trait.carrier);
}

function canBeGluedTerm(vocabulary: Vocabulary, id: number): boolean {
  return has(vocabulary, id, trait.short | trait.carrier | trait.term | trait.vague);
}

/** One abbreviation, the rest carriers: `natcd`, `pcnr`. */
function isAbbreviation(vocabulary: Vocabulary, pieces: readonly Piece[]): boolean {
  const short = pieces.filter((piece) => !piece.ids.some((id) => has(vocabulary, id, trait.carrier)));
  return short.length === 1 && pieces.length <= 3;
}

/** A letter or two that say whose it is, before one term: `vgebland`, `mherkomst`. */
function afterPrefix(vocabulary: Vocabulary, word: string): readonly Piece[] | undefined {
  for (let start = 1; start <= longestPrefix && word.length - start >= shortestPrefixed; start++) {
    const ids = idsOf(vocabulary, word.slice(0, start)).filter((id) => has(vocabulary, id, trait.prefix));
    if (ids.length === 0) continue;
    const rest: Piece = { ids: [], start, end: word.length };
    if (isTerm(vocabulary, word.slice(start)))
      return [{ ids, start: 0, end: start }, ...cutFurther(vocabulary, word, [rest])];
  }
  return undefined;
}

/** A term by itself, or one abbreviation with its carriers. */
function isTerm(vocabulary: Vocabulary, word: string): boolean {
  if (idsOf(vocabulary, word).some((id) => has(vocabulary, id, trait.term | trait.vague | trait.short))) return true;
  const glued = bestCut(vocabulary, word, canBeGluedTerm);
  return (
    glued !== undefined &&
    isAbbreviation(vocabulary, glued) &&
    glued.some(({ start, end }) => end - start >= shortestPrefixed)
  );
}

function atEitherEnd(vocabulary: Vocabulary, word: string): readonly Piece[] {
  const { length } = word;
  const isLongTerm = (from: number, to: number) => {
    const wanted = (to - from >= longTerm ? trait.term : 0) | trait.short;
    return idsOf(vocabulary, word.slice(from, to)).some((id) => has(vocabulary, id, wanted));
  };
  for (let end = length - 1; end >= longShort; end--) {
    if (!isLongTerm(0, end)) continue;
    return [...cutFurther(vocabulary, word, [{ ids: [], start: 0, end }]), { ids: [], start: end, end: length }];
  }
  for (let start = 1; start <= length - longShort; start++) {
    if (!isLongTerm(start, length)) continue;
    return [{ ids: [], start: 0, end: start }, ...cutFurther(vocabulary, word, [{ ids: [], start, end: length }])];
  }
  return [{ ids: [], start: 0, end: length }];
}
