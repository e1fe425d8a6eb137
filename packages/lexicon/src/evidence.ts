import { capacityOf } from "./capacity.ts";
import { isOther } from "./code-lists.ts";
import type { Comparison } from "./comparisons.ts";
import type { Fragment, FragmentRole, KeyMeaning, Subject } from "./fragment.ts";
import type { Lexicon } from "./lexicon.ts";
import { termsIn } from "./matches.ts";
import type { WordSet } from "./phrase.ts";
import { type ReadFragment, readFragment } from "./read-fragment.ts";
import { comparisonsOf, readText, rowsOf, standsIn } from "./read-text.ts";
import type { TextReading } from "./text-reading.ts";

/**
 * How many entries of the list or map in which an indicator stands have a name with a word of a set: a record shows
 * by its other fields what it is about. A list of criteria is about many things, and says nothing in this way.
 * @param pointer the indicator's place in its file
 */
export type Beside = (pointer: string, set: WordSet) => number;

/** Everything an indicator says about itself. */
export interface Evidence<F extends Fragment = Fragment> {
  /** Where the indicator stands in its document. */
  readonly pointer: string;
  readonly keys: KeyMeaning;
  readonly fragments: readonly ReadFragment<F>[];
  /** Those that say what the others mean: name, label, description, source. */
  readonly telling: readonly ReadFragment<F>[];
  /** What guards ask again and again, worked out once. */
  readonly known: KnownOfEvidence;
  /** Whether it has to reach a number. */
  readonly hasThreshold?: boolean;
  /** Absent where the indicator stands alone, as in `explain`. */
  readonly beside?: Beside | undefined;
  /** Whether what stands around the indicator, or what is stated of its document, says that it is about persons. */
  readonly ofPersons?: (() => boolean) | undefined;
}

interface KnownOfEvidence {
  keysAbove?: TextReading;
  valuesByKey?: ReadonlyMap<string, readonly string[]>;
  /** Whether all values are among those a guard names, by guard and key. */
  readonly onlyValues: Map<readonly string[], Map<string, boolean>>;
  readonly keys: Map<WordSet, number>;
  /** What the values under a key are said of, by the key. */
  readonly valuesOf: Map<string, string | undefined>;
}

export function nothingKnown(): KnownOfEvidence {
  return { onlyValues: new Map(), keys: new Map(), valuesOf: new Map() };
}

const tellingRoles: ReadonlySet<string> = new Set(["name", "label", "description", "source"]);

/**
 * Whether any text of an indicator says something the law knows; most indicators are silent, and are not looked at any
 * further. A number that is a code only without its leading zeros says nothing: the word that makes it one speaks. A code in lower case
 * may stand beside a word that only makes it one: `country_x: ma`.
 */
export function speaks(lexicon: Lexicon, { fragments }: Subject): boolean {
  for (const { role, text } of fragments) {
    const reading = readText(lexicon, text);
    if (reading.speaks && says(lexicon, reading, role)) return true;
    if (!canCompare(role)) continue;
    reading.telling ??= tellsAsValue(lexicon, reading, text);
    if (reading.telling) return true;
  }
  return false;
}

function tellsAsValue(lexicon: Lexicon, reading: TextReading, text: string): boolean {
  return isOfTable(lexicon, reading, text) || isOther(text) || compares(lexicon, comparisonsOf(reading, text));
}

function says(lexicon: Lexicon, reading: TextReading, role: FragmentRole): boolean {
  if (reading.values.length > 0 || reading.encoded.length > 0) return true;
  return termsIn(lexicon, reading, capacityOf(role, reading.words)).length > 0;
}

/** Under a key that nobody knows a rule is taken for a value, and a list of values may be written as one text. */
export function canCompare(role: FragmentRole): boolean {
  return role === "expression" || role === "value";
}

/** Whether one of the values that an expression compares stands in a table. */
function compares(lexicon: Lexicon, comparisons: readonly Comparison[]): boolean {
  return comparisons.some(({ values }) => values.some(({ text }) => isOfTable(lexicon, readText(lexicon, text), text)));
}

function isOfTable(lexicon: Lexicon, reading: TextReading, text: string): boolean {
  return rowsOf(lexicon, reading, text).some((hit) => hit.by !== "unpadded" || /\p{L}/u.test(hit.value));
}

export function evidenceOf<F extends Fragment>(
  lexicon: Lexicon,
  { pointer, fragments: texts, threshold }: Subject<F>,
  keys: KeyMeaning,
  beside?: Beside,
  ofPersons?: () => boolean,
): Evidence<F> {
  const fragments = texts.map((fragment) => readFragment(lexicon, fragment));
  return {
    pointer,
    keys,
    fragments,
    telling: fragments.filter((at) => tellingRoles.has(at.fragment.role)),
    known: nothingKnown(),
    hasThreshold: threshold !== undefined,
    beside,
    ofPersons,
  };
}

/**
 * The keys under which an indicator stands, without its own. What stands above a list of criteria says nothing of
 * them: a heading cannot make them mean something else.
 */
export function keysAbove(lexicon: Lexicon, { pointer, keys: meaning, known }: Evidence): TextReading {
  if (known.keysAbove === undefined) {
    const keys = pointer.split("/").slice(0, -1);
    const below = keys.findLastIndex(meaning.headsCriteria);
    known.keysAbove = readText(lexicon, keys.slice(below + 1).join("/"));
  }
  return known.keysAbove;
}

/** The key of a record under which a text stands, where that key says what the text is about. */
export function keyOf(lexicon: Lexicon, at: ReadFragment, { keys }: Evidence): TextReading | undefined {
  const { key, role } = at.fragment;
  if (key === "" || (role !== "value" && role !== "expression") || keys.saysOnlyRole(key)) return undefined;
  return readText(lexicon, key);
}

/** How many keys of a record have a word of a set. */
export function keysWith(set: WordSet, { fragments, known }: Evidence): number {
  let count = known.keys.get(set);
  if (count === undefined) {
    count = fragments.filter((at) => isKey(at) && standsIn(at.text, set)).length;
    known.keys.set(set, count);
  }
  return count;
}

/** The key whose values a reading is about: its own in a record, else any. */
export function keyOfValues(evidence: Evidence, of: ReadFragment): string {
  return isKey(of) && valuesByKey(evidence).has(of.fragment.text) ? of.fragment.text : "";
}

/** The values under a key of a record; without a key, all of them. */
export function valuesOf(evidence: Evidence, key: string): readonly string[] {
  return valuesByKey(evidence).get(key) ?? [];
}

function valuesByKey({ fragments, known }: Evidence): ReadonlyMap<string, readonly string[]> {
  if (known.valuesByKey !== undefined) return known.valuesByKey;
  const byKey = new Map<string, string[]>([["", []]]);
  for (const { fragment } of fragments) {
    if (fragment.role !== "value") continue;
    for (const key of new Set(["", fragment.key])) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [fragment.text]);
      else list.push(fragment.text);
    }
  }
  known.valuesByKey = byKey;
  return byKey;
}

function isKey({ fragment }: ReadFragment): boolean {
  return fragment.role === "expression" && fragment.key === "";
}
