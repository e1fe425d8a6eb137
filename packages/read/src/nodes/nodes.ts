import type { Problem } from "../problem.ts";
import type { BlockReading } from "./block-reading.ts";
import type { Node } from "./node.ts";

/** A file as trees of nodes, one per document, and what stands against judging it. */
export interface Nodes {
  readonly roots: readonly Node[];
  readonly problems: readonly Problem[];
  /** Where reading ended, of a text with more nodes than are read; absent where it was read to its end. */
  readonly end?: number;
  /** What each block was read as, in the order of the file, where the file was read by blocks. */
  readonly blocks?: readonly BlockReading[];
}
