import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { policyFile } from "@tenzij/core/policy";
import { diskTree, governingPolicy } from "@tenzij/repository";
import { type Target, targetsOf, wayTo } from "./trees.ts";

/** What a first policy would govern, and the policies below it that would decide nothing from then on. */
export interface ToSetUp {
  readonly target: Target;
  readonly nearer: readonly string[];
}

/**
 * The tree of a folder that is to get a policy. At the top of a repository that is all of it, with what policies below govern today: the one
 * at the top decides for the whole of it. Elsewhere each of those goes on deciding, and the rest is what there is to set up.
 */
export function treeToSetUp(path: string, cwd: string): ToSetUp | null {
  const { targets } = targetsOf([path], cwd);
  const folder = resolve(cwd, path);
  const isBelow = ({ root }: Target) => /^[^.]|^\.[^.]/.test(wayTo(folder, root));
  const [found] = targets;
  if (found === undefined || !targets.some(isBelow) || existsSync(join(folder, policyFile)))
    return found === undefined ? null : { target: found, nearer: [] };
  const all = diskTree(folder);
  const policies = all.files.filter((file) => file.endsWith(`/${policyFile}`));
  const isTop = governingPolicy(folder, existsSync).repository === folder;
  const others = [...all.repositories, ...(isTop ? [] : policies.map(dirname))].map((one) => `${one}/`);
  const isOwn = (file: string) => !others.some((other) => file.startsWith(other));
  const target = { root: folder, tree: { ...all, files: all.files.filter(isOwn) }, only: null, named: [] };
  return { target, nearer: policies.filter(isOwn) };
}
