import { plainLetters } from "./letters.ts";
import { idsOf, type Vocabulary } from "./vocabulary.ts";

/**
 * A phrase as `packPhrase` writes it, told by how its letters are cut into words, since what is written stands in the law already. A cut is
 * one letter: how many letters it takes, and what its piece is.
 */
const piece = {
  /** Left out, as a little word is. */
  none: 48,
  /** The word that is written so, and no other of this form. */
  own: 64,
  /** Every word of this form. */
  all: 96,
} as const;

/** Pieces that no word has: a number or an unknown word, by the sign `packPhrase` gives it. */
const signs = ["#", "="];

const longest = { none: 9, own: 26, all: 26 };

/** Each word of the phrase is one that is written so. */
const asWritten = "";
/** What the letters do not give, spelt out. */
const spelt = ":";

/**
 * How the letters of a phrase are cut into its slots.
 * @param packed the phrase as `packPhrase` writes it; "" for one that has to be made when it is asked for
 */
export function packCuts(written: string, packed: string, vocabulary: Vocabulary): string {
  if (packed === "") return spelt;
  const letters = lettersOf(written);
  const slots = packed.split(" ");
  const deadEnds = new Set<number>();
  const cut = (slot: number, at: number): string | undefined => {
    if (slot === slots.length) return leaveOut(letters.length - at);
    const state = slot * 1000 + at;
    if (deadEnds.has(state)) return undefined;
    deadEnds.add(state);
    for (let from = at; from < letters.length; from++) {
      for (let to = letters.length; to > from; to--) {
        const one = cutFor(slots[slot] as string, letters.slice(from, to), vocabulary);
        const rest = one === undefined ? undefined : cut(slot + 1, to);
        if (rest !== undefined) return leaveOut(from - at) + one + rest;
      }
    }
    return undefined;
  };
  const cuts = cut(0, 0);
  if (cuts === undefined) return spelt + packed;
  return cuts === wordByWord(written) ? asWritten : cuts;
}

/** Reads back what `packCuts` wrote: the phrase as `packPhrase` writes it. */
export function unpackCuts(written: string, cuts: string, vocabulary: Vocabulary): string {
  if (cuts.startsWith(spelt)) return cuts.slice(spelt.length);
  const letters = lettersOf(written);
  const slots: string[] = [];
  let sign = "";
  let at = 0;
  for (const cut of cuts === asWritten ? wordByWord(written) : cuts) {
    if (signs.includes(cut)) sign = cut;
    else {
      const code = cut.charCodeAt(0);
      const kind = code > piece.all ? piece.all : code > piece.own ? piece.own : piece.none;
      const text = letters.slice(at, at + code - kind);
      at += text.length;
      if (sign !== "") slots.push(sign + text);
      else if (kind !== piece.none)
        slots.push(kind === piece.own ? String(idsOf(vocabulary, text)[0]) : idsOf(vocabulary, text).join());
      sign = "";
    }
  }
  return slots.join(" ");
}

/** Where the first piece of a phrase ends when it is one word that is written so, without reading its letters; 0 where they have to be read. */
export function endOfFirst(written: string, cuts: string): number {
  if (cuts === asWritten) {
    const space = written.indexOf(" ");
    return space < 0 ? written.length : space;
  }
  const code = cuts.charCodeAt(0);
  return code > piece.own && code <= piece.own + longest.own ? code - piece.own : 0;
}

function cutFor(slot: string, text: string, vocabulary: Vocabulary): string | undefined {
  if (text.length > longest.all) return undefined;
  const ids = idsOf(vocabulary, text);
  if (vocabulary.texts[ids[0] ?? -1] === text && slot === String(ids[0])) return letter(piece.own, text.length);
  if (ids.length > 0 && slot === ids.join()) return letter(piece.all, text.length);
  return signs.includes(slot[0] ?? "") && slot.slice(1) === text ? slot[0] + letter(piece.all, text.length) : undefined;
}

function leaveOut(letters: number): string {
  const whole = letter(piece.none, longest.none).repeat(Math.floor(letters / longest.none));
  return letters % longest.none === 0 ? whole : whole + letter(piece.none, letters % longest.none);
}

function wordByWord(written: string): string {
  return written
    .split(" ")
    .map((word) => letter(piece.own, word.length))
    .join("");
}

function letter(kind: number, length: number): string {
  return String.fromCharCode(kind + length);
}

function lettersOf(written: string): string {
  return plainLetters(written)
    .text.toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
