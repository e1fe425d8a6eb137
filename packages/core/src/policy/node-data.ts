import type { Node } from "@tenzij/read";

/** A node as plain data for a schema. Scalars stay text, as written; only a bare true or false becomes a boolean. */
export function dataOf(node: Node): unknown {
  if (node.type === "scalar") {
    if (node.style === "plain" && (node.text === "true" || node.text === "false")) return node.text === "true";
    return node.text;
  }
  if (node.type === "list") return node.items.map(dataOf);
  // A map without prototype: a key such as __proto__ is only a key.
  const data: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) data[key.text] = dataOf(value);
  return { ...data };
}

/** The node at a path, as deep as it goes; `key` is true to get the key of the last step instead of its value. */
export function nodeAtPath(root: Node, path: readonly PropertyKey[]): { node: Node; key?: Node } {
  let node = root;
  let key: Node | undefined;
  for (const step of path) {
    if (node.type === "map") {
      const entry = node.entries.find((one) => one.key.text === String(step));
      if (entry === undefined) break;
      key = entry.key;
      node = entry.value;
    } else if (node.type === "list" && typeof step === "number" && node.items[step] !== undefined) {
      node = node.items[step];
    } else break;
  }
  return key === undefined ? { node } : { node, key };
}
