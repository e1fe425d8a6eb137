import { readOrganisation } from "@tenzij/core/justification";
import {
  digestOf,
  frameworkFiles,
  type HandedIn,
  organisationBeside,
  type PolicySource,
  policySource,
  readPolicy,
} from "@tenzij/core/policy";
import type { Law } from "@tenzij/law";
import { readText, type SourceText } from "@tenzij/read";
import type { FindGovernance } from "./governance.ts";
import { message } from "./language/message.ts";
import { openSource, textsAt } from "./policy-source.ts";
import { fail } from "./problem.ts";

export interface Handing {
  /** `owner/repository/path@ref`, as the workflow gives it. */
  readonly written: string;
  readonly law: Law;
  readonly today: string;
  /** The workflow is another repository's, so that no change here can alter what it hands in. */
  readonly isRequired: boolean;
}

/**
 * Reads the policy that a workflow hands in, at the commit it names or the tip of the protected branch it names. One that cannot be judged
 * by ends the run; of one that this run may not see, only a repository that holds a copy knows what it says.
 */
export async function handedIn({ written, law, today, isRequired }: Handing, find: FindGovernance): Promise<HandedIn> {
  const parts = policySource(written) ?? fail(message("page/handed-in-form", { written }));
  const source = await openSource(parts, find);
  if ("problem" in source) return fail(source.problem);
  if ("unseen" in source) return { source: written, above: null, names: isRequired };
  const commit = source.pinned ?? source.tip;
  const { policy: text, organisation, unread } = await textsAt(source, commit, law);
  if (unread.includes(source.path)) return fail(message("page/handed-in-broken", { written }));
  if (text === null) return fail(message("gate/source-gone", { path: source.path, branch: source.branch }));
  const policy = readPolicy(written, text, law);
  const isBroken = policy.digest === null || policy.findings.some(({ verdict }) => verdict === "cannot-judge");
  // A framework of the organisation's own lies in a file that is not handed in with it.
  const rests = policy.policy.extends !== undefined || frameworkFiles(policy.policy).length > 0;
  if (isBroken || rests) return fail(message("page/handed-in-broken", { written }));
  const origin = { source: written, commit, digest: digestOf(text), on: today };
  const file = answersFile(parts);
  if (unread.includes(organisationBeside(parts.path))) return fail(message("page/handed-in-broken-answers", { file }));
  // Where a change can alter what is handed in, its author would answer for the organisation.
  const answers = organisation === null || !isRequired ? null : answersOf(file, organisation, law);
  return { source: written, above: { policy, origin, answers }, names: isRequired };
}

/** The name of the answers beside the policy that is handed in, which says where they stand. */
function answersFile({ owner, repository, path, ref }: PolicySource): string {
  return `${owner}/${repository}@${ref}/${organisationBeside(path)}`;
}

function answersOf(file: string, text: string, law: Law): SourceText {
  const { source } = readText(file, text);
  const isBroken = readOrganisation(source, law).findings.some(({ severity }) => severity === "block");
  return isBroken ? fail(message("page/handed-in-broken-answers", { file })) : source;
}
