import type { Entry, MapNode, Node, ScalarNode, SourceText } from "@tenzij/read";
import { readEmbedded } from "./embedded.ts";
import { fragment } from "./fragment.ts";
import {
  descriptionKeys,
  expressionKeys,
  foldKey,
  formKeys,
  identityKeys,
  isContainerKey,
  labelKeys,
  nameKeys,
  roleKeys,
  sourceKeys,
  thresholdKeys,
  valueKeys,
  weightKeys,
} from "./keys.ts";
import { looseIn } from "./loose.ts";
import { isNameLike, isNumber, isOnOrOff } from "./name-like.ts";
import { namesIn } from "./names-in-text.ts";
import { below, type Place } from "./place.ts";
import type { Fragment, FragmentRole, Indicator, MapReading, Stated } from "./profile.ts";
import { under } from "./under-key.ts";

type Measure = "weight" | "threshold" | "role";

/** The entry that names an indicator: the one whose key comes first in `nameKeys` (design §4). */
export function nameEntry(map: MapNode): Entry | undefined {
  let best: Entry | undefined;
  let rank = Number.POSITIVE_INFINITY;
  for (const entry of map.entries) {
    const key = foldKey(entry.key.text);
    const own = nameKeys.get(key);
    if (own === undefined || own >= rank || !isName(key, entry.value)) continue;
    best = entry;
    rank = own;
  }
  return best;
}

/**
 * True for `postcode: {weight: 3, values: […]}`: every key says something of the entry above it, or one says what values it
 * can have or in what form it is kept.
 */
export function isFieldMap(map: MapNode): boolean {
  let telling = 0;
  for (const entry of map.entries) {
    const key = foldKey(entry.key.text);
    if (formKeys.has(key) || (valueKeys.has(key) && entry.value.type !== "map")) return true;
    if (roleOf(entry) !== null || measureOf(entry) !== null) telling++;
  }
  return telling > 0 && telling === map.entries.length;
}

/**
 * Reads one map as one indicator. Every entry we do not know is read as part of its expression, so that
 * `- {id: r7, geboorteland: TR}` speaks for itself; nested lists and maps are handed back to be walked.
 */
export function indicatorFromMap(source: SourceText, map: MapNode, at: Place, key?: ScalarNode): MapReading {
  const named = nameEntry(map);
  const fragments: Fragment[] = [];
  const measures: Partial<Record<Measure, Stated>> = {};
  const rest: { node: Node; place: Place }[] = [];
  if (key !== undefined) fragments.push(fragment("name", key, "", at));
  for (const entry of map.entries) {
    const place = below(at, entry.key.text, entry.value, entry.mergedAt);
    const measure = measureOf(entry);
    if (measure !== null && measures[measure] === undefined) {
      measures[measure] = { text: (entry.value as ScalarNode).text, span: entry.value.span };
      continue;
    }
    readField(source, entry, place, named === entry, fragments, rest);
  }
  // The name decides first, whatever the order of the keys.
  fragments.sort((a, b) => Number(b.role === "name") - Number(a.role === "name"));
  const name = named === undefined ? key : (named.value as ScalarNode);
  const called = name ?? calledBy(fragments);
  const indicator: Indicator = {
    name: called === undefined ? at.pointer : called.text,
    pointer: at.pointer,
    span: called?.span ?? map.span,
    whole: map.span,
    fragments,
    ...measures,
    node: map,
  };
  return { indicator, rest, loose: looseIn(at.capacity ?? "loose", indicator) };
}

/**
 * Where nothing names it, an indicator is called by its label or short description, else by the fields its rule looks at,
 * rather than by its place.
 */
function calledBy(fragments: readonly Fragment[]): Pick<Fragment, "text" | "span"> | undefined {
  const of = (wanted: FragmentRole) => fragments.find(({ role, text }) => role === wanted && isNameLike(text));
  const called = of("label") ?? of("description");
  if (called !== undefined) return called;
  const rules = fragments.filter(({ role, key, text }) => role === "expression" && key !== "" && !isOnOrOff(text));
  const [first] = rules;
  const fields = rules.flatMap(({ text }) => (isNameLike(text) ? [text] : namesIn(text).map((name) => name.text)));
  if (first === undefined || fields.length === 0) return undefined;
  return { text: [...new Set(fields)].slice(0, mostFields).join(", "), span: first.span };
}

/** So many fields of a rule without a name call it. */
const mostFields = 3;

function readField(
  source: SourceText,
  entry: Entry,
  at: Place,
  isName: boolean,
  fragments: Fragment[],
  rest: { node: Node; place: Place }[],
): void {
  const role = isName ? "name" : roleOf(entry);
  const { value } = entry;
  const place = role === null ? inside(entry, at) : at;
  if (place.capacity !== at.capacity) {
    rest.push({ node: value, place });
    return;
  }
  if (value.type === "scalar") {
    const inner = role === "description" ? null : readEmbedded(source, value);
    if (inner !== null) rest.push({ node: inner, place: { ...at, embedded: (at.embedded ?? 0) + 1 } });
    else if (value.text !== "") fragments.push(textOf(value, role, entry.key.text, at));
    if (role === null && entry.key.written !== false) fragments.push(fragment("expression", entry.key, "", at));
    return;
  }
  const listed = role === "name" && value.type === "list" && !identityKeys.has(foldKey(entry.key.text));
  if (role === null || listed) {
    if (role === null && entry.key.written !== false && !isContainerKey(foldKey(entry.key.text)))
      fragments.push(fragment("expression", entry.key, "", at));
    rest.push({ node: value, place });
    return;
  }
  gatherTexts(value, role, entry.key.text, at, fragments);
}

/** A heading inside a criterion is part of it; what is left out or measured there is not. */
function inside({ key, value }: Entry, at: Place): Place {
  const place = under(foldKey(key.text), value, at);
  return place.capacity === "loose" ? at : place;
}

const dataTypes: ReadonlySet<string> = new Set(
  `string str varchar text char integer int int32 int64 bigint number numeric float double decimal bool boolean date
  datetime timestamp time category categorical numerical binary object array record list map nullable required`.split(
    /\s+/,
  ),
);

/** A text under a key nobody knows may be a value, and a name. */
function textOf(value: ScalarNode, role: FragmentRole | null, key: string, at: Place): Fragment {
  const isForm = formKeys.has(foldKey(key)) && dataTypes.has(value.text.toLowerCase());
  if (role !== null || isForm || !isNameLike(value.text)) return fragment(role ?? "value", value, key, at);
  return { ...fragment("value", value, key, at), named: "maybe" };
}

/**
 * All text of a structured field; in a map of values both keys and texts are values (`{NL: 0, MA: 3}`), and a text of a map in a
 * list of them may be what is compared (`in: [{var: taal}, [x]]`).
 */
function gatherTexts(
  node: Node,
  role: FragmentRole,
  key: string,
  at: Place,
  fragments: Fragment[],
  isListed = false,
): void {
  if (node.type === "scalar") {
    if (node.text !== "") fragments.push(fragment(role, node, key, at));
  } else if (node.type === "list") {
    for (const [index, item] of node.items.entries())
      gatherTexts(item, role, key, below(at, index, item), fragments, true);
  } else {
    for (const entry of node.entries) {
      const place = below(at, entry.key.text, entry.value, entry.mergedAt);
      fragments.push(fragment(role, entry.key, key, place));
      if (isListed && role === "value" && entry.value.type === "scalar" && entry.value.text !== "")
        fragments.push(textOf(entry.value, null, key, place));
      else gatherTexts(entry.value, role, key, place, fragments);
    }
  }
}

function roleOf(entry: Entry): FragmentRole | null {
  const key = foldKey(entry.key.text);
  if (nameKeys.has(key)) return entry.value.type !== "scalar" || isName(key, entry.value) ? "name" : "value";
  if (labelKeys.has(key)) return "label";
  if (descriptionKeys.has(key)) return "description";
  if (valueKeys.has(key)) return "value";
  if (expressionKeys.has(key)) return "expression";
  if (sourceKeys.has(key)) return "source";
  return null;
}

function measureOf(entry: Entry): Measure | null {
  if (entry.value.type !== "scalar") return null;
  const key = foldKey(entry.key.text);
  if (weightKeys.has(key)) return nameKeys.has(key) && !isNumber(entry.value.text) ? null : "weight";
  if (thresholdKeys.has(key)) return "threshold";
  if (roleKeys.has(key)) return "role";
  return null;
}

/** Under `id` and its like a number is a name too; under `factor` or `feature` it is a weight or a place. */
function isName(key: string, node: Node): node is ScalarNode {
  return (
    node.type === "scalar" && node.text !== "" && (identityKeys.has(key) || oldNames.has(key) || isNameLike(node.text))
  );
}

const oldNames: ReadonlySet<string> = new Set(["field", "kolom"]);
