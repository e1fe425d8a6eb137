import { limits } from "../limits.ts";
import type { Node } from "../nodes/node.ts";
import { readPlain } from "../nodes/read-plain.ts";
import { referee } from "../nodes/referee.ts";
import { sourceText } from "../source-text.ts";
import type { OpenedCell } from "./notebook-reading.ts";

/** A notebook in cells, each of which was read by itself, or all of them with the whole. */
export interface Opened {
  /** What stands around the cells; with them where it was read whole. */
  readonly root: Node | undefined;
  readonly isSound: boolean;
  readonly cells: readonly OpenedCell[];
}

/** What a cell with such a text was read as before, if it was. */
export type KnownCell = (text: string, at: number) => Pick<OpenedCell, "node" | "isSound"> | undefined;

/**
 * Takes a notebook apart. Programs write each cell between lines of one bracket that are indented alike, and no text of JSON goes over a
 * line: so each cell means the same by itself as in its place, and what is broken in one leaves the others as they are.
 * @param known null where no later text is to be read after this one: then what is sound is read whole, which is the same and faster
 */
export function openNotebook(text: string, known: KnownCell | null): Opened {
  const whole = known === null ? sound(text) : null;
  const pieces = whole === null && /^\s*\{/.test(text) ? cut(text) : null;
  if (pieces === null) return openWhole(text, whole);
  const disordered = known === null || pieces.isInOrder ? null : sound(text);
  if (disordered !== null) return openWhole(text, disordered);
  let left: number = limits.scalarLength;
  const cells = pieces.cells.map(({ start, end }, at): OpenedCell => {
    const own = text.slice(start, end);
    const before = known?.(own, at);
    // Of a longer text it depends on the others whether a broken cell is recovered.
    const isKnown = before?.isSound === true || (before?.node !== undefined && text.length <= limits.scalarLength);
    const read = isKnown ? before : openCell(own, left);
    if (!read.isSound) left -= own.length;
    return { text: own, node: read.node, isSound: read.isSound, by: start };
  });
  // `},  {`: between two cells on one line none is cut, and the text may be sound all the same.
  const isCutWrong = known !== null && pieces.isInOrder && cells.some((one) => !one.isSound);
  const uncut = isCutWrong ? sound(text) : null;
  if (uncut !== null) return openWhole(text, uncut);
  const around = text.slice(0, pieces.from) + text.slice(pieces.to);
  const frame = sound(around);
  const isSound = pieces.isInOrder && frame !== null && cells.every((one) => one.isSound);
  // Elsewhere than in the list of cells of the notebook itself no cell stands.
  if (frame !== null && !isAt(frame, pieces.from)) return openWhole(text);
  return { root: frame ?? recovered(around, limits.scalarLength), isSound, cells };
}

function openWhole(text: string, known: Node | null = null): Opened {
  const whole = known ?? sound(text);
  const root = whole ?? recovered(text, limits.scalarLength);
  const isSound = whole !== null;
  return { root, isSound, cells: itemsOf(root).map((node) => ({ text: null, node, isSound, by: 0 })) };
}

function openCell(text: string, most: number): Pick<OpenedCell, "node" | "isSound"> {
  // Two levels are around it.
  const whole = sound(text, limits.depth - 2);
  return whole === null ? { node: recovered(text, most), isSound: false } : { node: whole, isSound: true };
}

/** A text that is JSON as a program writes it; null for any other. */
function sound(text: string, depth?: number): Node | null {
  const plain = readPlain(text, depth);
  // A key twice is no notebook that a program wrote.
  return plain === null || plain.problems.length > 0 || plain.roots.length !== 1 ? null : (plain.roots[0] as Node);
}

/** What can still be told of a broken text. Recovering takes long, so that of a longer one nothing is. */
function recovered(text: string, most: number): Node | undefined {
  return text.length > most ? undefined : referee(sourceText("", text)).roots[0];
}

interface Pieces {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly Piece[];
  /** Whether nothing but a comma stands between two of them. */
  readonly isInOrder: boolean;
}

interface Piece {
  readonly start: number;
  end: number;
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
  const cells: Piece[] = [];
  let to = text.length;
  bracket.lastIndex = from;
  for (let one = bracket.exec(text); one !== null; one = bracket.exec(text)) {
    const [, before = "", sign] = one;
    const last = cells.at(-1);
    const at = one.index + indent.length;
    if (sign === undefined && before.length < indent.length) {
      to = one.index;
      break;
    }
    if (before !== indent || sign === undefined) continue;
    if (last !== undefined && last.end > at) last.end = sign === "{" ? one.index : at + 1;
    if (sign === "{") cells.push({ start: at, end: text.length });
  }
  return { from, to, cells, isInOrder: isInOrder(text, cells, to) };
}

function isInOrder(text: string, cells: readonly Piece[], to: number): boolean {
  return cells.every(({ end }, at) => {
    const next = cells[at + 1];
    return next === undefined ? /^\s*$/.test(text.slice(end, to)) : /^,\s*$/.test(text.slice(end, next.start));
  });
}

function isAt(root: Node, at: number): boolean {
  const cells = cellsIn(root);
  return cells?.type === "list" && cells.items.length === 0 && cells.span.start < at && cells.span.end > at;
}

function itemsOf(root: Node | undefined): readonly Node[] {
  const cells = cellsIn(root);
  return cells?.type === "list" ? cells.items : [];
}

function cellsIn(root: Node | undefined): Node | undefined {
  return root?.type === "map" ? root.entries.find(({ key }) => key.text === "cells")?.value : undefined;
}
