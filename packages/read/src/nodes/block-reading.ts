import type { Problem } from "../problem.ts";
import type { Node } from "./node.ts";

/** What one block was read as. */
export interface BlockReading {
  readonly text: string;
  /** Offset in the file for which its spans count. */
  readonly start: number;
  readonly depth: number;
  readonly roots: readonly Node[];
  readonly problems: readonly Problem[];
}
