import { plainWords } from "./filled-in.ts";

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

/**
 * Texts that copy an earlier one, word for word or nearly. Linear in the number of words: texts are only compared
 * where they share an uncommon run of words.
 */
export function alikeTexts<T>(texts: readonly Named<T>[]): Alike<T>[] {
  const byRun = new Map<string, number[]>();
  const runs: Set<string>[] = [];
  const found: Alike<T>[] = [];
  for (const [index, one] of texts.entries()) {
    const own = runsOf(one.text);
    runs.push(own);
    const shared = new Map<number, number>();
    for (const words of own) {
      const seen = byRun.get(words);
      if (seen === undefined) byRun.set(words, [index]);
      else if (seen.length < commonest) {
        for (const other of seen) shared.set(other, (shared.get(other) ?? 0) + 1);
        seen.push(index);
      }
    }
    const earlier = [...shared].find(
      ([other, count]) => count / Math.max(own.size, runs[other]?.size ?? 0) >= nearCopy,
    )?.[0];
    const copied = earlier === undefined ? undefined : texts[earlier];
    if (copied !== undefined) found.push({ one, earlier: copied });
  }
  return found;
}

function runsOf(text: string): Set<string> {
  const words = plainWords(text).split(" ");
  if (words.length < fewestWords) return new Set();
  return new Set(words.slice(0, words.length - run + 1).map((_, at) => words.slice(at, at + run).join(" ")));
}
