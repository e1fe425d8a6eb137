import type { Span } from "../span.ts";
import type { Entry, Node, ScalarNode } from "./node.ts";

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
