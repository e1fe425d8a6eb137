import type { Finding } from "../text/finding.ts";
import type { ProfileAssessment } from "./assessment.ts";
import { blocks, verdictOf } from "./verdict-of.ts";

/** A judged profile of which more was found, with what that makes of it. */
export function withFindings<Judged extends ProfileAssessment>(judged: Judged, more: readonly Finding[]): Judged {
  if (more.length === 0) return judged;
  const findings = [...judged.findings, ...more];
  const verdict = verdictOf(findings, judged.verdict);
  return { ...judged, findings, verdict, blocks: blocks(verdict) };
}
