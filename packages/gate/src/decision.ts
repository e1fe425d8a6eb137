import { type Assessment, type Finding, isWorse, type ProfileAssessment } from "@tenzij/core";
import { frameworkFiles, isIncidentName, ownFiles, type Policy } from "@tenzij/core/policy";
import type { Profile } from "@tenzij/core/profile";
import { message } from "./language/message.ts";
import { onlyLowers } from "./legacy.ts";
import type { Listed } from "./listed.ts";
import { type Change, sameEntry } from "./pair.ts";
import type { PinChange } from "./pin.ts";
import type { Sides } from "./sides.ts";

export interface Evidence {
  readonly sides: Sides;
  readonly listed: Listed;
  readonly change: Change;
  /** Another version of the gate than the one that judged what stands there, whose law may ask more. */
  readonly pin: PinChange | null;
  /** The policy in force. */
  readonly policy: Policy;
  readonly today: string;
  readonly before: Assessment;
  readonly after: Assessment;
  readonly preview: Assessment | null;
  /** What the gate itself found. */
  readonly findings: readonly Finding[];
  /** A profile on either side; null where it cannot be read. */
  readonly profileAt: (side: "before" | "after", file: string) => Profile | null;
}

/**
 * What of an assessment counts at this merge (design §5.11): pairs the change touches or whose rules it alters, and whatever is worse
 * than before. On a push or a schedule everything counts. Nothing is taken away but what this change has no part in.
 */
export function decide(evidence: Evidence): Assessment {
  const { after, sides, findings } = evidence;
  if (sides.scope === "whole") return { ...after, findings: [...after.findings, ...findings] };
  const general = [...after.findings.filter((finding) => belongs(finding, evidence)), ...findings];
  const profiles = after.profiles.flatMap((one) => counting(one, evidence));
  const cannotJudge = [...general, ...profiles].some((one) => one.verdict === "cannot-judge");
  return { ...after, profiles, findings: general, cannotJudge };
}

/** A general finding counts when it is about the rules, about a file that this change put there, or blocks and did not before. */
function belongs(finding: Finding, { listed: { judged, since, tip }, before, policy, preview }: Evidence): boolean {
  const { file, rule, severity } = finding;
  // The change that takes the copy anew is what this asks for.
  if (rule === "policy/copy-old" && preview?.findings.every((one) => one.rule !== rule) === true) return false;
  if (ownFiles.has(file) || isIncidentName(file) || frameworkFiles(policy).includes(file)) return true;
  const now = judged.get(file);
  if (!sameEntry(now, since?.get(file))) return !sameEntry(now, tip.get(file));
  return severity === "block" && !before.findings.some((one) => one.file === file && one.rule === rule);
}

function counting(now: ProfileAssessment, evidence: Evidence): ProfileAssessment[] {
  const touched = evidence.change.touched.find((one) => one.file === now.file);
  const was = evidence.before.profiles.find((one) => one.file === (touched?.was?.file ?? now.file));
  if (!touched) {
    if (evidence.pin !== null && now.blocks && !onlyLapsed(now)) return [anew(now)];
    return worse(now, was) || softened(now, evidence) ? [now] : [];
  }
  const { legacy } = evidence.policy;
  if (!now.blocks || !was || !legacy || legacy.until < evidence.today) return [now];
  const side = (name: "before" | "after", judged: ProfileAssessment) => ({
    judged,
    profile: evidence.profileAt(name, judged.file),
  });
  return [onlyLowers(side("before", was), side("after", now)) ? postponed(now, legacy.until) : now];
}

/** Whether a day that is past is all that stands against a profile: that is so on the branch too, whatever the version. */
function onlyLapsed({ findings }: ProfileAssessment): boolean {
  const against = findings.filter(blocking);
  return against.length > 0 && against.every((one) => one.message.key === "answer/day-passed");
}

/** A profile that is judged because the gate is another one, with that said at it. */
function anew(now: ProfileAssessment): ProfileAssessment {
  const sentence = message("gate/judged-anew", {});
  const place = { file: now.file, span: { start: 0, end: 0 }, sources: [] };
  return {
    ...now,
    findings: [...now.findings, { rule: "gate/judged-anew", severity: "info", message: sentence, ...place }],
  };
}

function worse(now: ProfileAssessment, was: ProfileAssessment | undefined): boolean {
  return now.blocks && (was === undefined || isWorse(now.verdict, was.verdict));
}

/** Blocks under the policy in force, and would block less under the proposed one: the change may not lift its own question. */
function softened(now: ProfileAssessment, { preview }: Evidence): boolean {
  const then = preview?.profiles.find((one) => one.file === now.file);
  if (!preview || !now.blocks) return false;
  return !then || isWorse(now.verdict, then.verdict) || countBlocking(then) < countBlocking(now);
}

function countBlocking({ findings }: ProfileAssessment): number {
  return findings.filter(blocking).length;
}

function blocking({ severity }: Finding): boolean {
  return severity === "exclusion" || severity === "block";
}

/** Under `legacy` what remains does not stop a change that only takes something away; it stays on the page. */
function postponed(now: ProfileAssessment, until: string): ProfileAssessment {
  const sentence = message("gate/legacy", { until });
  const finding: Finding = {
    rule: "gate/legacy",
    severity: "warning",
    file: now.file,
    span: { start: 0, end: 0 },
    message: sentence,
    sources: [],
  };
  // What stops nothing is no error at its line either.
  const findings = now.findings.map(
    (one): Finding => (one.severity === "block" ? { ...one, severity: "warning" } : one),
  );
  return { ...now, blocks: false, findings: [...findings, finding] };
}
