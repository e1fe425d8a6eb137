import type { Combination, Guard, IndicatorEntry, System, Table, WordList } from "./indicator.ts";
import type { Ask, Enumeration, Exclusion, Form, Framework, Ground, Phrases, Road, Source } from "./schema.ts";

/** The whole law folder, compiled: what code gets to see of it. */
export interface Law {
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
