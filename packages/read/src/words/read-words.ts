import { limits } from "../limits.ts";
import { documentOf, scalar } from "../nodes/build.ts";
import type { Comment } from "../nodes/comment.ts";
import type { ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { type OpaqueSource, type Problem, problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";

/** What explains in a language. */
export interface Syntax {
  /** How a comment begins, sticky, and how it ends; one that never ends takes the rest. */
  readonly comments: readonly { readonly open: RegExp; readonly close: RegExp }[];
  /** The code of the sign with which all of them begin, where there is one. */
  readonly first?: number;
  readonly what: OpaqueSource;
}

const texts = /'([^'\r\n]*(?:''[^'\r\n]*)*)'|"([^"\r\n]*(?:""[^"\r\n]*)*)"/y;
const words = /[\p{L}_][\p{L}\p{M}\p{N}_.$-]*/uy;
/** As it counts in what is left without names: a mark ends it. */
const names = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;

/** What an ASCII character begins or goes on with. */
const [LETTER, DIGIT, MARK, QUOTE] = [1, 2, 4, 8] as const;
const classes = new Uint8Array(128);
for (const [pattern, kind] of [
  [/[A-Za-z_]/, LETTER],
  [/[0-9]/, DIGIT],
  [/[.$-]/, MARK],
  [/['"]/, QUOTE],
] as const)
  for (let code = 0; code < 128; code++) if (pattern.test(String.fromCharCode(code))) classes[code] = kind;

/**
 * Reads a file in a language of which no reader knows the grammar, word by word: every name and text in it once, where it first
 * stands. What it does with them cannot be known so, and that is always said. Linear.
 */
export function readWords({ text }: SourceText, { comments: kinds, first, what }: Syntax): Nodes {
  const comments: Comment[] = [];
  const problems: Problem[] = [problem("opaque-source", span(0, 0), { what })];
  const found = new Map<string, ScalarNode>();
  const add = (one: ScalarNode) => {
    if (!found.has(one.text) && one.text.trim() !== "") found.set(one.text, one);
  };
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length && found.size < limits.nodes / 2) {
    const end = first === undefined || text.charCodeAt(at) === first ? endOfComment(text, at, kinds) : null;
    if (end === null) {
      at = addPieces(text, at, add);
      continue;
    }
    if (end < 0) problems.push(problem("unclosed", span(at, at + 1), {}));
    const to = end < 0 ? text.length : Math.max(end, at + 1);
    comments.push({ text: text.slice(at, to).trim(), span: span(at, to) });
    at = to;
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

/** Adds the names and texts of what stands here; returns where it ends. */
function addPieces(text: string, at: number, add: (one: ScalarNode) => void): number {
  const end = endOfText(text, at);
  if (end > at) {
    const quoted = text.slice(at, end);
    add(scalar(quoted.slice(1, -1), span(at + 1, end - 1), "quoted"));
    for (const one of wordsIn(quoted, at)) add(one);
    return end;
  }
  const to = endOfWord(text, at, LETTER | DIGIT | MARK, words);
  if (to > at) add(nameAt(text.slice(at, to), at));
  return Math.max(to, at + 1);
}

/** Where a text ends that begins here; here where none does. */
function endOfText(text: string, at: number): number {
  return classes[text.charCodeAt(at)] !== QUOTE || match(texts, text, at) === null ? at : texts.lastIndex;
}

/** Where a word ends that begins here; here where none does. */
function endOfWord(text: string, from: number, goesOn: number, pattern: RegExp): number {
  let code = text.charCodeAt(from);
  if (code < 128 && classes[code] !== LETTER) return from;
  let at = from;
  while (code < 128 && ((classes[code] as number) & goesOn) !== 0) code = text.charCodeAt(++at);
  if (!(code >= 128)) return at;
  return match(pattern, text, from) === null ? from : pattern.lastIndex;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
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
function shapeOf(whole: string): string {
  const text = whole.slice(0, limits.scalarLength);
  const numbers = new Map<string, number>();
  let [shape, from, at] = ["", 0, 0];
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const isSign = code < 128 && ((classes[code] as number) & (LETTER | QUOTE)) === 0;
    const end = isSign ? at : Math.max(endOfText(text, at), endOfWord(text, at, LETTER | DIGIT, names));
    if (end === at) {
      at++;
      continue;
    }
    const piece = text.slice(at, end);
    let known = numbers.get(piece);
    if (known === undefined) {
      known = numbers.size + 1;
      numbers.set(piece, known);
    }
    shape += `${text.slice(from, at)}#${known}`;
    [from, at] = [end, end];
  }
  return (shape + text.slice(from)).replace(/\s+/g, " ");
}
