import type { Source } from "@tenzij/law";
import type { EntryTerms, Guard, Pack, Phrases, Table, WordList } from "./schema.ts";

/** The folder of this package, compiled: how words are found, apart from what the law says of them. */
export interface WordData {
  /** Documents in which names were seen; those that say what distinguishes are the law's. */
  readonly sources: readonly Source[];
  readonly entries: readonly EntryTerms[];
  readonly guards: readonly Guard[];
  readonly lists: readonly WordList[];
  readonly tables: readonly Table[];
  readonly packs: readonly Pack[];
  readonly phrases: Phrases;
  /** By two letters: those that may stand behind them in a word of Dutch or English. */
  readonly letterRuns: Readonly<Record<string, string>>;
}
