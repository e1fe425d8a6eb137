import { type SourceText, type Span, span } from "@tenzij/read";
import type { Fragment } from "../profile/profile.ts";

/**
 * Where a piece of a fragment's text stands in the file. The text is what quotes, escapes and folding leave; where the
 * file shows the same letters they are pointed at, otherwise the whole scalar is.
 * @param start,end offsets in the fragment's text
 */
export function placeInFile(source: SourceText, fragment: Fragment, start: number, end: number): Span {
  const written = source.text.slice(fragment.span.start, fragment.span.end);
  const shift = written.startsWith(fragment.text) ? 0 : written.startsWith(fragment.text, 1) ? 1 : -1;
  if (shift >= 0) return span(fragment.span.start + shift + start, fragment.span.start + shift + end);
  const piece = fragment.text.slice(start, end);
  const found = nthIndex(written, piece, occurrencesBefore(fragment.text, piece, start));
  return found < 0 ? fragment.span : span(fragment.span.start + found, fragment.span.start + found + piece.length);
}

function occurrencesBefore(text: string, piece: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf(piece); at >= 0 && at < before; at = text.indexOf(piece, at + 1)) count++;
  return count;
}

function nthIndex(text: string, piece: string, nth: number): number {
  if (piece === "") return -1;
  let at = text.indexOf(piece);
  for (let seen = 0; at >= 0 && seen < nth; seen++) at = text.indexOf(piece, at + 1);
  return at;
}
