import { type Entry, type Node, type Nodes, type SourceText, span } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import { unreadable } from "../text/reading-finding.ts";
import { holderOf, isNothingWritten } from "./facts.ts";
import { foldKey, indicatorsKeys } from "./keys.ts";
import type { Indicator, Loose } from "./profile.ts";

/**
 * What of a file cannot be judged because there is nothing there to judge, or because it is not to be known which of several
 * documents counts. What it does hold is judged all the same.
 * @param elsewhere whether indicators stand in a file it refers to
 */
export function nothingThere(
  { file }: SourceText,
  { roots, problems }: Nodes,
  indicators: readonly Indicator[],
  loose: readonly Loose[],
  elsewhere: boolean,
): Finding[] {
  const documents = roots.filter((root) => !isNothing(root));
  const [first, second] = documents;
  if (second !== undefined)
    return [unreadable(file, "read/several-documents", second.span, message("read/several-documents", {}))];
  if (problems.some(({ severity }) => severity === "block")) return [];
  if (first === undefined) return [unreadable(file, "read/no-content", span(0, 0), message("read/no-content", {}))];
  if (first.type === "scalar") {
    const sentence = message("read/one-word", { text: first.text.slice(0, 80) });
    return [unreadable(file, "read/one-word", first.span, sentence)];
  }
  const empty = elsewhere ? undefined : emptyIndicators(first);
  if (empty !== undefined) {
    const sentence = message("read/empty-indicators", { key: empty.key.text });
    return [unreadable(file, "read/empty-indicators", empty.key.span, sentence)];
  }
  if (indicators.length > 0 || loose.length > 0) return [];
  return [unreadable(file, "read/no-indicators", span(0, 0), message("read/no-indicators", {}))];
}

function emptyIndicators(root: Node): Entry | undefined {
  return holderOf(root)?.entries.find(({ key, value }) => indicatorsKeys.has(foldKey(key.text)) && isEmpty(value));
}

/** Also a list of nothing but nothing, such as a dash with no text behind it. */
function isEmpty(node: Node): boolean {
  if (node.type === "map") return node.entries.length === 0;
  return node.type === "list" ? node.items.every(isEmpty) : isNothing(node);
}

function isNothing(node: Node): boolean {
  return node.type === "scalar" && isNothingWritten(node);
}
