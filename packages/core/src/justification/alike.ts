import { plainWords } from "../text/plain-words.ts";

/** A text with a name by which people find it. */
export interface Named<T> {
  readonly text: string;
  readonly of: T;
}

/** A text that is (nearly) the same as an earlier one. */
export interface Alike<T> {
  readonly one: Named<T>;
  readonly earlier: Named<T>;
}

/** Texts shorter than this say too little to be called a copy. */
const fewestWords = 6;
/** Runs of five words; from this share of common runs on, one text is a near-copy of the other. */
const run = 5;
const nearCopy = 0.85;
/** A run in more texts than this is a turn of phrase, and says nothing about copying. */
const commonest = 25;

/** The runs of words of a text, each as a number; empty for a text too short to be called a copy. */
export type Runs = ReadonlySet<number>;

/**
 * Texts that copy an earlier one, word for word or nearly. Linear in the number of words: texts are only compared
 * where they share an uncommon run of words.
 * @param runs of each text, for callers that have them
 */
export function alikeTexts<T>(
  texts: readonly Named<T>[],
  runs: readonly Runs[] = texts.map(({ text }) => runsOf(text)),
): Alike<T>[] {
  const byRun = new Map<number, number[]>();
  const found: Alike<T>[] = [];
  for (const [index, one] of texts.entries()) {
    const own = runs[index] ?? new Set();
    const earlier = sharing(own, byRun, index).find((other) => isNearCopy(own, runs[other] ?? new Set()));
    const copied = earlier === undefined ? undefined : texts[earlier];
    if (copied !== undefined) found.push({ one, earlier: copied });
  }
  return found;
}

/** Those that hold one of the runs, oldest first; and writes down that `index` holds them too. */
export function sharing(runs: Iterable<number>, byRun: Map<number, number[]>, index: number): number[] {
  const found = new Set<number>();
  for (const words of runs) {
    const seen = byRun.get(words);
    if (seen === undefined) byRun.set(words, [index]);
    else if (seen.length < commonest) {
      for (const other of seen) found.add(other);
      seen.push(index);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Whether so many runs of words are common to both that one is (nearly) a copy of the other. */
export function isNearCopy(one: Runs, other: Runs): boolean {
  const most = Math.max(one.size, other.size);
  if (most === 0 || Math.min(one.size, other.size) / most < nearCopy) return false;
  let shared = 0;
  for (const words of one) if (other.has(words)) shared++;
  return shared / most >= nearCopy;
}

/** Cuts a text into runs of words; case, diacritics and punctuation make no difference. */
export function runsOf(text: string): Runs {
  const words = plainWords(text).split(" ").map(numberOf);
  if (words.length < fewestWords) return new Set();
  return new Set(words.slice(0, words.length - run + 1).map((_, at) => words.slice(at, at + run).reduce(mixed, START)));
}

/** A word as 32 bits (FNV-1a). Two that fall together cost nothing: a copy shares most of its runs. */
function numberOf(word: string): number {
  let number = START;
  for (let at = 0; at < word.length; at++) number = mixed(number, word.charCodeAt(at));
  return number;
}

const START = 0x811c9dc5;

function mixed(number: number, next: number): number {
  return Math.imul(number ^ next, 0x01000193) >>> 0;
}
