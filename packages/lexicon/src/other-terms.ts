import type { ColumnIndex } from "./column-index.ts";
import type { ReadyTerm } from "./ready-term.ts";
import type { IndicatorEntry } from "./schema.ts";

/** Terms that are entered otherwise than by a word. */
export interface OtherTerms {
  /** By the number they begin with: `04.05.10`. */
  readonly byNumber: ReadonlyMap<string, readonly ReadyTerm[]>;
  readonly columns: ColumnIndex;
  /** Complete values, letters and digits only. */
  readonly values: ReadonlyMap<string, readonly IndicatorEntry[]>;
}
