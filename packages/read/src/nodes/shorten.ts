import { limits } from "../limits.ts";
import { type Problem, problem } from "../problem.ts";
import type { Entry, Node, ScalarNode } from "./node.ts";
import type { Nodes } from "./nodes.ts";

/**
 * The nodes with no text longer than is read: what is made of a text takes some fifty times its room. Of a longer one the first
 * part stays, and a problem says so.
 */
export function withoutLongTexts(nodes: Nodes): Nodes {
  if (!nodes.roots.some(holdsLong)) return nodes;
  const problems: Problem[] = [];
  const roots = nodes.roots.map((root) => shorten(root, problems));
  return { roots, problems: [...nodes.problems, ...problems] };
}

function holdsLong(node: Node): boolean {
  if (node.type === "scalar") return node.text.length > limits.scalarLength;
  if (node.type === "list") return node.items.some(holdsLong);
  return node.entries.some(({ key, value }) => holdsLong(key) || holdsLong(value));
}

function shorten<N extends Node>(node: N, problems: Problem[]): N;
function shorten(node: Node, problems: Problem[]): Node {
  if (node.type === "scalar") return shortScalar(node, problems);
  if (node.type === "list") {
    const items = node.items.map((item) => shorten(item, problems));
    return items.every((item, at) => item === node.items[at]) ? node : { ...node, items };
  }
  const entries = node.entries.map((entry) => shortEntry(entry, problems));
  return entries.every((entry, at) => entry === node.entries[at]) ? node : { ...node, entries };
}

function shortEntry(entry: Entry, problems: Problem[]): Entry {
  const key = shorten(entry.key, problems);
  const value = shorten(entry.value, problems);
  return key === entry.key && value === entry.value ? entry : { ...entry, key, value };
}

function shortScalar(scalar: ScalarNode, problems: Problem[]): ScalarNode {
  if (scalar.text.length <= limits.scalarLength) return scalar;
  problems.push(problem("text-too-long", scalar.span, { limit: limits.scalarLength }));
  return { ...scalar, text: scalar.text.slice(0, limits.scalarLength) };
}
