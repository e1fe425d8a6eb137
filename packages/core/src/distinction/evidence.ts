import type { Fragment, Indicator } from "../profile/profile.ts";
import type { Lexicon } from "./lexicon.ts";
import { tableHits } from "./tables.ts";
import { readText, type TextReading } from "./text-reading.ts";
import type { Unit } from "./unit.ts";

/** One fragment of an indicator, cut into units. */
export interface ReadFragment {
  readonly fragment: Fragment;
  readonly text: TextReading;
  readonly units: readonly Unit[];
  /** Running text rather than a name: words far apart have nothing to do with each other. */
  readonly prose: boolean;
  /** A description as short as a label, read as one. */
  readonly brief: boolean;
}

/** Everything an indicator says about itself. */
export interface Evidence {
  readonly indicator: Indicator;
  readonly fragments: readonly ReadFragment[];
  /** Those that say what the others mean: name, label, description, source. */
  readonly telling: readonly ReadFragment[];
}

/** A description of at most this many words, little words not counted, is read as a label. */
const briefWords = 6;

const tellingRoles: ReadonlySet<string> = new Set(["name", "label", "description", "source"]);

/** Whether any text of an indicator, or any of its values, could say something the law knows. */
export function speaks(lexicon: Lexicon, indicator: Indicator): boolean {
  return indicator.fragments.some(
    ({ role, text }) =>
      readText(lexicon, text).speaks || (role === "value" && tableHits(lexicon.tables, text).length > 0),
  );
}

export function evidenceOf(lexicon: Lexicon, indicator: Indicator): Evidence {
  const fragments = indicator.fragments.map((fragment) => readFragment(lexicon, fragment));
  return { indicator, fragments, telling: fragments.filter((at) => tellingRoles.has(at.fragment.role)) };
}

/** The keys under which an indicator stands, without its own. */
export function keysAbove(lexicon: Lexicon, evidence: Evidence): TextReading {
  const { pointer } = evidence.indicator;
  return readText(lexicon, pointer.slice(0, Math.max(0, pointer.lastIndexOf("/"))));
}

export function valuesOf(evidence: Evidence): string[] {
  return evidence.fragments.filter((at) => at.fragment.role === "value").map((at) => at.fragment.text);
}

export function readFragment(lexicon: Lexicon, fragment: Fragment): ReadFragment {
  const text = readText(lexicon, fragment.text);
  const prose = fragment.role === "description";
  return { fragment, text, units: text.units, prose, brief: prose && text.words <= briefWords };
}
