import { type Problem, problem } from "../problem.ts";
import { type Span, span } from "../span.ts";

/** A cell as it stands: its text without quotes, and where it is written. */
export interface Cell {
  readonly text: string;
  /** Of what is between the quotes, where there are any. */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

export type Row = readonly Cell[];

/** From the first to the last of several cells. */
export function rowSpan(row: Row): Span[] {
  const [first, last] = [row[0], row.at(-1)];
  return first === undefined || last === undefined || first === last ? [] : [span(first.start, last.end)];
}

/** The rows of a table, and what stands against reading them. */
export interface Cells {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
  /** Where reading ended, of a table with more cells than are read. */
  readonly end?: number;
}

/**
 * Cuts delimited text into cells (RFC 4180; quotes only at the start of a cell, doubled inside, line breaks allowed between them).
 * Linear; a quote that never closes opens nothing and is a problem where it stands, so that while one is typed all
 * other cells are what they were.
 * @param delimiter null for a table of one column
 * @param from offset at which the table begins
 * @param most cells that are read
 */
export function readCells(text: string, delimiter: string | null, from: number, most: number): Cells {
  const rows: Cell[][] = [];
  const problems: Problem[] = [];
  const mark = delimiter === null ? -1 : delimiter.charCodeAt(0);
  let row: Cell[] = [];
  let count = 0;
  let at = from;
  while (at < text.length) {
    if (count++ >= most) {
      if (row.length > 0) rows.push(row);
      return { rows, problems, end: at };
    }
    if (text.charCodeAt(at) === QUOTE) at = quoted(text, at, mark, row, problems);
    else {
      const end = endOfCell(text, at, mark);
      row.push({ text: text.slice(at, end), start: at, end, quoted: false });
      at = end;
    }
    if (at < text.length && text.charCodeAt(at) === mark) {
      at++;
      if (at === text.length) row.push({ text: "", start: at, end: at, quoted: false });
      continue;
    }
    at = behindBreak(text, at);
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return { rows, problems };
}

const [QUOTE, LF, CR] = [34, 10, 13] as const;

function endOfCell(text: string, from: number, mark: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark || code === LF || code === CR) break;
  }
  return at;
}

function behindBreak(text: string, at: number): number {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

/** Where a cell that begins with a quote has its closing one, and whether some inside are doubled; past the end where it has none. */
function closingQuote(text: string, open: number): { close: number; doubled: boolean } {
  let close = text.indexOf('"', open + 1);
  let doubled = false;
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  return { close, doubled };
}

/** Reads a cell that begins with a quote; text behind the closing one is kept. Returns where it ends. */
function quoted(text: string, open: number, mark: number, row: Cell[], problems: Problem[]): number {
  const start = open + 1;
  const found = closingQuote(text, open);
  if (found.close < 0) problems.push(problem("unclosed", span(open, open + 1), {}));
  const close = found.close < 0 ? endOfCell(text, start, mark) : found.close;
  const behind = found.close < 0 ? close : close + 1;
  const end = endOfCell(text, behind, mark);
  const inside = text.slice(start, close);
  const whole = `${found.doubled ? inside.replaceAll('""', '"') : inside}${text.slice(behind, end)}`;
  row.push({ text: whole, start, end: behind < end ? end : close, quoted: true });
  return end;
}

/**
 * How many cells each row has in which something stands; as `readCells` cuts them, without keeping them.
 * @param isCut whether a quote that never closes here may close further on
 */
export function widthsOf(text: string, delimiter: string, isCut = false): number[] {
  const mark = delimiter.charCodeAt(0);
  const widths: number[] = [];
  let [at, width, isFilled] = [0, 0, false];
  const close = () => {
    if (isFilled) widths.push(width);
    [width, isFilled] = [0, false];
  };
  while (at < text.length) {
    const from = at;
    const isQuoted = text.charCodeAt(at) === QUOTE;
    at = endOfCell(text, isQuoted ? behindQuotes(text, at, mark, isCut) : at, mark);
    width++;
    isFilled ||= text.slice(from, at).replaceAll('"', "").trim() !== "";
    if (at < text.length && text.charCodeAt(at) === mark) {
      at++;
      if (at === text.length) width++;
    } else {
      at = behindBreak(text, at);
      close();
    }
  }
  if (width > 0) close();
  return widths;
}

function behindQuotes(text: string, open: number, mark: number, isCut: boolean): number {
  const { close } = closingQuote(text, open);
  if (close >= 0) return close + 1;
  return isCut ? text.length : endOfCell(text, open + 1, mark);
}
