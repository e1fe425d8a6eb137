import { type Moved, shiftNode } from "../nodes/move-node.ts";
import type { MapNode, Node, ScalarNode } from "../nodes/node.ts";
import { type Span, span } from "../span.ts";
import type { KnownCell } from "./cells.ts";
import type { CellReading, NotebookReading, OpenedCell } from "./notebook-reading.ts";
import type { Program } from "./program.ts";

/** Looks up cells, asked in the order of the file, among those of an earlier text: first from its beginning, then wherever one stands. */
export function knownCells(before: NotebookReading | undefined): KnownCell {
  if (before === undefined) return () => undefined;
  let places: Map<string | null, CellReading> | undefined;
  return (text, at) => {
    const known = before.cells[at];
    if (known?.text === text) return known;
    places ??= new Map(before.cells.map((one) => [one.text, one]));
    return places.get(text);
  };
}

/** How many cells are the same from the beginning, and from the end behind these. */
export function sharedCells(
  before: readonly OpenedCell[],
  now: readonly OpenedCell[],
): { first: number; last: number } {
  const most = Math.min(before.length, now.length);
  const isSame = (one: OpenedCell | undefined, other: OpenedCell | undefined) =>
    one !== undefined && one.text !== null && one.text === other?.text && one.node === other.node;
  let first = 0;
  while (first < most && isSame(before[first], now[first])) first++;
  let last = 0;
  while (first + last < most && isSame(before.at(-1 - last), now.at(-1 - last))) last++;
  return { first, last };
}

/** What a program was read as, so many units further; each map tells what it was before. */
export function shiftProgram(program: Program, by: number, moved: Map<MapNode, Moved>): Program {
  if (by === 0) return program;
  const shift = <N extends Node>(node: N) => shiftNode(node, by, moved) as N;
  const place = ({ start, end }: Span) => span(start + by, end + by);
  return {
    criteria: program.criteria.map(shift),
    rest: program.rest.map((one): ScalarNode => shift(one)),
    comments: program.comments.map((one) => ({ ...one, span: place(one.span) })),
    problems: program.problems.map((one) => ({ ...one, span: place(one.span) })),
    people: program.people.map(place),
    reads: program.reads.map((one) => ({ ...one, at: shift(one.at) })),
    shape: program.shape,
  };
}
