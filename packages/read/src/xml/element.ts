import type { ScalarNode } from "../nodes/node.ts";

/** An element of an XML document, each of its texts at its place. */
export interface Element {
  /** Without its prefix: tools choose different ones for the same thing. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, ScalarNode>;
  readonly children: readonly Element[];
  /** What stands in it beside other elements, without blanks around it. */
  readonly text: ScalarNode | null;
}

/** An element that is being read. */
export interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, ScalarNode>;
  readonly children: Element[];
  text: ScalarNode | null;
}

/** So deep elements stand in each other at most: trees of models are nested deeper than what people write. */
export const deepest = 400;

/** A name without its prefix. */
export function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
