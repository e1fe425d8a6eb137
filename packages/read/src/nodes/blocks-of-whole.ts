import { span } from "../span.ts";
import type { BlockReading } from "./block-reading.ts";
import { type Block, type Blocks, cutBlocks } from "./blocks.ts";
import type { Entry, Node } from "./node.ts";

/**
 * What the blocks of a sound text would each be read as, told from a reading of the whole, which is faster than to read
 * them one by one. Undefined for a text that cannot be cut into blocks.
 */
export function blocksOfWhole(
  text: string,
  root: Node,
  blocks: Blocks | null = cutBlocks(text),
): readonly BlockReading[] | undefined {
  const readings: BlockReading[] = [];
  return blocks !== null && gather(text, blocks, root, 0, readings) ? readings : undefined;
}

/** Adds a reading for each block; false where blocks and nodes are not the same things. */
function gather(text: string, blocks: Blocks, node: Node, depth: number, readings: BlockReading[]): boolean {
  const parts = node.type === "map" ? node.entries : node.type === "list" ? node.items : [];
  if (node.type !== blocks.form || parts.length !== blocks.parts.length) return false;
  for (const [at, block] of blocks.parts.entries()) {
    const part = parts[at] as Entry | Node;
    if (!standsIn(part, block)) return false;
    readings.push({
      text: text.slice(block.start, block.end),
      start: block.start,
      depth,
      roots: [alone(part, block)],
      problems: [],
    });
    if (block.kind !== "nest") continue;
    if (!("key" in part) || !gather(text, block.value, part.value, depth + 1, readings)) return false;
  }
  return true;
}

/** An empty item has no place of its own, so that only its order tells which it is. */
function standsIn(part: Entry | Node, block: Block): boolean {
  const { start, end } = "key" in part ? part.key.span : part.span;
  return block.kind !== "stray" && ((start >= block.start && start < block.end) || start === end);
}

/** An entry or item as the only one of its map or list; of a block that is only a key, without the value below it. */
function alone(part: Entry | Node, block: Block): Node {
  if (!("key" in part)) return { type: "list", span: part.span, items: [part] };
  if (block.kind !== "nest") return { type: "map", span: part.key.span, entries: [part] };
  const { key } = part;
  const nothing: Node = { type: "scalar", span: span(key.span.end, key.span.end), text: "", style: "plain" };
  return { type: "map", span: key.span, entries: [{ key, value: nothing }] };
}
