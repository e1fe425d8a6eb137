import type { Node } from "@tenzij/read";

/**
 * What a reference means by the text behind `#`: a JSON pointer (RFC 6901), or the name of an entry at the top. It is given as
 * the document without what stands beside it, so that it is read as it is where it stands.
 * @returns null where there is no such part
 */
export function partIn(root: Node, part: string): Node | null {
  return pruned(root, part.startsWith("/") ? part.slice(1).split("/").map(unescaped) : [part]);
}

function pruned(node: Node, [token, ...rest]: readonly string[]): Node | null {
  if (token === undefined) return node;
  if (node.type === "map") {
    const entry = node.entries.find(({ key }) => key.text === token);
    const value = entry === undefined ? null : pruned(entry.value, rest);
    return entry === undefined || value === null ? null : { ...node, entries: [{ ...entry, value }] };
  }
  const item = node.type === "list" && /^\d+$/.test(token) ? node.items[Number(token)] : undefined;
  const value = item === undefined ? null : pruned(item, rest);
  return node.type !== "list" || value === null ? null : { ...node, items: [value] };
}

function unescaped(token: string): string {
  const plain = token.replaceAll("~1", "/").replaceAll("~0", "~");
  if (!plain.includes("%")) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
