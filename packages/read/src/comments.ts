import { formatOf } from "./formats.ts";
import { limits } from "./limits.ts";
import type { Comment } from "./nodes/comment.ts";
import type { Node } from "./nodes/node.ts";
import type { Nodes } from "./nodes/nodes.ts";
import type { SourceText } from "./source-text.ts";
import { type Span, span } from "./span.ts";

/**
 * The comments of a text; in YAML a `#` at the start of a line or after white space that lies outside every scalar.
 */
export function readComments(
  source: SourceText,
  { roots, end, comments: known }: Omit<Nodes, "problems">,
): readonly Comment[] {
  if (known !== undefined) return known;
  const text = end === undefined ? source.text : source.text.slice(0, end);
  if (!text.includes("#") || formatOf(source.file)?.comment === null) return [];
  const scalars = scalarSpans(text, roots);
  const comments: Comment[] = [];
  let next = 0;
  for (let at = text.indexOf("#"); at >= 0; at = text.indexOf("#", at)) {
    while (next < scalars.length && (scalars[next]?.end ?? 0) <= at) next++;
    const scalar = scalars[next];
    if (scalar !== undefined && scalar.start <= at) {
      at = scalar.end;
      continue;
    }
    const before = at === 0 ? "\n" : text[at - 1];
    const end = endOfLine(text, at);
    if (before === "\n" || before === "\r" || before === " " || before === "\t") {
      for (let from = at + 1; from < end; from += limits.scalarLength) {
        const to = Math.min(end, from + limits.scalarLength);
        comments.push({ text: text.slice(from, to).trim(), span: span(from === at + 1 ? at : from, to) });
      }
    }
    at = end;
  }
  return comments;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}

/** Places of the scalars written in this file that can hold a `#`, in order; what aliases bring in is written elsewhere. */
function scalarSpans(text: string, roots: readonly Node[]): Span[] {
  const found: Span[] = [];
  const waiting: Node[] = [...roots];
  const holdsMark = markFinder(text);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.usedAt !== undefined) continue;
    if (node.type === "scalar") found.push(node.span);
    else if (!holdsMark(node.span)) continue;
    else if (node.type === "list") for (const item of node.items) waiting.push(item);
    else {
      for (const entry of node.entries) {
        if (entry.mergedAt === undefined) waiting.push(entry.key, entry.value);
      }
    }
  }
  return found.filter((place) => place.end > place.start).sort((a, b) => a.start - b.start);
}

/** Whether a `#` can stand in a map or list; with anchors and aliases what is in one can be written outside its place. */
function markFinder(text: string): (within: Span) => boolean {
  if (/[&*]/.test(text)) return () => true;
  const marks: number[] = [];
  for (let at = text.indexOf("#"); at >= 0; at = text.indexOf("#", at + 1)) marks.push(at);
  return ({ start, end }) => {
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    return low < marks.length && (marks[low] as number) < end;
  };
}
