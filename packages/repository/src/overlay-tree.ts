import type { Tree } from "@tenzij/read";
import { byCodeUnit } from "./by-code-unit.ts";

/** Editor buffers over a tree: an open file is read as it stands in its buffer, saved or not. */
export function overlayTree(tree: Tree, buffers: ReadonlyMap<string, string | Uint8Array>): Tree {
  const listed = new Set(tree.files);
  const added = [...buffers.keys()].filter((file) => !listed.has(file));
  const files = added.length === 0 ? tree.files : [...tree.files, ...added].sort(byCodeUnit);
  const isEmpty = (file: string) => {
    const buffer = buffers.get(file);
    return buffer === undefined ? (tree.isEmpty?.(file) ?? false) : buffer.length === 0;
  };
  return { ...tree, files, isEmpty, read: (file) => buffers.get(file) ?? tree.read(file) };
}
