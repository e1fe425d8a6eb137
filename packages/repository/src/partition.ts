import { existsSync } from "node:fs";
import type { Tree, Unreadable } from "@tenzij/read";
import { byCodeUnit } from "./by-code-unit.ts";
import { diskTree } from "./disk-tree.ts";
import type { FolderTree } from "./folder-tree.ts";
import { innerTrees } from "./governing-policy.ts";

/** A folder cut into the trees it holds, each with a policy or a repository at its root. */
export interface Partition {
  /** What is in none of the inner trees. An inner repository is listed as what a commit would list: a submodule. */
  readonly own: Tree;
  /** By folder, relative to the root. */
  readonly inner: readonly { readonly folder: string; readonly tree: Tree }[];
}

/** Walks a folder once and cuts it into trees. */
export function partitionOf(root: string): Partition {
  const all = diskTree(root);
  const folders = innerTrees(root, all, existsSync).sort(byCodeUnit);
  if (folders.length === 0) return { own: all, inner: [] };
  const filesIn = grouped(all.files, new Set(folders));
  const own = filesIn.get("") ?? [];
  const submodules = all.repositories.filter((folder) => nearest(folder, new Set(folders)) === "");
  const opaque = new Map<string, Unreadable>([
    ...all.opaque,
    ...submodules.map((folder) => [folder, "submodule"] as const),
  ]);
  const files = [...own, ...submodules].sort(byCodeUnit);
  const read: Tree["read"] = (file) =>
    opaque.get(file) === "submodule" ? { unreadable: "submodule" } : all.read(file);
  return {
    own: { files, opaque, isEmpty: (file) => !opaque.has(file) && all.isEmpty?.(file) === true, read },
    inner: folders.map((folder) => ({ folder, tree: below(all, folder, filesIn.get(folder) ?? []) })),
  };
}

function grouped(files: readonly string[], folders: ReadonlySet<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const folder = nearest(file, folders);
    const group = groups.get(folder);
    if (group === undefined) groups.set(folder, [file]);
    else group.push(file);
  }
  return groups;
}

/** The innermost of some folders that a path lies in; "" where it lies in none. */
function nearest(path: string, folders: ReadonlySet<string>): string {
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
    if (folders.has(path.slice(0, at))) return path.slice(0, at);
  }
  return "";
}

function below(all: FolderTree, folder: string, files: readonly string[]): Tree {
  const cut = (path: string) => path.slice(folder.length + 1);
  const inside = [...all.opaque]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, why]) => [cut(path), why] as const);
  return {
    files: files.map(cut),
    opaque: new Map(inside),
    isEmpty: (file) => all.isEmpty?.(`${folder}/${file}`) === true,
    read: (file) => all.read(`${folder}/${file}`),
  };
}
