import type { Span } from "./span.ts";

/** A stretch of a text and what stands there after an edit. */
export interface ChangedStretch extends Span {
  readonly newText: string;
}

/** The one stretch in which two texts differ, in UTF-16 units of the first: what they share at both ends is left alone. */
export function changedStretch(before: string, after: string): ChangedStretch {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start + much <= shortest && isSame(before, start, after, start)) start += much;
  while (start < shortest && before[start] === after[start]) start++;
  let tail = 0;
  const [last, lastNow] = [before.length - much, after.length - much];
  while (tail + much <= shortest - start && isSame(before, last - tail, after, lastNow - tail)) tail += much;
  while (tail < shortest - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // An edit between the two halves of a line end or of a surrogate pair would be read differently by editors.
  while (start > 0 && isSplit(before, start)) start--;
  while (tail > 0 && isSplit(before, before.length - tail)) tail--;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}

/** So many units are compared at once, which the engine does far faster than one by one. */
const much = 4_096;

function isSame(one: string, at: number, other: string, otherAt: number): boolean {
  return one.slice(at, at + much) === other.slice(otherAt, otherAt + much);
}

function isSplit(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (before === 13 && after === 10) || (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000);
}
