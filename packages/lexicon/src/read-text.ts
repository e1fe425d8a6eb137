import { type ColumnIndex, columnsNamed } from "./column-index.ts";
import { type Comparison, comparisonsIn } from "./comparisons.ts";
import { encodedIn } from "./encoded.ts";
import { unescapedIn } from "./escaped.ts";
import { hypothesesOf } from "./hypotheses.ts";
import { joinedLiterals } from "./joined-literals.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Stretch, setEnd, type WordSet } from "./phrase.ts";
import type { ReadyTerm } from "./ready-term.ts";
import { squashed } from "./squashed.ts";
import { type TableHit, tableHits } from "./tables.ts";
import { otherTerms, termsAtWord } from "./terms.ts";
import type { TextReading } from "./text-reading.ts";
import { readWords, type Unit, unitsOf } from "./unit.ts";

const longestColumn = 100;
/** Letters of all texts that are remembered together; what is remembered of a text takes some fifty times their room. */
const rememberedLetters = 4_000_000;
/** What is remembered of the shortest text, in letters. */
const leastRemembered = 100;

/** Reads a text; the same text is read once. */
export function readText(lexicon: Lexicon, text: string): TextReading {
  const { readings } = lexicon;
  const known = readings.byText.get(text);
  if (known !== undefined) return known;
  const own = detached(text);
  const reading = freshReading(lexicon, own);
  readings.letters += text.length + leastRemembered;
  if (readings.letters > rememberedLetters) {
    readings.byText.clear();
    readings.letters = text.length + leastRemembered;
  }
  readings.byText.set(own, reading);
  return reading;
}

/** The same letters in a string of their own: a piece of the text of a file, remembered, would keep the whole of it. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** Forgets the texts that were read once they are more than so many letters, as between two files that have little in common. */
export function forgetBeyond({ readings, beside }: Lexicon, letters: number): void {
  if (readings.letters > letters) {
    readings.byText.clear();
    readings.letters = 0;
  }
  if (beside !== undefined) forgetBeyond(beside.law, letters);
}

function freshReading(lexicon: Lexicon, text: string): TextReading {
  const words = readWords(lexicon.vocabulary, text);
  const units = unitsOf(lexicon.vocabulary, words);
  const { columns, values } = otherTerms(lexicon);
  const name = text.length > longestColumn ? "" : squashed(text);
  const ownColumns = name === "" || units.length === 0 ? [] : wholeOrLast(columns, name, lastPart(text, name));
  const ownValues = name === "" ? [] : (values.get(name) ?? []);
  const encoded = [...encodedIn(text), ...joinedLiterals(text), ...unescapedIn(text)];
  const otherwise = hypothesesOf(lexicon.vocabulary, text, words, units)
    .map((cut) => ({ text: readingOf(lexicon, cut.units), cut }))
    .filter((other) => other.text.speaks);
  const reading = readingOf(lexicon, units);
  const speaks = reading.speaks || [ownColumns, ownValues, encoded, otherwise].some((forms) => forms.length > 0);
  return { ...reading, columns: ownColumns, values: ownValues, encoded, otherwise, speaks };
}

function readingOf(lexicon: Lexicon, units: readonly Unit[]): TextReading {
  const { byNumber } = otherTerms(lexicon);
  let words = 0;
  let speaks = false;
  for (const unit of units) {
    if (!unit.filler) words++;
    speaks ||= unit.number
      ? byNumber.has(unit.text) || byNumber.has("")
      : unit.ids.some((id) => termsAtWord(lexicon, id).length > 0);
  }
  const forms = { columns: [], values: [], encoded: [], otherwise: [] };
  const later = {
    places: undefined,
    found: undefined,
    beginsGroup: undefined,
    rows: undefined,
    comparisons: undefined,
    telling: undefined,
  };
  return { units, words, speaks, ...forms, ...later };
}

/** The columns a name is, or else what follows its last namespace mark. */
function wholeOrLast(columns: ColumnIndex, name: string, last: string): readonly ReadyTerm[] {
  const whole = columnsNamed(columns, name);
  return whole.length > 0 || last === name ? whole : columnsNamed(columns, last);
}

/** What follows the last namespace mark of a name, squashed. */
function lastPart(text: string, name: string): string {
  const mark = Math.max(text.lastIndexOf("."), text.lastIndexOf(":"), text.lastIndexOf("/"));
  return mark < 0 ? name : squashed(text.slice(mark + 1));
}

/** The rows of tables that a text stands for as a value; looked up once for each different text. */
export function rowsOf(lexicon: Lexicon, reading: TextReading, text: string): readonly TableHit[] {
  reading.rows ??= tableHits(lexicon.tables, text);
  return reading.rows;
}

/** What a text compares when it is read as an expression; found once for each different text. */
export function comparisonsOf(reading: TextReading, text: string): readonly Comparison[] {
  reading.comparisons ??= comparisonsIn(text);
  return reading.comparisons;
}

/** A text of so few units is looked through sooner than it is remembered that a set has no place in it. */
const fewUnits = 8;

/** Every stretch of a text in which a member of a set stands, in order; found once for each set. */
export function placesOf(reading: TextReading, set: WordSet): readonly Stretch[] {
  const known = reading.places?.get(set);
  if (known !== undefined) return known;
  const places = lookFor(set, reading.units);
  if (places === nowhere && reading.units.length <= fewUnits) return nowhere;
  reading.places ??= new Map();
  reading.places.set(set, places);
  return places;
}

function lookFor(set: WordSet, units: readonly Unit[]): readonly Stretch[] {
  let places: Stretch[] | undefined;
  for (let from = 0; from < units.length; from++) {
    const to = setEnd(set, units, from);
    if (to < 0) continue;
    places ??= [];
    places.push({ from, to });
  }
  return places ?? nowhere;
}

const nowhere: readonly Stretch[] = [];

/** How far into another text a word is looked for that only stands beside something else. */
const longestBeside = 200;

/** Whether a member of a set stands in a text: between two units, outside the stretches left out. */
export function standsIn(
  reading: TextReading,
  set: WordSet,
  within: Stretch = { from: 0, to: longestBeside },
  except: readonly Stretch[] = [],
): boolean {
  const places = placesOf(reading, set);
  for (let at = firstFrom(places, within.from); at < places.length; at++) {
    const place = places[at] as Stretch;
    if (place.from >= within.to) return false;
    if (place.to <= within.to && except.every((each) => place.to <= each.from || place.from >= each.to)) return true;
  }
  return false;
}

/** Index of the first place that begins at or after a unit. */
export function firstFrom(places: readonly Stretch[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Stretch).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
