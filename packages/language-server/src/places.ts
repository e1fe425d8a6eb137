import { positionAt, type SourceText, type Span } from "@tenzij/read";
import type { Position, Range } from "vscode-languageserver";

/** A span as the protocol counts: lines and UTF-16 columns from 0. */
export function rangeOf(source: SourceText, span: Span): Range {
  return { start: point(source, span.start), end: point(source, span.end) };
}

function point(source: SourceText, offset: number): Position {
  const { line, column } = positionAt(source, offset);
  return { line: line - 1, character: column - 1 };
}

/** The offset of a place; a place outside the text gives the nearest one inside it. */
export function offsetAt(source: SourceText, position: Position): number {
  const line = Math.max(0, Math.min(position.line, source.lineStarts.length - 1));
  const start = source.lineStarts[line] ?? 0;
  const next = source.lineStarts[line + 1] ?? source.text.length;
  return Math.min(start + Math.max(0, position.character), Math.max(start, next));
}

export function within(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
