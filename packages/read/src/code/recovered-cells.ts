import { limits } from "../limits.ts";
import type { Node } from "../nodes/node.ts";
import { readPlain } from "../nodes/read-plain.ts";
import { referee } from "../nodes/referee.ts";
import { sourceText } from "../source-text.ts";

/** A notebook in pieces, each of which was read by itself. */
export interface Recovered {
  /** What stands around the cells. */
  readonly root: Node | undefined;
  readonly cells: readonly PlacedNode[];
}

/** A node with its spans in a text that begins so many units further in the file. */
export interface PlacedNode {
  readonly node: Node;
  readonly by: number;
}

/**
 * The cells that can still be told apart in a notebook that was cut off or is being typed in. Programs write each cell between lines of
 * one bracket that are indented alike, and no text of JSON goes over a line: so what is broken in one cell leaves the others as they are.
 * Recovering takes long, so that of a longer text nothing is.
 */
export function recoveredCells(text: string): Recovered {
  const pieces = cut(text);
  if (pieces === null) {
    const root = recovered(text);
    return { root, cells: itemsOf(root).map((node) => ({ node, by: 0 })) };
  }
  const { from, to, cells } = pieces;
  let left: number = limits.scalarLength;
  const found: PlacedNode[] = [];
  for (const { start, end } of cells) {
    const own = text.slice(start, end);
    const whole = sound(own);
    const node = whole ?? recovered(own, left);
    if (whole === null) left -= own.length;
    if (node !== undefined) found.push({ node, by: start });
  }
  const around = text.slice(0, from) + text.slice(to);
  return { root: sound(around) ?? recovered(around), cells: found };
}

/** A text that is JSON as a program writes it; null for any other. */
export function sound(text: string): Node | null {
  const plain = readPlain(text);
  // A key twice is no notebook that a program wrote.
  return plain === null || plain.problems.length > 0 || plain.roots.length !== 1 ? null : (plain.roots[0] as Node);
}

function recovered(text: string, most: number = limits.scalarLength): Node | undefined {
  return text.length > most ? undefined : referee(sourceText("", text)).roots[0];
}

interface Pieces {
  readonly from: number;
  readonly to: number;
  readonly cells: { readonly start: number; end: number }[];
}

const opening = /^[ \t]*"cells"[ \t]*:[ \t]*\[[ \t]*\r?\n([ \t]*)\{[ \t]*\r?$/m;

/** A line of one bracket, as it is indented. */
const bracket = /^([ \t]*)(?:([{}]),?[ \t]*\r?$|\])/gm;

/** Where each cell stands, by the lines of brackets around it; null where no program wrote it so. */
function cut(text: string): Pieces | null {
  const found = opening.exec(text);
  if (found === null) return null;
  const [head, indent = ""] = found;
  const from = found.index + head.indexOf("\n") + 1;
  const cells: Pieces["cells"] = [];
  bracket.lastIndex = from;
  for (let one = bracket.exec(text); one !== null; one = bracket.exec(text)) {
    const [, before = "", sign] = one;
    const last = cells.at(-1);
    if (sign === undefined && before.length < indent.length) return { from, to: one.index, cells };
    if (before !== indent || sign === undefined) continue;
    if (sign === "{") cells.push({ start: one.index + indent.length, end: text.length });
    else if (last !== undefined) last.end = one.index + indent.length + 1;
  }
  return { from, to: text.length, cells };
}

/** The cells of a notebook that was read whole. */
export function itemsOf(root: Node | undefined): readonly Node[] {
  const cells = root?.type === "map" ? root.entries.find(({ key }) => key.text === "cells")?.value : undefined;
  return cells?.type === "list" ? cells.items : [];
}
