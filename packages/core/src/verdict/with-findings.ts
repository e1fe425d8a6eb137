import type { Finding } from "../text/finding.ts";
import type { ReportedProfile } from "./assessment.ts";
import { changedProfile } from "./compact-profile.ts";
import { blocks, verdictOf } from "./verdict-of.ts";

/** A judged profile of which more was found, with what that makes of it. */
export function withFindings<Judged extends ReportedProfile>(judged: Judged, more: readonly Finding[]): Judged {
  if (more.length === 0) return judged;
  const findings = [...judged.findings, ...more];
  const verdict = verdictOf(findings, judged.verdict);
  return changedProfile(judged, { findings, verdict, blocks: blocks(verdict) });
}
