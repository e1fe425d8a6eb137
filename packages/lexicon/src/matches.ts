import type { Capacity } from "./capacity.ts";
import type { Fragment } from "./fragment.ts";
import type { Lexicon } from "./lexicon.ts";
import { fitsSlot, type Phrase, phraseEnd, type Slot, type Stretch, type WordSet } from "./phrase.ts";
import type { ReadFragment } from "./read-fragment.ts";
import { firstFrom, placesOf } from "./read-text.ts";
import type { ReadyTerm } from "./ready-term.ts";
import { otherTerms, termsAtWord } from "./terms.ts";
import type { Found, OtherReading, TextReading } from "./text-reading.ts";
import type { Unit } from "./unit.ts";

/** A term found in a fragment, before guards. */
export interface Match<F extends Fragment = Fragment> {
  readonly term: ReadyTerm;
  readonly at: ReadFragment<F>;
  readonly stretch: Stretch;
  /** The units that were needed; the stretch may hold others between them. */
  readonly used: readonly Stretch[];
  /** What it rests on when the text has to be cut in another way; `at` then has the units of that other reading. */
  readonly by?: OtherReading;
}

/** A text as it is read. */
interface Reading {
  readonly text: TextReading;
  readonly units: readonly Unit[];
  readonly capacity: Capacity;
}

/** In running text, words belong together when at most so many units lie between first and last. */
const togetherInProse = 6;
const togetherInName = 24;

/** One term is looked at so many times in one text; a text that repeats itself says nothing new. */
const mostOfOneTerm = 8;

/** Every term that stands in a fragment, longest stretches and vague ones alike. */
export function matchesIn<F extends Fragment>(lexicon: Lexicon, at: ReadFragment<F>): Match<F>[] {
  return termsIn(lexicon, at.text, at.capacity).map(({ term, used, by }) =>
    by === undefined
      ? { term, at, stretch: hull(used), used }
      : { term, at: { ...at, text: by.text, units: by.text.units }, stretch: hull(used), used, by },
  );
}

/** The terms that stand in a text when it is read in a capacity; found once for each text and capacity. */
export function termsIn(lexicon: Lexicon, text: TextReading, capacity: Capacity): readonly Found[] {
  if (!text.speaks) return none;
  let found = text.found?.get(capacity);
  if (found === undefined) {
    found = findTerms(lexicon, { text, units: text.units, capacity });
    if (text.otherwise.length > 0)
      found = [...found, ...text.otherwise.flatMap((by) => foundBy(lexicon, by, capacity))];
    text.found ??= new Map();
    text.found.set(capacity, found);
  }
  return found;
}

const none: readonly Found[] = [];

/** What is put together from pieces has this many letters: `r_as` is no race. */
const shortestJoined = 6;

/** Terms that stand in a text only when it is cut in another way. */
function foundBy(lexicon: Lexicon, by: OtherReading, capacity: Capacity): Found[] {
  const { units } = by.text;
  return termsIn(lexicon, by.text, capacity).flatMap(({ term, used }) => {
    let letters = 0;
    let other = false;
    for (const { from, to } of used) {
      for (let at = from; at < to; at++) {
        letters += (units[at] as Unit).text.length;
        other ||= by.cut.other.has(at);
      }
    }
    return other && letters >= shortestJoined ? [{ term, used, by }] : [];
  });
}

function findTerms(lexicon: Lexicon, at: Reading): readonly Found[] {
  const { uses, prose } = at.capacity;
  const { texts } = lexicon.vocabulary;
  const isSentence = prose || at.units.some(({ filler }) => filler);
  const found: Found[] = [];
  const counts = new Map<ReadyTerm, number>();
  const look = (terms: readonly ReadyTerm[], from: number, isInflected = false) => {
    for (const term of terms) {
      // In a sentence an abbreviation has no plural: langs is a word of its own there.
      if (isInflected && isSentence && term.use === "short") continue;
      // Two or three letters can be short for much: they say it only beside another concept.
      if (isInflected && term.phrase.length === 1 && isCutShort(term, at.units[from] as Unit)) continue;
      const count = counts.get(term) ?? 0;
      if (count >= mostOfOneTerm || !uses.includes(term.use)) continue;
      const used = usedBy(term, at, from);
      if (used === undefined) continue;
      found.push({ term, used });
      counts.set(term, count + 1);
    }
  };
  const { byNumber } = otherTerms(lexicon);
  for (const [from, unit] of at.units.entries()) {
    if (unit.number) {
      look(byNumber.get(unit.text) ?? [], from);
      look(byNumber.get("") ?? [], from);
    }
    for (const id of unit.ids) look(termsAtWord(lexicon, id), from, texts[id] !== unit.text);
  }
  if (!uses.includes("whole")) return found.length === 0 ? none : found;
  return [...found, ...at.text.columns.map((term) => ({ term, used: [{ from: 0, to: at.units.length }] }))];
}

/** What is cut to so few letters is by itself no word. */
const longestCutShort = 3;

function isCutShort({ written }: ReadyTerm, { text }: Unit): boolean {
  return text.length <= longestCutShort && text.length < written.length;
}

function usedBy(term: ReadyTerm, at: Reading, from: number): Stretch[] | undefined {
  if (term.use === "together") return together(term.phrase, at, from);
  const to = phraseEnd(term.phrase, at.units, from);
  if (to < 0) return undefined;
  if (term.use === "whole" && !isWhole(at.units, from, to)) return undefined;
  if (term.use === "stem" && !isSqueezed(at.units, from, to)) return undefined;
  if (at.units[from]?.item !== at.units[to - 1]?.item || !isAligned(term, at.units, from, to)) return undefined;
  return [{ from, to }];
}

/**
 * A phrase over several words begins where a word begins: woonplaats, geboortedatum holds no "plaats geboorte". A vague
 * word counts in a compound only beside carriers: taalcode, but not taalmodel.
 */
function isAligned(term: ReadyTerm, units: readonly Unit[], from: number, to: number): boolean {
  const first = units[from] as Unit;
  if (first.word !== units[to - 1]?.word) return units[from - 1]?.word !== first.word;
  if (term.use !== "vague" || first.number) return true;
  return isAlone(units, [{ from, to }]);
}

/** Whether the words that hold these stretches hold nothing else that has a meaning. */
function isAlone(units: readonly Unit[], used: readonly Stretch[]): boolean {
  return used.every(({ from, to }) => {
    const free = (at: number) => {
      const unit = units[at] as Unit;
      return (
        unit.carrier || unit.filler || unit.number || used.some((stretch) => at >= stretch.from && at < stretch.to)
      );
    };
    for (let at = from - 1; at >= 0 && units[at]?.word === units[from]?.word; at--) if (!free(at)) return false;
    for (let at = to; at < units.length && units[at]?.word === units[to - 1]?.word; at++) if (!free(at)) return false;
    return true;
  });
}

function hull(used: readonly Stretch[]): Stretch {
  return { from: Math.min(...used.map((each) => each.from)), to: Math.max(...used.map((each) => each.to)) };
}

/**
 * Whether letters that are not known are glued to the stretch, or letters before it that say whose it is: a stem
 * counts only in a name that was squeezed.
 */
function isSqueezed(units: readonly Unit[], from: number, to: number): boolean {
  const glued = (unit: Unit | undefined) => unit?.word === units[from]?.word;
  const before = units[from - 1];
  const behind = units[to];
  return (
    (glued(before) && (before?.ids.length === 0 || before?.carrier === true)) ||
    (glued(behind) && behind?.ids.length === 0)
  );
}

/** Numbers and little words around it aside, the stretch is all there is. */
function isWhole(units: readonly Unit[], from: number, to: number): boolean {
  return units.every((unit, at) => (at >= from && at < to) || unit.number || unit.filler);
}

function together(phrase: Phrase, at: Reading, from: number): Stretch[] | undefined {
  // Most often one of the lists has no word in the text at all.
  for (const slot of phrase) if (slot.is === "list" && placesOf(at.text, slot.list).length === 0) return undefined;
  const reach = at.capacity.prose && !at.capacity.brief ? togetherInProse : togetherInName;
  const used: Stretch[] = [];
  for (const slot of phrase) {
    const found =
      slot.is === "list" ? nearestOfList(slot.list, at, from, reach, used) : nearestOfWord(slot, at, from, reach, used);
    if (found === undefined) return undefined;
    used.push(found);
  }
  return used.some((stretch) => stretch.from === from) && isAlone(at.units, used) ? used : undefined;
}

function nearestOfWord(
  slot: Slot,
  at: Reading,
  from: number,
  reach: number,
  used: readonly Stretch[],
): Stretch | undefined {
  const last = Math.min(at.units.length - 1, from + reach);
  let best: Stretch | undefined;
  for (let start = Math.max(0, from - reach); start <= last; start++) {
    const unit = at.units[start] as Unit;
    if (!fitsSlot(slot, unit)) continue;
    best = nearer(best, { from: start, to: start + 1 }, at, from, used);
  }
  return best;
}

function nearestOfList(
  list: WordSet,
  at: Reading,
  from: number,
  reach: number,
  used: readonly Stretch[],
): Stretch | undefined {
  const places = placesOf(at.text, list);
  let best: Stretch | undefined;
  for (let index = firstFrom(places, from - reach); index < places.length; index++) {
    const place = places[index] as Stretch;
    if (place.from > from + reach) break;
    best = nearer(best, place, at, from, used);
  }
  return best;
}

/** The one nearer to a unit, behind it before in front of it; not in another item of a list, and not used twice. */
function nearer(
  best: Stretch | undefined,
  place: Stretch,
  at: Reading,
  from: number,
  used: readonly Stretch[],
): Stretch | undefined {
  if (at.capacity.prose && at.units[place.from]?.item !== at.units[from]?.item) return best;
  if (used.some((stretch) => place.from < stretch.to && place.to > stretch.from)) return best;
  if (best === undefined) return place;
  const distance = Math.abs(place.from - from) - Math.abs(best.from - from);
  return distance < 0 || (distance === 0 && place.from > best.from) ? place : best;
}
