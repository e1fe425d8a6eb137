import { policyFile } from "@tenzij/core/policy";
import { pathAbove, pathBelow } from "./path-above.ts";

/** Which folder's policy governs what lies in a folder. */
export interface Governing {
  /** The folder whose policy decides; null where there is none. */
  readonly root: string | null;
  /** The top of the repository; null outside one. */
  readonly repository: string | null;
  /** False where a policy decides here that the gate, which looks at the top of the repository only, does not see. */
  readonly atGate: boolean;
}

/**
 * Which policy decides in a folder (design §5.12), for every shell alike: that at the top of its repository, where there is one, whatever
 * lies nearer; else the nearest above it, looked for no higher than the repository.
 * @param folder absolute path
 * @param exists whether there is anything at a path: on disk, or in an open buffer
 */
export function governingPolicy(folder: string, exists: (path: string) => boolean): Governing {
  let nearest: string | null = null;
  for (let at = folder; ; at = pathAbove(at)) {
    const hasPolicy = exists(pathBelow(at, policyFile));
    if (exists(pathBelow(at, ".git"))) {
      const root = hasPolicy ? at : nearest;
      return { root, repository: at, atGate: root === null || root === at };
    }
    if (hasPolicy) nearest ??= at;
    if (pathAbove(at) === at) return { root: nearest, repository: null, atGate: true };
  }
}

/**
 * The folders in a tree that are trees of their own: repositories, and folders whose own policy decides in them.
 * @param files of the tree, relative to its root
 */
export function innerTrees(
  root: string,
  { files, repositories }: { readonly files: readonly string[]; readonly repositories: readonly string[] },
  exists: (path: string) => boolean,
): string[] {
  const policies = files
    .filter((file) => file.endsWith(`/${policyFile}`))
    .map((file) => file.slice(0, -policyFile.length - 1));
  const own = policies.filter(
    (folder) => governingPolicy(pathBelow(root, folder), exists).root === pathBelow(root, folder),
  );
  return [...new Set([...own, ...repositories])];
}
