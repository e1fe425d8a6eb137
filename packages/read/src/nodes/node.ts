import type { Span } from "../span.ts";

/**
 * A file as a tree of nodes with exact positions, whichever reader made it. This is the one interface between
 * reading and the rest, so that a faster reader can replace the present one.
 */
export type Node = MapNode | ListNode | ScalarNode;

interface NodeBase {
  /** The whole node as written; for an aliased node, where it is defined. */
  readonly span: Span;
  /** The `*alias` that brought this node here; absent where the node is written out in place. */
  readonly usedAt?: Span;
  /** `&anchor` on the node. */
  readonly anchor?: string;
}

export interface MapNode extends NodeBase {
  readonly type: "map";
  /** Merge keys (`<<`) are resolved as YAML 1.1 does: own keys win; merged entries carry `usedAt`. */
  readonly entries: readonly Entry[];
}

export interface ListNode extends NodeBase {
  readonly type: "list";
  readonly items: readonly Node[];
}

export interface ScalarNode extends NodeBase {
  readonly type: "scalar";
  /** The value by source text: `0131` stays `0131`, quotes and escapes resolved, `null` written empty is "". */
  readonly text: string;
  readonly style: "plain" | "quoted" | "block";
  /** False for a key that a reader gives and nobody wrote: it has a place and no letters there. */
  readonly written?: false;
}

export interface Entry {
  readonly key: ScalarNode;
  readonly value: Node;
  /** The `<<: *x` that brought this entry here. */
  readonly mergedAt?: Span;
}
