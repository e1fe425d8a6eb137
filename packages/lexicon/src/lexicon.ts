import type { Combination, Guard, GuardUse, IndicatorEntry, Law, WordList } from "@tenzij/law";
import { fingerprint, learnWords, phrasesIn } from "./known-words.ts";
import type { WordSet } from "./phrase.ts";
import { type Index, type PreparedWords, unpack } from "./prepared.ts";
import { indexTables, type TableIndex } from "./tables.ts";
import { type TermShelf, termShelf, writtenTerm } from "./term-shelf.ts";
import { doorsOf, type OtherTerms, type ReadyTerm, readyTerm } from "./terms.ts";
import type { TextReading } from "./text-reading.ts";
import { emptyVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A group of a combination: entries that were found, or words in a name. */
export interface Group {
  readonly entries: readonly string[];
  readonly words: WordSet | undefined;
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
  readonly phrases: ReadonlyMap<string, string>;
  readonly ready: Map<number, readonly ReadyTerm[]>;
  readonly readyTerms: (ReadyTerm | undefined)[];
  others?: OtherTerms;
  readonly tables: TableIndex;
  readonly combinations: readonly Combination[];
  readonly groups: Map<readonly string[], Group>;
  readonly guards: ReadonlyMap<string, Guard>;
  readonly lists: ReadonlyMap<string, WordList>;
  readonly sets: Map<string | readonly string[], WordSet>;
  readonly readings: { readonly byText: Map<string, TextReading>; letters: number };
}

/** What a lexicon is made of. */
export interface LexiconInput {
  readonly law: Law;
  /** Entries of a policy; one with the id of a law entry is judged beside it, never in its place. */
  readonly own?: readonly IndicatorEntry[];
  /** Judge only entries on one of these grounds; by default the grounds the law marks `default`. */
  readonly grounds?: readonly string[] | undefined;
  /** An index made earlier; used when it is of exactly these words. */
  readonly prepared?: PreparedWords | undefined;
}

/** Indexes the law's indicators, and a policy's own. Built once per policy. */
export function buildLexicon({ law, own = [], grounds, prepared }: LexiconInput): Lexicon {
  const wanted = new Set(grounds ?? law.grounds.filter((ground) => ground.default).map((ground) => ground.id));
  const isWanted = (entry: IndicatorEntry) => wanted.size === 0 || entry.grounds.some((ground) => wanted.has(ground));
  const judged = [...law.indicators, ...own].filter(isWanted);
  const index = preparedIndex(law, own, prepared) ?? freshIndex(law, own);
  return { ...emptyLexicon(law, own), ...index, judged: new Set(judged), entries: byId(judged) };
}

/** The law's own entries first: an own entry with the same id does not take its name. */
function byId(entries: readonly IndicatorEntry[]): Map<string, IndicatorEntry> {
  const map = new Map<string, IndicatorEntry>();
  for (const entry of entries) if (!map.has(entry.id)) map.set(entry.id, entry);
  return map;
}

function emptyLexicon(law: Law, own: readonly IndicatorEntry[]): Lexicon {
  return {
    vocabulary: emptyVocabulary(),
    entries: new Map(),
    judged: new Set(),
    terms: termShelf(law, own),
    doors: new Map(),
    phrases: new Map(),
    ready: new Map(),
    readyTerms: [],
    tables: indexTables(law.tables),
    combinations: law.combinations,
    groups: new Map(),
    guards: new Map(law.guards.map((guard) => [guard.id, guard])),
    lists: new Map(law.words.map((list) => [list.id, list])),
    sets: new Map(),
    readings: { byText: new Map(), letters: 0 },
  };
}

/**
 * What the build prepared, when it is of exactly this law and the policy adds no words of its own: new
 * words can change how every other word is cut.
 */
function preparedIndex(
  law: Law,
  own: readonly IndicatorEntry[],
  prepared: PreparedWords | undefined,
): Index | undefined {
  if (prepared === undefined || own.length > 0) return undefined;
  const phrases = phrasesIn(law);
  return prepared.fingerprint === fingerprint(phrases) ? unpack(prepared, phrases) : undefined;
}

/** The vocabulary and the doors of all terms, made from the law itself; phrases are made when they are asked for. */
function freshIndex(law: Law, own: readonly IndicatorEntry[]): Index {
  const lexicon = emptyLexicon(law, own);
  learnWords(lexicon.vocabulary, law, own);
  const doors = new Map<number, string>();
  for (let at = 0; at < lexicon.terms.count; at++) {
    for (const id of doorsOf(readyTerm(lexicon, writtenTerm(lexicon.terms, at)))) {
      const before = doors.get(id);
      doors.set(id, before === undefined ? String(at) : `${before},${at}`);
    }
  }
  return { vocabulary: lexicon.vocabulary, doors, phrases: lexicon.phrases };
}

export function guardOf(lexicon: Lexicon, use: GuardUse): Guard | undefined {
  return "use" in use ? lexicon.guards.get(use.use) : use;
}
