import type { Entry, ListNode, MapNode, Node, ScalarNode, SourceText } from "@tenzij/read";
import { type At, below, type Criterion, type Piece } from "./criterion.ts";
import { readEmbedded } from "./embedded.ts";
import { criterionFromMap, isFieldMap, nameEntry, piece } from "./indicator.ts";
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

/** What the walk gathers. */
export interface Gathered {
  readonly source: SourceText;
  readonly criteria: Criterion[];
}

export function gatherEntry(work: Gathered, entry: Entry, above: At): void {
  const key = foldKey(entry.key.text);
  const at = below(above, entry.key.text);
  const { value } = entry;
  if (leftOutKeys.has(key)) gatherWeighing(work, value, at);
  else if (informationKeys.has(key)) gatherInformation(work, value, at);
  else if (value.type === "scalar") gatherScalarEntry(work, entry, value, at);
  else if (containerKeys.has(key) || valueKeys.has(key)) gatherNode(work, value, at);
  else if (value.type === "list") gatherList(work, value, at, entry.key);
  else if (nameEntry(value) !== undefined || isFieldMap(value)) addFromMap(work, value, at, entry.key);
  else gatherMapEntry(work, entry, value, at);
}

function gatherMapEntry(work: Gathered, entry: Entry, value: MapNode, at: At): void {
  if (isValueMap(value)) {
    const values = value.entries.map((one) => piece("value", one.key));
    add(work, entry.key, value, at, [piece("name", entry.key), ...values]);
    return;
  }
  add(work, entry.key, value, at, [piece("name", entry.key)]);
  gatherNode(work, value, at);
}

export function gatherNode(work: Gathered, node: Node, at: At): void {
  if (node.type === "map") {
    for (const entry of node.entries) gatherEntry(work, entry, at);
  } else if (node.type === "list") {
    for (const [index, item] of node.items.entries()) gatherItem(work, item, below(at, index));
  } else {
    gatherItem(work, node, at);
  }
}

function gatherInformation(work: Gathered, node: Node, above: At): void {
  if (node.type !== "map" || weighs(node)) {
    gatherWeighing(work, node, above);
    return;
  }
  for (const entry of node.entries) {
    const at = below(above, entry.key.text);
    const folded = foldKey(entry.key.text);
    if (leftOutKeys.has(folded)) gatherWeighing(work, entry.value, at);
    else if (criteriaKeys.has(folded) && entry.value.type !== "scalar") gatherNode(work, entry.value, at);
    else if (ruleKeys.has(folded)) gatherEntry(work, entry, above);
    else gatherInformation(work, entry.value, at);
  }
}

/** Of what is only said of a file: a name with a weight, however deep. */
export function gatherWeighing(work: Gathered, node: Node, at: At): void {
  if (node.type === "map" && weighs(node)) addFromMap(work, node, at);
  else if (node.type === "list") {
    for (const [index, item] of node.items.entries()) gatherWeighing(work, item, below(at, index));
  } else if (node.type === "map") {
    for (const entry of node.entries) gatherWeighing(work, entry.value, below(at, entry.key.text));
  }
}

function weighs(map: MapNode): boolean {
  return (
    nameEntry(map) !== undefined &&
    map.entries.some(({ key, value }) => weightKeys.has(foldKey(key.text)) && isSomething(value))
  );
}

function isSomething(weight: Node): boolean {
  return weight.type === "scalar" && /^[-+]?\d*[.,]?\d+%?$/.test(weight.text) && /[1-9]/.test(weight.text);
}

function gatherItem(work: Gathered, item: Node, at: At): void {
  if (item.type === "map") addFromMap(work, item, at);
  else if (item.type === "list") gatherNode(work, item, at);
  else if (item.text !== "") gatherScalarItem(work, item, at);
}

function gatherScalarItem(work: Gathered, item: ScalarNode, at: At): void {
  const inner = embedded(work, item, at);
  if (inner !== null) gatherNode(work, inner.node, inner.at);
  else add(work, item, item, at, [piece(isName(item.text) ? "name" : "expression", item)]);
}

function gatherScalarEntry(work: Gathered, entry: Entry, value: ScalarNode, at: At): void {
  const inner = embedded(work, value, at);
  const name = piece("name", entry.key);
  if (inner !== null) {
    if (!containerKeys.has(foldKey(entry.key.text))) add(work, entry.key, value, at, [name]);
    gatherNode(work, inner.node, inner.at);
    return;
  }
  const pieces = value.text === "" ? [] : [piece(isName(value.text) ? "value" : "expression", value)];
  add(work, entry.key, value, at, [name, ...pieces]);
}

function gatherList(work: Gathered, list: ListNode, at: At, key: ScalarNode): void {
  const named = list.items.every((item) => item.type !== "scalar" || looksLikeField(item.text));
  if (list.items.length > 0 && named) {
    add(work, key, list, at, [piece("name", key)]);
    gatherNode(work, list, at);
    return;
  }
  const values = list.items.flatMap((item) => (item.type === "scalar" ? [piece("value", item)] : []));
  add(work, key, list, at, [piece("name", key), ...values]);
  for (const [index, item] of list.items.entries()) {
    if (item.type !== "scalar") gatherItem(work, item, below(at, index));
  }
}

function addFromMap(work: Gathered, map: MapNode, at: At, key?: ScalarNode): void {
  const { criterion, rest } = criterionFromMap(work.source, map, at, key);
  work.criteria.push(criterion);
  for (const one of rest) gatherNode(work, one.node, one.at);
}

function add(work: Gathered, name: ScalarNode, node: Node, { pointer }: At, pieces: readonly Piece[]): void {
  work.criteria.push({ name: pieces[0]?.role === "name" ? name.text : pointer, pointer, pieces, node });
}

function embedded(work: Gathered, scalar: ScalarNode, at: At): { node: Node; at: At } | null {
  if (at.embedded >= 2) return null;
  const node = readEmbedded(work.source, scalar);
  return node === null ? null : { node, at: { ...at, embedded: at.embedded + 1 } };
}

function isValueMap(map: MapNode): boolean {
  return (
    map.entries.length > 0 &&
    map.entries.every(({ value }) => value.type === "scalar" && /^[-+]?[\d.,]+%?$/.test(value.text))
  );
}

function looksLikeField(text: string): boolean {
  return text.length > 3 && /^[\p{L}_][\p{L}\p{M}\p{N}_.\-/ ]*$/u.test(text) && /\p{Ll}/u.test(text);
}

function isName(text: string): boolean {
  return text.length <= 80 && !/[=<>()'"!&|;{}\n]/.test(text);
}
