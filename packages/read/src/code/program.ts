import type { Comment } from "../nodes/comment.ts";
import type { MapNode, ScalarNode } from "../nodes/node.ts";
import type { Problem } from "../problem.ts";
import type { Span } from "../span.ts";
import type { Relation } from "../sql/relations.ts";

/** What was found in a program, and where each place of it is in its file. */
export interface Program {
  readonly criteria: readonly MapNode[];
  readonly rest: readonly ScalarNode[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  readonly people: readonly Span[];
  /** What its queries select from. */
  readonly reads: readonly Relation[];
  readonly shape: string;
}
