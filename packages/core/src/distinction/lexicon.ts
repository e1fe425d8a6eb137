import type { Combination, Guard, GuardUse, IndicatorEntry, Law, Table, Term, WordList } from "@tenzij/law";
import { plainLetters } from "./letters.ts";
import type { Phrase, Slot, WordSet } from "./phrase.ts";
import { indexTables, type TableIndex } from "./tables.ts";
import { type Unit, unitsOf } from "./unit.ts";
import { addWord, emptyVocabulary, trait, type Vocabulary } from "./vocabulary.ts";

/** How a term may be found; see the law's README. */
export type TermUse = "clear" | "vague" | "short" | "together" | "whole" | "column";

/** A term ready to be compared. */
export interface ReadyTerm {
  readonly entry: IndicatorEntry;
  readonly use: TermUse;
  readonly written: string;
  readonly phrase: Phrase;
  readonly cues?: WordSet;
}

/** Everything step 1 needs of the law, indexed once. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly entries: ReadonlyMap<string, IndicatorEntry>;
  /** Terms by each id of the word they can be entered by. */
  readonly byWord: ReadonlyMap<number, readonly ReadyTerm[]>;
  /** Terms that begin with a number (`04.05.10`). */
  readonly byNumber: ReadonlyMap<string, readonly ReadyTerm[]>;
  /** Complete column names, letters and digits only. */
  readonly columns: ReadonlyMap<string, readonly ReadyTerm[]>;
  /** Complete values, letters and digits only. */
  readonly values: ReadonlyMap<string, readonly IndicatorEntry[]>;
  readonly tables: TableIndex;
  readonly combinations: readonly Combination[];
  readonly guards: ReadonlyMap<string, Guard>;
  readonly parts: ReadonlyMap<string, WordSet>;
  /** Word sets of guards and cues, made when first asked for. */
  readonly sets: Map<string, WordSet>;
  readonly lists: ReadonlyMap<string, WordList>;
  readonly units: Map<string, readonly Unit[]>;
}

/**
 * Indexes the law's indicators, and a policy's own, for `findDistinctions`. Built once per policy.
 * @param own entries of the policy; one with the id of a law entry is added beside it, never in its place
 * @param grounds judge only entries whose first ground is among these; by default the grounds the law marks `default`
 */
export function makeLexicon(law: Law, own: readonly IndicatorEntry[] = [], grounds?: readonly string[]): Lexicon {
  const wanted = new Set(grounds ?? law.grounds.filter((ground) => ground.default).map((ground) => ground.id));
  const judged = [...law.indicators, ...own].filter(
    (entry) => wanted.size === 0 || entry.grounds.some((ground) => wanted.has(ground)),
  );
  const vocabulary = emptyVocabulary();
  const lexicon = {
    vocabulary,
    entries: new Map(judged.map((entry) => [entry.id, entry])),
    byWord: new Map<number, ReadyTerm[]>(),
    byNumber: new Map<string, ReadyTerm[]>(),
    columns: new Map<string, ReadyTerm[]>(),
    values: new Map<string, IndicatorEntry[]>(),
    tables: indexTables(law.tables),
    combinations: law.combinations,
    guards: new Map(law.guards.map((guard) => [guard.id, guard])),
    parts: new Map<string, WordSet>(),
    sets: new Map<string, WordSet>(),
    lists: new Map(law.words.map((list) => [list.id, list])),
    units: new Map<string, readonly Unit[]>(),
  };
  learnWords(vocabulary, law, judged);
  for (const table of law.tables) if (table.namesAreTerms) learnNames(vocabulary, table);
  for (const entry of judged) indexEntry(lexicon, entry);
  for (const table of law.tables) indexTableTerms(lexicon, table);
  for (const part of ["negation", "use", "left-out"]) {
    const lists = law.words.filter((list) => list.part === part);
    lexicon.parts.set(
      part,
      wordSet(
        lexicon,
        lists.map((list) => `@${list.id}`),
      ),
    );
  }
  return lexicon;
}

type Building = Lexicon & {
  byWord: Map<number, ReadyTerm[]>;
  byNumber: Map<string, ReadyTerm[]>;
  columns: Map<string, ReadyTerm[]>;
  values: Map<string, IndicatorEntry[]>;
};

const partTraits: Readonly<Record<string, number>> = {
  filler: trait.filler,
  carrier: trait.carrier | trait.part,
  whole: trait.whole | trait.part,
};

function learnWords(vocabulary: Vocabulary, law: Law, entries: readonly IndicatorEntry[]): void {
  // Fillers first: a filler in a phrase does not become a part of compounds by that.
  for (const list of [...law.words].sort((a, b) => Number(b.part === "filler") - Number(a.part === "filler"))) {
    const traits = partTraits[list.part ?? ""] ?? trait.part;
    for (const words of list.words) learn(vocabulary, words, traits);
  }
  for (const guard of law.guards) learnGuard(vocabulary, guard);
  for (const combination of law.combinations) {
    for (const words of combination.all.flat()) if (!words.startsWith("entry:")) learn(vocabulary, words, trait.part);
  }
  for (const entry of entries) {
    for (const term of [...entry.terms.nl, ...entry.terms.en])
      learn(vocabulary, writtenOf(term), trait.part, trait.term);
    for (const term of [...entry.terms.vague, ...entry.terms.together, ...entry.terms.whole])
      learn(vocabulary, writtenOf(term), trait.part);
    for (const term of entry.terms.short) learn(vocabulary, writtenOf(term), trait.short);
    for (const guard of entry.guards) if (!("use" in guard)) learnGuard(vocabulary, guard);
  }
}

function learnGuard(vocabulary: Vocabulary, guard: Guard): void {
  for (const words of wordsOfGuard(guard)) learn(vocabulary, words, trait.part);
}

function wordsOfGuard(guard: Guard): string[] {
  const { phrases, followedBy, precededBy, words, described, under, unless } = guard;
  return [phrases, followedBy, precededBy, words, described, under, unless].flatMap((list) => list ?? []);
}

function writtenOf(term: Term): string {
  return typeof term === "string" ? term : term.term;
}

const plainWord = /[a-z]+/g;

function learn(vocabulary: Vocabulary, words: string, traits: number, whenSingle = 0): void {
  const found = plainWords(words);
  for (const word of found) addWord(vocabulary, word, found.length === 1 ? traits | whenSingle : traits);
}

/** The plain words of a phrase: no lists, no numbers. */
function plainWords(words: string): string[] {
  return words
    .split(/\s+/)
    .flatMap((word) => (word.startsWith("@") ? [] : (plainLetters(word).text.toLowerCase().match(plainWord) ?? [])));
}

function indexEntry(lexicon: Building, entry: IndicatorEntry): void {
  const { nl, en, vague, short, together, whole, columns, values } = entry.terms;
  for (const term of [...nl, ...en]) indexTerm(lexicon, entry, term, "clear");
  for (const term of vague) indexTerm(lexicon, entry, term, "vague");
  for (const term of short) indexTerm(lexicon, entry, term, "short");
  for (const term of together) indexTerm(lexicon, entry, term, "together");
  for (const term of whole) indexTerm(lexicon, entry, term, "whole");
  for (const column of columns) indexColumn(lexicon, entry, column);
  for (const value of values) push(lexicon.values, squashed(value), entry);
}

function indexTerm(lexicon: Building, entry: IndicatorEntry, term: Term, use: TermUse): void {
  const written = writtenOf(term);
  const cues = typeof term === "string" ? undefined : wordSet(lexicon, term.with);
  const phrase = phraseOf(lexicon, written);
  const ready: ReadyTerm = {
    entry,
    use,
    written,
    phrase,
    ...(cues === undefined ? {} : { cues }),
  };
  // Words that stand together in any order are entered by the rarest of them.
  const door = use === "together" ? rarest(phrase) : phrase[0];
  if (door === undefined) return;
  if (door.is === "number") push(lexicon.byNumber, door.text ?? "", ready);
  else for (const id of idsOfSlot(door)) push(lexicon.byWord, id, ready);
}

function rarest(phrase: Phrase): Slot | undefined {
  let best: Slot | undefined;
  for (const slot of phrase) {
    if (slot.is !== "number" && (best === undefined || idsOfSlot(slot).size < idsOfSlot(best).size)) best = slot;
  }
  return best;
}

/** The ids a phrase can begin with at this slot. */
function idsOfSlot(slot: Slot): ReadonlySet<number> {
  if (slot.is === "word") return new Set(slot.ids);
  if (slot.is === "number") return new Set();
  const ids = new Set(slot.list.words);
  for (const phrase of slot.list.phrases)
    if (phrase[0] !== undefined) for (const id of idsOfSlot(phrase[0])) ids.add(id);
  return ids;
}

function indexColumn(lexicon: Building, entry: IndicatorEntry, column: string): void {
  const phrase = phraseOf(lexicon, column);
  const ready: ReadyTerm = { entry, use: "column", written: column, phrase };
  // Element numbers (04.05.10) occur inside longer names; other columns only as the whole name.
  if (phrase.every((slot) => slot.is === "number")) {
    for (const each of [ready, { ...ready, phrase: [{ is: "number", text: squashed(column) } as const] }]) {
      const first = each.phrase[0];
      if (first?.is === "number") push(lexicon.byNumber, first.text ?? "", each);
    }
  } else push(lexicon.columns, squashed(column), ready);
}

function indexTableTerms(lexicon: Building, table: Table): void {
  const entry = lexicon.entries.get(table.entry);
  if (!table.namesAreTerms || entry === undefined) return;
  for (const [, ...names] of table.rows) for (const name of names) indexTerm(lexicon, entry, name, "clear");
}

function learnNames(vocabulary: Vocabulary, table: Table): void {
  for (const [, ...names] of table.rows) for (const name of names) learn(vocabulary, name, trait.part);
}

/** Letters and digits of a text in lower case, everything else left out. */
export function squashed(text: string): string {
  return plainLetters(text)
    .text.toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** A written phrase as slots; little words inside it are left out, because they are skipped in what is read. */
export function phraseOf(lexicon: Lexicon, written: string): Phrase {
  const slots: Slot[] = [];
  for (const word of written.split(/\s+/).filter((each) => each !== "")) {
    if (word === "#") slots.push({ is: "number" });
    else if (word.startsWith("@")) slots.push({ is: "list", list: wordSet(lexicon, [word]) });
    else for (const unit of unitsOf(lexicon.vocabulary, word)) slots.push(slotOf(unit));
  }
  return slots.filter((slot, at) => at === 0 || at === slots.length - 1 || !isFiller(lexicon.vocabulary, slot));
}

function slotOf(unit: Unit): Slot {
  return unit.number ? { is: "number", text: unit.text } : { is: "word", ids: unit.ids, text: unit.text };
}

function isFiller(vocabulary: Vocabulary, slot: Slot): boolean {
  return (
    slot.is === "word" &&
    slot.ids.length > 0 &&
    slot.ids.every((id) => ((vocabulary.traits[id] as number) & trait.filler) !== 0)
  );
}

/**
 * The set of words and phrases that a list in the law stands for; lists named in it are taken in. Made once per list.
 */
export function wordSet(lexicon: Lexicon, items: readonly string[]): WordSet {
  const key = items.join("\n");
  const made = lexicon.sets.get(key);
  if (made !== undefined) return made;
  const words = new Set<number>();
  const numbers = new Set<string>();
  const phrases: Phrase[] = [];
  let anyNumber = false;
  for (const item of spelledOut(lexicon, items, new Set())) {
    if (item === "#") {
      anyNumber = true;
      continue;
    }
    const phrase = phraseOf(lexicon, item);
    const only = phrase.length === 1 ? phrase[0] : undefined;
    if (only?.is === "word") for (const id of only.ids) words.add(id);
    else if (only?.is === "number" && only.text !== undefined) numbers.add(only.text);
    else if (phrase.length > 0) phrases.push(phrase);
  }
  const set: WordSet = { words, numbers, anyNumber, phrases };
  lexicon.sets.set(key, set);
  return set;
}

function spelledOut(lexicon: Lexicon, items: readonly string[], seen: Set<string>): string[] {
  return items.flatMap((item) => {
    if (!/^@\S+$/.test(item)) return [item];
    const id = item.slice(1);
    if (seen.has(id)) return [];
    seen.add(id);
    return spelledOut(lexicon, lexicon.lists.get(id)?.words ?? [], seen);
  });
}

const rememberedTexts = 50_000;
const longestRemembered = 400;

/** The units of a text; the same text is cut once. */
export function readUnits(lexicon: Lexicon, text: string): readonly Unit[] {
  if (text.length > longestRemembered) return unitsOf(lexicon.vocabulary, text);
  const known = lexicon.units.get(text);
  if (known !== undefined) return known;
  const units = unitsOf(lexicon.vocabulary, text);
  if (lexicon.units.size >= rememberedTexts) lexicon.units.clear();
  lexicon.units.set(text, units);
  return units;
}

export function guardOf(lexicon: Lexicon, use: GuardUse): Guard | undefined {
  return "use" in use ? lexicon.guards.get(use.use) : use;
}
