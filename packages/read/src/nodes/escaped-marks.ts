import { type Problem, problem } from "../problem.ts";
import { unseenIn } from "../read-text.ts";
import type { SourceText } from "../source-text.ts";
import type { Node, ScalarNode } from "./node.ts";

/** Escapes that can stand for a character nobody sees. */
const telling = /\\[uUxLNP_]/;

/** Characters that nobody sees, written as an escape (`"\u200b"`) in a text between quotes: one problem for each character. */
export function escapedMarks({ text }: SourceText, roots: readonly Node[]): Problem[] {
  if (!telling.test(text)) return [];
  const found = new Map<string, Problem>();
  const waiting: Node[] = [...roots];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "scalar") look(text, node, found);
    else if (node.type === "list") for (const item of node.items) waiting.push(item);
    else for (const { key, value } of node.entries) waiting.push(key, value);
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

function look(text: string, { span, style, text: meant }: ScalarNode, found: Map<string, Problem>): void {
  if (style !== "quoted" || !telling.test(text.slice(span.start, span.end))) return;
  for (const code of unseenIn(meant)) {
    const before = found.get(code);
    if (before !== undefined && before.span.start <= span.start) continue;
    found.set(code, { ...problem("invisible", span, { code }), severity: "warning" });
  }
}
