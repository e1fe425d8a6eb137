import { isQuery } from "@tenzij/read";
import { isExpression } from "./name-like.ts";

/** A piece of a text, with its offsets in it. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer texts are programs or prose; what they say is read as a whole. */
const longestText = 20_000;

const pieces =
  /'(?:[^'\\\n]|\\.|'')*'|"(?<quoted>[^"\\\n]*)"|`(?<ticked>[^`\n]*)`|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.$]*)(?<call>\s*\()?/gu;

/**
 * The identifiers that a text holds which is a comparison, a sum, a query, several names in a row, a table, or a name with a
 * remark; none where it is running text. What stands between single quotes is a value, and what is called a function.
 */
export function namesIn(text: string): readonly Piece[] {
  if (text.length > longestText) return [];
  const remark = /^\s*([\p{L}_][\p{L}\p{M}\p{N}_.]*)\s*[([{].*[)\]}]\s*$/u.exec(text);
  if (remark?.[1] !== undefined && !isExpression(text)) {
    const start = text.indexOf(remark[1]);
    return [{ text: remark[1], start, end: start + remark[1].length }];
  }
  const query = holdsQuery(text);
  if (!query && !isRule(text) && !isRow(text)) return [];
  const found: Piece[] = [];
  for (const match of text.matchAll(pieces)) {
    const { quoted, ticked, name, call } = match.groups ?? {};
    const own = name ?? ticked ?? (query ? quoted : undefined);
    if (own === undefined || own === "" || call !== undefined) continue;
    const start = match.index + (name === undefined ? 1 : 0);
    found.push({ text: own, start, end: start + own.length });
  }
  return found;
}

function holdsQuery(text: string): boolean {
  return isQuery(text) || /\b(?:group|order)\s+by\b/i.test(text);
}

/** A line of a rule; commands and templates have signs of their own. */
function isRule(text: string): boolean {
  return text.length <= 400 && isExpression(text) && !/\s--?\p{L}|\$|\.\/|:\/\/|\n/u.test(text);
}

/** Identifiers in a row, on one line or on each of several. */
function isRow(text: string): boolean {
  const lines = text.trim().split("\n");
  const [first = ""] = lines;
  const mark = [";", "|", "\t", ","].find((each) => first.includes(each));
  if (mark === undefined) return false;
  const cells = first.split(mark).length;
  return lines.every((line) => {
    const own = line.split(mark);
    return (
      own.length === cells && own.every((cell) => /^\s*[\p{L}\p{N}_."'-]*(?: [\p{L}\p{N}_."'-]+){0,2}\s*$/u.test(cell))
    );
  });
}
