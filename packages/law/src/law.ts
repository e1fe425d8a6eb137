import type { Combination, Guard, IndicatorEntry, System, Table, WordList } from "./indicator.ts";
import type { Ask, Enumeration, Exclusion, Form, Framework, Ground, Phrases, Road, Source } from "./schema.ts";

/** The whole law folder, compiled: what code gets to see of it. */
export interface Law {
  /** The index of all words, made by the build; absent in a law put together otherwise. */
  readonly prepared?: PreparedWords;
  readonly sources: readonly Source[];
  readonly grounds: readonly Ground[];
  readonly asks: readonly Ask[];
  readonly exclusions: readonly Exclusion[];
  readonly roads: readonly Road[];
  readonly enums: readonly Enumeration[];
  readonly forms: readonly Form[];
  readonly phrases: Phrases;
  readonly frameworks: readonly Framework[];
  readonly indicators: readonly IndicatorEntry[];
  readonly guards: readonly Guard[];
  readonly words: readonly WordList[];
  readonly tables: readonly Table[];
  /** Their columns stand in the terms of the indicators too. */
  readonly systems: readonly System[];
  readonly combinations: readonly Combination[];
}

/**
 * The words of the law in all their forms, indexed, so that starting up costs milliseconds. Made and read by core's
 * `distinction/prepared.ts`; of no meaning to anyone else.
 */
export interface PreparedWords {
  /** Changes with the words of the law: an index of another law is not used. */
  readonly fingerprint: number;
  readonly words: string;
  readonly traits: readonly number[];
  readonly trie: string;
  readonly nodes: number;
  readonly forms: string;
  readonly lists: string;
  readonly phrases: string;
  readonly doors: string;
}
