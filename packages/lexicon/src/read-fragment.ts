import { type Capacity, capacityOf } from "./capacity.ts";
import type { Fragment } from "./fragment.ts";
import type { Lexicon } from "./lexicon.ts";
import { readText } from "./read-text.ts";
import type { TextReading } from "./text-reading.ts";
import type { Unit } from "./unit.ts";

/** One fragment of an indicator, cut into units. */
export interface ReadFragment<F extends Fragment = Fragment> {
  readonly fragment: F;
  readonly text: TextReading;
  readonly units: readonly Unit[];
  readonly capacity: Capacity;
}

export function readFragment<F extends Fragment>(lexicon: Lexicon, fragment: F): ReadFragment<F> {
  const text = readText(lexicon, fragment.text);
  return { fragment, text, units: text.units, capacity: capacityOf(fragment.role, text.words) };
}
