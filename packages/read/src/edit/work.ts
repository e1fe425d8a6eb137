import type { MapNode, Node } from "../nodes/node.ts";
import { flowItem, flowSketches, printItems, printSketches, type Sketch, type SketchItem } from "./sketch.ts";

/** One stretch of a text replaced. */
export interface Edit {
  readonly at: number;
  /** End of what is replaced; `at` for an insertion. */
  readonly end: number;
  readonly text: string;
}

/** A text while it is added to. */
export interface Work {
  readonly text: string;
  readonly newline: string;
  readonly edits: Edit[];
}

/** Begins to edit a text. */
export function workOn(text: string): Work {
  return { text, newline: text.includes("\r\n") ? "\r\n" : "\n", edits: [] };
}

/** Adds keys at the end of a map. */
export function append(work: Work, map: MapNode, missing: readonly Sketch[]): void {
  if (work.text[map.span.start] === "{") {
    const close = work.text.lastIndexOf("}", map.span.end - 1);
    const text = `${map.entries.length === 0 ? "" : ", "}${flowSketches(missing)}`;
    // Space before the brace stays behind the insertion.
    let at = close;
    while (at > map.span.start + 1 && /[\s,]/.test(work.text[at - 1] ?? "")) at--;
    work.edits.push({ at, end: at, text });
    return;
  }
  // What a merge brings in is written elsewhere; the map itself begins at its own first key, or at the `<<`.
  insertBelow(work, lastOffset(map), printSketches(missing, columnOf(work.text, map.span.start)));
}

/** Adds items at the end of a list; anything else that stands there is left, and is a finding by itself. */
export function appendItems(work: Work, list: Node, items: readonly SketchItem[]): void {
  if (list.type !== "list" || list.usedAt !== undefined || list.items.length === 0) return;
  if (work.text[list.span.start] === "[") {
    const close = work.text.lastIndexOf("]", list.span.end - 1);
    work.edits.push({ at: close, end: close, text: items.map((item) => `, ${flowItem(item)}`).join("") });
    return;
  }
  insertBelow(work, lastOffset(list), printItems(items, columnOf(work.text, list.span.start)));
}

/** Inserts lines after the line that holds an offset. */
export function insertBelow(work: Work, offset: number, lines: readonly string[]): void {
  const { text, newline } = work;
  const atStart = offset > 0 && text[offset - 1] === "\n";
  const next = atStart ? offset - 1 : text.indexOf("\n", offset);
  const body = lines.join(newline);
  if (next < 0) work.edits.push({ at: text.length, end: text.length, text: `${newline}${body}${newline}` });
  else work.edits.push({ at: next + 1, end: next + 1, text: `${body}${newline}` });
}

/** Offset of the last character that belongs to a block map's entries, without what follows them. */
export function lastOffset(node: Node): number {
  if (node.usedAt !== undefined) return node.usedAt.end;
  if (node.type === "scalar") return node.span.end;
  const below =
    node.type === "list"
      ? node.items.map(lastOffset)
      : node.entries
          .filter((one) => one.mergedAt === undefined)
          // Where nothing stands behind it, the colon still does.
          .flatMap(({ key, value }) => [key.span.end + 1, lastOffset(value)]);
  return (
    below.reduce(
      (most, at) => Math.max(most, at),
      node.type === "list" || below.length === 0 ? node.span.start + 1 : 0,
    ) || node.span.end
  );
}

/** How many units stand before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** Applies edits from the back; of two at one place the outer map's comes last in the text. */
export function applied({ text, edits }: Pick<Work, "text" | "edits">): string {
  const inOrder = edits.map((edit, index) => ({ ...edit, index })).sort((a, b) => b.at - a.at || b.index - a.index);
  return inOrder.reduce((so, { at, end, text: piece }) => so.slice(0, at) + piece + so.slice(end), text);
}
