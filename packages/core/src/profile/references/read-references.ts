import type { Node, Nodes, SourceText } from "@tenzij/read";
import { type Closure, closureOf } from "./closure.ts";
import { type Composed, compose } from "./composed.ts";
import type { DocumentRoot, Reachable, Stretch } from "./reference.ts";
import { referencesIn } from "./reference-text.ts";

/** A document with all it refers to. */
export interface Whole extends Pick<Composed, "source" | "stretches"> {
  readonly closure: Closure;
  /** The documents of the file, then those of the files it refers to. */
  readonly roots: readonly DocumentRoot[];
  /** The texts that are references, wherever they stand. */
  readonly references: ReadonlySet<Node>;
}

/** Follows what a document refers to, and puts it behind the document. */
export function readReferences(
  source: SourceText,
  { roots, relations }: Pick<Nodes, "roots" | "relations">,
  reachable: Reachable | undefined,
  before: readonly Stretch[] = [],
): Whole {
  const known = new Map(before.map(({ source: { file }, read }) => [file, read]));
  const closure = closureOf(source.file, roots, reachable, { known, relations });
  const composed = compose(source, closure, before);
  const references = new Set<Node>(closure.own.map(({ scalar }) => scalar));
  for (const { node } of composed.roots) for (const one of referencesIn(node).references) references.add(one.scalar);
  return {
    ...{ closure, references, source: composed.source, stretches: composed.stretches },
    roots: [...roots.map((node, index) => ({ node, pointer: roots.length > 1 ? `/${index}` : "" })), ...composed.roots],
  };
}
