import { type Letters, originalEnd, originalStart, plainLetters } from "./letters.ts";

/** A run of letters or of digits in a text. */
export interface Word {
  /** Lower case, plain letters. */
  readonly text: string;
  readonly number: boolean;
  /** UTF-16 offsets in the original text. */
  readonly start: number;
  readonly end: number;
  /** No character stands between this word and the one before it (camelCase, pc4). */
  readonly glued: boolean;
  /** Counts up at the end of a sentence or clause; words of one clause have the same number. */
  readonly clause: number;
  /** Counts up at commas and brackets as well: the items of a list have nothing to do with each other. */
  readonly item: number;
}

const other = 0;
const lower = 1;
const upper = 2;
const digit = 3;

/**
 * Cuts a text at everything that is no letter or digit, between letters and digits, and where camelCase begins a new
 * word (`BSNDatum` is `BSN` `Datum`). Four or more single letters in a row (`p_o_s_t`) are put together again.
 */
export function wordsOf(original: string): Word[] {
  const letters = plainLetters(original);
  const words: Word[] = [];
  const { text } = letters;
  let clause = 0;
  let item = 0;
  let at = 0;
  let previousEnd = -1;
  while (at < text.length) {
    const opaque = opaqueEnd(text, at);
    if (opaque > at) {
      at = opaque;
      continue;
    }
    if (classOf(text, at) === other) {
      if (endsClause(text, at)) clause++;
      if (endsItem(text, at)) item++;
      at++;
      continue;
    }
    const end = endOfWord(text, at);
    words.push(word(letters, at, end, at === previousEnd, clause, item));
    previousEnd = end;
    at = end;
  }
  return joinSpelledOut(words);
}

function word(letters: Letters, start: number, end: number, glued: boolean, clause: number, item: number): Word {
  return {
    text: letters.text.slice(start, end).toLowerCase(),
    number: classOf(letters.text, start) === digit,
    start: originalStart(letters, start),
    end: originalEnd(letters, end),
    glued,
    clause,
    item,
  };
}

function endOfWord(text: string, start: number): number {
  const first = classOf(text, start);
  let end = start + 1;
  if (first === digit || first === lower) {
    while (end < text.length && classOf(text, end) === first) end++;
    return end;
  }
  while (end < text.length && classOf(text, end) === upper) end++;
  if (end === text.length || classOf(text, end) !== lower) return end;
  // The last capital of `BSNDatum` begins the next word; a single capital begins its own.
  if (end - start > 1) return end - 1;
  while (end < text.length && classOf(text, end) === lower) end++;
  return end;
}

function classOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 97 && unit <= 122) return lower;
  if (unit >= 65 && unit <= 90) return upper;
  if (unit >= 48 && unit <= 57) return digit;
  // Letters that have no Latin look-alike still make words, so that `naam` in another script's word is not seen as one.
  if (unit > 127 && /\p{L}/u.test(text[at] as string)) return lower;
  return unit >= 0xd800 && unit <= 0xdfff ? lower : other;
}

function endsClause(text: string, at: number): boolean {
  const unit = text[at];
  if (unit === "\n") return at + 1 < text.length && text[at + 1] === "\n";
  if (unit === ";") return true;
  return (
    (unit === "." || unit === "!" || unit === "?") && (at + 1 === text.length || /\s/.test(text[at + 1] as string))
  );
}

function endsItem(text: string, at: number): boolean {
  return ",()[]{}|".includes(text[at] as string) || endsClause(text, at);
}

const shortestOpaque = 24;

/**
 * Where a hash or key that begins here ends, or `at` when none does: a long run of letters and digits in which case
 * and digits change every few letters. No words stand in it, whatever three letters come together by chance.
 */
function opaqueEnd(text: string, at: number): number {
  if (at > 0 && isEncoded(text.charCodeAt(at - 1))) return at;
  let end = at;
  let changes = 0;
  let digits = 0;
  let previous = other;
  while (end < text.length && isEncoded(text.charCodeAt(end))) {
    const now = classOf(text, end);
    if (now !== previous) changes++;
    if (now === digit) digits++;
    previous = now;
    end++;
  }
  const length = end - at;
  return length >= shortestOpaque && digits >= 3 && changes * 3 > length ? end : at;
}

function isEncoded(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 43 ||
    unit === 47
  );
}

const fewestSpelledOut = 4;

function joinSpelledOut(words: Word[]): Word[] {
  if (!isSpelledOut(words)) return words;
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (end < words.length && isSingle(words[end] as Word)) end++;
    if (end - at >= fewestSpelledOut) {
      const first = words[at] as Word;
      const last = words[end - 1] as Word;
      joined.push({
        ...first,
        text: words
          .slice(at, end)
          .map((each) => each.text)
          .join(""),
        end: last.end,
      });
      at = end;
    } else {
      for (const stop = Math.max(end, at + 1); at < stop; at++) joined.push(words[at] as Word);
    }
  }
  return joined;
}

function isSpelledOut(words: readonly Word[]): boolean {
  let singles = 0;
  for (const each of words) {
    singles = isSingle(each) ? singles + 1 : 0;
    if (singles === fewestSpelledOut) return true;
  }
  return false;
}

function isSingle(each: Word): boolean {
  return each.text.length === 1 && !each.number;
}
