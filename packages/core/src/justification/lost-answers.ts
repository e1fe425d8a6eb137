import type { Node } from "@tenzij/read";
import type { JustificationRecord } from "./record.ts";

/**
 * What people wrote in a record that another does not say in the same place, as paths of keys in the order of the first.
 * Digests are nobody's answer.
 */
export function lostAnswers(
  before: Pick<JustificationRecord, "root">,
  after: Pick<JustificationRecord, "root">,
): string[] {
  const kept = textsIn(after);
  return [...textsIn(before)].flatMap(([path, text]) => (text === "" || kept.get(path) === text ? [] : [path]));
}

function textsIn({ root }: Pick<JustificationRecord, "root">): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { key, value } of root?.entries ?? []) if (key.text !== "covers") collect(value, key.text, texts);
  return texts;
}

function collect(node: Node, path: string, into: Map<string, string>): void {
  if (node.type === "scalar") into.set(path, node.text.trim());
  else if (node.type === "map") for (const { key, value } of node.entries) collect(value, `${path}.${key.text}`, into);
  else for (const [at, item] of node.items.entries()) collect(item, `${path}.${at + 1}`, into);
}
