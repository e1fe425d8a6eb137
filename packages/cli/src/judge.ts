import { setFlagsFromString } from "node:v8";
import {
  type Assessment,
  assess,
  type assessProfile,
  type Finding,
  type judgeShare,
  lexiconOf,
  likelyProfiles,
  outsideFindings,
} from "@tenzij/core";
import type { Locale } from "@tenzij/core/language";
import {
  globOf,
  type Policy,
  policyOfTree,
  type ReadPolicy,
  readPolicy,
  scopeOf,
  withOwnFrameworks,
} from "@tenzij/core/policy";
import type { ReportedAssessment } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { namedFile } from "./named-file.ts";
import type { Target } from "./trees.ts";
import { isWrongUse, type WrongUse } from "./wrong-use.ts";

/** A tree judged, with the policy it was judged by. */
export interface Judged<Kept extends ReportedAssessment = Assessment> {
  readonly root: string;
  readonly policy: ReadPolicy;
  readonly assessment: Kept;
}

/** The policy at the root of a tree; the strict defaults where there is none. */
export function policyOf({ tree }: Pick<Target, "tree">): ReadPolicy {
  return policyOfTree(tree, law);
}

/** A policy anywhere on disk, named as it was given. */
export function policyAt(path: string, cwd: string): ReadPolicy | WrongUse {
  const content = namedFile(path, cwd);
  return isWrongUse(content) ? content : readPolicy(path, content, law);
}

/**
 * Judges one tree. A profile that was named is judged whether or not the policy governs it.
 * @param assessPair how one pair is judged, for those who keep more of it than the assessment does
 */
export function judge(target: Target, read: ReadPolicy, today: string, assessPair?: typeof assessProfile): Judged {
  const given = givenFor(target, read, today);
  return concluded(target, given, assess({ ...given, assessPair }));
}

/** Files from which memory counts for more than time, and several threads are worth their start. */
const manyFiles = 2_000;

/** A file that a thread judged, as it is handed in. */
export type Handed = Parameters<Parameters<typeof judgeShare>[2]>[0];

/** How the same is judged in several threads at once; absent where there are none. */
export type InThreads = (given: Given, target: Target) => Promise<readonly (readonly Handed[])[]>;
type Given = ReturnType<typeof givenFor>;

/** The same for a report, in little memory and by several threads where there is much to judge. */
export async function judgeToReport(
  target: Target,
  read: ReadPolicy,
  today: string,
  inThreads?: InThreads,
): Promise<Judged<ReportedAssessment>> {
  const given = givenFor(target, read, today);
  if (target.tree.files.length <= manyFiles) return concluded(target, given, assess(given));
  // V8 lets what is done with pile up to as much again as is in use.
  setFlagsFromString("--heap-growing-percent=30");
  const isMuch = target.only === null && given.scope.profiles.length > manyFiles;
  const shares = isMuch ? await inThreads?.(given, target) : undefined;
  return concluded(target, given, assess(given, "for a report", shares));
}

/** What a tree is judged by. */
export function givenFor(target: Target, read: ReadPolicy, today: string) {
  const { tree, only, named } = target;
  // A policy from elsewhere names its own frameworks from the folder of the tree that it is tried on.
  const policy =
    read.policy.ownFrameworks.length > 0 || read.digest === null ? read : withOwnFrameworks(read, tree, law);
  const asked = ungoverned(target, policy.policy);
  const headPolicy =
    named.length === 0 ? undefined : { ...policy.policy, profiles: asked.map((file) => ({ files: globOf(file) })) };
  const lexicon = lexiconOf(law, policy.policy);
  const scope = scopeOf(tree.files, policy.policy, headPolicy, tree.opaque);
  return { tree, policy, headPolicy, today, signatures: null, law, lexicon, scope, only: only ?? undefined };
}

/** With what lies outside the policy and looks like a profile. */
function concluded<Kept extends ReportedAssessment>(
  { root, tree, only }: Target,
  { policy, lexicon, today }: Given,
  assessment: Kept,
): Judged<Kept> {
  if (only !== null) return { root, policy, assessment };
  const governed = new Set(assessment.profiles.flatMap(({ file, refersTo }) => [file, ...refersTo]));
  const others = tree.files.filter((file) => !governed.has(file));
  const findings = outsideFindings(
    likelyProfiles(tree, others, { law, lexicon, spared: { policy: policy.policy, today } }),
  );
  return { root, policy, assessment: withFindings(withTexts(assessment, findings), findings) };
}

/** A finding at the start of a file needs no more of its text than its name. */
function withTexts<Kept extends ReportedAssessment>(assessment: Kept, findings: readonly Finding[]): Kept {
  const texts = new Map(assessment.texts);
  for (const { file } of findings) if (!texts.has(file)) texts.set(file, sourceText(file, ""));
  return { ...assessment, texts };
}

function ungoverned({ tree, named }: Target, policy: Policy): string[] {
  if (named.length === 0) return [];
  const governed = new Set(scopeOf(tree.files, policy).profiles.map(({ file }) => file));
  return named.filter((file) => !governed.has(file));
}

/** The language of a report: that of the policies when they agree, else what the machine speaks. */
export function localeOfPolicies(judged: readonly Pick<Judged, "policy">[], fallback: Locale): Locale {
  const [first, ...others] = new Set(judged.map(({ policy }) => policy.policy.locale ?? fallback));
  return first !== undefined && others.length === 0 ? first : fallback;
}

/** Findings of no tree, such as a path that does not exist, as an assessment of their own. */
export function withFindings<Kept extends ReportedAssessment>(assessment: Kept, findings: readonly Finding[]): Kept {
  if (findings.length === 0) return assessment;
  const cannotJudge = assessment.cannotJudge || findings.some(({ verdict }) => verdict === "cannot-judge");
  return { ...assessment, findings: [...findings, ...assessment.findings], cannotJudge };
}
