import { cut } from "./cut.ts";
import { has, type Piece, trait, type Vocabulary } from "./vocabulary.ts";
import { type Word, wordsOf } from "./words.ts";

/** The smallest piece that is compared: a known word, a part of a compound, a number, or something not known. */
export interface Unit {
  /** Ids of the words it can be; empty when it is not known. */
  readonly ids: readonly number[];
  readonly text: string;
  readonly number: boolean;
  readonly filler: boolean;
  readonly carrier: boolean;
  /** UTF-16 offsets in the text it was read from. */
  readonly start: number;
  readonly end: number;
  readonly clause: number;
  readonly item: number;
  /** Which word of the text it is, or is a part of. */
  readonly word: number;
}

/** The words of a text, digits that stand for letters put right. Offsets are those of the given text. */
export function readWords(vocabulary: Vocabulary, text: string): readonly Word[] {
  return withoutDigitsForLetters(vocabulary, wordsOf(text));
}

/** Cuts words into units. */
export function unitsOf(vocabulary: Vocabulary, words: readonly Word[]): Unit[] {
  const units: Unit[] = [];
  for (const [at, word] of words.entries()) {
    if (word.number)
      units.push({
        ids: [],
        text: word.text,
        number: true,
        filler: false,
        carrier: false,
        start: word.start,
        end: word.end,
        clause: word.clause,
        item: word.item,
        word: at,
      });
    else for (const piece of cut(vocabulary, word.text)) units.push(unit(vocabulary, word, piece, at));
  }
  return units;
}

const lookAlikeDigits: Readonly<Record<string, string>> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t" };

/** Digits that stand for letters: `p0stc0de`. Only where the letters then make known words and nothing else. */
function withoutDigitsForLetters(vocabulary: Vocabulary, words: readonly Word[]): readonly Word[] {
  if (!words.some((word, at) => isBetweenLetters(words, at) && word.number)) return words;
  const read: Word[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at + 1;
    while (end < words.length && (words[end] as Word).glued) end++;
    const piece = words.slice(at, end);
    for (const word of oneWord(vocabulary, piece) ?? piece) read.push(word);
    at = end;
  }
  return read;
}

function isBetweenLetters(words: readonly Word[], at: number): boolean {
  return at > 0 && words[at]?.glued === true && words[at + 1]?.glued === true && !words[at - 1]?.number;
}

function oneWord(vocabulary: Vocabulary, glued: readonly Word[]): Word[] | undefined {
  const first = glued[0] as Word;
  const last = glued[glued.length - 1] as Word;
  if (first.number || last.number || !glued.some((word) => word.number)) return undefined;
  const letters = glued.map((word) =>
    word.number ? word.text.replace(/\d/g, (digit) => lookAlikeDigits[digit] ?? digit) : word.text,
  );
  const text = letters.join("");
  const isKnown = /^[a-z]{6,}$/.test(text) && cut(vocabulary, text).every((piece) => piece.ids.length > 0);
  return isKnown ? [{ ...first, text, end: last.end }] : undefined;
}

function unit(vocabulary: Vocabulary, word: Word, piece: Piece, at: number): Unit {
  // Where invisible letters were dropped, parts of the word have no exact place: the whole word stands for them.
  const exact = word.end - word.start === word.text.length;
  return {
    ids: piece.ids,
    text: word.text.slice(piece.start, piece.end),
    number: false,
    filler: piece.ids.length > 0 && piece.ids.every((id) => has(vocabulary, id, trait.filler)),
    carrier: piece.ids.some((id) => has(vocabulary, id, trait.carrier | trait.prefix | trait.initial)),
    start: exact ? word.start + piece.start : word.start,
    end: exact ? word.start + piece.end : word.end,
    clause: word.clause,
    item: word.item,
    word: at,
  };
}
