import type { Entry, ListNode, MapNode, Node, ScalarNode, SourceText } from "@tenzij/read";
import { readEmbedded } from "./embedded.ts";
import { indicatorFromMap, isFieldMap, nameEntry } from "./indicator.ts";
import {
  containerKeys,
  criteriaKeys,
  foldKey,
  informationKeys,
  leftOutKeys,
  ruleKeys,
  valueKeys,
  weightKeys,
} from "./keys.ts";
import { below, fragment, type Place } from "./place.ts";
import type { Fragment, FragmentRole, Indicator, MapReading } from "./profile.ts";

/** What the walk gathers: indicators, and text that belongs to none. */
export interface Gathered {
  readonly source: SourceText;
  readonly indicators: Indicator[];
  readonly mentions: Fragment[];
  /** Entries that state a fact about the profile. */
  readonly facts: ReadonlySet<Entry>;
  /** What maps were read as in an earlier text of the file. */
  readonly before?: ReadonlyMap<MapNode, MapReading> | undefined;
  /** Where what they are read as now is kept for the next. */
  readonly maps?: Map<MapNode, MapReading> | undefined;
}

/**
 * Reads a map entry as criteria. In a foreign file an indicator is the nearest list item or map entry (design §4):
 * the key itself is a name, unless it only holds others or says something about the profile.
 */
export function gatherEntry(work: Gathered, entry: Entry, at: Place): void {
  const key = foldKey(entry.key.text);
  const place = below(at, entry.key.text, entry.value, entry.mergedAt);
  const { value } = entry;
  if (work.facts.has(entry) || leftOutKeys.has(key)) gatherMentions(work, value, place, entry.key.text);
  else if (informationKeys.has(key)) gatherInformation(work, value, place, entry.key.text);
  else if (value.type === "scalar") gatherScalarEntry(work, entry, value, place);
  else if (containerKeys.has(key) || valueKeys.has(key)) gatherNode(work, value, place);
  else if (value.type === "list") gatherList(work, value, place, entry.key);
  else if (nameEntry(value) !== undefined || isFieldMap(value)) addFromMap(work, value, place, entry.key);
  else gatherMapEntry(work, entry, value, place);
}

function gatherMapEntry(work: Gathered, entry: Entry, value: MapNode, place: Place): void {
  if (isValueMap(value)) {
    const values = value.entries.map((one) => fragment("value", one.key, entry.key.text, place));
    add(work, entry.key, value, place, [fragment("name", entry.key, "", place), ...values]);
    return;
  }
  add(work, entry.key, value, place, [fragment("name", entry.key, "", place)]);
  gatherNode(work, value, place);
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

/** Information about the profile; criteria below it are criteria all the same, so that no heading can hide them. */
function gatherInformation(work: Gathered, node: Node, at: Place, key: string): void {
  if (node.type !== "map" || weighs(node)) {
    gatherMentions(work, node, at, key);
    return;
  }
  for (const entry of node.entries) {
    const place = below(at, entry.key.text, entry.value, entry.mergedAt);
    const folded = foldKey(entry.key.text);
    work.mentions.push(fragment("name", entry.key, key, at));
    if (leftOutKeys.has(folded)) gatherMentions(work, entry.value, place, entry.key.text);
    else if (criteriaKeys.has(folded) && entry.value.type !== "scalar") gatherNode(work, entry.value, place);
    else if (ruleKeys.has(folded)) gatherEntry(work, entry, at);
    else gatherInformation(work, entry.value, place, entry.key.text);
  }
}

/** Text that belongs to no indicator, however deep; a name with a weight is one, whatever heading it stands under. */
export function gatherMentions(work: Gathered, node: Node, at: Place, key: string): void {
  if (node.type === "map" && weighs(node)) {
    addFromMap(work, node, at);
  } else if (node.type === "scalar") {
    if (node.text !== "") work.mentions.push(fragment("description", node, key, at));
  } else if (node.type === "list") {
    for (const [index, item] of node.items.entries()) gatherMentions(work, item, below(at, index, item), key);
  } else {
    for (const entry of node.entries) {
      work.mentions.push(fragment("name", entry.key, key, at));
      gatherMentions(work, entry.value, below(at, entry.key.text, entry.value, entry.mergedAt), entry.key.text);
    }
  }
}

/** True for a map that names something and gives it a weight: what counts in a score was not left out. */
function weighs(map: MapNode): boolean {
  return (
    nameEntry(map) !== undefined &&
    map.entries.some(({ key, value }) => weightKeys.has(foldKey(key.text)) && isSomething(value))
  );
}

function isSomething(weight: Node): boolean {
  return weight.type === "scalar" && /^[-+]?\d*[.,]?\d+%?$/.test(weight.text) && /[1-9]/.test(weight.text);
}

function gatherItem(work: Gathered, item: Node, at: Place): void {
  if (item.type === "map") addFromMap(work, item, at);
  else if (item.type === "list") gatherNode(work, item, at);
  else if (item.text !== "") gatherScalarItem(work, item, at);
}

function gatherScalarItem(work: Gathered, item: ScalarNode, at: Place): void {
  const inner = embedded(work, item, at);
  if (inner !== null) gatherNode(work, inner.node, inner.at);
  else add(work, item, item, at, [fragment(isName(item.text) ? "name" : "expression", item, "", at)]);
}

function gatherScalarEntry(work: Gathered, entry: Entry, value: ScalarNode, at: Place): void {
  const inner = embedded(work, value, at);
  const name = fragment("name", entry.key, "", at);
  if (inner !== null) {
    if (!containerKeys.has(foldKey(entry.key.text))) add(work, entry.key, value, at, [name]);
    gatherNode(work, inner.node, inner.at);
    return;
  }
  const role: FragmentRole = isName(value.text) ? "value" : "expression";
  const fragments = value.text === "" ? [name] : [name, fragment(role, value, entry.key.text, at)];
  add(work, entry.key, value, at, fragments);
}

/** `postcodes: [1060, 1066]` is an indicator with values; `invoer: [wijk, leeftijd]` a list of indicators. */
function gatherList(work: Gathered, list: ListNode, at: Place, key: ScalarNode): void {
  const named = list.items.every((item) => item.type !== "scalar" || looksLikeField(item.text));
  if (list.items.length > 0 && named) {
    add(work, key, list, at, [fragment("name", key, "", at)]);
    gatherNode(work, list, at);
    return;
  }
  const values = list.items.flatMap((item, index) =>
    item.type === "scalar" ? [fragment("value", item, key.text, below(at, index, item))] : [],
  );
  add(work, key, list, at, [fragment("name", key, "", at), ...values]);
  for (const [index, item] of list.items.entries()) {
    if (item.type !== "scalar") gatherItem(work, item, below(at, index, item));
  }
}

function addFromMap(work: Gathered, map: MapNode, at: Place, key?: ScalarNode): void {
  const reading = readBefore(work, map, at) ?? indicatorFromMap(work.source, map, at, key);
  work.maps?.set(map, reading);
  work.indicators.push(reading.indicator);
  for (const { node, place } of reading.rest) gatherNode(work, node, place);
}

/** The reading of a map that stands where it stood in an earlier text, under the same keys. */
function readBefore({ before }: Gathered, map: MapNode, at: Place): MapReading | undefined {
  const known = before?.get(map);
  return known?.indicator.pointer === at.pointer && at.usedAt === undefined ? known : undefined;
}

function add(work: Gathered, name: ScalarNode, node: Node, at: Place, fragments: Fragment[]): void {
  const written = fragments[0]?.role === "name";
  const span = written ? name.span : node.span;
  work.indicators.push({
    name: written ? name.text : at.pointer,
    pointer: at.pointer,
    span,
    whole: node.span,
    fragments,
    node,
  });
}

function embedded(work: Gathered, scalar: ScalarNode, at: Place): { node: Node; at: Place } | null {
  const depth = at.embedded ?? 0;
  if (depth >= 2) return null;
  const node = readEmbedded(work.source, scalar);
  return node === null ? null : { node, at: { ...at, embedded: depth + 1 } };
}

/** A map from values to numbers, such as `{NL: 0, MA: 3}`: its keys are values of the entry above it. */
function isValueMap(map: MapNode): boolean {
  return (
    map.entries.length > 0 &&
    map.entries.every(({ value }) => value.type === "scalar" && /^[-+]?[\d.,]+%?$/.test(value.text))
  );
}

function looksLikeField(text: string): boolean {
  return text.length > 3 && /^[\p{L}_][\p{L}\p{M}\p{N}_.\-/ ]*$/u.test(text) && /\p{Ll}/u.test(text);
}

/** One identifier or a few words, as opposed to an expression with operators, calls or quotes. */
function isName(text: string): boolean {
  return text.length <= 80 && !/[=<>()'"!&|;{}\n]/.test(text);
}
