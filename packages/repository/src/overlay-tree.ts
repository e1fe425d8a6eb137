import type { Tree } from "@tenzij/core";
import { byCodeUnit } from "./disk-tree.ts";

/** Editor buffers over a tree: an open file is read as it stands in its buffer, saved or not. */
export function overlayTree(tree: Tree, buffers: ReadonlyMap<string, string | Uint8Array>): Tree {
  const added = [...buffers.keys()].filter((file) => !tree.files.includes(file));
  const files = added.length === 0 ? tree.files : [...tree.files, ...added].sort(byCodeUnit);
  return { files, read: (file) => buffers.get(file) ?? tree.read(file) };
}
