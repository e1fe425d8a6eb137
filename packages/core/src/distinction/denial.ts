import type { Lexicon } from "./lexicon.ts";
import { findInSet, type Stretch } from "./phrase.ts";
import type { Unit } from "./unit.ts";
import { partSet } from "./word-sets.ts";

/** A denial stands at most so many units from what it denies. */
const reach = 6;

/**
 * Whether running text says that what stands in a stretch is *not* used: "wij gebruiken géén nationaliteit",
 * "exclusief postcode". A negation alone is not enough: "heeft geen Nederlandse nationaliteit" is a distinction.
 */
export function isDenied(lexicon: Lexicon, units: readonly Unit[], stretch: Stretch): boolean {
  const clause = units[stretch.from]?.clause;
  let from = stretch.from;
  while (from > 0 && units[from - 1]?.clause === clause && stretch.from - from < reach) from--;
  let to = stretch.to;
  while (to < units.length && units[to]?.clause === clause && to - stretch.to < reach) to++;
  const near = units.slice(from, to);
  const except = [{ from: stretch.from - from, to: stretch.to - from }];
  const has = (part: string) => findInSet(partSet(lexicon, part), near, except) !== undefined;
  return has("left-out") || (has("negation") && has("use"));
}
