import type { Strength, Text } from "@tenzij/law";
import type { Fragment, FragmentRole } from "./fragment.ts";
import type { Stretch } from "./phrase.ts";
import type { IndicatorEntry } from "./schema.ts";

/** Why a candidate does or does not count. */
export type Outcome =
  | { readonly is: "counts" }
  | { readonly is: "guarded"; readonly guard: string }
  | { readonly is: "lacks-cue" }
  | { readonly is: "lacks-range" }
  | { readonly is: "denied" }
  | { readonly is: "described" }
  | { readonly is: "part-of"; readonly entry: string }
  | { readonly is: "yields-to"; readonly entry: string };

/** One way of reading one piece of text as one entry of the law, and what became of it. */
export interface Candidate<F extends Fragment = Fragment> {
  readonly entry: IndicatorEntry;
  readonly fragment: F;
  /** Offsets in the fragment's text. */
  readonly start: number;
  readonly end: number;
  readonly readAs: string;
  readonly role: FragmentRole;
  readonly guards: readonly string[];
  readonly vague: boolean;
  readonly strength: Strength;
  /** What it is said of, where that is no person: a guess that only warns. */
  readonly of?: string | Text;
  /** The units it rests on, for "the longer reading wins". */
  readonly used: readonly Stretch[];
  readonly outcome: Outcome;
}
