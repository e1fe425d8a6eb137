import type { Fragment, Indicator } from "../profile/profile.ts";
import { type Lexicon, readUnits } from "./lexicon.ts";
import type { Unit } from "./unit.ts";

/** One fragment of an indicator, cut into units. */
export interface ReadFragment {
  readonly fragment: Fragment;
  readonly units: readonly Unit[];
  /** The first of them, for what only stands beside something else. */
  readonly beginning: readonly Unit[];
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
  /** The keys under which the indicator stands, without its own. */
  readonly under: readonly Unit[];
  readonly values: readonly string[];
}

/** A description of at most this many words, little words not counted, is read as a label. */
const briefWords = 6;
const longestBeside = 200;

const tellingRoles: ReadonlySet<string> = new Set(["name", "label", "description", "source"]);

export function evidenceOf(lexicon: Lexicon, indicator: Indicator): Evidence {
  const fragments = indicator.fragments.map((fragment) => readFragment(lexicon, fragment));
  const under = indicator.pointer.split("/").slice(0, -1).join("/");
  return {
    indicator,
    fragments,
    telling: fragments.filter((at) => tellingRoles.has(at.fragment.role)),
    under: readUnits(lexicon, under),
    values: indicator.fragments.filter((fragment) => fragment.role === "value").map((fragment) => fragment.text),
  };
}

export function readFragment(lexicon: Lexicon, fragment: Fragment): ReadFragment {
  const units = readUnits(lexicon, fragment.text);
  const prose = fragment.role === "description";
  let words = 0;
  for (const unit of units) if (!unit.filler) words++;
  const beginning = units.length <= longestBeside ? units : units.slice(0, longestBeside);
  return { fragment, units, beginning, prose, brief: prose && words <= briefWords };
}
