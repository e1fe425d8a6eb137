import { type Assessment, blocks, type Finding, verdictOf } from "@tenzij/core";
import { guardedRules } from "./gate-files.ts";

const approved: ReadonlySet<string> = new Set(guardedRules);

/** True for a finding that says only that it is not known whether somebody signed or approved. */
export function isUnknownSignature({ message, rule, severity }: Finding): boolean {
  return message.key === "signers/unverified" || (approved.has(rule) && severity === "warning");
}

/** An assessment in which a signature that is not known counts as one that is not there. */
export function withoutUnknownSignatures(assessment: Assessment): Assessment {
  const profiles = assessment.profiles.map((one) => {
    if (!one.findings.some(isUnknownSignature)) return one;
    const findings = one.findings.map(asMissing);
    const verdict = verdictOf(findings, one.verdict);
    return { ...one, findings, verdict, blocks: one.blocks || blocks(verdict) };
  });
  return { ...assessment, profiles, findings: assessment.findings.map(asMissing) };
}

function asMissing(finding: Finding): Finding {
  if (!isUnknownSignature(finding)) return finding;
  if (approved.has(finding.rule)) return { ...finding, severity: "block" };
  return { ...finding, severity: "block", verdict: "test-unsigned" };
}
