import type { Finding } from "@tenzij/core";
import type { Message } from "@tenzij/core/language";
import {
  copyFiles,
  type Origin,
  organisationCopy,
  originFile,
  type PolicySource,
  policyCopy,
  policySource,
  type ReadPolicy,
} from "@tenzij/core/policy";
import { dayAfter } from "@tenzij/core/text";
import type { Context } from "./context.ts";
import { message } from "./language/message.ts";
import type { Listed } from "./listed.ts";
import { type Files, sameEntry } from "./pair.ts";
import type { Policies } from "./policies.ts";
import {
  changedSince,
  differentFramework,
  openSource,
  type Source,
  type SourceTexts,
  sourceTexts,
  textsAt,
} from "./policy-source.ts";
import type { Sides } from "./sides.ts";

interface Held {
  readonly read: ReadPolicy;
  readonly files: Files;
  /** True for what the change proposes: it brings the copy itself. */
  readonly proposed: boolean;
}

/**
 * Holds the copies of the organisation's policy, the one in force and the one a change proposes, against their source: a copy says
 * itself where it was taken from, and whoever writes it can write that too. Where nobody can be asked nothing is held.
 */
export async function heldToSource(
  sides: Sides,
  { base, head }: Policies,
  listed: Listed,
  context: Context,
): Promise<Finding[]> {
  if (context.governance === null) return [];
  const inForce = await heldOne({ read: base, files: listed.tip, proposed: false }, sides, context);
  if (head === base) return inForce;
  const { frameworks } = await copyTexts(listed.judged, context);
  const isProposed =
    head.policy.extends !== base.policy.extends ||
    [...copyFiles, ...frameworks.keys()].some((file) => !sameEntry(listed.judged.get(file), listed.tip.get(file)));
  if (!isProposed) return inForce;
  const proposed = await heldOne({ read: head, files: listed.judged, proposed: true }, sides, context);
  // The change that takes the copy anew is what is asked for; the one in force is not so old that it says what it should not.
  const mends = head.origin && proposed.every(({ severity }) => severity !== "block");
  return [...inForce.map((one) => (mends && one.rule === "gate/source-too-old" ? lighter(one) : one)), ...proposed];
}

function lighter(finding: Finding): Finding {
  const { verdict: _, ...rest } = finding;
  return { ...rest, severity: "warning" };
}

async function heldOne(held: Held, sides: Sides, context: Context): Promise<Finding[]> {
  const { policy, origin } = held.read;
  const parts = policy.extends === undefined ? null : policySource(policy.extends);
  // What is wrong with the copy itself is said where it is read.
  if (context.governance === null || parts === null || !origin || policy.extends === undefined) return [];
  const source = await openSource(parts, context.governance);
  if ("problem" in source) return [against(source.problem)];
  if ("unseen" in source) return [unseen(policy.extends, held, sides)];
  return [...moved(source, parts), ...(await heldAt(source, origin, held, context))];
}

/** Of a name that a repository or a branch had before, whoever takes it next decides what the policy is. */
function moved({ governance, branch, pinned }: Source, { owner, repository, ref }: PolicySource): Finding[] {
  const [was, is] = [`${owner}/${repository}`, `${governance.owner}/${governance.repository}`];
  const warned = (args: { was: string; is: string }) => about(message("gate/source-moved", args), "warning");
  return [
    ...(was.toLowerCase() === is.toLowerCase() ? [] : [warned({ was, is })]),
    ...(pinned !== null || ref === branch ? [] : [warned({ was: `${was}@${ref}`, is: `${is}@${branch}` })]),
  ];
}

async function heldAt(source: Source, { source: written, commit }: Origin, held: Held, context: Context) {
  if (source.pinned !== null && source.pinned !== commit)
    return [against(message("gate/source-other-commit", { commit, pinned: source.pinned }))];
  if (!(await isOnBranch(source, commit)))
    return [against(message("gate/source-off-branch", { commit, branch: source.branch }))];
  const then = await textsAt(source, commit, context.law);
  const here = await copyTexts(held.files, context);
  if (then.policy === null || then.policy !== here.policy || then.organisation !== here.organisation)
    return [against(message("gate/source-different", { source: written, commit }))];
  const file = differentFramework(then, here);
  if (file !== undefined)
    return [{ ...against(message("gate/source-framework", { file, source: written, commit })), file }];
  return behind(source, then, held, context);
}

function copyTexts(files: Files, { objects, law }: Context): Promise<SourceTexts> {
  return sourceTexts(objects, files, [policyCopy, organisationCopy], law);
}

async function isOnBranch({ governance, tip, pinned }: Source, commit: string): Promise<boolean> {
  return commit === pinned || commit === tip || (await governance.holds(tip, commit));
}

/** What the source says now, where that is another thing: for as long as a test may last, a copy may be behind. */
async function behind(source: Source, then: SourceTexts, { read }: Held, { today, law }: Context): Promise<Finding[]> {
  const { origin, policy } = read;
  if (!origin || source.tip === origin.commit) return [];
  const now = await textsAt(source, source.tip, law);
  if (now.policy === null) return [against(message("gate/source-gone", { path: source.path, branch: source.branch }))];
  const isSame = then.policy === now.policy && then.organisation === now.organisation;
  if (isSame && differentFramework(then, now) === undefined) return [];
  const since = (await changedSince(source, origin.commit, then.frameworks.keys())) ?? origin.on;
  const { atMost } = policy.evaluation;
  const last = dayAfter(since, atMost) ?? since;
  const args = { commit: origin.commit, since, last };
  if (last >= today) return [about(message("gate/source-ahead", args), "warning")];
  return [{ ...about(message("gate/source-too-old", { ...args, atMost }), "block"), verdict: "test-stale" }];
}

/**
 * Without a token for a private source nothing can be held. A change from a fork is given none; the copy on the protected branch counts
 * then, as it was held when it came there, and a copy that the change brings does not.
 */
function unseen(source: string, { proposed }: Held, sides: Sides): Finding {
  if (!sides.fromFork) return against(message("gate/source-unseen", { source }));
  if (proposed) return against(message("gate/source-unseen-altered", { source }));
  return about(message("gate/source-unseen-fork", { source }), "warning");
}

function about(sentence: Message, severity: Finding["severity"]): Finding {
  return { rule: sentence.key, severity, file: originFile, span: { start: 0, end: 0 }, message: sentence, sources: [] };
}

function against(sentence: Message): Finding {
  return { ...about(sentence, "block"), verdict: "cannot-judge" };
}
