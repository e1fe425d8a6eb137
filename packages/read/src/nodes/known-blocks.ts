import type { BlockReading } from "./block-reading.ts";

/** What the block between two offsets was read as before, if it was. */
export type KnownBlocks = (start: number, end: number, depth: number) => BlockReading | undefined;

/**
 * Finds blocks of a text among those of an earlier one, when asked in the order of the file. Most edits change, add or
 * take away one block: the one after the last that was found is tried, and the one behind that. Only where these
 * fail twice in a row are all blocks looked up by their text.
 */
export function knownBlocks(text: string, before: readonly BlockReading[]): KnownBlocks {
  let next = 0;
  let missed = false;
  let places: Map<string, number> | undefined;
  const stands = (at: number, start: number, end: number): boolean => {
    const known = before[at]?.text;
    return known !== undefined && known.length === end - start && text.startsWith(known, start);
  };
  const find = (start: number, end: number): number | undefined => {
    if (stands(next, start, end)) return next;
    if (stands(next + 1, start, end)) return next + 1;
    if (!missed) return undefined;
    places ??= new Map(before.map((one, at) => [one.text, at]));
    return places.get(text.slice(start, end));
  };
  return (start, end, depth) => {
    const at = find(start, end);
    missed = at === undefined;
    if (at === undefined || before[at]?.depth !== depth) return;
    next = at + 1;
    return before[at];
  };
}

/** Of a text that was cut by the earlier one: each block is what it was, but the one that begins at `changed`. */
export function inTurn(before: readonly BlockReading[], changed: number): KnownBlocks {
  let next = 0;
  return (start) => {
    const known = before[next++];
    return start === changed ? undefined : known;
  };
}
