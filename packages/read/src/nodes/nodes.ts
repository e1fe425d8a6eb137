import type { NotebookReading } from "../code/notebook-reading.ts";
import type { Problem } from "../problem.ts";
import type { Span } from "../span.ts";
import type { Relations } from "../sql/relations.ts";
import type { BlockReading } from "./block-reading.ts";
import type { Comment } from "./comment.ts";
import type { Cut } from "./cut-again.ts";
import type { Moved } from "./move-node.ts";
import type { MapNode, Node } from "./node.ts";

/** A file as trees of nodes, one per document, and what stands against judging it. */
export interface Nodes {
  readonly roots: readonly Node[];
  readonly problems: readonly Problem[];
  /** Where reading ended, of a text with more nodes than are read; absent where it was read to its end. */
  readonly end?: number;
  /** Names, as written, of what decides which rows a query takes; absent where nothing does. */
  readonly filters?: ReadonlySet<string>;
  /** Names, as written, of what decides by being filled in or not; absent where nothing does. */
  readonly known?: ReadonlySet<string>;
  /** Comments, where the reader of the format finds them itself. */
  readonly comments?: readonly Comment[];
  /** What it selects from and calls that another file may define, of a query. */
  readonly relations?: Relations;
  /** What each block was read as, in the order of the file, where the file was read by blocks. */
  readonly blocks?: readonly BlockReading[];
  /** How it was cut into these, where each was read. */
  readonly cut?: Cut;
  /** What each cell of a notebook was read as. */
  readonly notebook?: NotebookReading;
  /** Where people stand, whose rows are not to be shown, in the order of the file. */
  readonly people?: readonly Span[];
  /** What was read, of a format that is always read whole. */
  readonly text?: string;
  /** Of the maps that stood elsewhere in the earlier text it was read after, which they were there. */
  readonly moved?: ReadonlyMap<MapNode, Moved>;
}
