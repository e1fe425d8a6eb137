import type { Entry, MapNode, Node, ScalarNode, SourceText } from "@tenzij/read";
import { type At, below, type Criterion, type Measure, type Piece, type Role } from "./criterion.ts";
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

type MeasureName = "weight" | "threshold" | "role";

/** A map read as a criterion, and the nodes inside it that may hold further ones. */
export interface MapReading {
  readonly criterion: Criterion;
  readonly rest: readonly { readonly node: Node; readonly at: At }[];
}

/** The entry that names a criterion. */
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

export function criterionFromMap(source: SourceText, map: MapNode, at: At, key?: ScalarNode): MapReading {
  const named = nameEntry(map);
  const pieces: Piece[] = [];
  const measures: Partial<Record<MeasureName, Measure>> = {};
  const rest: { node: Node; at: At }[] = [];
  if (key !== undefined) pieces.push(piece("name", key));
  for (const entry of map.entries) {
    const measure = measureOf(entry);
    if (measure !== null && measures[measure] === undefined) {
      measures[measure] = { text: (entry.value as ScalarNode).text, start: entry.value.span.start };
      continue;
    }
    readField(source, entry, below(at, entry.key.text), named === entry, pieces, rest);
  }
  pieces.sort((a, b) => Number(b.role === "name") - Number(a.role === "name"));
  const name = named === undefined ? key : (named.value as ScalarNode);
  return { criterion: { name: name?.text ?? at.pointer, pointer: at.pointer, pieces, ...measures, node: map }, rest };
}

function readField(
  source: SourceText,
  entry: Entry,
  at: At,
  isName: boolean,
  pieces: Piece[],
  rest: { node: Node; at: At }[],
): void {
  const role = isName ? "name" : roleOf(entry);
  const { value } = entry;
  if (value.type === "scalar") {
    const inner = role === "description" ? null : readEmbedded(source, value);
    if (inner !== null) rest.push({ node: inner, at: { ...at, embedded: at.embedded + 1 } });
    else if (value.text !== "") pieces.push(piece(role ?? "value", value));
    if (role === null) pieces.push(piece("expression", entry.key));
    return;
  }
  if (role === null) {
    if (!containerKeys.has(foldKey(entry.key.text))) pieces.push(piece("expression", entry.key));
    rest.push({ node: value, at });
    return;
  }
  gatherTexts(value, role, pieces);
}

function gatherTexts(node: Node, role: Role, pieces: Piece[]): void {
  if (node.type === "scalar") {
    if (node.text !== "") pieces.push(piece(role, node));
  } else if (node.type === "list") {
    for (const item of node.items) gatherTexts(item, role, pieces);
  } else {
    for (const entry of node.entries) {
      pieces.push(piece(role, entry.key));
      gatherTexts(entry.value, role, pieces);
    }
  }
}

/** A scalar as a piece of text. */
export function piece(role: Role, { text, span }: ScalarNode): Piece {
  return { role, text, start: span.start };
}

function roleOf(entry: Entry): Role | null {
  const key = foldKey(entry.key.text);
  if (nameKeys.includes(key)) return "name";
  if (labelKeys.has(key)) return "label";
  if (descriptionKeys.has(key)) return "description";
  if (valueKeys.has(key)) return "value";
  if (expressionKeys.has(key)) return "expression";
  if (sourceKeys.has(key)) return "source";
  return null;
}

function measureOf(entry: Entry): MeasureName | null {
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
