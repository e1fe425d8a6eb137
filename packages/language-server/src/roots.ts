import { governingPolicy, pathAbove, pathBelow } from "@tenzij/repository/without-node";

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
  const chain = ancestors(path, folders);
  const folder = chain.find((above) => folders.includes(above));
  const top = chain.find((above) => exists(pathBelow(above, ".git"))) ?? folder ?? chain.at(-1) ?? pathAbove(path);
  const reach = chain.slice(0, chain.indexOf(top) + 1);
  const governed = governingPolicy(pathAbove(path), (one) => reach.includes(pathAbove(one)) && exists(one)).root;
  if (governed !== null) return governed;
  if (folder === undefined) return pathAbove(path);
  return reach.includes(folder) ? folder : top;
}

/** The folders above a path, nearest first, without the root of the disk: that is no project, unless it is what was opened. */
function ancestors(path: string, folders: readonly string[]): string[] {
  const chain: string[] = [];
  let above = pathAbove(path);
  for (; above !== pathAbove(above); above = pathAbove(above)) chain.push(above);
  return folders.includes(above) ? [...chain, above] : chain;
}

/** A path in a root as the tree of that root names it. */
export function fileOf(root: string, path: string): string {
  return path.slice(pathBelow(root, "").length);
}

/** True for a folder and everything below it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(pathBelow(folder, ""));
}
