import { type ChangedStretch, changedStretch, sourceText } from "@tenzij/read";
import type { TextEdit } from "vscode-languageserver";
import { rangeOf } from "./places.ts";

/** The one edit that turns a text into another: what they share at both ends is left alone. */
export function difference(before: string, after: string): TextEdit {
  return editOf(before, changedStretch(before, after));
}

/**
 * The edits that do at once what was done to a text step by step: one for each place that was written, and nothing between them.
 * @param steps the text after each step; at least one
 */
export function differences(before: string, steps: readonly string[]): TextEdit[] {
  const made: ChangedStretch[] = [];
  for (const [at, after] of steps.entries()) {
    const text = at === 0 ? before : (steps[at - 1] ?? before);
    if (text !== after) take(made, changedStretch(text, after), after);
  }
  return made.map((one) => editOf(before, one));
}

/** Adds a stretch of the text as it is now to those of the text as it was, in their order; those that touch become one. */
function take(made: ChangedStretch[], { start, end, newText }: ChangedStretch, after: string): void {
  let [from, shift] = [0, 0];
  const grownBy = ({ start: at, end: to, newText: text }: ChangedStretch): number => text.length - (to - at);
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

function editOf(before: string, { newText, ...span }: ChangedStretch): TextEdit {
  return { range: rangeOf(sourceText("", before), span), newText };
}
