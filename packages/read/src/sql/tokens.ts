import { type Problem, problem } from "../problem.ts";
import { span } from "../span.ts";

export type TokenKind = "word" | "quoted" | "string" | "number" | "variable" | "template" | "comment" | "operator";

/** A piece of a query; white space is none. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Without quotes and doubled marks; of a comment without what begins and ends it. */
  readonly text: string;
  /** Where in the file the text begins; null where it is not written letter by letter. */
  readonly from: number | null;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  readonly problems: readonly Problem[];
  /** Where reading ended, of a text with more pieces than are read. */
  readonly end?: number;
}

const space = /\s+/y;
const word = /[\p{L}_#][\p{L}\p{M}\p{N}_#$]*/uy;
const number = /(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?/y;
const variable =
  /\$\{[^}\n]*\}|@@?[\p{L}_][\p{L}\p{N}_.]*|:[\p{L}_][\p{L}\p{N}_]*|\$\d+|%\([^)\n]*\)s|%s|&&?[\p{L}_][\p{L}\p{N}_.]*|\?/uy;
const operator = /::|<=>|<>|!=|<=|>=|\|\||:=|=>|->>?|#>>?|@>|<@|[^\s]/uy;
const dollar = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;

/**
 * Cuts a query of any dialect into pieces: names, texts, numbers, templates (`{{ }}`, `{% %}`) and signs. Linear; what opens and
 * never closes takes the rest of the text and is a problem where it opens.
 * @param most pieces that are read
 */
export function tokensOf(text: string, most: number): Tokens {
  const tokens: Token[] = [];
  const comments: Token[] = [];
  const problems: Problem[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  /** Until one comment that holds another turns out not to end. */
  let nests = true;
  const match = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  const until = (mark: string, from: number): number => {
    const end = text.indexOf(mark, from);
    if (end >= 0) return end;
    problems.push(problem("unclosed", span(at, at + 1), {}));
    return text.length;
  };
  const add = (kind: TokenKind, end: number, inner: readonly [number, number] = [at, end], mark?: string) => {
    const cut = text.slice(inner[0], Math.max(inner[0], inner[1]));
    const isPlain = mark === undefined || !cut.includes(mark + mark);
    // One literal: this is made for every piece, and copies of objects were most of the time.
    const token: Token = {
      kind,
      start: at,
      end: Math.min(end, text.length),
      text: isPlain ? cut : cut.replaceAll(mark + mark, mark),
      from: isPlain ? inner[0] : null,
    };
    (kind === "comment" ? comments : tokens).push(token);
    at = token.end;
  };
  /** Between marks that are doubled where they stand for themselves. */
  const between = (kind: TokenKind, open: number, mark: string) => {
    let end = until(mark, open);
    while (text[end + 1] === mark && end < text.length) end = until(mark, end + 2);
    add(kind, end + 1, [open, end], mark);
  };
  while (at < text.length) {
    if (tokens.length + comments.length >= most) return { tokens, comments, problems, end: at };
    const blank = match(space);
    if (blank >= 0) {
      at = blank;
      continue;
    }
    const [one, two] = [text[at] as string, text.slice(at, at + 2)];
    if (two === "--") {
      const line = text.indexOf("\n", at);
      const end = line < 0 ? text.length : text[line - 1] === "\r" ? line - 1 : line;
      add("comment", end, [at + 2, end]);
    } else if (two === "{#") {
      const end = until("#}", at + 2);
      add("comment", end + 2, [at + 2, end]);
    } else if (two === "/*") {
      const whole: number = nests ? endOfComment(text, at) : -1;
      nests = whole >= 0;
      // In most dialects comments do not hold each other.
      const first = text.indexOf("*/", at + 2);
      const end = nests ? whole : first < 0 ? -1 : first + 2;
      if (end < 0) problems.push(problem("unclosed", span(at, at + 2), {}));
      add("comment", end < 0 ? text.length : end, [at + 2, end < 0 ? text.length : end - 2]);
    } else if (two === "{{" || two === "{%") {
      const end = until(two === "{{" ? "}}" : "%}", at + 2);
      add("template", end + 2, [at + 2, end]);
    } else if (one === "'") between("string", at + 1, "'");
    else if (one === '"' || one === "`") between("quoted", at + 1, one);
    else if (one === "[" && isName(text, at)) add("quoted", text.indexOf("]", at) + 1, [at + 1, text.indexOf("]", at)]);
    else if (two[1] === "'" && /[nbx]/i.test(one)) between("string", at + 2, "'");
    else if (two[1] === "&" && /^u&'/i.test(text.slice(at, at + 3))) between("string", at + 3, "'");
    else if (two === "e'" || two === "E'") {
      const end = endOfEscaped(text, at + 2);
      if (end < 0) problems.push(problem("unclosed", span(at, at + 2), {}));
      add("string", end < 0 ? text.length : end + 1, [at + 2, end < 0 ? text.length : end]);
    } else if (two === "q'" || two === "Q'") {
      const open = text[at + 2] ?? "";
      const close = `${closing[open] ?? open}'`;
      const end = until(close, at + 3);
      add("string", end + close.length, [at + 3, end]);
    } else {
      const tag = one === "$" ? match(dollar) : -1;
      if (tag >= 0) {
        const mark = text.slice(at, tag);
        const end = until(mark, tag);
        add("string", end + mark.length, [tag, end]);
        continue;
      }
      const named = match(word);
      const counted = named < 0 ? match(number) : -1;
      const varied = named < 0 && counted < 0 ? match(variable) : -1;
      if (named >= 0) add("word", named);
      else if (counted >= 0) add("number", counted);
      else if (varied >= 0) add("variable", varied);
      else add("operator", Math.max(match(operator), at + 1));
    }
  }
  return { tokens, comments, problems };
}

const closing: Readonly<Record<string, string>> = { "[": "]", "{": "}", "(": ")", "<": ">" };

/** Comments may hold comments; the end of the outermost, or -1. */
function endOfComment(text: string, start: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = start;
  let depth = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    depth += found[0] === "/*" ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return -1;
}

function endOfEscaped(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "'" && text[at + 1] === "'") at++;
    else if (text[at] === "'") return at;
  }
  return -1;
}

/** `[Land van herkomst]` is a name; `a[1]`, `array['x']` and a list of values are none. */
function isName(text: string, at: number): boolean {
  if (/[\p{L}\p{N}_)\]]/u.test(text[at - 1] ?? "")) return false;
  const inside = /^\[([^\][\n'"(),;]{1,128})\]/u.exec(text.slice(at, at + 130))?.[1];
  return inside !== undefined && /^[^\d\s]/.test(inside);
}
