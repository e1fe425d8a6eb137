import type { Law } from "@tenzij/law";
import {
  type Entry,
  type MapNode,
  type Node,
  type Nodes,
  readNodes,
  type ScalarNode,
  type SourceText,
  type Span,
  span,
} from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import { readingFindings } from "../text/reading-finding.ts";
import { cutSentences } from "./cut-sentences.ts";
import { unknownKeys } from "./known-keys.ts";
import { shapesOf } from "./record-shape.ts";

/** What a record says of one indicator, or of several together. */
export interface RecordedRow {
  readonly key: ScalarNode;
  readonly node: Node;
}

/** A justification record (rechtvaardigingstoets) as written: answers by path, not yet judged. */
export interface JustificationRecord {
  readonly source: SourceText;
  readonly root: MapNode | null;
  /** By the name of the indicator, as written. */
  readonly distinctions: ReadonlyMap<string, RecordedRow>;
  /** Of indicators together, by the id of the combination. */
  readonly combinations: ReadonlyMap<string, RecordedRow>;
  /** What stands against reading it: broken text, unknown keys, more than one document. */
  readonly findings: readonly Finding[];
  /** Where a later text of the file is to be read after this one. */
  readonly nodes?: Nodes | undefined;
}

/**
 * Reads a record. Nothing is thrown; an unknown key is a finding at the key with the nearest known one.
 * @param before what was read of an earlier text of the file; it saves work and makes no difference to the record
 */
export function readRecord(source: SourceText, law: Law, before?: Nodes): JustificationRecord {
  const nodes = readNodes(source, before);
  const { roots, problems: inText } = nodes;
  const problems = readingFindings(source.file, inText);
  const [first, second] = roots;
  if (second !== undefined)
    problems.push(problem(source, "record/several-documents", second.span, "test-inconsistent"));
  const root = first?.type === "map" ? first : null;
  if (inText.every((one) => one.severity !== "block")) problems.push(...notARecord(source, first));
  if (root !== null) {
    if (problems.every(({ rule }) => rule !== "record/none"))
      problems.push(...unknownKeys(source, root, shapesOf(law).record), ...cutSentences(source, nodes));
  }
  const rows = { distinctions: rowsUnder(root, "distinctions"), combinations: rowsUnder(root, combinationsKey) };
  return { source, root, ...rows, findings: problems, ...(before === undefined ? {} : { nodes }) };
}

/** The key of a record, and of its digests, under which combinations stand. */
export const combinationsKey = "combinations";

function rowsUnder(root: MapNode | null, key: string): Map<string, RecordedRow> {
  const below = root === null ? undefined : entryOf(root, key)?.value;
  const entries = below?.type === "map" ? below.entries : [];
  return new Map(entries.map((entry) => [entry.key.text, { key: entry.key, node: entry.value }]));
}

/** Keys by which a file says that it is a record; one that has none of them is something else, whatever it is called. */
const recordKeys = ["justifies", "framework", "covers", "distinctions"];

/**
 * What stands against taking a text for a record: nothing was written yet, or it is something else. A file called a record is looked at
 * by nobody as a profile, so what it holds instead cannot be judged (design §4).
 */
function notARecord(source: SourceText, root: Node | undefined): Finding[] {
  if (root === undefined || root.type === "scalar")
    return [problem(source, "record/no-map", root?.span ?? span(0, 0), "test-missing")];
  const isRecord = root.type === "map" && recordKeys.some((key) => entryOf(root, key) !== undefined);
  return isRecord ? [] : [problem(source, "record/none", span(root.span.start, root.span.start), "cannot-judge")];
}

/** The node at a path of keys below a node; undefined where a key is absent. */
export function nodeAt(node: Node | null | undefined, path: string): Node | undefined {
  let at: Node | undefined = node ?? undefined;
  for (const key of path.split(".")) {
    at = at?.type === "map" ? entryOf(at, key)?.value : undefined;
  }
  return at;
}

export function entryOf(map: MapNode, key: string): Entry | undefined {
  return map.entries.find((entry) => entry.key.text === key);
}

/** The text of a scalar at a path; undefined for anything else or an empty scalar. */
export function textAt(node: Node | null | undefined, path: string): string | undefined {
  const found = nodeAt(node, path);
  return found?.type === "scalar" && found.text.trim() !== "" ? found.text.trim() : undefined;
}

/** Where to point when something is absent below a node: its key, else the start of the file. */
export function placeOf(map: Node | null | undefined, path: string): Span {
  let place = span(0, 0);
  let at: Node | undefined = map ?? undefined;
  if (at !== undefined) place = span(at.span.start, at.span.start);
  for (const key of path.split(".")) {
    const entry: Entry | undefined = at?.type === "map" ? entryOf(at, key) : undefined;
    if (entry === undefined) break;
    place = entry.key.span;
    at = entry.value;
  }
  return place;
}

function problem(
  source: SourceText,
  key: "record/several-documents" | "record/no-map" | "record/none",
  at: Span,
  verdict: "test-inconsistent" | "test-missing" | "cannot-judge",
): Finding {
  return { rule: key, severity: "block", verdict, file: source.file, span: at, message: message(key, {}), sources: [] };
}
