import { type Entry, type ListNode, type MapNode, type Node, readNodes, sourceText } from "@tenzij/read";
import { globOf } from "./glob.ts";
import { nodeAtPath } from "./node-data.ts";

/** Text to put into a policy, at an offset; everything around it stays as it was written. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** What to write so that a policy governs one more file. */
export function insertionFor(policy: string, file: string): Insertion | null {
  return insertionInto(policy, "profiles", JSON.stringify(globOf(file)));
}

/**
 * What to write to add an item to a list of a policy. Null when what stands there is something we cannot add to
 * without rewriting what governance wrote.
 * @param policy the policy as typed; "" for a new one.
 * @param key of the list, at the top of the policy.
 * @param item in flow style, on one line.
 */
export function insertionInto(policy: string, key: string, item: string): Insertion | null {
  const source = sourceText("tenzij.yaml", policy);
  const { roots } = readNodes(source);
  const root = roots[0];
  if (root !== undefined && root.type !== "map" && policy.trim() !== "") return null;
  const entry = root?.type === "map" ? root.entries.find((one) => one.key.text === key) : undefined;
  if (entry === undefined) return { at: policy.length, text: `${gap(policy)}${key}:\n  - ${item}\n` };
  if (entry.value.type === "list") return intoList(policy, entry.value, entry, item);
  if (entry.value.type === "scalar" && entry.value.text === "") return afterColon(policy, entry, item);
  return null;
}

function gap(policy: string): string {
  return policy === "" || policy.endsWith("\n") ? "" : "\n";
}

function intoList(policy: string, list: ListNode, entry: Entry, item: string): Insertion | null {
  if (list.usedAt !== undefined) return null;
  const last = list.items.at(-1);
  if (policy[list.span.start] === "[") {
    const close = policy.lastIndexOf("]", list.span.end - 1);
    if (last === undefined) return { at: close, text: item };
    return { at: last.span.end, text: `, ${item}` };
  }
  if (last === undefined) return afterColon(policy, entry, item);
  const start = policy.lastIndexOf("\n", last.span.start - 1) + 1;
  const indent = /^[ ]*/.exec(policy.slice(start))?.[0] ?? "";
  const end = endOfLine(policy, last.span.end);
  return { at: end, text: `\n${indent}- ${item}` };
}

function afterColon(policy: string, entry: Entry, item: string): Insertion {
  const colon = policy.indexOf(":", entry.key.span.end);
  return { at: colon + 1, text: ` [${item}]` };
}

/**
 * A policy in which the keys of one entry have these values; keys that are there keep their place, others come behind the last.
 * @param path of the entry, such as `["exceptions", 0]`
 * @param values as they are to be written
 * @returns null where the entry is written in a way that cannot be added to.
 */
export function withKeys(
  policy: string,
  path: readonly PropertyKey[],
  values: readonly (readonly [key: string, value: string])[],
): string | null {
  const [root] = readNodes(sourceText("tenzij.yaml", policy)).roots;
  const map = root && nodeAtPath(root, path).node;
  if (map?.type !== "map" || map.usedAt !== undefined) return null;
  // What is merged in stands elsewhere.
  const own = map.entries.filter((one) => one.mergedAt === undefined);
  if (own.length === 0) return null;
  const known = (key: string) => own.find((one) => one.key.text === key);
  const added = values.filter(([key]) => known(key) === undefined);
  const edits = values.flatMap(([key, value]) => {
    const entry = known(key);
    return entry === undefined ? [] : [{ ...stretchOf(policy, entry), text: ` ${value}` }];
  });
  if (added.length > 0) edits.push(behindLast(policy, { ...map, entries: own }, added));
  return edits
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, end, text: piece }) => text.slice(0, at) + piece + text.slice(end), policy);
}

/** From behind the colon to the end of the value. */
function stretchOf(policy: string, { key, value }: Entry): { at: number; end: number } {
  const at = policy.indexOf(":", key.span.end) + 1;
  if (value.type !== "list" || policy[value.span.start] === "[") return { at, end: endOfNode(policy, value) };
  return { at, end: value.items.at(-1)?.span.end ?? value.span.end };
}

function endOfNode(policy: string, node: Node): number {
  if (node.type === "scalar") return node.span.end;
  return policy.lastIndexOf(node.type === "list" ? "]" : "}", node.span.end - 1) + 1;
}

function behindLast(policy: string, map: MapNode, added: readonly (readonly [string, string])[]) {
  const written = added.map(([key, value]) => `${key}: ${value}`);
  if (policy[map.span.start] === "{") {
    let at = policy.lastIndexOf("}", map.span.end - 1);
    while (/[\s,]/.test(policy[at - 1] ?? "")) at--;
    return { at, end: at, text: `, ${written.join(", ")}` };
  }
  const [first] = map.entries;
  const last = map.entries.at(-1);
  const column = (first?.key.span.start ?? 0) - (policy.lastIndexOf("\n", (first?.key.span.start ?? 0) - 1) + 1);
  const at = endOfLine(policy, last === undefined ? map.span.end : stretchOf(policy, last).end);
  const newline = policy.includes("\r\n") ? "\r\n" : "\n";
  return { at, end: at, text: written.map((line) => `${newline}${" ".repeat(column)}${line}`).join("") };
}

/** Where the line ends that holds an offset; an item's trailing comment stays on its own line. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return text[offset - 2] === "\r" ? offset - 2 : offset - 1;
  const next = text.indexOf("\n", offset);
  if (next === -1) return text.length;
  return text[next - 1] === "\r" ? next - 1 : next;
}
