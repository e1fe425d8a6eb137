import { globOf } from "@tenzij/core/policy";
import { type Entry, type ListNode, readNodes, sourceText } from "@tenzij/read";

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

/** Where the line ends that holds an offset; an item's trailing comment stays on its own line. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return text[offset - 2] === "\r" ? offset - 2 : offset - 1;
  const next = text.indexOf("\n", offset);
  if (next === -1) return text.length;
  return text[next - 1] === "\r" ? next - 1 : next;
}
