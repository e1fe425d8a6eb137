import {
  limits,
  moveNode,
  type Node,
  readNodes,
  type ScalarNode,
  type SourceText,
  type Span,
  sourceText,
  span,
} from "@tenzij/read";

/**
 * Reads a text that itself holds YAML or JSON, as a block scalar with a nested model does. Spans of the result lie
 * in the outer file: exact inside a literal block (`|`), the whole scalar otherwise. Null where it is just text.
 */
export function readEmbedded(outer: SourceText, scalar: ScalarNode): Node | null {
  const { text } = scalar;
  if (scalar.style === "plain" || text.length > limits.embeddedLength || !looksStructured(text)) return null;
  const { roots, problems } = readNodes(sourceText("", text));
  const root = roots[0];
  if (root === undefined || roots.length > 1 || root.type === "scalar") return null;
  if (problems.some(({ code }) => code === "syntax" || code === "stray")) return null;
  return moveNode(root, placeIn(outer, scalar));
}

/** Brackets, a list, or lines that begin with a key of one word: prose such as "Let op: …" does not, nor a template `{{ … }}`. */
function looksStructured(text: string): boolean {
  return (
    /^\s*(\{(?!\{)|\[)/.test(text) || (/^\s*(- |[\w.-]+:(\s|$))/.test(text) && /\n\s*(- |[\w.-]+:(\s|$))/.test(text))
  );
}

type Place = (inner: Span) => Span;

function placeIn(outer: SourceText, scalar: ScalarNode): Place {
  const header = outer.text.slice(scalar.span.start, scalar.span.start + 1);
  if (header !== "|") return () => scalar.span;
  const bodyStart = outer.text.indexOf("\n", scalar.span.start) + 1;
  const lines = literalLines(outer.text, bodyStart, scalar);
  if (lines === null) return () => scalar.span;
  return (inner) => span(offset(lines, inner.start), offset(lines, inner.end));
}

interface Line {
  readonly inner: number;
  readonly outer: number;
}

function literalLines(text: string, bodyStart: number, scalar: ScalarNode): Line[] | null {
  const indent = /^(?:[ ]*\r?\n)*([ ]*)/.exec(text.slice(bodyStart, scalar.span.end))?.[1]?.length ?? 0;
  const lines: Line[] = [];
  let inner = 0;
  let outer = bodyStart;
  for (const line of scalar.text.split("\n")) {
    const blank = line === "" ? Math.max(0, text.indexOf("\n", outer) - outer) : indent;
    lines.push({ inner, outer: outer + (line === "" ? blank : indent) });
    inner += line.length + 1;
    const end = text.indexOf("\n", outer);
    if (end < 0) break;
    outer = end + 1;
  }
  return lines.length === 0 ? null : lines;
}

function offset(lines: readonly Line[], inner: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.inner ?? 0) <= inner) low = middle;
    else high = middle - 1;
  }
  const line = lines[low] ?? { inner: 0, outer: 0 };
  return line.outer + (inner - line.inner);
}
