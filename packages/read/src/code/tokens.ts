import { type Problem, problem } from "../problem.ts";
import { span } from "../span.ts";

/** A piece of a program; white space is none. */
export interface Token {
  readonly kind: "name" | "string" | "number" | "operator";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of a string, whether it stands letter by letter, and where; null otherwise. */
  readonly from: number | null;
}

/** The pieces of a program, its comments, and what stands against reading it. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly comments: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly problems: readonly Problem[];
  readonly end?: number;
}

const blank = /\s+/y;
const wideName = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const dottedName = /(?:[\p{L}_]|\.(?!\d))[\p{L}\p{M}\p{N}_.]*/uy;
const number = /(?:0[xX][\da-fA-F]+|\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?/y;
const operator = /%[^\s%]{0,8}%|\|>|<-|->|==|!=|<=|>=|\*\*|\/\/|[^\s]/uy;

const DOT = 46;

/** What an ASCII character begins or goes on with. */
const [LETTER, DIGIT, BLANK, SIGN] = [1, 2, 4, 8] as const;
const classes = new Uint8Array(128);
for (const [pattern, kind] of [
  [/[A-Za-z_]/, LETTER],
  [/[0-9]/, DIGIT],
  [/\s/, BLANK],
  // Signs that are never the first of several.
  [/[()[\]{},;:$@&^~+?]/, SIGN],
] as const)
  for (let code = 0; code < 128; code++) if (pattern.test(String.fromCharCode(code))) classes[code] = kind;

/** What cutting carries along. */
interface Scan {
  readonly text: string;
  readonly hasDots: boolean;
  at: number;
  readonly tokens: Token[];
  readonly comments: { text: string; start: number; end: number }[];
  readonly problems: Problem[];
}

/**
 * Cuts a program in Python or R into names, texts, numbers and signs. Linear and without a grammar, so that unfinished and older
 * programs are read too; a text that never closes is a problem where it opens.
 * @param most pieces that are read
 * @param hasDots whether a dot in a name is a letter of it, as in R
 */
export function tokensOf(text: string, most: number, hasDots = false): Tokens {
  const at = text.startsWith("\ufeff") ? 1 : 0;
  const scan: Scan = { text, hasDots, at, tokens: [], comments: [], problems: [] };
  const { tokens, comments, problems } = scan;
  while (scan.at < text.length) {
    const kind = classes[text.charCodeAt(scan.at)];
    if (kind === BLANK) scan.at++;
    else if (tokens.length + comments.length >= most) return { tokens, comments, problems, end: scan.at };
    else if (kind === SIGN) add(scan, "operator", scan.at + 1);
    else if (kind !== LETTER || !plainName(scan)) piece(scan);
  }
  return { tokens, comments, problems };
}

function add(scan: Scan, kind: Token["kind"], end: number): void {
  const { text, at, tokens } = scan;
  tokens.push({ kind, text: text.slice(at, end), start: at, end, from: at });
  scan.at = end;
}
/** A name of plain letters, as nearly all are; false for one that may be more than that. */
function plainName(scan: Scan): boolean {
  const { text, at, hasDots } = scan;
  let end = at + 1;
  let code = text.charCodeAt(end);
  while (code < 128 && (((classes[code] as number) & (LETTER | DIGIT)) !== 0 || (hasDots && code === DOT)))
    code = text.charCodeAt(++end);
  // A quote behind the first letters makes a text of them: `r"x"`, `rb'x'`.
  if (code >= 128 || ((code === 34 || code === 39) && end - at <= 2)) return false;
  add(scan, "name", end);
  return true;
}

/** Reads what begins here, where it is more than a plain name or a sign. */
function piece(scan: Scan): void {
  const { text, at } = scan;
  if (text[at] === "#") comment(scan);
  else if (!quoted(scan) && !ticked(scan) && !skipped(scan)) {
    const named = match(scan, scan.hasDots ? dottedName : wideName);
    const counted = named < 0 ? match(scan, number) : -1;
    const end = Math.max(named, counted, at + 1);
    if (named >= 0) add(scan, "name", end);
    else if (counted >= 0) add(scan, "number", end);
    else add(scan, "operator", Math.max(match(scan, operator), end));
  }
}

function match({ text, at }: Scan, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function comment(scan: Scan): void {
  const { text, at, comments } = scan;
  const line = text.indexOf("\n", at);
  scan.at = line < 0 ? text.length : line;
  comments.push({ text: text.slice(at + 1, scan.at).trim(), start: at, end: scan.at });
}

/** White space beyond ASCII. */
function skipped(scan: Scan): boolean {
  const end = match(scan, blank);
  if (end >= 0) scan.at = end;
  return end >= 0;
}

/** A name between ticks, as R writes one with blanks in it. */
function ticked(scan: Scan): boolean {
  const { text, at, tokens } = scan;
  const end = text[at] === "`" ? match(scan, ticks) : -1;
  if (end < 0) return false;
  tokens.push({ kind: "name", text: text.slice(at + 1, end - 1), start: at, end, from: at + 1 });
  scan.at = end;
  return true;
}

const ticks = /`[^`\n]*`/y;
const opening = /([rRbBuUfF]{0,2})("""|'''|"|')/y;

function quoted(scan: Scan): boolean {
  const { text, at: start, tokens, problems } = scan;
  opening.lastIndex = start;
  const [, prefix = "", quote] = opening.exec(text) ?? [];
  if (quote === undefined) return false;
  const isRaw = /r/i.test(prefix);
  const from = start + prefix.length + quote.length;
  const close = endOfText(text, from, quote, isRaw);
  if (close < 0) problems.push(problem("unclosed", span(start, from), {}));
  const to = close < 0 ? text.length : close;
  const raw = text.slice(from, to);
  scan.at = close < 0 ? text.length : close + quote.length;
  const whole = raw.includes("\\") && !isRaw ? unescaped(raw) : raw;
  tokens.push({ kind: "string", text: whole, start, end: scan.at, from: whole === raw ? from : null });
  return true;
}

/** Where a text closes; one on a single line ends with its line at the latest, or -1. */
function endOfText(text: string, from: number, quote: string, isRaw: boolean): number {
  const isLong = quote.length === 3;
  for (let at = from; at < text.length; at++) {
    const unit = text[at];
    if (unit === "\\" && !(isRaw && text[at + 1] !== quote[0])) at++;
    else if (unit === quote[0] && (!isLong || text.startsWith(quote, at))) return at;
  }
  return -1;
}

function unescaped(raw: string): string {
  return raw.replace(/\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/g, (_, code: string) => {
    if (code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return { n: "\n", t: "\t", r: "\r", "\n": "" }[code] ?? code;
  });
}
