import {
  boundBy,
  copyFiles,
  frameworkFiles,
  noPolicy,
  policyFile,
  policyOfTree,
  type ReadPolicy,
} from "@tenzij/core/policy";
import type { Law } from "@tenzij/law";
import { commitTree } from "./commit-tree.ts";
import type { Context } from "./context.ts";
import type { Listed } from "./listed.ts";
import type { Objects } from "./objects.ts";
import { type Files, sameEntry } from "./pair.ts";
import type { Sides } from "./sides.ts";

/** The policy in force and the one a change proposes. */
export interface Policies {
  /** Of the protected branch's tip: it binds. */
  readonly base: ReadPolicy;
  /** Of the judged commit; the same object as `base` when the change leaves the file as it was. */
  readonly head: ReadPolicy;
  /** On a push, the policy that was in force before it; null where there is nothing before. */
  readonly former: ReadPolicy | null;
}

/** The policy and the copy of what it extends. */
const policyFiles = [policyFile, ...copyFiles];

/** Reads both policies from their commits, at the one place a policy can stand. */
export async function readPolicies(
  objects: Objects,
  { tip, judged, since }: Listed,
  scope: Sides["scope"],
  { law, handedIn }: Pick<Context, "law" | "handedIn">,
): Promise<Policies> {
  const known = new Map<string, ReadPolicy>();
  const policyIn = async (files: Files) => {
    const named = await filesOfPolicy(objects, files, law);
    const key = named.map((file) => `${file} ${files.get(file)?.mode} ${files.get(file)?.sha}`).join("\n");
    const found = known.get(key);
    if (found !== undefined) return found;
    const own = await policyAt(objects, files, named, law);
    const read = handedIn === null ? own : boundBy(own, handedIn);
    known.set(key, read);
    return read;
  };
  const base = await policyIn(tip);
  // A change that leaves the policy as it found it proposes none, whatever came to the branch since.
  const isLeft =
    scope === "change" &&
    since !== null &&
    (await filesOfPolicy(objects, judged, law)).every((file) => sameEntry(judged.get(file), since.get(file)));
  const head = isLeft ? base : await policyIn(judged);
  return { base, head, former: scope === "whole" && since !== null ? await policyIn(since) : null };
}

/** The policy, the copy of what it extends, and the frameworks of the organisation's own that either names. */
async function filesOfPolicy(objects: Objects, files: Files, law: Law): Promise<string[]> {
  if (!files.has(policyFile)) return [...policyFiles];
  const { policy } = policyOfTree(await commitTree(objects, files, policyFiles), law);
  return [...policyFiles, ...frameworkFiles(policy)];
}

async function policyAt(objects: Objects, files: Files, named: readonly string[], law: Law): Promise<ReadPolicy> {
  if (!files.has(policyFile)) return noPolicy;
  return policyOfTree(await commitTree(objects, files, named), law);
}
