import type { Node, YamlPath } from "@tenzij/read";

/** The node at a path; names of indicators may hold dots, so the path is no text. */
export function nodeBelow(root: Node | undefined, path: YamlPath): Node | undefined {
  let node = root;
  for (const step of path) {
    if (typeof step === "number") node = node?.type === "list" ? node.items[step] : undefined;
    else node = node?.type === "map" ? node.entries.find(({ key }) => key.text === step)?.value : undefined;
  }
  return node;
}

/** Every text below a path, in order, with the rest of its path. */
export function textsBelow(root: Node | undefined, path: YamlPath): { below: YamlPath; value: string }[] {
  const node = nodeBelow(root, path);
  const found: { below: YamlPath; value: string }[] = [];
  const walk = (one: Node, below: YamlPath): void => {
    if (one.type === "scalar") found.push({ below, value: one.text });
    else if (one.type === "list") for (const [at, item] of one.items.entries()) walk(item, [...below, at]);
    else for (const { key, value } of one.entries) walk(value, [...below, key.text]);
  };
  if (node !== undefined) walk(node, []);
  return found;
}
