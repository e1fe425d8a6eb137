import type { Entry, Node } from "../nodes/node.ts";
import type { YamlPath } from "./plain.ts";

/** Why nothing was written. */
export type Refusal =
  /** The text cannot be read, or holds more than one document. */
  | "unreadable"
  /** Something of another shape stands where the path leads. */
  | "other-shape"
  /** What stands there is written elsewhere, and more than this place uses it. */
  | "elsewhere"
  /** No way to write it gives exactly this and changes nothing else. */
  | "not-exact";

/** How far a path leads in a text. */
export interface Reached {
  /** The last node on the way that is there. */
  readonly node: Node;
  /** The entry it is the value of; undefined in a list and at the top. */
  readonly entry: Entry | undefined;
  /** The map or list it stands in. */
  readonly parent: Node | undefined;
  /** What of the path is not there. */
  readonly rest: YamlPath;
  /** Inside `{…}` or `[…]`. */
  readonly flow: boolean;
}

/** Follows a path as far as it leads. */
export function reach(text: string, root: Node, path: YamlPath): Reached | Refusal {
  let reached: Reached = { node: root, entry: undefined, parent: undefined, rest: path, flow: false };
  for (const step of path) {
    const { node, flow } = reached;
    if (node.usedAt !== undefined) return "elsewhere";
    const inside = flow || text[node.span.start] === "{" || text[node.span.start] === "[";
    const next = below(node, step);
    if (next === "elsewhere") return next;
    if (next === null) return isOpen(node, step) ? reached : "other-shape";
    reached = { ...next, parent: node, rest: reached.rest.slice(1), flow: node.type !== "scalar" && inside };
  }
  return reached;
}

function below(node: Node, step: string | number): { node: Node; entry: Entry | undefined } | "elsewhere" | null {
  if (typeof step === "number") {
    const item = node.type === "list" ? node.items[step] : undefined;
    return item === undefined ? null : { node: item, entry: undefined };
  }
  const entry = node.type === "map" ? node.entries.find(({ key }) => key.text === step) : undefined;
  if (entry === undefined) return null;
  return entry.mergedAt === undefined ? { node: entry.value, entry } : "elsewhere";
}

/** Whether something can be added below a node where a step leads to nothing. */
function isOpen(node: Node, step: string | number): boolean {
  if (node.type === "scalar") return node.text === "" && (typeof step === "string" || step === 0);
  return node.type === "map" ? typeof step === "string" : step === node.items.length;
}
