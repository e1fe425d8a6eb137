import type { Phrase, WordSet } from "./phrase.ts";
import type { IndicatorEntry } from "./schema.ts";
import type { TermUse } from "./term-shelf.ts";

/** A term ready to be compared. */
export interface ReadyTerm {
  readonly entry: IndicatorEntry;
  readonly use: TermUse;
  readonly written: string;
  readonly phrase: Phrase;
  readonly cues: WordSet | undefined;
}

/** Terms that are entered otherwise than by a word. */
export interface OtherTerms {
  /** By the number they begin with: `04.05.10`. */
  readonly byNumber: ReadonlyMap<string, readonly ReadyTerm[]>;
  /** Complete column names, letters and digits only. */
  readonly columns: ReadonlyMap<string, readonly ReadyTerm[]>;
  /** Complete values, letters and digits only. */
  readonly values: ReadonlyMap<string, readonly IndicatorEntry[]>;
}
