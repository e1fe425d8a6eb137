import { type Problem, problem } from "../problem.ts";
import { span } from "../span.ts";

/** A cell as it stands: its text without quotes, and where it is written. */
export interface Cell {
  readonly text: string;
  /** Of what is between the quotes, where there are any. */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

export type Row = readonly Cell[];

/** The rows of a table, and what stands against reading them. */
export interface Cells {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
  /** Where reading ended, of a table with more cells than are read. */
  readonly end?: number;
}

/**
 * Cuts delimited text into cells (RFC 4180; quotes only at the start of a cell, doubled inside, line breaks allowed between them).
 * Linear; a quote that never closes takes the rest of the text and is a problem where it opens.
 * @param delimiter null for a table of one column
 * @param from offset at which the table begins
 * @param most cells that are read
 */
export function readCells(text: string, delimiter: string | null, from: number, most: number): Cells {
  const rows: Cell[][] = [];
  const problems: Problem[] = [];
  let row: Cell[] = [];
  let count = 0;
  let at = from;
  const stops = (unit: string | undefined) => unit === delimiter || unit === "\n" || unit === "\r";
  while (at < text.length) {
    if (count++ >= most) {
      if (row.length > 0) rows.push(row);
      return { rows, problems, end: at };
    }
    const start = at;
    if (text[at] === '"') at = quoted(text, start, row, problems, stops);
    else {
      while (at < text.length && !stops(text[at])) at++;
      row.push({ text: text.slice(start, at), start, end: at, quoted: false });
    }
    if (text[at] === delimiter && at < text.length) {
      at++;
      if (at === text.length) row.push({ text: "", start: at, end: at, quoted: false });
      continue;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return { rows, problems };
}

/** Reads a cell that begins with a quote; text behind the closing one is kept. Returns where it ends. */
function quoted(
  text: string,
  open: number,
  row: Cell[],
  problems: Problem[],
  stops: (unit: string | undefined) => boolean,
): number {
  const start = open + 1;
  let close = text.indexOf('"', start);
  let doubled = false;
  while (close >= 0 && text[close + 1] === '"') {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close < 0) {
    problems.push(problem("unclosed", span(open, open + 1), {}));
    close = text.length;
  }
  let end = Math.min(close + 1, text.length);
  const behind = end;
  while (end < text.length && !stops(text[end])) end++;
  const inside = text.slice(start, close);
  const whole = `${doubled ? inside.replaceAll('""', '"') : inside}${text.slice(behind, end)}`;
  row.push({ text: whole, start, end: behind < end ? end : close, quoted: true });
  return end;
}
