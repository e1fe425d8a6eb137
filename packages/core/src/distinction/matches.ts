import type { FragmentRole } from "../profile/profile.ts";
import type { ReadFragment } from "./evidence.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Phrase, phraseEnd, type Slot, type Stretch, setEnd } from "./phrase.ts";
import type { TermUse } from "./term-shelf.ts";
import { otherTerms, type ReadyTerm, termsAtWord } from "./terms.ts";
import type { Unit } from "./unit.ts";

/** A term found in a fragment, before guards. */
export interface Match {
  readonly term: ReadyTerm;
  readonly at: ReadFragment;
  readonly stretch: Stretch;
  /** The units that were needed; the stretch may hold others between them. */
  readonly used: readonly Stretch[];
}

/** Which terms decide in which capacity; see the law's README. */
const usesByRole: Readonly<Record<FragmentRole, readonly TermUse[]>> = {
  name: ["clear", "vague", "short", "together", "whole", "column"],
  label: ["clear", "vague", "short", "together", "whole", "column"],
  expression: ["clear", "vague", "short", "together", "column"],
  source: ["clear", "together", "column"],
  description: ["clear", "together", "column"],
  value: ["clear"],
};
const usesInBrief: readonly TermUse[] = ["clear", "vague", "short", "together", "column"];

/** In running text, words belong together when at most so many units lie between first and last. */
const togetherInProse = 6;
const togetherInName = 24;

/** One term is looked at so many times in one text; a text that repeats itself says nothing new. */
const mostOfOneTerm = 8;

/** Every term that stands in a fragment, longest stretches and vague ones alike. */
export function matchesIn(lexicon: Lexicon, at: ReadFragment): Match[] {
  if (!at.text.speaks) return [];
  const uses = at.brief ? usesInBrief : usesByRole[at.fragment.role];
  const matches: Match[] = [];
  const counts = new Map<ReadyTerm, number>();
  const isPossible = possibleTerms(at.units);
  for (let from = 0; from < at.units.length; from++) {
    for (const term of termsAt(lexicon, at.units[from] as Unit)) {
      if (!uses.includes(term.use) || !isPossible(term) || (counts.get(term) ?? 0) >= mostOfOneTerm) continue;
      const used = usedBy(term, at, from);
      if (used === undefined) continue;
      matches.push({ term, at, stretch: hull(used), used });
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  if (!uses.includes("whole")) return matches;
  const stretch = { from: 0, to: at.units.length };
  return [...matches, ...at.text.columns.map((term) => ({ term, at, stretch, used: [stretch] }))];
}

/** Longer texts are asked first whether they hold all the words of a term at all. */
const longText = 40;

function possibleTerms(units: readonly Unit[]): (term: ReadyTerm) => boolean {
  if (units.length <= longText) return () => true;
  const present = new Set<number>();
  for (const unit of units) for (const id of unit.ids) present.add(id);
  const known = new Map<ReadyTerm, boolean>();
  return (term) => {
    let possible = known.get(term);
    if (possible === undefined) {
      possible = term.phrase.every((slot) => slot.is === "number" || canBegin(slot, present));
      known.set(term, possible);
    }
    return possible;
  };
}

function canBegin(slot: Slot, present: ReadonlySet<number>): boolean {
  if (slot.is === "number") return true;
  if (slot.is === "word") return slot.ids.length === 0 || slot.ids.some((id) => present.has(id));
  if (slot.list.anyNumber || slot.list.numbers.size > 0) return true;
  for (const id of slot.list.words) if (present.has(id)) return true;
  return slot.list.phrases.some((phrase) => phrase.every((each) => canBegin(each, present)));
}

function* termsAt(lexicon: Lexicon, unit: Unit): Iterable<ReadyTerm> {
  if (unit.number) {
    yield* otherTerms(lexicon).byNumber.get(unit.text) ?? [];
    yield* otherTerms(lexicon).byNumber.get("") ?? [];
  }
  for (const id of unit.ids) yield* termsAtWord(lexicon, id);
}

function usedBy(term: ReadyTerm, at: ReadFragment, from: number): Stretch[] | undefined {
  if (term.use === "together") return together(term.phrase, at, from);
  const to = phraseEnd(term.phrase, at.units, from);
  if (to < 0) return undefined;
  if (term.use === "whole" && !isWhole(at.units, from, to)) return undefined;
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

/** Numbers and little words around it aside, the stretch is all there is. */
function isWhole(units: readonly Unit[], from: number, to: number): boolean {
  return units.every((unit, at) => (at >= from && at < to) || unit.number || unit.filler);
}

function together(phrase: Phrase, at: ReadFragment, from: number): Stretch[] | undefined {
  const reach = at.prose && !at.brief ? togetherInProse : togetherInName;
  const used: Stretch[] = [];
  for (const slot of phrase) {
    const found = nearest(slot, at, from, reach, used);
    if (found === undefined) return undefined;
    used.push(found);
  }
  return used.some((stretch) => stretch.from === from) && isAlone(at.units, used) ? used : undefined;
}

function nearest(
  slot: Slot,
  at: ReadFragment,
  from: number,
  reach: number,
  used: readonly Stretch[],
): Stretch | undefined {
  for (let distance = 0; distance <= reach; distance++) {
    for (const start of distance === 0 ? [from] : [from + distance, from - distance]) {
      const unit = at.units[start];
      if (unit === undefined || (at.prose && unit.item !== at.units[from]?.item)) continue;
      const end = slot.is === "list" ? setEnd(slot.list, at.units, start) : phraseEnd([slot], at.units, start);
      if (end >= 0 && !used.some((stretch) => start < stretch.to && end > stretch.from))
        return { from: start, to: end };
    }
  }
  return undefined;
}
