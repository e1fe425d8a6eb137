import { bestCut, canBePart } from "./best-cut.ts";
import { cut, longestCut } from "./cut.ts";
import type { Rereading } from "./hypothesis.ts";
import { follow, valueAt } from "./trie.ts";
import { has, idsOf, trait, type Vocabulary } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** A word is broken into at most so many. */
const mostPieces = 5;
/** What is put together from pieces that are no words has this many letters. */
const shortestCompound = 6;
/** A known stretch of this many letters over the border is enough where not all of it is known. */
const longStretch = 8;
const shortestPiece = 3;
/** In a name of so few words a space too may stand inside a word. */
const fewWords = 6;

/**
 * Where words of a text, joined over what stands between them, make one known word (`her_Komst`), or a compound of known
 * words where apart they made none (`landvan_geboorte`). What stands between is a change of case, one mark, in a short
 * text a space, or the hyphen at the end of a line.
 */
export function joinedIn(vocabulary: Vocabulary, text: string, words: readonly Word[]): readonly Rereading[] {
  if (words.length < 2) return none;
  const found: Rereading[] = [];
  for (let from = 0; from + 1 < words.length; from++) {
    if (!canJoin(text, words, from + 1)) continue;
    const ends = new Set([...wordsAt(vocabulary, text, words, from), ...compoundsAt(vocabulary, text, words, from)]);
    for (const to of ends) found.push({ from, to, text: joinedText(words.slice(from, to)), strength: "likely" });
  }
  return found;
}

const none: readonly Rereading[] = [];

/** Whether a word can belong to the one before it. */
function canJoin(text: string, words: readonly Word[], at: number, overSpaces = true): boolean {
  const before = words[at - 1] as Word;
  const word = words[at] as Word | undefined;
  if (word === undefined || word.number || before.number || word.item !== before.item) return false;
  if (word.glued) return true;
  const between = text.slice(before.end, word.start);
  return (
    /^(?:[_.-]|[-\u2010\u00ad]\s*\n\s*)$/.test(between) || (overSpaces && between === " " && words.length <= fewWords)
  );
}

/** The ends of the runs of words that together are one known word; little words stand at their ends only. */
function wordsAt(vocabulary: Vocabulary, text: string, words: readonly Word[], from: number): readonly number[] {
  const { trie } = vocabulary;
  let node = 0;
  const ends: number[] = [];
  for (let at = from; at < words.length && at < from + mostPieces; at++) {
    if (at > from && !canJoin(text, words, at)) break;
    if (at > from + 1 && isLittle(vocabulary, (words[at - 1] as Word).text)) break;
    const { text: letters } = words[at] as Word;
    for (let letter = 0; letter < letters.length; letter++) {
      node = follow(trie, node, letters, letter);
      if (node === 0) return ends;
    }
    if (at > from && valueAt(trie, node) >= 0 && !standApart(vocabulary, words, from, at + 1)) ends.push(at + 1);
  }
  return ends;
}

/** Whether all of them are words that programs put one behind the other: `get_int` is not the Dutch word for tinted. */
function standApart(vocabulary: Vocabulary, words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).every(({ text }) => vocabulary.apart.has(text));
}

function isLittle(vocabulary: Vocabulary, word: string): boolean {
  const ids = idsOf(vocabulary, word);
  return ids.length > 0 && ids.every((id) => has(vocabulary, id, trait.filler));
}

/** The ends of two or three words of which one is not known, and that are known when they are cut as one. */
function compoundsAt(vocabulary: Vocabulary, text: string, words: readonly Word[], from: number): readonly number[] {
  const ends: number[] = [];
  let unknown = Number(!isKnown(vocabulary, words[from] as Word));
  for (let to = from + 2; to <= from + 3 && to <= words.length && canJoin(text, words, to - 1, false); to++) {
    if (to > from + 2 && isLittle(vocabulary, (words[to - 2] as Word).text)) break;
    unknown += Number(!isKnown(vocabulary, words[to - 1] as Word));
    const run = words.slice(from, to);
    const joined = joinedText(run);
    if (unknown === 0 || joined.length < shortestCompound || joined.length > longestCut) continue;
    const isCompound = bestCut(vocabulary, joined, canBePart) !== undefined;
    if (isCompound || (unknown === run.length && standsAcross(vocabulary, joined, run))) ends.push(to);
  }
  return ends;
}

/** Whether a long known word stands over a border, letters left over on either side of it. */
function standsAcross(vocabulary: Vocabulary, joined: string, run: readonly Word[]): boolean {
  const long = cut(vocabulary, joined).filter(({ ids, start, end }) => ids.length > 0 && end - start >= longStretch);
  let border = 0;
  return run.slice(0, -1).some(({ text }) => {
    border += text.length;
    return long.some(({ start, end }) => start < border && end > border);
  });
}

/** Letters that say whose a word is (`rherkomst`) may as well be the end of the word before it. */
function isKnown(vocabulary: Vocabulary, { text }: Word): boolean {
  const pieces = cut(vocabulary, text);
  return pieces.every(({ ids, start, end }) => ids.length > 0 && (end - start >= shortestPiece || pieces.length === 1));
}

function joinedText(run: readonly Word[]): string {
  return run.map(({ text }) => text).join("");
}
