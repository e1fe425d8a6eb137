import type { ReportedAssessment } from "../verdict/assessment.ts";

/**
 * 0 nothing blocks, 1 something blocks, 2 something could not be judged; 2 wins.
 */
export function exitCode(assessment: ReportedAssessment): 0 | 1 | 2 {
  if (assessment.cannotJudge) return 2;
  return blockingProfiles(assessment) > 0 || assessment.findings.some(stops) ? 1 : 0;
}

/** How many profiles stop the merge. */
export function blockingProfiles(assessment: ReportedAssessment): number {
  return assessment.profiles.filter(({ blocks }) => blocks).length;
}

function stops({ severity }: { readonly severity: string }): boolean {
  return severity === "exclusion" || severity === "block";
}
