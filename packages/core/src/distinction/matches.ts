import type { FragmentRole } from "../profile/profile.ts";
import type { ReadFragment } from "./evidence.ts";
import { type Lexicon, type ReadyTerm, squashed, type TermUse } from "./lexicon.ts";
import { type Phrase, phraseEnd, type Slot, type Stretch, setEnd } from "./phrase.ts";
import type { Unit } from "./unit.ts";

/** A term found in a fragment, before guards. */
export interface Match {
  readonly term: ReadyTerm;
  readonly at: ReadFragment;
  readonly stretch: Stretch;
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

/** Every term that stands in a fragment, longest stretches and vague ones alike. */
export function matchesIn(lexicon: Lexicon, at: ReadFragment): Match[] {
  const uses = at.brief ? usesInBrief : usesByRole[at.fragment.role];
  const matches: Match[] = [];
  for (let from = 0; from < at.units.length; from++) {
    for (const term of termsAt(lexicon, at.units[from] as Unit)) {
      if (!uses.includes(term.use)) continue;
      const stretch = stretchOf(term, at, from);
      if (stretch !== undefined) matches.push({ term, at, stretch });
    }
  }
  if (uses.includes("whole")) matches.push(...columnMatches(lexicon, at));
  return matches;
}

function* termsAt(lexicon: Lexicon, unit: Unit): Iterable<ReadyTerm> {
  if (unit.number) yield* lexicon.byNumber.get(unit.text) ?? [];
  for (const id of unit.ids) yield* lexicon.byWord.get(id) ?? [];
}

function stretchOf(term: ReadyTerm, at: ReadFragment, from: number): Stretch | undefined {
  if (term.use === "together") return together(term.phrase, at, from);
  const to = phraseEnd(term.phrase, at.units, from);
  if (to < 0) return undefined;
  if (term.use === "whole" && !isWhole(at.units, from, to)) return undefined;
  if (at.prose && at.units[from]?.clause !== at.units[to - 1]?.clause) return undefined;
  return { from, to };
}

/** Numbers and little words around it aside, the stretch is all there is. */
function isWhole(units: readonly Unit[], from: number, to: number): boolean {
  return units.every((unit, at) => (at >= from && at < to) || unit.number || unit.filler);
}

function together(phrase: Phrase, at: ReadFragment, from: number): Stretch | undefined {
  const reach = at.prose && !at.brief ? togetherInProse : togetherInName;
  const used: Stretch[] = [];
  for (const slot of phrase) {
    const found = nearest(slot, at, from, reach, used);
    if (found === undefined) return undefined;
    used.push(found);
  }
  const start = Math.min(...used.map((stretch) => stretch.from));
  const to = Math.max(...used.map((stretch) => stretch.to));
  // Entered once for each of its words; the first of them speaks.
  return used.some((stretch) => stretch.from === from) ? { from: start, to } : undefined;
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
      if (unit === undefined || (at.prose && unit.clause !== at.units[from]?.clause)) continue;
      const end = slot.is === "list" ? setEnd(slot.list, at.units, start) : phraseEnd([slot], at.units, start);
      if (end >= 0 && !used.some((stretch) => start < stretch.to && end > stretch.from))
        return { from: start, to: end };
    }
  }
  return undefined;
}

/** Complete column names: the whole name, or what follows its last namespace mark. */
function columnMatches(lexicon: Lexicon, at: ReadFragment): Match[] {
  const { text } = at.fragment;
  const stretch = { from: 0, to: at.units.length };
  if (at.units.length === 0) return [];
  const last = text.slice(Math.max(text.lastIndexOf("."), text.lastIndexOf(":"), text.lastIndexOf("/")) + 1);
  const terms = lexicon.columns.get(squashed(text)) ?? lexicon.columns.get(squashed(last)) ?? [];
  return terms.map((term) => ({ term, at, stretch }));
}
