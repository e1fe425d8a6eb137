import type { Dictionary } from "./dictionary.ts";
import type { IndicatorEntry, Term } from "./schema.ts";

/** How a term may be found; see this package's README. */
export type TermUse = "clear" | "vague" | "short" | "stem" | "together" | "whole" | "ranged" | "column";

/** A term as the law writes it. */
export interface WrittenTerm {
  readonly entry: IndicatorEntry;
  readonly use: TermUse;
  readonly term: Term;
  /** A name of a table whose names are also those of other things. */
  readonly also: boolean;
}

/** All terms that are entered by a word, numbered: of the law, of tables, and last of the policy's own entries, so that the law's keep their numbers. */
export interface TermShelf {
  readonly count: number;
  /** Lists in order, each with the number of its first term. */
  readonly lists: readonly {
    readonly from: number;
    readonly entry: IndicatorEntry;
    readonly use: TermUse;
    readonly terms: readonly Term[];
    readonly also: boolean;
  }[];
}

/** Puts the terms in a fixed order, without touching each of them. */
export function termShelf(dictionary: Dictionary, own: readonly IndicatorEntry[]): TermShelf {
  const lists: TermShelf["lists"][number][] = [];
  let count = 0;
  const add = (entry: IndicatorEntry, use: TermUse, terms: readonly Term[], also = false) => {
    if (terms.length === 0) return;
    lists.push({ from: count, entry, use, terms, also });
    count += terms.length;
  };
  const addAll = (entry: IndicatorEntry) => {
    const { nl, en, other, vague, short, stem, together, whole, ranged } = entry.terms;
    add(entry, "clear", nl);
    add(entry, "clear", en);
    add(entry, "clear", other);
    add(entry, "vague", vague);
    add(entry, "short", short);
    add(entry, "stem", stem);
    add(entry, "together", together);
    add(entry, "whole", whole);
    add(entry, "ranged", ranged);
  };
  for (const entry of dictionary.entries) addAll(entry);
  for (const table of dictionary.tables) {
    const entry = table.namesAreTerms ? dictionary.entries.find((each) => each.id === table.entry) : undefined;
    if (entry !== undefined) for (const [, ...names] of table.rows) add(entry, "clear", names, table.also);
  }
  for (const entry of own) addAll(entry);
  return { count, lists };
}

/** The term with a number. */
export function writtenTerm(shelf: TermShelf, at: number): WrittenTerm {
  let low = 0;
  let high = shelf.lists.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((shelf.lists[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const list = shelf.lists[low] as TermShelf["lists"][number];
  return { entry: list.entry, use: list.use, term: list.terms[at - list.from] as Term, also: list.also };
}
