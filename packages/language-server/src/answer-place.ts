import { type Node, readNodes, type SourceText, type Span } from "@tenzij/core";
import type { Range } from "vscode-languageserver";
import { rangeOf } from "./places.ts";

/**
 * Where the answer to a question is typed: behind the first key at its place that has nothing behind it, else where
 * the question stands. Nothing is selected, so that no key press wipes out what is there.
 * @param asked the place of the question, in UTF-16 offsets.
 */
export function answerPlace(source: SourceText, asked: Span): Range {
  const key = firstEmpty(readNodes(source).roots[0], asked);
  if (key === null) return rangeOf(source, { start: asked.start, end: asked.start });
  const colon = source.text.indexOf(":", key.end) + 1;
  const at = source.text[colon] === " " ? colon + 1 : colon;
  return rangeOf(source, { start: at, end: at });
}

/** The first key in a stretch whose value is empty. */
function firstEmpty(node: Node | undefined, asked: Span): Span | null {
  if (node === undefined || node.type === "scalar" || node.usedAt !== undefined) return null;
  if (node.type === "list") return firstOf(node.items, (item) => firstEmpty(item, asked));
  return firstOf(node.entries, ({ key, value }) => {
    const isAsked = asked.start <= key.span.end && key.span.start <= asked.end;
    return isAsked && value.type === "scalar" && value.text === "" ? key.span : firstEmpty(value, asked);
  });
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => Span | null): Span | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
