import type { Node, SourceText, Span } from "@tenzij/read";
import type { Range } from "vscode-languageserver";
import { rangeOf } from "./places.ts";

/**
 * Where the answer to a question is typed: behind the first key at its place that has nothing behind it, else where
 * the question stands. Nothing is selected, so that no key press wipes out what is there.
 * @param root the nodes of the text.
 * @param asked the place of the question, in UTF-16 offsets.
 */
export function answerPlace(source: SourceText, root: Node | undefined, asked: Span): Range {
  return emptyPlace(source, root, asked) ?? rangeOf(source, { start: asked.start, end: asked.start });
}

/** The same where an answer is still to be typed; null where each key has something behind it. */
export function emptyPlace(source: SourceText, root: Node | undefined, asked: Span): Range | null {
  const key = firstEmpty(root, asked);
  if (key === null) return null;
  // Inside an empty list, behind its bracket.
  if ("inside" in key) return rangeOf(source, { start: key.inside + 1, end: key.inside + 1 });
  return placeBehind(source, key);
}

/** Behind a key and its colon, where its value begins or would. */
export function placeBehind(source: SourceText, key: Span): Range {
  const colon = source.text.indexOf(":", key.end) + 1;
  const at = source.text[colon] === " " ? colon + 1 : colon;
  return rangeOf(source, { start: at, end: at });
}

/** The first key in a stretch, or below a key in it, whose value is empty; of an empty list, where it begins. */
function firstEmpty(node: Node | undefined, asked: Span): Span | { readonly inside: number } | null {
  if (node === undefined || node.type === "scalar" || node.usedAt !== undefined) return null;
  if (node.type === "list") return firstOf(node.items, (item) => firstEmpty(item, asked));
  return firstOf(node.entries, ({ key, value }) => {
    const isAsked = asked.start <= key.span.end && key.span.start <= asked.end;
    // Below another key nothing can be asked: a record of hundreds of rows is not walked for each question.
    if (!isAsked && (value.span.end < asked.start || key.span.start > asked.end)) return null;
    if (value.type === "scalar") return isAsked && value.text === "" ? key.span : null;
    if (value.type === "list" && value.items.length === 0) return isAsked ? { inside: value.span.start } : null;
    return firstEmpty(value, isAsked ? value.span : asked);
  });
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
