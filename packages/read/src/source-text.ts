import type { Position, Span } from "./span.ts";

/** A file as text, with what is needed to turn offsets into lines. */
export interface SourceText {
  /** Relative to the tree, `/`-separated. */
  readonly file: string;
  readonly text: string;
  /** Offset of the first unit of each line; lines end at LF, CRLF or a lone CR. */
  readonly lineStarts: readonly number[];
  /** Of a workbook: the cells that the text was made of, in its order. */
  readonly cells?: readonly PlacedCell[];
  /** Where people stand, whose rows no report shows, in its order. */
  readonly hidden?: readonly Span[];
}

/** A cell of a workbook where its text stands in the text of the whole. */
export interface PlacedCell {
  readonly start: number;
  readonly end: number;
  readonly sheet: number;
  /** From 1; 0 for what is of the sheet or the workbook as a whole. */
  readonly row: number;
  readonly column: number;
  /** What people call it: `Blad1!B3`. */
  readonly name: string;
  readonly kind: "value" | "text" | "formula" | "loose" | "remark";
}

/** Wraps a text that is already decoded. */
export function sourceText(file: string, text: string): SourceText {
  return { file, text, lineStarts: lineStarts(text) };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  // The engine looks for one character far faster than any loop, and hardly any text has a lone carriage return.
  if (!text.includes("\r") || !/\r(?!\n)/.test(text)) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/**
 * The line and column of an offset, both from 1. An offset past the end gives the end.
 */
export function positionAt(source: SourceText, offset: number): Position {
  const at = Math.max(0, Math.min(offset, source.text.length));
  const line = lastBefore(source.lineStarts.length, (index) => (source.lineStarts[index] ?? 0) <= at);
  return { line: line + 1, column: at - (source.lineStarts[line] ?? 0) + 1 };
}

/** The cell of a workbook in which an offset stands; undefined where the file is none. */
export function cellOf({ cells, text }: SourceText, offset: number): PlacedCell | undefined {
  if (cells === undefined || cells.length === 0) return undefined;
  const at = Math.max(0, Math.min(offset, text.length));
  return cells[lastBefore(cells.length, (index) => (cells[index]?.start ?? 0) <= at)];
}

/** The last of so many places, in order, for which something holds; the first where it holds for none. */
function lastBefore(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
