import { existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { policyFile, scopeOf, strictDefaults } from "@tenzij/core/policy";
import type { Tree } from "@tenzij/read";
import { byCodeUnit } from "./by-code-unit.ts";
import { readOnDisk } from "./disk-tree.ts";
import { governingPolicy } from "./governing-policy.ts";
import { overlayTree } from "./overlay-tree.ts";
import { type Partition, partitionOf } from "./partition.ts";
import { isSkipped } from "./skipped-folders.ts";

/** A tree that a path on the command line belongs to. */
export interface FoundTree {
  /** Absolute path of its root. */
  readonly root: string;
  readonly tree: Tree;
  /** Files to judge, relative to the root; null for the whole tree. */
  readonly only: readonly string[] | null;
  /** Those of them that were named one by one. */
  readonly named: readonly string[];
}

/** A path that does not exist. */
export interface MissingPath {
  readonly missing: string;
}

/**
 * Finds which trees paths belong to. A tree begins at the folder whose policy decides there (`governingPolicy`), else at the path
 * itself; a folder below it that is a repository, or in which a policy of its own decides, is a tree of its own. The working directory plays no part but to resolve the paths. Each root is walked once, however many paths lie in it.
 */
export function findTrees(paths: readonly string[], cwd: string): (FoundTree | MissingPath)[] {
  const search: Search = { partitions: new Map(), found: new Map() };
  const missing: MissingPath[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const stat = lstatSync(absolute, { throwIfNoEntry: false });
    if (stat === undefined) missing.push({ missing: path });
    else if (isFolder(absolute)) addFolder(search, withoutLinks(absolute));
    else addFile(search, join(withoutLinks(dirname(absolute)), basename(absolute)));
  }
  return [...missing, ...[...search.found.values()].sort((a, b) => byCodeUnit(a.root, b.root))];
}

interface Search {
  readonly partitions: Map<string, Partition>;
  readonly found: Map<string, FoundTree>;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Where a folder really is, when a link stands between it and its root: links are not followed below a root. */
function withoutLinks(folder: string): string {
  const root = rootAbove(folder);
  const real = realpathSync(folder);
  return real === join(realpathSync(root), relative(root, folder)) ? folder : real;
}

/** The folder whose policy decides; the folder itself where there is none. */
function rootAbove(folder: string): string {
  return governingPolicy(folder, existsSync).root ?? folder;
}

function addFile(search: Search, path: string): void {
  const root = rootAbove(dirname(path));
  const file = slashed(relative(root, path));
  const tree = partitionAt(search, root).own;
  // Who names a file in a folder that is not looked into still wants it judged.
  const whole = tree.files.includes(file) ? tree : withFile(tree, file, path);
  add(search, { root, tree: whole, only: [file], named: [file] });
}

function withFile(tree: Tree, file: string, path: string): Tree {
  const { files } = overlayTree(tree, new Map([[file, ""]]));
  return { ...tree, files, read: (one) => (one === file ? readOnDisk(path) : tree.read(one)) };
}

function addFolder(search: Search, folder: string): void {
  const above = rootAbove(folder);
  const root = isSkipped(slashed(relative(above, folder))) ? folder : above;
  const below = slashed(relative(root, folder));
  const { own, inner } = partitionAt(search, root);
  const within = (file: string) => below === "" || file === below || file.startsWith(`${below}/`);
  for (const one of inner)
    if (within(one.folder)) add(search, { root: join(root, one.folder), tree: one.tree, only: null, named: [] });
  const only = own.files.filter(within);
  // A folder of nothing but trees, such as a folder of examples, is no tree itself.
  if (below === "" ? inner.length === 0 || isTree(own) : only.length > 0)
    add(search, { root, tree: own, only: below === "" ? null : only, named: [] });
}

/** True where a policy binds, or where something asks to be judged without one. */
function isTree({ files, opaque }: Tree): boolean {
  if (files.includes(policyFile)) return true;
  const { profiles, findings } = scopeOf(files, strictDefaults, undefined, opaque);
  return profiles.length > 0 || findings.length > 0;
}

function partitionAt({ partitions }: Search, root: string): Partition {
  const known = partitions.get(root) ?? partitionOf(root);
  partitions.set(root, known);
  return known;
}

function add({ found }: Search, one: FoundTree): void {
  const known = found.get(one.root);
  if (known === undefined) {
    found.set(one.root, one);
    return;
  }
  const only = known.only === null || one.only === null ? null : unique([...known.only, ...one.only]);
  found.set(one.root, {
    ...one,
    tree: joined(known.tree, one.tree),
    only,
    named: unique([...known.named, ...one.named]),
  });
}

/** One tree with the files that either lists: each may hold a file that was named in a folder that is not looked into. */
function joined(one: Tree, other: Tree): Tree {
  const more = new Set(one.files);
  const extra = other.files.filter((file) => !more.has(file));
  if (extra.length === 0) return one;
  const added = new Set(extra);
  const files = [...one.files, ...extra].sort(byCodeUnit);
  return { ...one, files, read: (file) => (added.has(file) ? other.read(file) : one.read(file)) };
}

function unique(files: readonly string[]): string[] {
  return [...new Set(files)];
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}
