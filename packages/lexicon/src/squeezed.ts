import { bestCut, canBeGlued, canBePart, isAbbreviation } from "./best-cut.ts";
import { has, idsOf, isItself, type Piece, trait, type Vocabulary } from "./vocabulary.ts";
import { isWordLike } from "./word-like.ts";

/** Cuts a stretch of the word that is known on into its parts. */
type Further = (start: number, end: number) => readonly Piece[];

/** What stands behind a prefix of a letter or two has this many letters: `mras` is no race. */
const shortestPrefixed = 5;

const longestPrefix = 3;

/** A clear term of this many letters stands in no other word by chance, whatever is around it: `qnationaliteitq`. */
const longTerm = 8;

/** An abbreviation of this many letters likewise: no other word holds it by chance. */
const longShort = 7;

/** Longest name in which a stem is seen: a column of the age when eight letters were all there was room for. */
const longestWithStem = 10;
/** And one in which a stem is seen that only counts at the end. */
const longestWithTail = 8;

/** In longer words no long term is looked for between two others. */
const longestAround = 32;

/**
 * Cuts a squeezed name of which not every letter is part of a known word, when a term can still be seen in it.
 * @param further cuts a known stretch of it on
 * @returns its pieces; without a term in it, one unknown piece
 */
export function cutSqueezed(vocabulary: Vocabulary, word: string, further: Further): readonly Piece[] {
  return (
    besideUnknown(vocabulary, word, further) ??
    termsAmongUnknown(vocabulary, word, further) ??
    termAmongLetters(vocabulary, word, further) ??
    afterPrefix(vocabulary, word, further) ??
    (word.length <= longestWithStem ? besideStem(vocabulary, word, further) : undefined) ??
    (word.length > longShort ? atEitherEnd(vocabulary, word, further) : [{ ids: [], start: 0, end: word.length }])
  );
}

/** So many letters of a table's own may stand before or behind a compound of known words. */
const longestUnknown = 8;
/** Which has this many letters, so that it is none by chance. */
const shortestCompound = 18;
/** And so many words. */
const fewestWords = 3;

/** A compound of known words with letters at one end that are none: `VBLHSTDATUMVESTIGINGINNEDERLAND`. */
function besideUnknown(vocabulary: Vocabulary, word: string, further: Further): readonly Piece[] | undefined {
  const { length } = word;
  const isCompound = (from: number, to: number) =>
    (bestCut(vocabulary, word.slice(from, to), canBePart)?.length ?? 0) >= fewestWords;
  for (let left = 1; left <= longestUnknown && length - left >= shortestCompound; left++) {
    if (isCompound(left, length)) return [{ ids: [], start: 0, end: left }, ...further(left, length)];
    const end = length - left;
    if (isCompound(0, end)) return [...further(0, end), { ids: [], start: end, end: length }];
  }
  return undefined;
}

/** Letters that are no word, so many at most at each end of two terms that stand together. */
const longestEnds = 3;

/** Two terms or more that stand together stand in no other word by chance, whatever is around them: `xromaensintiq`. */
function termsAmongUnknown(vocabulary: Vocabulary, word: string, further: Further): readonly Piece[] | undefined {
  const { length } = word;
  const isTerm = ({ ids, start, end }: Piece) =>
    end - start > longestEnds && ids.some((id) => has(vocabulary, id, trait.term | trait.vague));
  for (let start = 0; start <= longestEnds; start++)
    for (let end = length; end >= length - longestEnds && end - start >= longTerm; end--) {
      if (start === 0 && end === length) continue;
      const cut = bestCut(vocabulary, word.slice(start, end), canBePart) ?? [];
      if (cut.filter(isTerm).length < 2) continue;
      const unknown = (from: number, to: number) => (from < to ? [{ ids: [], start: from, end: to }] : []);
      return [...unknown(0, start), ...further(start, end), ...unknown(end, length)];
    }
  return undefined;
}

/** What is written out in a term has this many letters where those around it are no part of a word: `xsintiq`. */
const shortestAmongLetters = 5;

/** A word with letters put around it that stand so in no word of Dutch or English. */
function termAmongLetters(vocabulary: Vocabulary, word: string, further: Further): readonly Piece[] | undefined {
  const { length } = word;
  if (length > longTerm + 2 * longestEnds || isWordLike(vocabulary.letterRuns, word)) return undefined;
  for (let start = 0; start <= longestEnds; start++)
    for (let end = length; end >= length - longestEnds && end - start >= shortestAmongLetters; end--) {
      const piece = word.slice(start, end);
      if (!idsOf(vocabulary, piece).some((id) => isItself(vocabulary, id, piece, trait.term))) continue;
      const unknown = (from: number, to: number) => (from < to ? [{ ids: [], start: from, end: to }] : []);
      return [...unknown(0, start), ...further(start, end), ...unknown(end, length)];
    }
  return undefined;
}

/** A letter or two that say whose it is, before one term: `vgebland`, `mherkomst`. */
function afterPrefix(vocabulary: Vocabulary, word: string, further: Further): readonly Piece[] | undefined {
  for (let start = 1; start <= longestPrefix && word.length - start >= shortestPrefixed; start++) {
    const ids = idsOf(vocabulary, word.slice(0, start)).filter((id) => has(vocabulary, id, trait.prefix));
    if (ids.length === 0) continue;
    if (isTerm(vocabulary, word.slice(start))) return [{ ids, start: 0, end: start }, ...further(start, word.length)];
  }
  return undefined;
}

/** A term by itself, or one abbreviation with its carriers. */
function isTerm(vocabulary: Vocabulary, word: string): boolean {
  if (idsOf(vocabulary, word).some((id) => has(vocabulary, id, trait.term | trait.vague | trait.short))) return true;
  const glued = bestCut(vocabulary, word, canBeGlued);
  return (
    glued !== undefined &&
    isAbbreviation(vocabulary, glued) &&
    glued.some(({ start, end }) => end - start >= shortestPrefixed)
  );
}

/** A long term at the beginning or the end, or between two others. */
function atEitherEnd(vocabulary: Vocabulary, word: string, further: Further): readonly Piece[] {
  const { length } = word;
  const isLongTerm = (from: number, to: number) => {
    const piece = word.slice(from, to);
    return idsOf(vocabulary, piece).some(
      (id) =>
        (to - from >= longTerm && has(vocabulary, id, trait.term)) || isItself(vocabulary, id, piece, trait.short),
    );
  };
  for (let end = length - 1; end >= longShort; end--) {
    if (!isLongTerm(0, end)) continue;
    return [...further(0, end), { ids: [], start: end, end: length }];
  }
  for (let start = 1; start <= length - longShort; start++) {
    if (!isLongTerm(start, length)) continue;
    return [{ ids: [], start: 0, end: start }, ...further(start, word.length)];
  }
  return betweenOthers(vocabulary, word, isLongTerm, further) ?? [{ ids: [], start: 0, end: length }];
}

/** A long term inside a word, `qnationaliteitq`; what has fewer letters with a carrier on one side of it. */
function betweenOthers(
  vocabulary: Vocabulary,
  word: string,
  isLongTerm: (from: number, to: number) => boolean,
  further: Further,
): readonly Piece[] | undefined {
  const { length } = word;
  if (length > longestAround) return undefined;
  const carriers = (from: number, to: number) =>
    idsOf(vocabulary, word.slice(from, to)).filter((id) => has(vocabulary, id, trait.carrier));
  for (let start = 1; start < length - longShort; start++) {
    const before = carriers(0, start);
    for (let end = length - 1; end - start >= longShort; end--) {
      const behind = carriers(end, length);
      const isCarried = before.length > 0 || behind.length > 0;
      if ((!isCarried && end - start < longTerm) || !isLongTerm(start, end)) continue;
      return [{ ids: before, start: 0, end: start }, ...further(start, end), { ids: behind, start: end, end: length }];
    }
  }
  return undefined;
}

/** An ordinary word, in which no stem is seen: `strace` ends in trace before it ends in race. */
function isWord(vocabulary: Vocabulary, piece: string): boolean {
  return idsOf(vocabulary, piece).some((id) => isItself(vocabulary, id, piece, trait.whole));
}

/** A stem at the beginning or end of a short name: `xethnic`, `racegr`, `othlang`. */
function besideStem(vocabulary: Vocabulary, word: string, further: Further): readonly Piece[] | undefined {
  const { length } = word;
  const isStem = (from: number, to: number, wanted: number) => {
    const piece = word.slice(from, to);
    return idsOf(vocabulary, piece).some((id) => isItself(vocabulary, id, piece, wanted));
  };
  for (let at = length - 1; at > 0; at--) {
    if (isWord(vocabulary, word.slice(0, at))) break;
    if (isStem(0, at, trait.stem)) return [...further(0, at), { ids: [], start: at, end: length }];
  }
  for (let at = 1; at < length; at++) {
    if (isWord(vocabulary, word.slice(at))) break;
    if (isStem(at, length, length > longestWithTail ? trait.stem : trait.stem | trait.tail))
      return [{ ids: [], start: 0, end: at }, ...further(at, length)];
  }
  return undefined;
}
