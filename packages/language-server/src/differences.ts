import { type Span, sourceText } from "@tenzij/read";
import type { TextEdit } from "vscode-languageserver";
import { rangeOf } from "./places.ts";

/** A stretch of a text and what stands there after an edit. */
interface Stretch extends Span {
  readonly newText: string;
}

/** The one edit that turns a text into another: what they share at both ends is left alone. */
export function difference(before: string, after: string): TextEdit {
  return editOf(before, stretch(before, after));
}

/**
 * The edits that do at once what was done to a text step by step: one for each place that was written, and nothing between them.
 * @param steps the text after each step; at least one
 */
export function differences(before: string, steps: readonly string[]): TextEdit[] {
  const made: Stretch[] = [];
  for (const [at, after] of steps.entries()) {
    const text = at === 0 ? before : (steps[at - 1] ?? before);
    if (text !== after) take(made, stretch(text, after), after);
  }
  return made.map((one) => editOf(before, one));
}

/** Adds a stretch of the text as it is now to those of the text as it was, in their order; those that touch become one. */
function take(made: Stretch[], { start, end, newText }: Stretch, after: string): void {
  let [from, shift] = [0, 0];
  const grownBy = ({ start: at, end: to, newText: text }: Stretch): number => text.length - (to - at);
  for (let one = made[from]; one !== undefined && one.start + shift + one.newText.length < start; one = made[++from])
    shift += grownBy(one);
  let [first, last, shiftAtEnd, to] = [start, end, shift, from];
  for (let one = made[to]; one !== undefined && one.start + shiftAtEnd <= end; one = made[++to]) {
    first = Math.min(first, one.start + shift);
    last = Math.max(last, one.start + shiftAtEnd + one.newText.length);
    shiftAtEnd += grownBy(one);
  }
  const grown = newText.length - (end - start);
  const joined = { start: first - shift, end: last - shiftAtEnd, newText: after.slice(first, last + grown) };
  made.splice(from, to - from, joined);
}

function stretch(before: string, after: string): Stretch {
  let start = 0;
  const shortest = Math.min(before.length, after.length);
  while (start < shortest && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shortest - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // An edit between the two halves of a line end or of a surrogate pair would be read differently by clients.
  while (start > 0 && isSplit(before, start)) start--;
  while (tail > 0 && isSplit(before, before.length - tail)) tail--;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}

function isSplit(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (before === 13 && after === 10) || (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000);
}

function editOf(before: string, { newText, ...span }: Stretch): TextEdit {
  return { range: rangeOf(sourceText("", before), span), newText };
}
