/** A stretch of a text in UTF-16 offsets, end exclusive. Offsets are kept until the last step before a report. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place for people: line and column count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}
