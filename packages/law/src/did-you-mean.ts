import { closest, distance } from "fastest-levenshtein";

/** `; did you mean "x"?` where a known word is near what was written, else nothing. */
export function didYouMean(written: string, known: Iterable<string>): string {
  const words = [...known];
  if (words.length === 0) return "";
  const nearest = closest(written, words);
  const isNear = distance(written, nearest) <= Math.max(2, Math.floor(nearest.length / 3));
  return isNear ? `; did you mean "${nearest}"?` : "";
}
