import { columnForms } from "./column-grammar.ts";
import { addColumn, emptyColumns } from "./column-index.ts";
import { numberDoor } from "./doors.ts";
import { writtenOf } from "./known-words.ts";
import type { Lexicon } from "./lexicon.ts";
import type { OtherTerms } from "./other-terms.ts";
import type { Phrase, Slot } from "./phrase.ts";
import type { ReadyTerm } from "./ready-term.ts";
import type { IndicatorEntry } from "./schema.ts";
import { squashed } from "./squashed.ts";
import { type WrittenTerm, writtenTerm } from "./term-shelf.ts";
import { phraseOf, wordSet } from "./word-sets.ts";

/** Makes a term ready: its words as slots, its cues as a set. */
export function readyTerm(lexicon: Lexicon, { entry, use, term, also }: WrittenTerm): ReadyTerm {
  const written = writtenOf(term);
  const cues = typeof term === "string" ? undefined : wordSet(lexicon, term.with);
  const double = also || entry.also.includes(written) ? "also" : entry.of.includes(written) ? "of" : undefined;
  return { entry, use, written, phrase: phraseOf(lexicon, written), cues, double };
}

/** Ids of the words a term can be entered by: its first, or the rarest of those that stand in any order. */
export function doorsOf({ use, phrase }: ReadyTerm): ReadonlySet<number> {
  const door = use === "together" ? rarest(phrase) : phrase[0];
  if (door?.is === "number") return new Set([numberDoor]);
  return door === undefined ? new Set() : idsOfSlot(door);
}

function rarest(phrase: Phrase): Slot | undefined {
  let best: Slot | undefined;
  for (const slot of phrase) {
    if (slot.is !== "number" && (best === undefined || idsOfSlot(slot).size < idsOfSlot(best).size)) best = slot;
  }
  return best;
}

function idsOfSlot(slot: Slot): ReadonlySet<number> {
  if (slot.is === "word") return new Set(slot.ids);
  if (slot.is === "number") return new Set();
  const ids = new Set([...slot.list.words, ...slot.list.byFirst.keys()]);
  for (const [first] of slot.list.others) if (first !== undefined) for (const id of idsOfSlot(first)) ids.add(id);
  return ids;
}

/** The terms that can begin with a word, ready; made when first asked for. */
export function termsAtWord(lexicon: Lexicon, id: number): readonly ReadyTerm[] {
  let terms = lexicon.ready.get(id);
  if (terms === undefined) {
    const places = lexicon.doors.get(id)?.split(",") ?? [];
    terms = places.map((at) => readyAt(lexicon, Number(at))).filter((term) => isJudged(lexicon, term));
    lexicon.ready.set(id, terms);
  }
  return terms;
}

function readyAt(lexicon: Lexicon, at: number): ReadyTerm {
  let term = lexicon.readyTerms[at];
  if (term === undefined) {
    term = readyTerm(lexicon, writtenTerm(lexicon.terms, at));
    lexicon.readyTerms[at] = term;
  }
  return term;
}

function isJudged(lexicon: Lexicon, term: ReadyTerm): boolean {
  return lexicon.judged.has(term.entry);
}

/** Element numbers, columns and complete values of the entries that are judged; made when first asked for. */
export function otherTerms(lexicon: Lexicon): OtherTerms {
  lexicon.others ??= collectOthers(lexicon);
  return lexicon.others;
}

function collectOthers(lexicon: Lexicon): OtherTerms {
  const byNumber = new Map<string, ReadyTerm[]>();
  const columns = emptyColumns();
  const values = new Map<string, IndicatorEntry[]>();
  for (const term of termsAtWord(lexicon, numberDoor)) {
    const [first] = term.phrase;
    if (first?.is === "number") push(byNumber, first.text ?? "", term);
  }
  for (const entry of lexicon.judged) {
    for (const column of entry.terms.columns) {
      for (const term of columnTerms(lexicon, entry, column)) {
        const [first] = term.phrase;
        if (first?.is === "number") push(byNumber, first.text ?? "", term);
        else addColumn(columns, { head: squashed(column), tail: "", written: column }, term);
      }
    }
    for (const value of entry.terms.values) push(values, squashed(value), entry);
  }
  for (const pack of lexicon.packs) {
    for (const [id, rules] of Object.entries(pack.columns)) {
      const entry = lexicon.entries.get(id);
      if (entry === undefined) continue;
      for (const form of rules.flatMap(columnForms)) addColumn(columns, form, columnTerm(entry, form.written));
    }
  }
  return { byNumber, columns, values };
}

/** Element numbers (04.05.10) occur inside longer names, with any separators or none; other columns are whole names. */
function columnTerms(lexicon: Lexicon, entry: IndicatorEntry, column: string): ReadyTerm[] {
  if (!/^[\d.]+$/.test(column)) return [columnTerm(entry, column)];
  const term = { ...columnTerm(entry, column), phrase: phraseOf(lexicon, column) };
  return [term, { ...term, phrase: [{ is: "number", text: squashed(column) }] }];
}

function columnTerm(entry: IndicatorEntry, written: string): ReadyTerm {
  // A column that is a word by itself is no surer than the word: `_RACE`.
  const double = entry.also.length > 0 && entry.also.includes(squashed(written)) ? "also" : undefined;
  return { entry, use: "column", written, phrase: [], cues: undefined, double };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
