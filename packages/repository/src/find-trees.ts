import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { policyFile, type Tree } from "@tenzij/core";
import { byCodeUnit, diskTree } from "./disk-tree.ts";

/** A tree that a path on the command line belongs to. */
export interface FoundTree {
  /** Absolute path of its root. */
  readonly root: string;
  readonly tree: Tree;
  /** Files to judge, relative to the root; null for the whole tree. */
  readonly only: readonly string[] | null;
}

/** A path that does not exist. */
export interface MissingPath {
  readonly missing: string;
}

/**
 * Finds which trees paths belong to. A tree begins at the nearest folder above a path that holds a policy or a git
 * repository, else at the path itself; a folder below it that holds a policy is a tree of its own. The working
 * directory plays no part but to resolve the paths.
 */
export function findTrees(paths: readonly string[], cwd: string): (FoundTree | MissingPath)[] {
  const found = new Map<string, FoundTree>();
  const missing: MissingPath[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    if (!existsSync(absolute)) missing.push({ missing: path });
    else for (const tree of treesAt(absolute)) merge(found, tree);
  }
  return [...missing, ...[...found.values()].sort((a, b) => byCodeUnit(a.root, b.root))];
}

function treesAt(path: string): FoundTree[] {
  const isFolder = statSync(path).isDirectory();
  const root = rootAbove(isFolder ? path : dirname(path));
  if (!isFolder) return [{ root, tree: wholeTree(root).tree, only: [slashed(relative(root, path))] }];
  const { tree, inner } = wholeTree(root);
  const below = slashed(relative(root, path));
  const within = (file: string) => below === "" || file === below || file.startsWith(`${below}/`);
  const nested = inner
    .filter(within)
    .map((folder) => ({ root: join(root, folder), ...treeOf(join(root, folder), innerOf(folder, inner)), only: null }));
  const own = tree.files.filter(within);
  // A folder of nothing but trees, such as a folder of examples, is no tree itself.
  if (own.length === 0 || (nested.length > 0 && below !== "" && !tree.files.includes(policyFile))) return nested;
  return [{ root, tree, only: below === "" ? null : own }, ...nested];
}

function rootAbove(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, policyFile)) || existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return folder;
  }
}

/** A root's own files, and the folders below it that hold a policy of their own. */
function wholeTree(root: string): { tree: Tree; inner: string[] } {
  const all = diskTree(root);
  const inner = all.files
    .filter((file) => file.endsWith(`/${policyFile}`))
    .map((file) => file.slice(0, -policyFile.length - 1));
  return { ...treeOf(root, inner, all), inner };
}

function treeOf(_root: string, inner: readonly string[], all: Tree = diskTree(_root)): { tree: Tree } {
  if (inner.length === 0) return { tree: all };
  const files = all.files.filter((file) => !inner.some((folder) => file.startsWith(`${folder}/`)));
  return { tree: { files, read: all.read } };
}

function innerOf(folder: string, inner: readonly string[]): string[] {
  return inner.filter((one) => one.startsWith(`${folder}/`)).map((one) => one.slice(folder.length + 1));
}

function merge(found: Map<string, FoundTree>, one: FoundTree): void {
  const known = found.get(one.root);
  const only =
    known === undefined || known.only === null || one.only === null
      ? known
        ? null
        : one.only
      : [...known.only, ...one.only];
  found.set(one.root, { ...one, only });
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}
