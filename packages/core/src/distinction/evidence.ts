import type { Fragment, Indicator } from "../profile/profile.ts";
import type { Beside } from "./beside.ts";
import { type Capacity, capacityOf } from "./capacity.ts";
import type { Lexicon } from "./lexicon.ts";
import { termsIn } from "./matches.ts";
import { readText, rowsOf, type TextReading } from "./text-reading.ts";
import type { Unit } from "./unit.ts";

/** One fragment of an indicator, cut into units. */
export interface ReadFragment {
  readonly fragment: Fragment;
  readonly text: TextReading;
  readonly units: readonly Unit[];
  readonly capacity: Capacity;
}

/** Everything an indicator says about itself. */
export interface Evidence {
  readonly indicator: Indicator;
  readonly fragments: readonly ReadFragment[];
  /** Those that say what the others mean: name, label, description, source. */
  readonly telling: readonly ReadFragment[];
  /** Whether all values are among those a guard names; worked out once for each guard. */
  readonly onlyValues: Map<readonly string[], boolean>;
  /** Absent where the indicator stands alone, as in `explain`. */
  readonly beside?: Beside | undefined;
}

const tellingRoles: ReadonlySet<string> = new Set(["name", "label", "description", "source"]);

/**
 * Whether any text of an indicator says something the law knows; most indicators are silent, and are not looked at any
 * further. A number that is a code only without its leading zeros says nothing: the word that makes it one speaks.
 * @param texts the indicator's fragments as read, in their order
 */
export function speaks(lexicon: Lexicon, indicator: Indicator, texts: readonly TextReading[]): boolean {
  return indicator.fragments.some(({ role, text }, at) => {
    const reading = texts[at] as TextReading;
    if (reading.values.length > 0 || reading.encoded.length > 0) return true;
    if (reading.speaks && termsIn(lexicon, reading, capacityOf(role, reading.words)).length > 0) return true;
    return role === "value" && rowsOf(lexicon, reading, text).some((hit) => hit.by !== "unpadded");
  });
}

export function textsOf(lexicon: Lexicon, indicator: Indicator): TextReading[] {
  return indicator.fragments.map((fragment) => readText(lexicon, fragment.text));
}

export function evidenceOf(
  lexicon: Lexicon,
  indicator: Indicator,
  texts: readonly TextReading[] = textsOf(lexicon, indicator),
  beside?: Beside,
): Evidence {
  const fragments = indicator.fragments.map((fragment, at) => readAs(fragment, texts[at] as TextReading));
  return {
    indicator,
    fragments,
    telling: fragments.filter((at) => tellingRoles.has(at.fragment.role)),
    onlyValues: new Map(),
    beside,
  };
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
  return readAs(fragment, readText(lexicon, fragment.text));
}

function readAs(fragment: Fragment, text: TextReading): ReadFragment {
  return { fragment, text, units: text.units, capacity: capacityOf(fragment.role, text.words) };
}
