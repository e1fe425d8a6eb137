import { dirname, relative, sep } from "node:path";

/** What a root is looked up by; the disk and open buffers answer it together. */
export interface RootsOptions {
  /** Absolute paths of the workspace folders. */
  readonly folders: readonly string[];
  readonly exists: (path: string) => boolean;
}

/** The policy's name; it counts at the root of the tree it governs and nowhere else. */
export const policyName = "tenzij.yaml";

/**
 * The root a file is judged under: the nearest folder above it that has a policy, else the workspace folder it is
 * in, else its own folder. Never the folder the server happens to run in. The search goes no higher than the
 * workspace folder, or the repository it is part of when only a piece of one is open.
 */
export function rootOf(path: string, { folders, exists }: RootsOptions): string {
  const folder = folders.filter((one) => isWithin(one, path)).sort((a, b) => b.length - a.length)[0];
  let above = dirname(path);
  for (;;) {
    if (exists(`${above}${sep}${policyName}`)) return above;
    const next = dirname(above);
    if (next === above || (isTop(above, folder) && isRepository(above, exists)) || outside(above, folder, exists)) break;
    above = next;
  }
  return folder ?? dirname(path);
}

function isTop(at: string, folder: string | undefined): boolean {
  return folder === undefined || isWithin(at, folder);
}

function isRepository(at: string, exists: (path: string) => boolean): boolean {
  return exists(`${at}${sep}.git`);
}

/** Above the folder that is open, only a repository gives a reason to look further. */
function outside(at: string, folder: string | undefined, exists: (path: string) => boolean): boolean {
  if (!isTop(at, folder)) return false;
  for (let above = dirname(at); ; above = dirname(above)) {
    if (isRepository(above, exists)) return false;
    if (dirname(above) === above) return true;
  }
}

export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("..") && !/^([a-z]:)?[\\/]/i.test(way));
}

/** A path relative to its root as the tree names it: `/`-separated. */
export function fileOf(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}
