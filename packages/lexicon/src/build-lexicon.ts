import type { Dictionary } from "./dictionary.ts";
import { addDoor } from "./doors.ts";
import { inOrder } from "./in-order.ts";
import { fingerprint, learnOwnWords, learnWords, phrasesIn, unlearnedWords } from "./known-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { noPhrases } from "./phrase-index.ts";
import { type Index, type PreparedWords, unpack } from "./prepared.ts";
import type { IndicatorEntry, WordList } from "./schema.ts";
import { indexTables } from "./tables.ts";
import { termShelf, writtenTerm } from "./term-shelf.ts";
import { doorsOf, readyTerm } from "./terms.ts";
import { copyOf, emptyVocabulary } from "./vocabulary.ts";

/** What a lexicon is made of. */
export interface LexiconInput {
  readonly dictionary: Dictionary;
  /** Entries of a policy; one with the id of a law entry is judged beside it, never in its place. */
  readonly own?: readonly IndicatorEntry[];
  /** Judge only entries on one of these grounds; none: all of them. */
  readonly grounds?: readonly string[] | undefined;
  /** An index made earlier; used when it is of exactly these words. */
  readonly prepared?: PreparedWords | undefined;
}

/** Indexes the entries of a dictionary, and a policy's own. Built once per policy. */
export function buildLexicon({ dictionary, own = [], grounds = [], prepared }: LexiconInput): Lexicon {
  const wanted = new Set(grounds);
  const isWanted = ({ grounds: on, quiet }: IndicatorEntry) =>
    wanted.size === 0 || (quiet ? on.slice(0, 1) : on).some((ground) => wanted.has(ground));
  const judged = [...dictionary.entries, ...own].filter(isWanted);
  const law = own.length === 0 ? null : buildLexicon({ dictionary, grounds, prepared });
  const empty = emptyLexicon(dictionary, own);
  const index =
    law === null
      ? (preparedIndex(dictionary, empty, prepared) ?? freshIndex(dictionary, empty))
      : grown(law, empty, own);
  index.vocabulary.ordinary = unlearnedWords(dictionary, "ordinary");
  index.vocabulary.apart = unlearnedWords(dictionary, "apart");
  index.vocabulary.letterRuns = dictionary.letterRuns;
  const combinations = dictionary.combinations.filter(
    (one) => wanted.size === 0 || one.grounds.length === 0 || one.grounds.some((ground) => wanted.has(ground)),
  );
  const lexicon = {
    ...{ ...empty, ...index, combinations },
    ...{ judged: new Set(judged), entries: byId(judged) },
  };
  return law === null ? lexicon : { ...lexicon, beside: { law, own: new Set(own) } };
}

/** A table whose names are words of identifiers is a word list too: `@peoples`. */
function namesAsLists({ tables }: Dictionary): WordList[] {
  return tables
    .filter(({ namesAreTerms }) => namesAreTerms)
    .map(({ id, rows }) => ({ id, note: id, words: rows.flatMap(([, ...names]) => names) }));
}

/** The law's own entries first: an own entry with the same id does not take its name. */
function byId(entries: readonly IndicatorEntry[]): Map<string, IndicatorEntry> {
  const map = new Map<string, IndicatorEntry>();
  for (const entry of entries) if (!map.has(entry.id)) map.set(entry.id, entry);
  return map;
}

function emptyLexicon(dictionary: Dictionary, own: readonly IndicatorEntry[]): Lexicon {
  return {
    vocabulary: emptyVocabulary(),
    entries: new Map(),
    judged: new Set(),
    terms: termShelf(dictionary, own),
    doors: new Map(),
    phrases: noPhrases,
    ready: new Map(),
    readyTerms: [],
    tables: indexTables(dictionary.tables),
    packs: dictionary.packs,
    combinations: dictionary.combinations,
    groups: new Map(),
    guards: new Map(dictionary.guards.map((guard) => [guard.id, guard])),
    lists: new Map([...namesAsLists(dictionary), ...dictionary.lists].map((list) => [list.id, list])),
    sets: new Map(),
    readings: { byText: new Map(), letters: 0 },
  };
}

/** What the build prepared, when it is of exactly this law. */
function preparedIndex(
  dictionary: Dictionary,
  { terms }: Lexicon,
  prepared: PreparedWords | undefined,
): Index | undefined {
  if (prepared === undefined) return undefined;
  const phrases = phrasesIn(dictionary);
  return prepared.fingerprint === fingerprint(phrases) ? unpack(prepared, phrases, terms) : undefined;
}

/** The vocabulary and the doors of all terms, made from the law itself; phrases are made when they are asked for. */
function freshIndex(dictionary: Dictionary, empty: Lexicon): Index {
  const { phrases } = empty;
  learnWords(empty.vocabulary, dictionary);
  const vocabulary = inOrder(empty.vocabulary);
  return { vocabulary, doors: withDoors({ ...empty, vocabulary }, 0), phrases };
}

/** The law's index and a policy's own words: new words can change how every other word is cut, so the law's stays as it is. */
function grown(law: Lexicon, empty: Lexicon, own: readonly IndicatorEntry[]): Index {
  const vocabulary = copyOf(law.vocabulary);
  learnOwnWords(vocabulary, own);
  const { phrases, doors } = law;
  return { vocabulary, doors: withDoors({ ...empty, vocabulary, phrases, doors }, law.terms.count), phrases };
}

/** The doors there are, and those of the terms from a number on. */
function withDoors(lexicon: Lexicon, from: number): Map<number, string> {
  const doors = new Map(lexicon.doors);
  for (let at = from; at < lexicon.terms.count; at++) {
    for (const id of doorsOf(readyTerm(lexicon, writtenTerm(lexicon.terms, at)))) addDoor(doors, id, at);
  }
  return doors;
}
