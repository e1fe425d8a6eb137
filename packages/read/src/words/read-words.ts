import { limits } from "../limits.ts";
import { documentOf, scalar } from "../nodes/build.ts";
import type { ScalarNode } from "../nodes/node.ts";
import type { Comment, Nodes } from "../nodes/nodes.ts";
import { type OpaqueSource, type Problem, problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";

/** What explains in a language. */
export interface Syntax {
  /** How a comment begins, sticky, and how it ends; one that never ends takes the rest. */
  readonly comments: readonly { readonly open: RegExp; readonly close: RegExp }[];
  readonly what: OpaqueSource;
}

const texts = /'((?:[^'\r\n]|'')*)'|"((?:[^"\r\n]|"")*)"/y;
const words = /[\p{L}_][\p{L}\p{M}\p{N}_.$-]*/uy;

/**
 * Reads a file in a language of which no reader knows the grammar, word by word: every name and text in it once, where it first
 * stands. What it does with them cannot be known so, and that is always said. Linear.
 */
export function readWords({ text }: SourceText, { comments: kinds, what }: Syntax): Nodes {
  const comments: Comment[] = [];
  const problems: Problem[] = [problem("opaque-source", span(0, 0), { what })];
  const found = new Map<string, ScalarNode>();
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length && found.size < limits.nodes / 2) {
    const end = endOfComment(text, at, kinds);
    if (end !== null) {
      if (end < 0) problems.push(problem("unclosed", span(at, at + 1), {}));
      const to = end < 0 ? text.length : Math.max(end, at + 1);
      comments.push({ text: text.slice(at, to).trim(), span: span(at, to) });
      at = to;
      continue;
    }
    const pieces = piecesAt(text, at);
    for (const one of pieces.nodes) if (one.text.trim() !== "" && !found.has(one.text)) found.set(one.text, one);
    at = pieces.end;
  }
  const shape: ScalarNode = { ...scalar(shapeOf(text), span(text.length, text.length), "block"), written: false };
  const document = documentOf([], [...found.values(), shape], text.length);
  if (at < text.length) problems.push(problem("too-many-nodes", span(at, at), { limit: limits.nodes }));
  return { roots: document.roots, problems: [...problems, ...document.problems], comments };
}

/** Where a comment ends that begins here: -1 where it never does, null where none begins. */
function endOfComment(text: string, at: number, kinds: Syntax["comments"]): number | null {
  for (const { open, close } of kinds) {
    const begun = match(open, text, at);
    if (begun === null) continue;
    return match(close, text, at + begun[0].length) === null ? -1 : close.lastIndex;
  }
  return null;
}

/** The names and texts of what stands here, and where it ends. */
function piecesAt(text: string, at: number): { readonly nodes: readonly ScalarNode[]; readonly end: number } {
  const quoted = match(texts, text, at);
  if (quoted !== null) return { nodes: [quotedText(quoted, at), ...wordsIn(quoted[0], at)], end: texts.lastIndex };
  const word = match(words, text, at);
  return word === null ? { nodes: [], end: at + 1 } : { nodes: [nameAt(word[0], at)], end: words.lastIndex };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function quotedText(found: RegExpExecArray, at: number): ScalarNode {
  const text = found[1] ?? found[2] ?? "";
  return scalar(text, span(at + 1, at + 1 + text.length), "quoted");
}

/** Names in a text of several words: a list of columns, a query. */
function wordsIn(text: string, from: number): ScalarNode[] {
  if (!/[\s,;|]/.test(text)) return [];
  return [...text.matchAll(/[\p{L}_][\p{L}\p{M}\p{N}_.$-]*/gu)].map((one) => nameAt(one[0], from + one.index));
}

function nameAt(written: string, at: number): ScalarNode {
  let length = written.length;
  while (".$-".includes(written[length - 1] ?? " ")) length--;
  return scalar(written.slice(0, length), span(at, at + length));
}

/** The whole without blanks, with a number for each name and text: its signs decide as much as these do. */
function shapeOf(text: string): string {
  const numbers = new Map<string, number>();
  return text
    .slice(0, limits.scalarLength)
    .replace(/'(?:[^'\r\n]|'')*'|"(?:[^"\r\n]|"")*"|[\p{L}_][\p{L}\p{M}\p{N}_]*/gu, (piece) => {
      const known = numbers.get(piece) ?? numbers.size + 1;
      numbers.set(piece, known);
      return `#${known}`;
    })
    .replace(/\s+/g, " ");
}
