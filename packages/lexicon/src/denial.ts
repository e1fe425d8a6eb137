import type { Lexicon } from "./lexicon.ts";
import type { Stretch } from "./phrase.ts";
import { standsIn } from "./read-text.ts";
import type { TextReading } from "./text-reading.ts";
import { partSet } from "./word-sets.ts";

/** A denial stands at most so many units from what it denies. */
const reach = 6;
/** And what denies only what comes after it, at most so many before it: "ongeacht de nationaliteit". */
const ahead = 4;

/**
 * Whether running text says that what stands in a stretch is *not* used: "wij gebruiken géén nationaliteit",
 * "exclusief postcode". A negation alone is not enough: "heeft geen Nederlandse nationaliteit" is a distinction.
 */
export function isDenied(lexicon: Lexicon, reading: TextReading, stretch: Stretch): boolean {
  const { units } = reading;
  const clause = units[stretch.from]?.clause;
  let from = stretch.from;
  while (from > 0 && units[from - 1]?.clause === clause && stretch.from - from < reach) from--;
  let to = stretch.to;
  while (to < units.length && units[to]?.clause === clause && to - stretch.to < reach) to++;
  const has = (part: string, within: Stretch) => standsIn(reading, partSet(lexicon, part), within, [stretch]);
  const around = { from, to };
  const before = { from: Math.max(from, stretch.from - ahead), to: stretch.from };
  return has("left-out", around) || has("left-out-ahead", before) || (has("negation", around) && has("use", around));
}
