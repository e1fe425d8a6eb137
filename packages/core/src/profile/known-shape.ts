import { atPath, type Node, problem, type Shape, type SourceText, type Span, span, toolShapesOf } from "@tenzij/read";
import type { Finding } from "../text/finding.ts";
import { readingFindings } from "../text/reading-finding.ts";
import { isNumber } from "./name-like.ts";
import { addNamesAt } from "./names-at.ts";
import type { Indicator, Loose } from "./profile.ts";
import type { DocumentRoot } from "./references/reference.ts";

/** What the walk found, as far as a known shape has a say in it. */
interface Found {
  readonly indicators: readonly Indicator[];
  readonly loose: readonly Loose[];
}

/**
 * Reads files of known tools as their makers say: each text where these put names is one, and the numbers and trees a model works with
 * inside name nothing. It hides nothing: what was a criterion without it and is a word stays one, or in a tree is looked at as a loose word.
 */
export function readAsShapes(found: Found, roots: readonly DocumentRoot[]): Found {
  let read: Found = found;
  for (const root of roots)
    for (const shape of toolShapesOf(root.node)) {
      for (const path of shape.names) read = addNamesAt(read, path, [root]);
      read = without(read, spansAt(root.node, shape.numbers), isNumber);
      read = without(read, spansAt(root.node, shape.trees), () => true);
    }
  return read;
}

function spansAt(root: Node, paths: readonly string[] = []): Span[] {
  return paths.flatMap((path) => atPath(root, path).map((node) => node.span));
}

function without({ indicators, loose }: Found, inside: readonly Span[], isNoName: (name: string) => boolean): Found {
  if (inside.length === 0) return { indicators, loose };
  const isInner = ({ name, span: { start } }: Indicator) =>
    isNoName(name) && inside.some((one) => one.start <= start && start < one.end);
  const inner = indicators.filter(isInner);
  if (inner.length === 0) return { indicators, loose };
  return {
    indicators: indicators.filter((one) => !isInner(one)),
    loose: [...loose, ...inner.map((indicator): Loose => ({ capacity: "loose", indicator }))],
  };
}

/** A model that names none of its fields says nothing of what it selects by, in the file itself or in one that it refers to. */
export function namesNothing({ file }: SourceText, roots: readonly DocumentRoot[]): Finding[] {
  return roots.flatMap(({ node }) => {
    const models = toolShapesOf(node).filter(({ holds, names }) => holds === "model" && names.length > 0);
    if (models.length === 0 || models.some((shape) => isNamed(node, shape))) return [];
    const { start } = node.span;
    return readingFindings(file, [problem("opaque-source", span(start, start), { what: "unnamed" })]);
  });
}

function isNamed(root: Node, { names }: Shape): boolean {
  return names.some((path) => atPath(root, path).some((node) => node.type === "scalar" && node.text.trim() !== ""));
}
