import { noPolicy, policyFile, type ReadPolicy, readPolicy } from "@tenzij/core";
import type { Law } from "@tenzij/law";
import { commitTree } from "./commit-tree.ts";
import type { Objects } from "./objects.ts";
import { type Files, sameEntry } from "./pair.ts";

/** The policy in force and the one a change proposes. */
export interface Policies {
  /** Of the protected branch's tip: it binds. */
  readonly base: ReadPolicy;
  /** Of the judged commit; the same object as `base` when the file is the same. */
  readonly head: ReadPolicy;
}

/** Reads both policies from their commits, at the one place a policy can stand. */
export async function readPolicies(objects: Objects, tip: Files, judged: Files, law: Law): Promise<Policies> {
  const base = await policyAt(objects, tip, law);
  const same = sameEntry(tip.get(policyFile), judged.get(policyFile));
  return { base, head: same ? base : await policyAt(objects, judged, law) };
}

async function policyAt(objects: Objects, files: Files, law: Law): Promise<ReadPolicy> {
  if (!files.has(policyFile)) return noPolicy;
  const tree = await commitTree(objects, files, [policyFile]);
  return readPolicy(policyFile, tree.read(policyFile), law);
}
