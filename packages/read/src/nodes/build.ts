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

/** A map under keys that nobody wrote; what is undefined or empty is left out. */
function mapOf(values: Readonly<Record<string, Node | undefined>>, beside: readonly Entry[] = []): MapNode {
  const entries: Entry[] = [];
  for (const [key, value] of Object.entries(values))
    if (value !== undefined) entries.push({ key: unwritten(key, value.span), value });
  entries.push(...beside);
  return { type: "map", span: extent(entries.map(({ value }) => value)), entries };
}

/** A criterion as a map under the keys that every reader gives. */
export function criterionNode(one: Criterion): MapNode {
  const { name, label, description, values = [], weight, threshold, source, expression = [], role, beside } = one;
  const [only, ...others] = expression;
  return mapOf(
    {
      ...{ name, label, description, source, role },
      values: values.length === 0 ? undefined : listOf(values),
      ...{ weight, threshold },
      expression: others.length === 0 ? only : listOf(expression),
    },
    beside,
  );
}

/**
 * The document of a file in another format: its criteria, and each text of it that belongs to none, to be looked at word by
 * word. Past the budget of nodes the rest is left out, and a problem says from where.
 */
export function documentOf(criteria: readonly MapNode[], rest: readonly ScalarNode[], size: number) {
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
  const says = criteria.length > 0 || rest.some(({ written }) => written !== false);
  const [indicators, meta] = [within(criteria), within(says ? rest : [])];
  const root = mapOf({
    indicators: indicators.length === 0 ? undefined : listOf(indicators),
    meta: meta.length === 0 ? undefined : listOf(meta),
  });
  return { roots: root.entries.length === 0 ? [] : [{ ...root, span: span(0, size) }], problems };
}

function sizeOf(node: Node): number {
  if (node.type === "scalar") return 1;
  if (node.type === "list") return node.items.reduce((sum, item) => sum + sizeOf(item), 1);
  return node.entries.reduce((sum, { value }) => sum + 1 + sizeOf(value), 1);
}

function extent(nodes: readonly Node[]): Span {
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const node of nodes) {
    start = Math.min(start, node.span.start);
    end = Math.max(end, node.span.end);
  }
  return span(Math.min(start, end), end);
}
