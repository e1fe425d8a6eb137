import type { Citation } from "@tenzij/law";
import { type QuestionState, reportedState } from "../justification/question-state.ts";
import { inLocale, say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import type { ReportedAssessment, ReportedProfile } from "../verdict/assessment.ts";
import { sayCitation } from "./citation.ts";
import { escapedJson } from "./escape-json.ts";
import { blockingProfiles } from "./exit-code.ts";
import { helpUrl } from "./help-url.ts";
import { byPlace, locate } from "./located.ts";
import type { ReportOptions } from "./report-options.ts";

/**
 * The report for programs. Lines and columns count from 1, columns in UTF-16 units; files are relative to the tree.
 * Keys and order are the same for equal assessments, so the text is too.
 */
export function toJson(assessment: ReportedAssessment, options: ReportOptions): string {
  return [...jsonPieces(assessment, options)].join("");
}

/** The same text in pieces, one profile at a time, for a report that is longer than what it tells should take to hold. */
export function* jsonPieces(assessment: ReportedAssessment, options: ReportOptions): Generator<string> {
  const { policy, profiles, findings, granted } = assessment;
  const sayFinding = sayings(assessment, options);
  yield `{\n${entries({
    version: options.version,
    policy,
    policies: options.policies ?? [policy],
  })},\n`;
  if (profiles.length === 0) yield entries({ profiles });
  for (const [at, judged] of profiles.entries()) {
    yield at === 0 ? '  "profiles": [\n' : ",\n";
    yield item(profileJson(judged, sayFinding, options));
  }
  if (profiles.length > 0) yield "\n  ]";
  yield `,\n${entries({
    findings: byPlace(findings).map(sayFinding),
    granted,
    summary: { profiles: profiles.length, blocking: blockingProfiles(assessment) },
  })}\n}\n`;
}

/** The entries of a map as they stand in the report, without its braces. */
function entries(map: object): string {
  return escapedJson(map).slice("{\n".length, -"\n}".length);
}

/** An item as it stands in a list of the report. */
function item(value: object): string {
  return escapedJson([[value]]).slice("[\n  [\n".length, -"\n  ]\n]".length);
}

function profileJson(judged: ReportedProfile, sayFinding: SayFinding, options: ReportOptions) {
  return {
    file: judged.file,
    profile: judged.profile?.id?.text ?? null,
    title: judged.profile?.title?.text ?? null,
    record: judged.record,
    verdict: judged.verdict,
    blocks: judged.blocks,
    questions: judged.questions.map((asked) => questionJson(asked, options)),
    findings: byPlace(judged.findings, judged.file).map(sayFinding),
  };
}

function questionJson(asked: QuestionState, { locale }: ReportOptions) {
  const { question, framework, title, indicator, severity, file, at } = asked;
  return {
    question,
    framework,
    title: inLocale(title, locale),
    indicator: indicator ?? null,
    state: reportedState(asked),
    severity,
    file,
    at: at ?? null,
  };
}

type SayFinding = (finding: Finding) => object;

/** Says findings of one report; what is the same for many of them, sources and pages, is put in words once. */
function sayings({ texts }: ReportedAssessment, { locale, law }: ReportOptions): SayFinding {
  const cited = new Map<Citation, string>();
  const cite = (citation: Citation) => {
    const words = cited.get(citation) ?? sayCitation(citation, law, locale);
    cited.set(citation, words);
    return words;
  };
  const pages = new Map<string, string>();
  const helpOf = ({ rule, kind }: Finding) => {
    const page = pages.get(`${rule} ${kind}`) ?? helpUrl(rule, kind, law, locale);
    pages.set(`${rule} ${kind}`, page);
    return page;
  };
  return (finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    ground: finding.grounds?.[0] ?? null,
    grounds: finding.grounds ?? [],
    kind: finding.kind ?? null,
    basis: finding.basis ?? null,
    strength: finding.strength ?? null,
    indicator: finding.indicator ?? null,
    match: finding.match ?? null,
    title: finding.title ? inLocale(finding.title, locale) : null,
    message: say(finding.message, locale),
    file: finding.file,
    ...locate(finding.file, finding.span, texts),
    verdict: finding.verdict ?? null,
    sources: finding.sources.map(cite),
    help: helpOf(finding),
    related: (finding.related ?? []).map((place) => ({
      file: place.file,
      ...locate(place.file, place.span, texts),
      message: say(place.message, locale),
    })),
  });
}
