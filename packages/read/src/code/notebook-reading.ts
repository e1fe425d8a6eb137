import type { Node } from "../nodes/node.ts";
import type { Learnt } from "./learnt.ts";
import type { Program } from "./program.ts";

/** A cell as JSON, with its spans in a text that begins so many units further in the file. */
export interface OpenedCell {
  /** What it was read from; null where that was the whole. */
  readonly text: string | null;
  readonly node: Node | undefined;
  readonly isSound: boolean;
  readonly by: number;
}

/** What one cell was read as, in its place, and what it said of its own names to those behind it. */
export interface CellReading extends OpenedCell {
  readonly program: Program;
  readonly learnt: readonly Learnt[];
}

/** A notebook as it was read. */
export interface NotebookReading {
  readonly isR: boolean;
  readonly cells: readonly CellReading[];
}
