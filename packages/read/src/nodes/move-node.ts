import { type Span, span as spanOf } from "../span.ts";
import type { Entry, MapNode, Node, ScalarNode } from "./node.ts";

/** A map that stood elsewhere in an earlier text, and by how much it moved. */
export interface Moved {
  readonly from: MapNode;
  /** UTF-16 units; less than none where it moved up. */
  readonly by: number;
}

/** The same node at another place, as `place` says of each of its spans. */
export function moveNode<N extends Node>(node: N, place: (span: Span) => Span): N;
export function moveNode(node: Node, place: (span: Span) => Span): Node {
  const moved = bare(node, place(node.span), place);
  // Nearly no node has an anchor or an alias, and an editor moves everything below a keystroke.
  if (node.anchor === undefined && node.usedAt === undefined) return moved;
  const used = node.usedAt === undefined ? {} : { usedAt: place(node.usedAt) };
  return { ...moved, ...used, ...(node.anchor === undefined ? {} : { anchor: node.anchor }) };
}

function bare(node: Node, span: Span, place: (span: Span) => Span): Node {
  if (node.type === "scalar") return { ...node, span };
  if (node.type === "list") return { type: "list", span, items: node.items.map((item) => moveNode(item, place)) };
  return { type: "map", span, entries: node.entries.map((entry) => moveEntry(entry, place)) };
}

function moveEntry(entry: Entry, place: (span: Span) => Span): Entry {
  const key = moveNode<ScalarNode>(entry.key, place);
  const value = moveNode(entry.value, place);
  return entry.mergedAt === undefined ? { key, value } : { key, value, mergedAt: place(entry.mergedAt) };
}

/** The same node so many units further, of which each map tells what it was before. */
export function shiftNode(node: Node, by: number, moved: Map<MapNode, Moved>): Node {
  const span = spanOf(node.span.start + by, node.span.end + by);
  if (node.anchor !== undefined || node.usedAt !== undefined || (node.type === "scalar" && node.written === false))
    return moveNode(node, ({ start, end }) => spanOf(start + by, end + by));
  if (node.type === "scalar") return { type: "scalar", span, text: node.text, style: node.style };
  if (node.type === "list") return { type: "list", span, items: node.items.map((item) => shiftNode(item, by, moved)) };
  const entries = node.entries.map((entry) => shiftEntry(entry, by, moved));
  const now: MapNode = { type: "map", span, entries };
  moved.set(now, { from: node, by });
  return now;
}

function shiftEntry({ key, value, mergedAt }: Entry, by: number, moved: Map<MapNode, Moved>): Entry {
  const shifted = { key: shiftNode(key, by, moved) as ScalarNode, value: shiftNode(value, by, moved) };
  return mergedAt === undefined ? shifted : { ...shifted, mergedAt: spanOf(mergedAt.start + by, mergedAt.end + by) };
}
