import type { Basis, Citation, Kind, Strength, Text } from "@tenzij/law";
import type { Disguise } from "@tenzij/lexicon";
import type { Span } from "@tenzij/read";
import type { FragmentRole, Indicator } from "../profile/profile.ts";

/** Why a word was read as it was: shown in hover, `explain` and reports. */
export interface Reading {
  /** The letters that matched, as written. */
  readonly match: string;
  /** What they were read as: the term, code or table entry. */
  readonly readAs: string;
  /** Where the letters stand in the file. */
  readonly span: Span;
  /** Where the alias or merge key stands that uses them. */
  readonly usedAt?: Span;
  readonly role: FragmentRole;
  readonly strength: Strength;
  /** How the letters are written, where they are not what they look like. */
  readonly disguise?: Disguise;
  /** What the words are said of, where that is no person: a word of the text, or what they are taken for. */
  readonly of?: string | Text;
  /** Guards that were held against it and did not apply. */
  readonly guards: readonly string[];
}

/** Step 1's finding: this indicator, this ground, this kind, because of this word at this place. */
export interface Distinction {
  readonly indicator: Indicator;
  /** The file it stands in; absent where that is the profile's own. */
  readonly file?: string;
  /** Id of the law entry. */
  readonly entry: string;
  readonly grounds: readonly string[];
  readonly kind: Kind;
  /** What the law rests it on. */
  readonly basis: Basis;
  /** Of its surest reading. */
  readonly strength: Strength;
  /** Somebody said in the record that this is what it says, and that it distinguishes here. */
  readonly affirmed?: true;
  /** Of its best reading, where every reading is said of something that is no person. */
  readonly of?: string | Text;
  readonly title: Text;
  readonly why: Text;
  readonly sources: readonly Citation[];
  /** The indicators that make it together, in the order of the file, where no single one does. */
  readonly members?: readonly [Indicator, ...Indicator[]];
  /** Where it is among what is left out or measured for bias: what that means is asked, it never excludes. */
  readonly capacity?: "left-out" | "measured";
  /** Best first; at least one. */
  readonly readings: readonly [Reading, ...Reading[]];
}

/** A word of the law in text that belongs to no indicator. */
export interface Mention {
  readonly entry: string;
  readonly title: Text;
  readonly reading: Reading;
  /** The text says that it is *not* used ("wij gebruiken géén nationaliteit"). */
  readonly negated: boolean;
  /** It is the name of a switch that is off. */
  readonly off?: true;
}
