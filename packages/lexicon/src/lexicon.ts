import type { Combination } from "@tenzij/law";
import type { OtherTerms } from "./other-terms.ts";
import type { WordSet } from "./phrase.ts";
import type { PhraseIndex } from "./phrase-index.ts";
import type { ReadyTerm } from "./ready-term.ts";
import type { Guard, GuardUse, IndicatorEntry, Pack, WordList } from "./schema.ts";
import type { TableIndex } from "./tables.ts";
import type { TermShelf } from "./term-shelf.ts";
import type { TextReading } from "./text-reading.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A group of a combination: entries that were found, or words that all stand in a name. */
export interface Group {
  readonly entries: readonly string[];
  /** Of each phrase its words, which may stand in any order. */
  readonly phrases: readonly (readonly WordSet[])[];
  /** The first word of any phrase: few names hold one, and no phrase is looked for in the others. */
  readonly firsts: WordSet;
}

/** An entry that words of another are told as, and the words that make them so. */
export interface Taker {
  readonly entry: IndicatorEntry;
  /** Ahead of them, in any text. */
  readonly beside: WordSet;
  /** Anywhere in the same name. */
  readonly named: WordSet | undefined;
}

/** Everything step 1 needs of the law. What is not needed for every text is made when first asked for. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** The entries that are judged, by id and as themselves. */
  readonly entries: ReadonlyMap<string, IndicatorEntry>;
  readonly judged: ReadonlySet<IndicatorEntry>;
  /** All terms as written, and by the id of a word (or `numberDoor`) the places of those it can begin. */
  readonly terms: TermShelf;
  readonly doors: ReadonlyMap<number, string>;
  /** Phrases that the build prepared, by how the law writes them. */
  readonly phrases: PhraseIndex;
  readonly ready: Map<number, readonly ReadyTerm[]>;
  readonly readyTerms: (ReadyTerm | undefined)[];
  /** Where a policy has words of its own: the law's without them, which read the law's entries, and whose words are the policy's. */
  readonly beside?: { readonly law: Lexicon; readonly own: ReadonlySet<IndicatorEntry> };
  others?: OtherTerms;
  takers?: ReadonlyMap<string, readonly Taker[]>;
  readonly tables: TableIndex;
  readonly packs: readonly Pack[];
  readonly combinations: readonly Combination[];
  readonly groups: Map<readonly string[], Group>;
  readonly guards: ReadonlyMap<string, Guard>;
  readonly lists: ReadonlyMap<string, WordList>;
  readonly sets: Map<string | readonly string[], WordSet>;
  readonly readings: { readonly byText: Map<string, TextReading>; letters: number };
}

export function guardOf(lexicon: Lexicon, use: GuardUse): Guard | undefined {
  return "use" in use ? lexicon.guards.get(use.use) : use;
}
