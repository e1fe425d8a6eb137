import type { ComparedValue } from "./comparisons.ts";
import { type Evidence, nothingKnown } from "./evidence.ts";
import type { Fragment } from "./fragment.ts";
import type { Lexicon } from "./lexicon.ts";
import { type ReadFragment, readFragment } from "./read-fragment.ts";
import { comparisonsOf } from "./read-text.ts";

/** A comparison inside an expression, as the evidence it would be if its field were an indicator with these values. */
export interface Compared {
  readonly evidence: Evidence;
  /** The field, and each value with its place in the expression. */
  readonly field: ReadFragment;
  readonly places: ReadonlyMap<Fragment, ComparedValue>;
}

/** The comparisons of an expression; what the indicator says of itself elsewhere goes for each of them. */
export function comparedIn(lexicon: Lexicon, at: ReadFragment, evidence: Evidence): Compared[] {
  return comparisonsOf(at.text, at.fragment.text).map(({ field, values }) => {
    const name = readFragment(lexicon, { role: "name", text: field, key: "" });
    const places = new Map<Fragment, ComparedValue>();
    for (const value of values) places.set({ role: "value", text: value.text, key: "" }, value);
    const read = [...places.keys()].map((fragment) => readFragment(lexicon, fragment));
    const telling = [name, ...evidence.telling];
    return {
      evidence: { ...evidence, fragments: [...telling, ...read], telling, known: nothingKnown() },
      field: name,
      places,
    };
  });
}
