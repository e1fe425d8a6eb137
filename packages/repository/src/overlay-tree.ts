import type { Tree } from "@tenzij/core";
import { byCodeUnit } from "./disk-tree.ts";

/** Editor buffers over a tree: an open file is read as it stands in its buffer, saved or not. */
export function overlayTree(tree: Tree, buffers: ReadonlyMap<string, string | Uint8Array>): Tree {
  const listed = new Set(tree.files);
  const added = [...buffers.keys()].filter((file) => !listed.has(file));
  const files = added.length === 0 ? tree.files : [...tree.files, ...added].sort(byCodeUnit);
  return { ...tree, files, read: (file) => buffers.get(file) ?? tree.read(file) };
}
