import { changedStretch } from "../changed-stretch.ts";
import type { Span } from "../span.ts";
import type { Moved } from "./move-node.ts";
import type { MapNode, Node } from "./node.ts";
import type { Nodes } from "./nodes.ts";

/**
 * What was read of a format that is always read whole, with the criteria of an earlier reading that are the same in the place of theirs,
 * and those that only moved told as such: who builds on nodes need not do so again. It makes no difference to what is read.
 */
export function keepKnown(read: Nodes, text: string, before: Nodes | undefined): Nodes {
  const known = { ...read, text };
  const [root] = read.roots;
  const [old] = before?.roots ?? [];
  if (before?.text === undefined || root?.type !== "map" || old?.type !== "map") return known;
  const stretch = changedStretch(before.text, text);
  const by = stretch.newText.length - (stretch.end - stretch.start);
  const byName = new Map(mapsIn(old).map((one) => [nameOf(one), one]));
  const moved = new Map<MapNode, Moved>();
  const kept = (node: Node): Node => {
    const from = node.type === "map" ? byName.get(nameOf(node)) : undefined;
    if (from === undefined || node.type !== "map") return node;
    if (isSame(from, node, 0, stretch)) return from;
    if (isSame(from, node, by, stretch)) moved.set(node, { from, by });
    return node;
  };
  const entries = root.entries.map((entry) =>
    entry.value.type === "list" ? { ...entry, value: { ...entry.value, items: entry.value.items.map(kept) } } : entry,
  );
  return { ...known, roots: [{ ...root, entries }], moved };
}

function mapsIn(root: MapNode): MapNode[] {
  return root.entries.flatMap(({ value }) =>
    value.type === "list" ? value.items.filter((item) => item.type === "map") : [],
  );
}

function nameOf({ entries: [first] }: MapNode): string {
  return first?.value.type === "scalar" ? first.value.text : "";
}

/**
 * Whether two nodes are the same, the second so many units further. A text in which was typed is another, even where it says the same: what
 * is found in it stands elsewhere.
 */
function isSame(one: Node, other: Node, by: number, typed: Span): boolean {
  if (!isShifted(one.span, other.span, by)) return false;
  if (one.type === "scalar")
    return (
      other.type === "scalar" &&
      one.text === other.text &&
      one.style === other.style &&
      one.written === other.written &&
      (one.span.end <= typed.start || one.span.start >= typed.end)
    );
  if (one.type === "list")
    return (
      other.type === "list" &&
      one.items.length === other.items.length &&
      one.items.every((item, at) => isSame(item, other.items[at] as Node, by, typed))
    );
  return (
    other.type === "map" &&
    one.entries.length === other.entries.length &&
    one.entries.every(({ key, value }, at) => {
      const entry = other.entries[at];
      return entry !== undefined && isSame(key, entry.key, by, typed) && isSame(value, entry.value, by, typed);
    })
  );
}

function isShifted(one: Span, other: Span, by: number): boolean {
  return one.start + by === other.start && one.end + by === other.end;
}
