import type { QuestionState } from "../justification/question-state.ts";
import { inLocale, say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import type { Assessment } from "../verdict/assessment.ts";
import { sayCitation } from "./citation.ts";
import { blockingProfiles } from "./exit-code.ts";
import { helpUrl } from "./help-url.ts";
import { byPlace, locate } from "./located.ts";
import type { ReportOptions } from "./report-options.ts";

/**
 * The report for programs. Lines and columns count from 1, columns in UTF-16 units; files are relative to the tree.
 * Keys and order are the same for equal assessments, so the text is too.
 */
export function toJson(assessment: Assessment, options: ReportOptions): string {
  const { policy, profiles, findings } = assessment;
  const report = {
    version: options.version,
    policy: { file: policy.file, digest: policy.digest },
    policies: options.policies ?? [policy],
    profiles: profiles.map((judged) => ({
      file: judged.file,
      profile: judged.profile?.id?.text ?? null,
      title: judged.profile?.title?.text ?? null,
      record: judged.record,
      verdict: judged.verdict,
      blocks: judged.blocks,
      questions: judged.questions.map((asked) => questionJson(asked, options)),
      findings: byPlace(judged.findings, judged.file).map((finding) => findingJson(finding, assessment, options)),
    })),
    findings: byPlace(findings).map((finding) => findingJson(finding, assessment, options)),
    summary: { profiles: profiles.length, blocking: blockingProfiles(assessment) },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function questionJson(
  { question, framework, title, indicator, state, severity, file, at }: QuestionState,
  { locale }: ReportOptions,
) {
  return {
    question,
    framework,
    title: inLocale(title, locale),
    indicator: indicator ?? null,
    state,
    severity,
    file,
    at: at ?? null,
  };
}

function findingJson(finding: Finding, { texts }: Assessment, { locale, law }: ReportOptions) {
  const { rule, severity, verdict, file, span, title } = finding;
  return {
    rule,
    severity,
    ground: finding.ground ?? null,
    kind: finding.kind ?? null,
    indicator: finding.indicator ?? null,
    match: finding.match ?? null,
    title: title ? inLocale(title, locale) : null,
    message: say(finding.message, locale),
    file,
    ...locate(file, span, texts),
    verdict: verdict ?? null,
    sources: finding.sources.map((citation) => sayCitation(citation, law, locale)),
    help: helpUrl(rule, finding.kind, law, locale),
    related: (finding.related ?? []).map((place) => ({
      file: place.file,
      ...locate(place.file, place.span, texts),
      message: say(place.message, locale),
    })),
  };
}
