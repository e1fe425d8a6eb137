import { limits } from "../limits.ts";
import { type Problem, problem } from "../problem.ts";
import { type Span, span } from "../span.ts";
import type { Entry, ListNode, MapNode, Node, ScalarNode } from "./node.ts";

/** What a reader of another format than YAML found of one criterion; each text with its own place. */
export interface Criterion {
  readonly name: ScalarNode;
  readonly label?: ScalarNode | undefined;
  readonly description?: ScalarNode | undefined;
  readonly values?: readonly ScalarNode[] | undefined;
  readonly weight?: ScalarNode | undefined;
  readonly threshold?: ScalarNode | undefined;
  readonly source?: ScalarNode | undefined;
  readonly expression?: readonly ScalarNode[] | undefined;
  /** What it is there for, where the format says so: `output`, `group`. */
  readonly role?: ScalarNode | undefined;
  /** What stands beside it under a heading of the author's own. */
  readonly beside?: readonly Entry[] | undefined;
}

/** A text at its place. */
export function scalar(text: string, at: Span, style: ScalarNode["style"] = "plain"): ScalarNode {
  return { type: "scalar", text, span: at, style };
}

/** A key that nobody wrote, right before what it holds. */
export function unwritten(text: string, before: Span): ScalarNode {
  return { type: "scalar", text, span: span(before.start, before.start), style: "plain", written: false };
}

/** A list that reaches from its first to its last item, wherever these stand. */
function listOf(items: readonly Node[]): ListNode {
  return { type: "list", span: extent(items), items };
}

function listed(items: readonly ScalarNode[] | undefined): Node | undefined {
  return items === undefined || items.length === 0 ? undefined : listOf(items);
}

/** Puts what there is under a key that nobody wrote. */
function put(entries: Entry[], key: string, value: Node | undefined): void {
  if (value !== undefined) entries.push({ key: unwritten(key, value.span), value });
}

/** A map that reaches from its first to its last value, wherever these stand. */
function mapOf(entries: Entry[]): MapNode {
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const { value } of entries) {
    if (value.span.start < start) start = value.span.start;
    if (value.span.end > end) end = value.span.end;
  }
  return { type: "map", span: span(Math.min(start, end), end), entries };
}

/** A criterion as a map under the keys that every reader gives. */
export function criterionNode(one: Criterion): MapNode {
  const entries: Entry[] = [];
  // One by one: this is made for every row of a table, and copies of objects were most of the time.
  put(entries, "name", one.name);
  put(entries, "label", one.label);
  put(entries, "description", one.description);
  put(entries, "source", one.source);
  put(entries, "role", one.role);
  put(entries, "values", listed(one.values));
  put(entries, "weight", one.weight);
  put(entries, "threshold", one.threshold);
  put(entries, "expression", one.expression?.length === 1 ? one.expression[0] : listed(one.expression));
  if (one.beside !== undefined) entries.push(...one.beside);
  return mapOf(entries);
}

/**
 * The document of a file in another format: its criteria, and each text of it that belongs to none, to be looked at word by
 * word. Past the budget of nodes the rest is left out, and a problem says from where.
 * @param beside what else it holds, by key; `imports` are names of files of which it takes in what they say
 */
export function documentOf(
  criteria: readonly MapNode[],
  rest: readonly ScalarNode[],
  size: number,
  beside: Readonly<Record<string, readonly ScalarNode[]>> = {},
) {
  const problems: Problem[] = [];
  let left = limits.nodes;
  const within = <N extends Node>(nodes: readonly N[]): N[] => {
    const kept: N[] = [];
    for (const node of nodes) {
      left -= sizeOf(node);
      if (left < 0) {
        if (problems.length === 0) problems.push(problem("too-many-nodes", node.span, { limit: limits.nodes }));
        break;
      }
      kept.push(node);
    }
    return kept;
  };
  // The shape of nothing is nothing.
  const says =
    [...Object.values(beside), criteria].some(({ length }) => length > 0) ||
    rest.some(({ written }) => written !== false);
  const [indicators, meta] = [within(criteria), within(says ? rest : [])];
  const entries: Entry[] = [];
  put(entries, "indicators", indicators.length === 0 ? undefined : listOf(indicators));
  put(entries, "meta", meta.length === 0 ? undefined : listOf(meta));
  for (const [key, texts] of Object.entries(beside)) put(entries, key, listed(within(texts)));
  const root: MapNode = { type: "map", span: span(0, size), entries };
  return { roots: entries.length === 0 ? [] : [root], problems };
}

function sizeOf(node: Node): number {
  let size = 1;
  if (node.type === "list") for (const item of node.items) size += sizeOf(item);
  else if (node.type === "map") for (const { value } of node.entries) size += 1 + sizeOf(value);
  return size;
}

function extent(nodes: readonly Node[]): Span {
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const node of nodes) {
    start = Math.min(start, node.span.start);
    end = Math.max(end, node.span.end);
  }
  return span(Math.min(start, end), end);
}
