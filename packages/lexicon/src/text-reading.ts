import type { Capacity } from "./capacity.ts";
import type { Comparison } from "./comparisons.ts";
import type { Encoded } from "./encoded.ts";
import type { Hypothesis } from "./hypothesis.ts";
import type { Stretch, WordSet } from "./phrase.ts";
import type { ReadyTerm } from "./ready-term.ts";
import type { IndicatorEntry } from "./schema.ts";
import type { TableHit } from "./tables.ts";
import type { Unit } from "./unit.ts";

/** What can be known of a text without knowing whose it is: worked out once for each different text. */
export interface TextReading {
  readonly units: readonly Unit[];
  /** Number of words, little words not counted. */
  readonly words: number;
  /** Terms whose complete column name it is. */
  readonly columns: readonly ReadyTerm[];
  /** Entries whose complete value it is. */
  readonly values: readonly IndicatorEntry[];
  /** What it says in plain letters where it is encoded. */
  readonly encoded: readonly Encoded[];
  /** The other ways to cut it. */
  readonly otherwise: readonly OtherReading[];
  /** Whether any word of it can begin a term of the law, or it is one in another form. */
  readonly speaks: boolean;
  /** Where members of a word set stand, for each set that was asked for. */
  places: Map<WordSet, readonly Stretch[]> | undefined;
  /** Terms found in it, by the capacity in which it was read. */
  found: Map<Capacity, readonly Found[]> | undefined;
  /** Whether a word stands in it with which some group of a combination can begin. */
  beginsGroup: boolean | undefined;
  /** Rows of tables that it stands for as a value. */
  rows: readonly TableHit[] | undefined;
  /** What it compares as an expression. */
  comparisons: readonly Comparison[] | undefined;
  /** Whether it says something as a value, or as an expression that compares values. */
  telling: boolean | undefined;
}

/** A text as it reads when it is cut in another way. */
export interface OtherReading {
  readonly text: TextReading;
  readonly cut: Hypothesis;
}

/** A term, and the units it rests on: those of the text, or of another reading of it. */
export interface Found {
  readonly term: ReadyTerm;
  readonly used: readonly Stretch[];
  readonly by?: OtherReading;
}
