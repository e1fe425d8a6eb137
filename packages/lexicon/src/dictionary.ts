import type { Combination, Example, Indicator, Law, SignedExample } from "@tenzij/law";
import type { EntryTerms, Guard, IndicatorEntry, Pack, Table, WordList } from "./schema.ts";
import type { WordData } from "./word-data.ts";

/** What the law says of its entries and how they are found, together. */
export interface Dictionary {
  readonly entries: readonly IndicatorEntry[];
  readonly guards: readonly Guard[];
  readonly lists: readonly WordList[];
  readonly tables: readonly Table[];
  readonly packs: readonly Pack[];
  readonly combinations: readonly Combination[];
  /** See `WordData`. */
  readonly letterRuns: WordData["letterRuns"];
}

/** Joins law and word data; an entry without terms of its own is found by tables only. */
export function dictionaryOf(law: Pick<Law, "indicators" | "combinations">, words: WordData): Dictionary {
  const terms = new Map(words.entries.map((entry) => [entry.id, entry]));
  const entries = law.indicators.map((indicator) => joined(indicator, terms.get(indicator.id) ?? nothing));
  const { guards, lists, tables, packs, letterRuns } = words;
  return { entries, guards, lists, tables, packs, letterRuns, combinations: law.combinations };
}

/** An entry of the law with its terms, by its id. */
export function entryIn(id: string, law: Pick<Law, "indicators">, words: WordData): IndicatorEntry | undefined {
  const indicator = law.indicators.find((each) => each.id === id);
  if (indicator === undefined) return undefined;
  return joined(indicator, words.entries.find((each) => each.id === id) ?? nothing);
}

/** A law together with a policy's own entries, which bring their terms along: titles, reasons and sources are looked up in one place. */
export function withOwnEntries(law: Law, own: readonly IndicatorEntry[]): Law {
  if (own.length === 0) return law;
  const added = own.map((entry): OwnEntry => ({ ...entry, words: { nl: [], en: [] }, examples: [] }));
  return { ...law, indicators: [...law.indicators, ...added] };
}

type OwnEntry = Indicator & IndicatorEntry;

const nothing: Omit<EntryTerms, "id"> = {
  seen: [],
  terms: {
    nl: [],
    en: [],
    other: [],
    vague: [],
    short: [],
    stem: [],
    together: [],
    whole: [],
    ranged: [],
    columns: [],
    values: [],
  },
  also: [],
  of: [],
  likely: [],
  guards: [],
  yieldsTo: [],
  onlyUndescribed: false,
  amongKnown: false,
  flags: [],
  passes: [],
};

function joined(entry: Indicator | OwnEntry, found: Omit<EntryTerms, "id">): IndicatorEntry {
  if ("terms" in entry) return entry;
  const { words: _, examples, ...indicator } = entry;
  const { terms, also, of, likely, guards, yieldsTo, onlyUndescribed, amongKnown, insteadOf, flags, passes } = found;
  const isFlag = ({ found: stated }: SignedExample) => stated !== "nothing" && stated.entry === indicator.id;
  return {
    ...indicator,
    terms,
    also,
    of,
    likely,
    guards,
    yieldsTo,
    onlyUndescribed,
    amongKnown,
    ...(insteadOf === undefined ? {} : { insteadOf }),
    flags: [...examples.filter(isFlag).map(unsigned), ...flags],
    passes: [...examples.filter((example) => !isFlag(example)).map(unsigned), ...passes],
  };
}

function unsigned({ found: _, ...example }: SignedExample): Example {
  return example;
}
