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

const pieces =
  /(?<space>\s+)|(?<comment>#[^\n]*)|(?<prefix>[rRbBuUfF]{0,2})(?<quote>"""|'''|"|')|`(?<ticked>[^`\n]*)`|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_]*)|(?<number>(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)|(?<operator>%[^\s%]{0,8}%|\|>|<-|->|==|!=|<=|>=|\*\*|\/\/|[^\s])/uy;

/**
 * Cuts a program in Python or R into names, texts, numbers and signs. Linear and without a grammar, so that unfinished and older
 * programs are read too; a text that never closes is a problem where it opens.
 * @param most pieces that are read
 */
export function tokensOf(text: string, most: number): Tokens {
  const tokens: Token[] = [];
  const comments: { text: string; start: number; end: number }[] = [];
  const problems: Problem[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    if (tokens.length + comments.length >= most) return { tokens, comments, problems, end: at };
    pieces.lastIndex = at;
    const groups = pieces.exec(text)?.groups ?? {};
    const start = at;
    const { quote, prefix = "", ticked, comment, name, number, operator } = groups;
    if (quote !== undefined) {
      const from = start + prefix.length + quote.length;
      const close = endOfText(text, from, quote, /r/i.test(prefix));
      if (close < 0) problems.push(problem("unclosed", span(start, start + prefix.length + quote.length), {}));
      const to = close < 0 ? text.length : close;
      const raw = text.slice(from, to);
      at = close < 0 ? text.length : close + quote.length;
      const whole = raw.includes("\\") && !/r/i.test(prefix) ? unescaped(raw) : raw;
      tokens.push({ kind: "string", text: whole, start, end: at, from: whole === raw ? from : null });
      continue;
    }
    at = Math.max(pieces.lastIndex, start + 1);
    if (comment !== undefined) comments.push({ text: comment.slice(1).trim(), start, end: at });
    else if (ticked !== undefined) tokens.push({ kind: "name", text: ticked, start, end: at, from: start + 1 });
    else if (name !== undefined) tokens.push({ kind: "name", text: name, start, end: at, from: start });
    else if (number !== undefined) tokens.push({ kind: "number", text: number, start, end: at, from: start });
    else if (operator !== undefined) tokens.push({ kind: "operator", text: operator, start, end: at, from: start });
  }
  return { tokens, comments, problems };
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
