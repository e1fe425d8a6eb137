import type { Verdict } from "@tenzij/law";
import type { ReportedAssessment } from "./assessment.ts";

/** What becomes of one profile from one assessment to another. */
export interface VerdictChange {
  readonly file: string;
  /** Null where the profile is not governed in that assessment. */
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/**
 * Compares two assessments of one tree, such as under the policy in force and under a proposed one: every profile
 * whose verdict changes, or that comes under the policy or leaves it, by file.
 */
export function compareAssessments(before: ReportedAssessment, after: ReportedAssessment): VerdictChange[] {
  const [old, now] = [verdictsOf(before), verdictsOf(after)];
  const files = [...new Set([...old.keys(), ...now.keys()])].sort();
  return files
    .map((file) => ({ file, before: old.get(file) ?? null, after: now.get(file) ?? null }))
    .filter((change) => change.before !== change.after);
}

function verdictsOf({ profiles }: ReportedAssessment): Map<string, Verdict> {
  return new Map(profiles.map(({ file, verdict }) => [file, verdict]));
}
