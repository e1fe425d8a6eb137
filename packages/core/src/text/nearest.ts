import { closest, distance } from "fastest-levenshtein";

/** The known word nearest to what was written; undefined when none is near enough to be what was meant. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || written.length > 100) return undefined;
  const found = closest(written.toLowerCase(), [...known]);
  return distance(written.toLowerCase(), found) <= Math.max(2, Math.floor(found.length / 3)) ? found : undefined;
}
