import { type ChangedStretch, changedStretch } from "../changed-stretch.ts";
import { type Block, type Blocks, isOneBlock } from "./blocks.ts";

/** A text as it was cut into blocks. */
export interface Cut {
  readonly text: string;
  readonly blocks: Blocks;
}

/** The blocks of a later text, and the offset of the only one that is not as it was. */
export interface CutAgain {
  readonly blocks: Blocks;
  readonly changed: number;
}

/**
 * Cuts a text by an earlier one that differs inside one block, which is most of what is typed: the block has to be one block still, and all
 * others are what they were. Null where it is not, or cannot be told so; the text is then to be cut anew.
 */
export function cutAgain(before: Cut, text: string): CutAgain | null {
  return cutAround(before.blocks, { before: before.text, text, stretch: changedStretch(before.text, text) });
}

interface Edit {
  readonly before: string;
  readonly text: string;
  readonly stretch: ChangedStretch;
}

function cutAround({ form, start, parts }: Blocks, edit: Edit): CutAgain | null {
  const at = lastBefore(parts, edit.stretch.start);
  const [first, part] = [parts[0], parts[at]];
  if (first === undefined || part === undefined) return null;
  const again = part.kind === "nest" ? around(part, edit) : within(part, form, start - first.start, edit);
  if (again === null) return null;
  const by = edit.text.length - edit.before.length;
  const now = parts.map((one, index) => (index < at ? one : index === at ? again.block : shifted(one, by)));
  return { blocks: { form, start, parts: now }, changed: again.changed };
}

interface BlockAgain {
  readonly block: Block;
  readonly changed: number;
}

/** A key with blocks below it, of which one changed. */
function around(part: Extract<Block, { readonly kind: "nest" }>, edit: Edit): BlockAgain | null {
  const inner = edit.stretch.start < part.end ? null : cutAround(part.value, edit);
  return inner === null ? null : { block: { ...part, value: inner.blocks }, changed: inner.changed };
}

/** A block whose first unit and last line end are as they were, and that is one block as it stands now. */
function within(part: Block, form: Blocks["form"], indent: number, edit: Edit): BlockAgain | null {
  const { before, text, stretch } = edit;
  if (part.kind !== "whole" || (stretch.end >= part.end && part.end < before.length)) return null;
  const end = part.end + text.length - before.length;
  if (!isOneBlock(text.slice(part.start, end), form, indent)) return null;
  return { block: { ...part, end }, changed: part.start };
}

/** The last of them that begins before an offset; less than none where none does. */
function lastBefore(parts: readonly Block[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function shifted(block: Block, by: number): Block {
  const [start, end] = [block.start + by, block.end + by];
  if (block.kind !== "nest") return { kind: block.kind, start, end };
  const { form, parts, start: first } = block.value;
  const value = { form, start: first + by, parts: parts.map((one) => shifted(one, by)) };
  return { kind: "nest", start, end, value };
}
