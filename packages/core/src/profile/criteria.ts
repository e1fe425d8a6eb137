import type { Entry, ListNode, MapNode, Node, Nodes, ScalarNode, SourceText } from "@tenzij/read";
import { asCriterion } from "./as-criterion.ts";
import { readEmbedded } from "./embedded.ts";
import { fragment } from "./fragment.ts";
import { indicatorFromMap, isFieldMap, nameEntry } from "./indicator.ts";
import {
  expressionKeys,
  foldKey,
  identityKeys,
  isContainerKey,
  leftOutKeys,
  measuredKeys,
  nameKeys,
  ruleKeys,
  saysOnlyRole,
  valueKeys,
} from "./keys.ts";
import { looseIn, namedBy } from "./loose.ts";
import { moveReading } from "./move-reading.ts";
import { isExpression, isField, isNameLike, isNumber } from "./name-like.ts";
import { below, type Place } from "./place.ts";
import type { Fragment, Indicator, Loose, MapReading } from "./profile.ts";
import { isSwitches, onOf } from "./switches.ts";
import { under } from "./under-key.ts";

/** What the walk gathers: indicators, what may be one, and text that belongs to none. */
export interface Gathered {
  readonly source: SourceText;
  readonly indicators: Indicator[];
  readonly loose: Loose[];
  readonly mentions: Fragment[];
  /** Entries that state a fact about the profile. */
  readonly facts: ReadonlySet<Entry>;
  /** Texts that stand for another file. */
  readonly references: ReadonlySet<Node>;
  /** What maps were read as in an earlier text of the file. */
  readonly before?: ReadonlyMap<MapNode, MapReading> | undefined;
  /** Where what they are read as now is kept for the next. */
  readonly maps?: Map<MapNode, MapReading> | undefined;
  /** Maps that stood elsewhere in that text, and the indicators made of these. */
  readonly shifted?: Nodes["moved"] | undefined;
  readonly moved?: Map<Indicator, Indicator> | undefined;
}

/**
 * Reads a map entry. In a foreign file an indicator is the nearest list item or map entry (design §4): the key itself
 * is a name, unless it only holds others. Nothing is passed over: what is no criterion is loose.
 */
export function gatherEntry(work: Gathered, entry: Entry, at: Place): void {
  const key = foldKey(entry.key.text);
  const { value } = entry;
  const place = under(key, value, below(at, entry.key.text, value, entry.mergedAt));
  if (work.facts.has(entry) || refers(work, value)) gatherMentions(work, value, place, entry.key.text);
  else if (value.type === "scalar") gatherScalarEntry(work, entry, value, place, key);
  else if (isContainerKey(key)) gatherNode(work, value, place);
  else if (value.type === "list") gatherList(work, value, place, entry.key, key);
  else gatherMapEntry(work, entry, value, place, key);
}

function gatherMapEntry(work: Gathered, entry: Entry, value: MapNode, at: Place, key: string): void {
  if (isSwitches(value, at)) gatherSwitches(work, entry, value, at);
  else if (valueKeys.has(key)) gatherNode(work, value, at);
  else if (isColumn(value, key)) for (const one of value.entries) gatherItem(work, one.value, placeOf(at, one));
  else if (isNumberMap(value)) gatherNumbers(work, entry, value, at);
  else if (!holdsRule(value, at) && (nameEntry(value) !== undefined || isFieldMap(value))) {
    addFromMap(work, value, at, entry.key);
  } else {
    add(work, entry.key, value, at, [fragment("name", entry.key, "", at)]);
    gatherNode(work, value, at);
  }
}

/** True where a value is a reference, or a list of nothing else. */
function refers({ references }: Gathered, value: Node): boolean {
  if (references.size === 0) return false;
  if (value.type === "list") return value.items.length > 0 && value.items.every((item) => references.has(item));
  return references.has(value);
}

/** Reads a list or map whose own key is no indicator. */
export function gatherNode(work: Gathered, node: Node, at: Place): void {
  if (node.type === "map") {
    for (const entry of node.entries) gatherEntry(work, entry, at);
  } else if (node.type === "list") {
    for (const [index, item] of node.items.entries()) gatherItem(work, item, below(at, index, item));
  } else {
    gatherItem(work, node, at);
  }
}

/** Text that says something of the document, however deep. */
export function gatherMentions(work: Gathered, node: Node, at: Place, key: string): void {
  if (node.type === "scalar") {
    if (node.text !== "") work.mentions.push(fragment("description", node, key, at));
  } else if (node.type === "list") {
    for (const [index, item] of node.items.entries()) gatherMentions(work, item, below(at, index, item), key);
  } else {
    for (const entry of node.entries) {
      work.mentions.push(fragment("name", entry.key, key, at));
      gatherMentions(work, entry.value, placeOf(at, entry), entry.key.text);
    }
  }
}

/** Reads an item of a list, or what stands in the place of one. */
export function gatherItem(work: Gathered, item: Node, at: Place): void {
  if (refers(work, item)) gatherMentions(work, item, at, "");
  else if (item.type === "list") gatherNode(work, item, at);
  else if (item.type === "scalar") gatherScalarItem(work, item, at);
  else {
    const [only] = item.entries;
    if (item.entries.length === 1 && only !== undefined && !saysOnlyRole(only.key.text)) gatherEntry(work, only, at);
    else addFromMap(work, item, at);
  }
}

function gatherScalarItem(work: Gathered, item: ScalarNode, at: Place): void {
  if (item.text === "") return;
  const inner = embedded(work, item, at);
  if (inner !== null) gatherNode(work, inner.node, inner.at);
  else if (at.capacity !== undefined && !isNameLike(item.text) && !isExpression(item.text))
    work.mentions.push(fragment("description", item, "", at));
  else add(work, item, item, at, [fragment(isField(item.text) ? "name" : "expression", item, "", at)]);
}

function gatherScalarEntry(work: Gathered, entry: Entry, value: ScalarNode, at: Place, key: string): void {
  const inner = embedded(work, value, at);
  const name = fragment("name", entry.key, "", at);
  if (inner !== null) {
    if (!isContainerKey(key)) add(work, entry.key, value, at, [name]);
    gatherNode(work, inner.node, inner.at);
  } else if (namesField(key, value) || (at.capacity !== undefined && headsOnly(entry.key.text, key))) {
    gatherScalarItem(work, value, at);
  } else {
    add(work, entry.key, value, at, value.text === "" ? [name] : [name, textOf(value, entry.key.text, at)]);
  }
}

/** A key that says what its text is for, or among what it stands, and nothing of what it is about. */
function headsOnly(key: string, folded: string): boolean {
  return saysOnlyRole(key) || measuredKeys.has(folded) || leftOutKeys.has(folded);
}

/** `kenmerk: nationaliteit` is about nationaliteit; `id: nationaliteit` says what the map around it is called. */
function namesField(key: string, value: ScalarNode): boolean {
  return nameKeys.has(key) && !identityKeys.has(key) && isNameLike(value.text);
}

/** A text under a key that does not say what it is: a value, a rule, or a name of its own. */
function textOf(value: ScalarNode, key: string, at: Place): Fragment {
  if (!isField(value.text) || expressionKeys.has(foldKey(key))) return fragment("expression", value, key, at);
  return isNameLike(value.text)
    ? { ...fragment("value", value, key, at), named: "maybe" }
    : fragment("value", value, key, at);
}

/** `postcodes: [1060, 1066]` is an indicator with values; `invoer: [wijk, leeftijd]` a list of indicators. */
function gatherList(work: Gathered, list: ListNode, at: Place, key: ScalarNode, folded: string): void {
  const named = list.items.every((item) => item.type !== "scalar" || looksLikeField(item.text));
  const values = list.items.flatMap((item, index) => {
    if (item.type !== "scalar") return [];
    const one = fragment("value", item, key.text, below(at, index, item));
    if (named) return [{ ...one, named: "apart" as const }];
    return [isNameLike(item.text) ? { ...one, named: "maybe" as const } : one];
  });
  const only = named && valueKeys.has(folded);
  const owner = only ? undefined : add(work, key, list, at, [fragment("name", key, "", at), ...values]);
  for (const [index, item] of list.items.entries()) {
    const place = below(at, index, item);
    if (item.type !== "scalar") gatherItem(work, item, place);
    else if (named) add(work, item, item, place, [fragment("name", item, "", place)], owner);
  }
}

/** A map from names or values to numbers: `{leeftijd: 2, ras: 7}`, `{NL: 0, MA: 3}`; among weights, names. */
function gatherNumbers(work: Gathered, entry: Entry, map: MapNode, at: Place): void {
  if (at.within === "weights") {
    work.loose.push({ capacity: "loose", indicator: namedBy(fragment("name", entry.key, "", at), at.pointer) });
    gatherNode(work, map, at);
    return;
  }
  const values = map.entries.map((one): Fragment => {
    const value = fragment("value", one.key, entry.key.text, placeOf(at, one));
    return isNameLike(value.text) ? { ...value, named: "maybe" } : value;
  });
  add(work, entry.key, map, at, [fragment("name", entry.key, "", at), ...values]);
}

/** What is on is an indicator without a value; what is off is kept apart. */
function gatherSwitches(work: Gathered, entry: Entry, map: MapNode, at: Place): void {
  if (!isContainerKey(foldKey(entry.key.text))) add(work, entry.key, map, at, [fragment("name", entry.key, "", at)]);
  for (const one of map.entries) {
    const place = placeOf(at, one);
    const capacity = onOf(one.value) ? place.capacity : ("switched-off" as const);
    add(work, one.key, one.value, { ...place, capacity }, [fragment("name", one.key, "", place)]);
  }
}

function addFromMap(work: Gathered, map: MapNode, at: Place, key?: ScalarNode): void {
  const place = asCriterion(map, at);
  const known = readBefore(work, map, place) ?? (key === undefined ? readElsewhere(work, map, place) : undefined);
  const reading = known ?? indicatorFromMap(work.source, map, place, key);
  work.maps?.set(map, reading);
  put(work, reading.indicator, place, reading.loose);
  for (const { node, place } of reading.rest) gatherNode(work, node, place);
}

/** The reading of a map that stands where it stood in an earlier text, under the same keys. */
function readBefore({ before }: Gathered, map: MapNode, at: Place): MapReading | undefined {
  const known = before?.get(map);
  return known?.indicator.pointer === at.pointer && at.usedAt === undefined ? known : undefined;
}

/** The same of a map that was moved as it is by what was typed above it. */
function readElsewhere({ before, shifted, moved }: Gathered, map: MapNode, at: Place): MapReading | undefined {
  const shift = shifted?.get(map);
  const known = shift === undefined ? undefined : before?.get(shift.from);
  if (shift === undefined || known === undefined || known.rest.length > 0) return undefined;
  if (known.indicator.pointer !== at.pointer || at.usedAt !== undefined || at.embedded !== undefined) return undefined;
  const reading = moveReading(known, map, shift.by, at);
  moved?.set(reading.indicator, known.indicator);
  return reading;
}

function add(
  work: Gathered,
  name: ScalarNode,
  node: Node,
  at: Place,
  fragments: Fragment[],
  neighbour?: Indicator,
): Indicator {
  const written = fragments[0]?.role === "name";
  const span = written ? name.span : node.span;
  const indicator: Indicator = {
    name: written ? name.text : at.pointer,
    pointer: at.pointer,
    span,
    whole: node.span,
    fragments,
    node,
    ...(neighbour === undefined ? {} : { neighbour }),
  };
  put(work, indicator, at, looseIn(at.capacity ?? "loose", indicator));
  return indicator;
}

function put(work: Gathered, indicator: Indicator, at: Place, loose: readonly Loose[]): void {
  if (at.capacity === undefined) work.indicators.push(indicator);
  else {
    work.loose.push({ capacity: at.capacity, indicator });
    if (at.capacity !== "switched-off") {
      for (const one of indicator.fragments) if (one.named !== "apart") work.mentions.push(one);
    }
  }
  for (const one of loose) work.loose.push(one);
}

function embedded(work: Gathered, scalar: ScalarNode, at: Place): { node: Node; at: Place } | null {
  const depth = at.embedded ?? 0;
  if (depth >= 2) return null;
  const node = readEmbedded(work.source, scalar);
  return node === null ? null : { node, at: { ...at, embedded: depth + 1 } };
}

function placeOf(at: Place, entry: Entry): Place {
  return below(at, entry.key.text, entry.value, entry.mergedAt);
}

/** A rule below a heading is a criterion, and the heading is not part of it. */
function holdsRule(map: MapNode, { capacity }: Place): boolean {
  return capacity !== undefined && map.entries.some(({ key }) => ruleKeys.has(foldKey(key.text)));
}

function isNumberMap(map: MapNode): boolean {
  return map.entries.length > 0 && map.entries.every(({ value }) => value.type === "scalar" && isNumber(value.text));
}

/** A column of a table written as `{"0": …, "1": …}` under a key that names fields. */
function isColumn(map: MapNode, key: string): boolean {
  return (
    nameKeys.has(key) &&
    map.entries.length > 0 &&
    map.entries.every(({ key: index, value }) => /^\d+$/.test(index.text) && value.type === "scalar")
  );
}

function looksLikeField(text: string): boolean {
  return text.length > 3 && /^[\p{L}_][\p{L}\p{M}\p{N}_.\-/ ]*$/u.test(text) && /\p{Ll}/u.test(text);
}
