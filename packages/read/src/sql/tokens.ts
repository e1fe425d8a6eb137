import { type Problem, problem } from "../problem.ts";
import { span } from "../span.ts";
import { isBracketedName } from "./is-bracketed-name.ts";
import { endBehindTemplates, endOfTemplate } from "./template-end.ts";

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
const number = /0x[\da-f]{8,}|(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?/iy;
const variable =
  /\$\{[^}\n]*\}|@@?[\p{L}_][\p{L}\p{N}_.]*|:[\p{L}_][\p{L}\p{N}_]*|\$\d+|%\([^)\n]*\)s|%s|&&?[\p{L}_][\p{L}\p{N}_.]*|\?/uy;
const operator = /::|<=>|<>|!=|<=|>=|\|\||:=|=>|->>?|#>>?|@>|<@|[^\s]/uy;
const run = /\/\*!\d*/y;
const dollar = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;

/** What cutting carries along. */
interface Scan {
  readonly text: string;
  /** Whether a text or name between quotes ends with its line. */
  readonly byLine: boolean;
  at: number;
  readonly tokens: Token[];
  readonly comments: Token[];
  readonly problems: Problem[];
}

/** What an ASCII character begins or goes on with. */
const [LETTER, DIGIT, BLANK] = [1, 2, 4] as const;
const classes = new Uint8Array(128);
for (const [pattern, kind] of [
  [/[A-Za-z_#]/, LETTER],
  [/[0-9$]/, DIGIT],
  [/\s/, BLANK],
] as const)
  for (let code = 0; code < 128; code++) if (pattern.test(String.fromCharCode(code))) classes[code] = kind;

/**
 * Cuts a query of any dialect into pieces: names, texts, numbers, templates (`{{ }}`, `{% %}`) and signs. Linear; what opens and
 * never closes takes the rest of the text and is a problem where it opens.
 * @param most pieces that are read
 * @param byLine whether a text or name between quotes ends with its line
 */
export function tokensOf(text: string, most: number, byLine = false): Tokens {
  const at = text.startsWith("\ufeff") ? 1 : 0;
  const scan: Scan = { text, byLine, at, tokens: [], comments: [], problems: [] };
  const { tokens, comments, problems } = scan;
  while (scan.at < text.length) {
    const kind = classes[text.charCodeAt(scan.at)];
    if (kind === BLANK) scan.at++;
    else if (tokens.length + comments.length >= most) return { tokens, comments, problems, end: scan.at };
    else if (kind !== LETTER || !plainWord(scan)) piece(scan);
  }
  return { tokens, comments, problems };
}

/** A word of plain letters, as nearly all are; false for one that may be more than that. */
function plainWord(scan: Scan): boolean {
  const { text, at } = scan;
  let end = at + 1;
  let code = text.charCodeAt(end);
  while (code < 128 && ((classes[code] as number) & (LETTER | DIGIT)) !== 0) code = text.charCodeAt(++end);
  // A mark behind the first letters makes a text of them: `N'x'`, `U&'x'`.
  if (code >= 128 || (end - at === 1 && (code === 39 || code === 38))) return false;
  // `nationa${x}`: what is filled in later is no part of the word.
  if (code === 123 && text[end - 1] === "$") end--;
  scan.tokens.push({ kind: "word", start: at, end, text: text.slice(at, end), from: at });
  scan.at = end;
  return true;
}

/** Reads what begins here. */
function piece(scan: Scan): void {
  const { text, at } = scan;
  const blank = match(scan, space);
  if (blank >= 0) scan.at = blank;
  else if (!comment(scan) && !enclosed(scan, text[at] as string, text.slice(at, at + 2))) {
    const named = match(scan, word);
    const counted = named < 0 ? match(scan, number) : -1;
    const varied = named < 0 && counted < 0 ? match(scan, variable) : -1;
    if (named >= 0) add(scan, "word", named);
    else if (counted >= 0) add(scan, "number", counted);
    else if (varied >= 0) add(scan, "variable", varied);
    else add(scan, "operator", Math.max(match(scan, operator), at + 1));
  }
}

function match({ text, at }: Scan, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function until({ text, at, problems }: Scan, mark: string, from: number, most = text.length): number {
  const end = text.indexOf(mark, from);
  if (end >= 0 && end < most) return end;
  problems.push(problem("unclosed", span(at, at + 1), {}));
  return most;
}

/** Where the text has to end that begins here. */
function mostOf({ text, at, byLine }: Scan): number {
  const end = byLine ? text.indexOf("\n", at) : -1;
  return end < 0 ? text.length : text[end - 1] === "\r" ? end - 1 : end;
}

function add(scan: Scan, kind: TokenKind, end: number, from: number = scan.at, to: number = end, mark?: string): void {
  const { text, at } = scan;
  const cut = text.slice(from, Math.max(from, to));
  const isPlain = mark === undefined || !cut.includes(mark + mark);
  // One literal: this is made for every piece, and copies of objects were most of the time.
  const token: Token = {
    kind,
    start: at,
    end: Math.min(end, text.length),
    text: isPlain ? cut : cut.replaceAll(mark + mark, mark),
    from: isPlain ? from : null,
  };
  (kind === "comment" ? scan.comments : scan.tokens).push(token);
  scan.at = token.end;
}

/** Between marks that are doubled where they stand for themselves. */
function between(scan: Scan, kind: TokenKind, open: number, mark: string): true {
  const most = mostOf(scan);
  let end = until(scan, mark, open, most);
  if (mark === "'" && scan.text.slice(open, end).includes("{{"))
    end = Math.min(most, Math.max(end, endBehindTemplates(scan.text, open)));
  while (scan.text[end + 1] === mark && end < most) end = until(scan, mark, end + 2, most);
  add(scan, kind, Math.min(end + 1, most), open, end, mark);
  return true;
}

function comment(scan: Scan): boolean {
  const { text, at } = scan;
  if (text.startsWith("--", at) && !isMinusTwice(text, at)) {
    const line = text.indexOf("\n", at);
    const end = line < 0 ? text.length : text[line - 1] === "\r" ? line - 1 : line;
    add(scan, "comment", end, at + 2, end);
  } else if (text.startsWith("{#", at)) {
    const end = until(scan, "#}", at + 2);
    add(scan, "comment", end + 2, at + 2, end);
  } else if (text.startsWith("/*!", at) || text.startsWith("*/", at)) {
    // MySQL runs what stands in such a comment; and in most dialects the first end of a comment ends all that are open.
    const end = text[at] === "*" ? at + 2 : match(scan, run);
    add(scan, "comment", end, end);
  } else if (text.startsWith("/*", at)) {
    const end = until(scan, "*/", at + 2);
    add(scan, "comment", Math.min(end + 2, text.length), at + 2, end);
  } else return false;
  return true;
}

/** `5--x`: for MySQL a comment begins with a blank behind its marks, and this takes something from a number; so it is looked at. */
function isMinusTwice(text: string, at: number): boolean {
  return /[\p{L}\p{N}_)\]"'`]/u.test(text[at - 1] ?? "") && /[\p{L}\p{N}_("'`@]/u.test(text[at + 2] ?? "");
}

/** Templates, texts and names between marks. */
function enclosed(scan: Scan, one: string, two: string): boolean {
  const { text, at } = scan;
  if (two === "{{" || two === "{%") {
    const mark = two === "{{" ? "}}" : "%}";
    const end = endOfTemplate(text, at + 2, until(scan, mark, at + 2), mark);
    add(scan, "template", end + 2, at + 2, end);
  } else if (one === "'") between(scan, "string", at + 1, "'");
  else if (one === '"' || one === "`") between(scan, "quoted", at + 1, one);
  else if (one === "[" && isBracketedName(text, at))
    add(scan, "quoted", text.indexOf("]", at) + 1, at + 1, text.indexOf("]", at));
  else if (two[1] === "'" && /[nbx]/i.test(one)) between(scan, "string", at + 2, "'");
  else if (two[1] === "&" && /^u&['"]/i.test(text.slice(at, at + 3))) {
    const mark = text[at + 2] as string;
    between(scan, mark === "'" ? "string" : "quoted", at + 3, mark);
    const sign = /^\s*uescape\s*'([^'])'/i.exec(text.slice(scan.at, scan.at + 100))?.[1] ?? "\\";
    spell(scan, byNumber, 16, sign);
  } else if (two === "e'" || two === "E'") escaped(scan);
  else if (two === "q'" || two === "Q'") {
    const open = text[at + 2] ?? "";
    const close = `${closing[open] ?? open}'`;
    const end = until(scan, close, at + 3);
    add(scan, "string", end + close.length, at + 3, end);
  } else return one === "$" && dollarQuoted(scan);
  return true;
}

function escaped(scan: Scan): void {
  const { text, at, problems } = scan;
  const end = endOfEscaped(text, at + 2);
  if (end < 0) problems.push(problem("unclosed", span(at, at + 2), {}));
  add(scan, "string", end < 0 ? text.length : end + 1, at + 2, end < 0 ? text.length : end);
  spell(scan, byHexadecimal);
  spell(scan, byOctal, 8);
}

const byHexadecimal = /(\\)(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{1,2}))/g;
const byOctal = /(\\)([0-7]{1,3})/g;
const byNumber = /(\S)(?:([\da-f]{4})|\+([\da-f]{6}))/gi;

/**
 * The last text with the letters its escapes stand for: `U&'\006e'`, `E'\u006e'`, `E'\x6e'`, `E'\156'`.
 * @param escapes with the sign first, then the number of the letter as the one group that is filled
 */
function spell({ tokens }: Scan, escapes: RegExp, base = 16, sign = "\\"): void {
  const last = tokens.at(-1);
  if (last === undefined) return;
  const text = last.text.replace(escapes, (written, by: string, ...groups: (string | undefined)[]) => {
    const code = Number.parseInt(groups.find((group) => group !== undefined) ?? "", base);
    return by === sign && code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
  if (text !== last.text) tokens[tokens.length - 1] = { ...last, text, from: null };
}

function dollarQuoted(scan: Scan): boolean {
  const tag = match(scan, dollar);
  if (tag < 0) return false;
  const mark = scan.text.slice(scan.at, tag);
  const end = until(scan, mark, tag);
  add(scan, "string", end + mark.length, tag, end);
  return true;
}

const closing: Readonly<Record<string, string>> = { "[": "]", "{": "}", "(": ")", "<": ">" };

function endOfEscaped(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "'" && text[at + 1] === "'") at++;
    else if (text[at] === "'") return at;
  }
  return -1;
}
