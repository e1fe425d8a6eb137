import type { Position } from "./span.ts";

/** A file as text, with what is needed to turn offsets into lines. */
export interface SourceText {
  /** Relative to the tree, `/`-separated. */
  readonly file: string;
  readonly text: string;
  /** Offset of the first unit of each line; lines end at LF, CRLF or a lone CR. */
  readonly lineStarts: readonly number[];
}

/** Wraps a text that is already decoded. */
export function sourceText(file: string, text: string): SourceText {
  return { file, text, lineStarts: lineStarts(text) };
}

function lineStarts(text: string): number[] {
  const starts = [0];
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
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (source.lineStarts[low] ?? 0) + 1 };
}
