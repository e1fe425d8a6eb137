import type { Span } from "../span.ts";
import type { Node, ScalarNode } from "./node.ts";

/** The same node at another place, as `place` says of each of its spans. */
export function moveNode<N extends Node>(node: N, place: (span: Span) => Span): N;
export function moveNode(node: Node, place: (span: Span) => Span): Node {
  const span = place(node.span);
  const at = node.usedAt === undefined ? { span } : { span, usedAt: place(node.usedAt) };
  if (node.type === "scalar") return { ...node, ...at };
  if (node.type === "list") return { ...node, ...at, items: node.items.map((item) => moveNode(item, place)) };
  const entries = node.entries.map((entry) => ({
    key: moveNode<ScalarNode>(entry.key, place),
    value: moveNode(entry.value, place),
    ...(entry.mergedAt ? { mergedAt: place(entry.mergedAt) } : {}),
  }));
  return { ...node, ...at, entries };
}
