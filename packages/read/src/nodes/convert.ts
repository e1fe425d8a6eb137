import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { limits } from "../limits.ts";
import { type Problem, problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { type Span, span } from "../span.ts";
import { blockEnd } from "./block-end.ts";
import { mergeEntries } from "./merge.ts";
import type { Entry, ListNode, MapNode, Node, ScalarNode } from "./node.ts";
import { duplicateKey } from "./read-plain.ts";

type YamlNode = ParsedNode | null | undefined;

/** What one document's conversion carries along. */
interface Conversion {
  readonly text: string;
  readonly problems: Problem[];
  readonly anchors: Map<string, { node: Node; size: number } | "open">;
  /** Nodes added by aliases so far. */
  aliased: number;
  bombed: boolean;
}

/** A node with the number of nodes it stands for, aliases expanded. */
interface Sized<N extends Node = Node> {
  readonly node: N;
  readonly size: number;
}

/**
 * Turns a parsed document of `yaml` into nodes: aliases and merge keys resolved within a budget, tags and
 * duplicate keys judged. Problems are added to `problems`; `depth` is how deep the document stands in a file.
 */
export function convertDocument(
  source: SourceText,
  document: Document,
  problems: Problem[],
  depth: number,
): Node | null {
  const work: Conversion = {
    text: source.text,
    problems,
    anchors: new Map(),
    aliased: 0,
    bombed: false,
  };
  const contents = document.contents as YamlNode;
  if (contents === null || contents === undefined) return null;
  const { node } = convert(work, contents, depth);
  return node.span.start < 0 ? null : node;
}

function convert(work: Conversion, node: YamlNode, depth: number): Sized {
  if (depth > limits.depth) return tooDeep(work, node);
  if (isAlias(node)) return resolve(work, node.source, rangeOf(work, node));
  const anchor = node?.anchor;
  if (anchor !== undefined) work.anchors.set(anchor, "open");
  const made = isMap(node)
    ? convertMap(work, node as YAMLMap.Parsed, depth)
    : isSeq(node)
      ? convertList(work, node as YAMLSeq.Parsed, depth)
      : convertScalar(work, node as Scalar.Parsed | null | undefined);
  if (node?.tag !== undefined) judgeTag(work, node.tag, rangeOf(work, node));
  if (anchor !== undefined) work.anchors.set(anchor, made);
  return made;
}

function convertMap(work: Conversion, map: YAMLMap.Parsed, depth: number): Sized<MapNode> {
  const own: Entry[] = [];
  const merges: { at: Span; value: Node }[] = [];
  const seen = new Map<string, Span>();
  const { start } = rangeOf(work, map);
  let size = 1;
  for (const pair of map.items) {
    if (!isPair(pair)) continue;
    const key = convertKey(work, pair.key, depth + 1, own.at(-1)?.value.span.end ?? start);
    const value = convert(work, pair.value ?? null, depth + 1);
    size += 1 + value.size;
    if (key.text === "<<" && key.style === "plain") {
      merges.push({ at: key.span, value: value.node });
      continue;
    }
    const first = seen.get(key.text);
    if (first !== undefined) work.problems.push(duplicateKey(key, first));
    else seen.set(key.text, key.span);
    own.push({ key, value: placed(value.node, key.span) });
  }
  const at = extent(work, map, own.at(-1)?.value.span.end);
  const entries = merges.length === 0 ? own : mergeEntries(own, merges, (bad) => notAMap(work, bad));
  return { node: { type: "map", span: at, entries, ...anchored(map.anchor) }, size };
}

function convertList(work: Conversion, list: YAMLSeq.Parsed, depth: number): Sized<ListNode> {
  const items: Node[] = [];
  let size = 1;
  const start = rangeOf(work, list).start;
  for (const item of list.items) {
    const made = convert(work, item as ParsedNode, depth + 1);
    const before = items.at(-1)?.span.end ?? start;
    items.push(made.node.span.start < 0 ? { ...made.node, span: span(before, before) } : made.node);
    size += made.size;
  }
  const at = extent(work, list, items.at(-1)?.span.end);
  return { node: { type: "list", span: at, items, ...anchored(list.anchor) }, size };
}

function convertScalar(work: Conversion, scalar: Scalar.Parsed | null | undefined): Sized<ScalarNode> {
  if (!isScalar(scalar)) return { node: { type: "scalar", span: span(-1, -1), text: "", style: "plain" }, size: 1 };
  const style = scalar.type === "PLAIN" ? "plain" : scalar.type?.startsWith("BLOCK") ? "block" : "quoted";
  const text = typeof scalar.value === "string" ? scalar.value : "";
  const at = style === "plain" && text === "" ? span(-1, -1) : withoutTail(work.text, rangeOf(work, scalar), style);
  return { node: { type: "scalar", span: at, text, style, ...anchored(scalar.anchor) }, size: 1 };
}

/**
 * Keys are text. A map or list as key (`? [a]`, or a template `{{ a }}` that was not filled in) is kept as it is written,
 * and what it holds is not known. An empty key stands at `empty`.
 */
function convertKey(work: Conversion, key: YamlNode, depth: number, empty: number): ScalarNode {
  const { node } = convert(work, key, depth);
  if (node.type === "scalar") return node.span.start < 0 ? { ...node, span: span(empty, empty) } : node;
  work.problems.push(problem("key-not-text", node.span, {}));
  return { type: "scalar", span: node.span, text: work.text.slice(node.span.start, node.span.end), style: "plain" };
}

/** An empty value has no place of its own: it stands right behind its key. */
function placed(node: Node, key: Span): Node {
  return node.span.start < 0 ? { ...node, span: span(key.end, key.end) } : node;
}

function resolve(work: Conversion, name: string, at: Span): Sized {
  const target = work.anchors.get(name);
  const empty: Sized = { node: { type: "scalar", span: at, text: "", style: "plain" }, size: 1 };
  if (target === undefined || target === "open") {
    work.problems.push(problem(target === "open" ? "alias-cycle" : "alias-unknown", at, { name }));
    return empty;
  }
  work.aliased += target.size;
  if (work.aliased > limits.aliasNodes) {
    if (!work.bombed) work.problems.push(problem("alias-bomb", at, { limit: limits.aliasNodes }));
    work.bombed = true;
    return empty;
  }
  return { node: { ...target.node, usedAt: at }, size: target.size };
}

const harmlessTags = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((t) => `tag:yaml.org,2002:${t}`),
);

function judgeTag(work: Conversion, tag: string, at: Span): void {
  if (harmlessTags.has(tag) || tag === "!") return;
  work.problems.push(problem("tag", at, { tag }));
}

function notAMap(work: Conversion, at: Span): void {
  work.problems.push(problem("merge-not-map", at, {}));
}

function tooDeep(work: Conversion, node: YamlNode): Sized {
  const at = rangeOf(work, node);
  if (!work.problems.some(({ code }) => code === "too-deep")) {
    work.problems.push(problem("too-deep", at, { limit: limits.depth }));
  }
  return { node: { type: "scalar", span: at, text: "", style: "plain" }, size: 1 };
}

function rangeOf(work: Conversion, node: YamlNode): Span {
  const range = node?.range;
  if (!range) return span(-1, -1);
  return span(Math.min(range[0], work.text.length), Math.min(range[1], work.text.length));
}

function withoutTail(text: string, { start, end }: Span, style: ScalarNode["style"]): Span {
  return span(start, style === "block" ? blockEnd(text, start, end) : end);
}

/**
 * Where a collection stands: up to its bracket, or to the end of the last thing in it. The parser's own range would
 * take in white space and comments behind a block.
 */
function extent(work: Conversion, collection: YAMLMap.Parsed | YAMLSeq.Parsed, last: number | undefined): Span {
  const range = rangeOf(work, collection);
  return collection.flow || last === undefined ? range : span(range.start, Math.max(range.start, last));
}

function anchored(anchor: string | undefined): { anchor?: string } {
  return anchor === undefined ? {} : { anchor };
}
