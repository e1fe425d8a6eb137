import type { Entry, Node, ScalarNode, SourceText, Span } from "@tenzij/read";
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
  const entry = firstEmpty(root, asked);
  return entry === null ? null : placeIn(source, entry);
}

/** Where the text of an entry begins or would: inside its brackets or quotes, on the line below its `|-`, else behind its colon. */
export function placeIn(source: SourceText, { key, value }: Entry): Range {
  const { text } = source;
  const { start, end } = value.span;
  if (value.usedAt === undefined && start < end) {
    if (value.type === "list" || /["']/.test(text[start] ?? "")) return caretAt(source, start + 1);
    const below = value.type === "scalar" && value.style === "block" ? lineBelow(text, value) : null;
    if (below !== null) return caretAt(source, below);
  }
  const colon = text.indexOf(":", key.span.end) + 1;
  return caretAt(source, text[colon] === " " ? colon + 1 : colon);
}

/** Behind the blanks of the line below the mark of a text of several lines; null where another key stands there. */
function lineBelow(text: string, { span, text: held }: ScalarNode): number | null {
  const line = text.indexOf("\n", span.start) + 1;
  const blanks = /^[ \t]*/.exec(text.slice(line))?.[0].length ?? 0;
  const isBlank = /^(\r?\n|$)/.test(text.slice(line + blanks, line + blanks + 2));
  return line === 0 || (held === "" && !isBlank) ? null : line + blanks;
}

function caretAt(source: SourceText, offset: number): Range {
  return rangeOf(source, { start: offset, end: offset });
}

/** The first entry in a stretch, or below a key in it, whose value is empty. */
function firstEmpty(node: Node | undefined, asked: Span): Entry | null {
  if (node === undefined || node.type === "scalar" || node.usedAt !== undefined) return null;
  if (node.type === "list") return firstOf(node.items, (item) => firstEmpty(item, asked));
  return firstOf(node.entries, (entry) => {
    const { key, value } = entry;
    const isAsked = asked.start <= key.span.end && key.span.start <= asked.end;
    // Below another key nothing can be asked: a record of hundreds of rows is not walked for each question.
    if (!isAsked && (value.span.end < asked.start || key.span.start > asked.end)) return null;
    if (value.type === "scalar") return isAsked && value.text === "" ? entry : null;
    if (value.type === "list" && value.items.length === 0) return isAsked ? entry : null;
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
