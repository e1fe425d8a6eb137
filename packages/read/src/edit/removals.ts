import type { Entry, Node } from "../nodes/node.ts";
import type { Span } from "../span.ts";
import type { Reached } from "./reach.ts";
import { stretchOf } from "./replacements.ts";
import { type Edit, lastOffset } from "./work.ts";

/** Ways to take out what stands at the end of a path, the best first. */
export function removals(text: string, { node, entry, parent }: Reached, above: Reached): Edit[] {
  if (parent === undefined) return [];
  const places = parent.type === "list" ? parent.items.map(placeOf) : entriesOf(parent).map(placeOfEntry);
  const start = placeOf(entry?.key ?? node).start;
  const at = places.findIndex((place) => place.start === start);
  const place = places[at];
  if (place === undefined) return [];
  if (places.length === 1) return [emptied(text, above, parent)];
  const isFlow = text[parent.span.start] === "{" || text[parent.span.start] === "[";
  if (isFlow) return [between(places, at)];
  const first = text.lastIndexOf("\n", place.start - 1) + 1;
  const next = text.indexOf("\n", place.end);
  const lines = { at: first, end: next < 0 ? text.length : next + 1, text: "" };
  const following = places[at + 1];
  // The first key of an item stands behind its dash, which stays.
  return following === undefined ? [lines] : [lines, { at: place.start, end: following.start, text: "" }];
}

/** With the comma that kept it apart. */
function between(places: readonly Span[], at: number): Edit {
  const [before, own, after] = [places[at - 1], places[at], places[at + 1]];
  const start = before === undefined ? (own?.start ?? 0) : before.end;
  return { at: start, end: before === undefined ? (after?.start ?? 0) : (own?.end ?? 0), text: "" };
}

/** What held one thing holds nothing: an empty list, or an empty place. */
function emptied(text: string, above: Reached, parent: Node): Edit {
  const { start, end, remark, isLast } = stretchOf(text, above);
  const colon = above.entry === undefined ? start : text.indexOf(":", above.entry.key.span.end) + 1;
  const kept = remarkOnKey(text, colon, start) || (isLast ? remark : "");
  return { at: colon, end, text: `${parent.type === "list" ? " []" : ""}${kept}` };
}

/** The remark on the line of a key whose value begins on a line below. */
function remarkOnKey(text: string, colon: number, start: number): string {
  const line = /^[^\r\n]*/.exec(text.slice(colon, start))?.[0] ?? "";
  return colon + line.length < start && line.trim().startsWith("#") ? line.trimEnd() : "";
}

function placeOf(node: Node): Span {
  return node.usedAt ?? { start: node.span.start, end: lastOffset(node) };
}

function placeOfEntry({ key, value }: Entry): Span {
  const { end } = placeOf(value);
  return { start: key.span.start, end: Math.max(key.span.end + 1, end) };
}

function entriesOf(node: Node): readonly Entry[] {
  return node.type === "map" ? node.entries.filter(({ mergedAt }) => mergedAt === undefined) : [];
}
