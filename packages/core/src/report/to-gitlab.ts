import type { Severity } from "@tenzij/law";
import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import type { ReportedAssessment } from "../verdict/assessment.ts";
import { escapedJson } from "./escape-json.ts";
import { fingerprint } from "./fingerprint.ts";
import { byPlace, bySeverity, locate, sayAtCell } from "./located.ts";
import { originLines } from "./policy-lines.ts";
import type { ReportOptions } from "./report-options.ts";
import { visible } from "./visible.ts";

/** GitLab's own five, of which `critical` is left for nothing of ours. */
const severities: Record<Severity, string> = { exclusion: "blocker", block: "major", warning: "minor", info: "info" };

/**
 * The report as GitLab's Code Quality (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format), heaviest first. The
 * format knows findings only, so the first ones say that signatures are not verified, where there is a profile, and where the policy is from.
 */
export function toGitlab(assessment: ReportedAssessment, { locale, policies = [] }: ReportOptions): string {
  const { profiles, findings, texts, policy } = assessment;
  const all = bySeverity(byPlace([...findings, ...profiles.flatMap((judged) => judged.findings)]));
  const seen = new Map<string, number>();
  const nowhere = policy.file ?? "tenzij.yaml";
  const issueOf = (finding: Finding) => {
    const { start, end } = locate(finding.file, finding.span, texts);
    return {
      description: visible(sayAtCell(finding, texts, locale), "\n"),
      check_name: finding.rule,
      fingerprint: fingerprint(finding, seen),
      severity: severities[finding.severity],
      location: {
        path: visible(finding.file === "" ? nowhere : finding.file),
        lines: { begin: start.line, end: end.line },
      },
    };
  };
  const [first] = profiles;
  const noteOf = (name: string, text: string, path: string, at = "") => ({
    description: visible(text),
    check_name: `report/${name}`,
    fingerprint: `${name}${at}`,
    severity: severities.info,
    location: { path: visible(path), lines: { begin: 1, end: 1 } },
  });
  const unverified = say(message("report/signatures-not-here", {}), locale);
  const notes = [
    ...(first === undefined ? [] : [noteOf("signatures-not-here", unverified, first.file)]),
    ...originLines(policy, policies, locale).map((line, at) => noteOf("policy-source", line, nowhere, `-${at + 1}`)),
  ];
  return `${escapedJson([...notes, ...all.map(issueOf)])}\n`;
}
