import type { Lexicon, Taker } from "./lexicon.ts";
import type { Match } from "./matches.ts";
import { standsIn } from "./read-text.ts";
import type { IndicatorEntry } from "./schema.ts";
import { wordSet } from "./word-sets.ts";

/** How far ahead of a word in running text what is said of it may stand: "aandeel inwoners met een migratieachtergrond". */
const ahead = 6;

/**
 * The entry that a match means: its own, or one that takes its words where a word beside them says that they mean
 * that (`insteadOf`). In an expression the other words are other fields, and say nothing of this one.
 */
export function meantEntry(lexicon: Lexicon, { term, at, stretch, used }: Match): IndicatorEntry {
  const { role } = at.fragment;
  if (role === "expression") return term.entry;
  const isName = role === "name" || role === "label";
  const taker = takersOf(lexicon, term.entry.id).find(({ beside, named }) => {
    const from = isName || at.capacity.brief ? 0 : Math.max(0, stretch.from - ahead);
    // A share may follow in a name: BEVMAROK_P, black_pct.
    const to = isName ? at.units.length : stretch.from;
    if (standsIn(at.text, beside, { from, to }, used)) return true;
    return isName && named !== undefined && standsIn(at.text, named, undefined, used);
  });
  return taker?.entry ?? term.entry;
}

function takersOf(lexicon: Lexicon, id: string): readonly Taker[] {
  lexicon.takers ??= collectTakers(lexicon);
  return lexicon.takers.get(id) ?? none;
}

const none: readonly Taker[] = [];

function collectTakers(lexicon: Lexicon): Map<string, Taker[]> {
  const takers = new Map<string, Taker[]>();
  for (const entry of lexicon.judged) {
    const { entries = [], beside = [], named = [] } = entry.insteadOf ?? {};
    for (const id of entries) {
      const taker = {
        entry,
        beside: wordSet(lexicon, beside),
        named: named.length === 0 ? undefined : wordSet(lexicon, named),
      };
      takers.set(id, [...(takers.get(id) ?? []), taker]);
    }
  }
  return takers;
}
