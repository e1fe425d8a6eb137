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
  /** Whether it also names something else, or is said of someone or something. */
  readonly double: "also" | "of" | undefined;
}
