import { dirname, join, relative, sep } from "node:path";
import { governingPolicy } from "@tenzij/repository";

/** What a root is looked up by; the disk and open buffers answer it together. */
export interface RootsOptions {
  /** Absolute paths of the workspace folders. */
  readonly folders: readonly string[];
  readonly exists: (path: string) => boolean;
}

/** The policy's name; it counts at the root of the tree it governs and nowhere else. */
export const policyName = "tenzij.yaml";

/**
 * The root a file is judged under: the folder whose policy decides there, as everywhere; looked for no higher than the workspace
 * folder where there is no repository, and for a file opened by itself in every folder above it. Without a policy it is the workspace folder. Never the folder the server happens to run in.
 */
export function rootOf(path: string, { folders, exists }: RootsOptions): string {
  const chain = ancestors(path);
  const folder = chain.find((above) => folders.includes(above));
  const top = chain.find((above) => exists(join(above, ".git"))) ?? folder ?? chain.at(-1) ?? dirname(path);
  const reach = chain.slice(0, chain.indexOf(top) + 1);
  const governed = governingPolicy(dirname(path), (one) => reach.includes(dirname(one)) && exists(one)).root;
  if (governed !== null) return governed;
  if (folder === undefined) return dirname(path);
  return reach.includes(folder) ? folder : top;
}

/** The folders above a path, nearest first, without the root of the disk: that is no project. */
function ancestors(path: string): string[] {
  const chain: string[] = [];
  for (let above = dirname(path); above !== dirname(above); above = dirname(above)) chain.push(above);
  return chain;
}

/** A path relative to its root as the tree names it: `/`-separated. */
export function fileOf(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** True for a folder and everything below it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || /^([a-z]:)?[\\/]/i.test(way));
}
