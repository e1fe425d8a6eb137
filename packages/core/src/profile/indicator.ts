import type { Entry, MapNode, Node, ScalarNode, SourceText } from "@tenzij/read";
import { readEmbedded } from "./embedded.ts";
import {
  containerKeys,
  descriptionKeys,
  expressionKeys,
  foldKey,
  labelKeys,
  nameKeys,
  roleKeys,
  sourceKeys,
  thresholdKeys,
  valueKeys,
  weightKeys,
} from "./keys.ts";
import { below, fragment, type Place } from "./place.ts";
import type { Fragment, FragmentRole, Indicator, MapReading, Stated } from "./profile.ts";

type Measure = "weight" | "threshold" | "role";

/** The entry that names an indicator: the first of name, naam, id, code, element, field, kolom (design §4). */
export function nameEntry(map: MapNode): Entry | undefined {
  for (const key of nameKeys) {
    const found = map.entries.find((entry) => foldKey(entry.key.text) === key && isText(entry.value));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True for `postcode: {weight: 3, values: […]}`: every key says something of the entry above it. */
export function isFieldMap(map: MapNode): boolean {
  return map.entries.length > 0 && map.entries.every((entry) => roleOf(entry) !== null || measureOf(entry) !== null);
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
  const indicator: Indicator = {
    name: name === undefined ? at.pointer : name.text,
    pointer: at.pointer,
    span: name?.span ?? map.span,
    whole: map.span,
    fragments,
    ...measures,
    node: map,
  };
  return { indicator, rest };
}

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
  if (value.type === "scalar") {
    const inner = role === "description" ? null : readEmbedded(source, value);
    if (inner !== null) rest.push({ node: inner, place: { ...at, embedded: (at.embedded ?? 0) + 1 } });
    else if (value.text !== "") fragments.push(fragment(role ?? "value", value, entry.key.text, at));
    if (role === null) fragments.push(fragment("expression", entry.key, "", at));
    return;
  }
  if (role === null) {
    if (!containerKeys.has(foldKey(entry.key.text))) fragments.push(fragment("expression", entry.key, "", at));
    rest.push({ node: value, place: at });
    return;
  }
  gatherTexts(value, role, entry.key.text, at, fragments);
}

/** All text of a structured field; in a map of values both keys and texts are values (`{NL: 0, MA: 3}`). */
function gatherTexts(node: Node, role: FragmentRole, key: string, at: Place, fragments: Fragment[]): void {
  if (node.type === "scalar") {
    if (node.text !== "") fragments.push(fragment(role, node, key, at));
  } else if (node.type === "list") {
    for (const [index, item] of node.items.entries()) gatherTexts(item, role, key, below(at, index, item), fragments);
  } else {
    for (const entry of node.entries) {
      const place = below(at, entry.key.text, entry.value, entry.mergedAt);
      fragments.push(fragment(role, entry.key, key, place));
      gatherTexts(entry.value, role, key, place, fragments);
    }
  }
}

function roleOf(entry: Entry): FragmentRole | null {
  const key = foldKey(entry.key.text);
  if (nameKeys.includes(key)) return "name";
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
  if (weightKeys.has(key)) return "weight";
  if (thresholdKeys.has(key)) return "threshold";
  if (roleKeys.has(key)) return "role";
  return null;
}

function isText(node: Node): node is ScalarNode {
  return node.type === "scalar" && node.text !== "";
}
