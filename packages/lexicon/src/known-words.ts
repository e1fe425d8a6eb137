import type { Dictionary } from "./dictionary.ts";
import { plainLetters } from "./letters.ts";
import type { Guard, IndicatorEntry, Term, WordList } from "./schema.ts";
import { addAbbreviation, addWord, trait, type Vocabulary } from "./vocabulary.ts";

/** A phrase whose words the vocabulary has to know. */
interface Lesson {
  readonly words: string;
  readonly traits: number;
  /** Traits it has besides when it is a single word. */
  readonly whenSingle: number;
}

/** Makes every word of the law known to the vocabulary. */
export function learnWords(vocabulary: Vocabulary, dictionary: Dictionary): void {
  for (const one of lessonsOf(dictionary)) learn(vocabulary, one);
  for (const { shortFor, words } of dictionary.lists) {
    if (shortFor === undefined) continue;
    const [whole = ""] = plainWords(shortFor);
    for (const word of words) addAbbreviation(vocabulary, word, addWord(vocabulary, whole, trait.part));
  }
}

/** Makes the words of a policy's own entries known to a vocabulary that knows the law's. */
export function learnOwnWords(vocabulary: Vocabulary, own: readonly IndicatorEntry[]): void {
  for (const entry of own) for (const one of entryLessons(entry)) learn(vocabulary, one);
}

function learn(vocabulary: Vocabulary, { words, traits, whenSingle }: Lesson): void {
  const found = plainWords(words);
  for (const word of found) addWord(vocabulary, word, found.length === 1 ? traits | whenSingle : traits);
}

/**
 * Every phrase that the law looks for, once, in the order in which the law first writes it: terms and what must stand
 * beside them, guards, combinations, lists and tables.
 */
export function phrasesIn(dictionary: Dictionary): ReadonlySet<string> {
  const phrases = new Set<string>();
  const add = (items: readonly Term[] | undefined) => {
    for (const item of items ?? []) {
      const written = writtenOf(item);
      if (written !== "") phrases.add(written);
      if (typeof item !== "string") add(item.with);
    }
  };
  for (const list of dictionary.lists) if (!isUnlearned(list)) add(list.words);
  for (const guard of dictionary.guards) for (const list of listsOf(guard)) add(list);
  for (const combination of dictionary.combinations) for (const group of combination.all) add(group);
  for (const { terms, guards } of dictionary.entries) {
    const { nl, en, other, vague, short, stem, together, whole, ranged } = terms;
    for (const list of [nl, en, other, vague, short, stem, together, whole, ranged]) add(list);
    for (const guard of guards) if (!("use" in guard)) for (const list of listsOf(guard)) add(list);
  }
  for (const table of dictionary.tables) {
    add(table.cues);
    if (table.namesAreTerms) for (const row of table.rows) add(row);
  }
  return phrases;
}

/**
 * A number that changes with every letter of the phrases: tells whether an index that was prepared earlier is of these. Made at
 * every start, so it is quick rather than hard to forge: index and words come from one build.
 */
export function fingerprint(phrases: ReadonlySet<string>): number {
  let print = phrases.size;
  for (const words of phrases) {
    for (let at = 0; at < words.length; at++) print = (Math.imul(print, 31) + words.charCodeAt(at)) | 0;
    print = Math.imul(print, 31);
  }
  return print;
}

const partTraits: Readonly<Record<string, number>> = {
  filler: trait.filler,
  carrier: trait.carrier | trait.part,
  prefix: trait.prefix,
  whole: trait.whole | trait.part,
  initial: trait.initial,
};

function* lessonsOf(dictionary: Dictionary): Iterable<Lesson> {
  // Fillers first: a filler in a phrase does not become a part of compounds by that.
  for (const list of [...dictionary.lists].sort((a, b) => Number(b.part === "filler") - Number(a.part === "filler"))) {
    if (list.shortFor !== undefined || isUnlearned(list)) continue;
    const traits = partTraits[list.part ?? ""] ?? trait.part;
    for (const words of list.words) yield lesson(words, traits);
  }
  for (const guard of dictionary.guards) yield* guardLessons(guard);
  for (const combination of dictionary.combinations) {
    for (const words of combination.all.flat()) if (!words.startsWith("entry:")) yield lesson(words, trait.part);
  }
  for (const entry of dictionary.entries) yield* entryLessons(entry);
  for (const table of dictionary.tables) {
    yield* besideLessons(table.cues);
    if (!table.namesAreTerms) continue;
    for (const [, ...names] of table.rows) for (const name of names) yield lesson(name, trait.part);
  }
}

function* entryLessons({ terms, guards }: IndicatorEntry): Iterable<Lesson> {
  const written = trait.part | trait.ofTerm;
  for (const term of [...terms.nl, ...terms.en, ...terms.other]) yield lesson(writtenOf(term), written, trait.term);
  for (const term of terms.vague) yield lesson(writtenOf(term), written, trait.vague);
  for (const term of [...terms.together, ...terms.whole, ...terms.ranged]) yield lesson(writtenOf(term), written);
  for (const term of terms.short) yield lesson(writtenOf(term), trait.short);
  for (const term of terms.stem) {
    const end = writtenOf(term).startsWith("-") ? trait.tail : trait.stem;
    yield lesson(writtenOf(term), trait.short | end);
  }
  for (const guard of guards) if (!("use" in guard)) yield* guardLessons(guard);
}

/** A word that decides by standing beside a code is of no use where it is not known; one of several would change what they are said of. */
function* besideLessons(words: readonly string[]): Iterable<Lesson> {
  for (const each of words) if (!/[\s@#]/.test(each)) yield lesson(each, trait.part);
}

function* guardLessons(guard: Guard): Iterable<Lesson> {
  for (const list of listsOf(guard)) for (const item of list ?? []) yield lesson(item, trait.part);
}

function listsOf(guard: Guard): readonly (readonly string[] | undefined)[] {
  const { phrases, followedBy, precededBy, words, described, under, beside, unless } = guard;
  return [phrases, followedBy, precededBy, words, described, under, beside, unless];
}

function lesson(words: string, traits: number, whenSingle = 0): Lesson {
  return { words, traits, whenSingle };
}

export function writtenOf(term: Term): string {
  return typeof term === "string" ? term : term.term;
}

/** The plain words of a phrase: no lists, no numbers. */
function plainWords(words: string): string[] {
  return words.split(/\s+/).flatMap((word) =>
    word.startsWith("@")
      ? []
      : (plainLetters(word)
          .text.toLowerCase()
          .match(/[a-z]+/g) ?? []),
  );
}

/** Lists of words that say what a known word is not; they are not known by that. */
function isUnlearned({ part }: WordList): boolean {
  return part === "ordinary" || part === "apart";
}

/** The words of those lists that play a part that keeps words from being taken for others. */
export function unlearnedWords(dictionary: Dictionary, wanted: "ordinary" | "apart"): ReadonlySet<string> {
  return new Set(dictionary.lists.flatMap(({ part, words }) => (part === wanted ? words : [])));
}
