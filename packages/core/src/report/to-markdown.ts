import type { Law } from "@tenzij/law";
import { message } from "../language/message.ts";
import { type Locale, type Message, say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import type { ReportedAssessment, ReportedProfile } from "../verdict/assessment.ts";
import { codeMarkdown, escapeMarkdown } from "./escape-markdown.ts";
import { blockingProfiles, exitCode } from "./exit-code.ts";
import { findingsMarkdown } from "./findings-markdown.ts";
import { gathered, worstFirst } from "./gathered.ts";
import { grantedSection } from "./granted-section.ts";
import { type NextStep, nextStep } from "./next-step.ts";
import { policyLines } from "./policy-lines.ts";
import type { ReportOptions } from "./report-options.ts";
import { sum } from "./to-text.ts";
import { utf8Length } from "./utf8.ts";
import { countedOutcomes, sayOutcome } from "./verdict-words.ts";

export interface MarkdownOptions extends ReportOptions {
  /** At most so many bytes of UTF-8. A job summary holds 1 MiB, a comment 65,536 characters. */
  readonly maxBytes?: number;
}

const summaryBytes = 900 * 1024;
const rowsShown = 50;

/**
 * The report as Markdown for a job summary or a comment, which a lawyer can read: the outcome of each profile, what
 * is open, who has to sign. Counts come first, so that what does not fit is the detail.
 */
export function toMarkdown(assessment: ReportedAssessment, options: MarkdownOptions): string {
  const { locale } = options;
  const { asking: unsorted, quiet, general } = gathered(assessment);
  const asking = [...unsorted].sort(worstFirst);
  const parts = [
    ...headParts(assessment, options),
    ...tableParts(asking, options),
    ...quietParts(quiet, options),
    ...generalParts(general, assessment, options),
    ...grantedParts(assessment, options),
    ...asking.flatMap((judged) => profileParts(judged, assessment, options)),
  ];
  return bounded(parts, `*${escapeMarkdown(say(message("report/not-law", {}), locale))}*`, options);
}

/** Keeps the parts that fit from the top, says how many did not, and ends with the closing line. */
function bounded(
  parts: readonly string[],
  closing: string,
  { locale, maxBytes = summaryBytes }: MarkdownOptions,
): string {
  const leftOut = (count: number) => `**${escapeMarkdown(say(message("report/left-out", { count }), locale))}**`;
  const reserve = utf8Length(`\n\n${leftOut(parts.length)}\n\n${closing}\n`);
  const kept: string[] = [];
  let bytes = reserve;
  for (const part of parts) {
    bytes += utf8Length(part) + 2;
    if (bytes > maxBytes) break;
    kept.push(part);
  }
  if (kept.length < parts.length) kept.push(leftOut(parts.length - kept.length));
  return `${[...kept, closing].join("\n\n")}\n`;
}

function headParts(assessment: ReportedAssessment, { locale, policies = [] }: MarkdownOptions): string[] {
  const { policy, profiles, findings } = assessment;
  const nothing = policy.file === null ? message("report/nothing-governed", {}) : message("report/no-profiles", {});
  const sentence = profiles.length > 0 ? sum(profiles, locale) : findings.length > 0 ? "" : say(nothing, locale);
  return [
    `## Tenzij: ${escapeMarkdown(say(headline(assessment), locale))}`,
    ...(sentence === "" ? [] : [escapeMarkdown(sentence)]),
    ...policyLines(policy, policies, locale).map(escapeMarkdown),
  ];
}

/** The outcome in one line. */
function headline(assessment: ReportedAssessment): Message {
  const code = exitCode(assessment);
  const blocking = blockingProfiles(assessment);
  if (code === 2) return message("report/headline-cannot-judge", {});
  if (code === 0) return message("report/headline-clear", {});
  if (blocking === 0) return message("report/headline-findings", {});
  return message("report/headline-blocks", { blocking, profiles: assessment.profiles.length });
}

function tableParts(asking: readonly ReportedProfile[], { locale, law }: ReportOptions): string[] {
  if (asking.length === 0) return [];
  const words = (sentence: Message) => escapeMarkdown(say(sentence, locale));
  const columns = [
    message("report/column-profile", {}),
    message("report/column-outcome", {}),
    message("report/column-open", {}),
  ];
  const rows = asking.slice(0, rowsShown).map((judged) => {
    const open = judged.findings.filter(({ severity }) => severity === "exclusion" || severity === "block").length;
    const count = open === 0 ? message("report/open-none", {}) : message("report/open-points", { count: open });
    return `| ${escapeMarkdown(judged.file)} | ${outcome(judged, locale, law)} | ${words(count)} |`;
  });
  const left = asking.length - rows.length;
  const table = [`| ${columns.map(words).join(" | ")} |`, "| --- | --- | --- |", ...rows].join("\n");
  return left > 0 ? [table, words(message("report/rows-left", { count: left }))] : [table];
}

function outcome(judged: ReportedProfile, locale: Locale, law: Law): string {
  const verdict = escapeMarkdown(sayOutcome(judged, locale, law));
  return judged.blocks ? `**${verdict}**` : verdict;
}

/** Profiles in which nothing has to be done, counted by outcome. */
function quietParts(quiet: readonly ReportedProfile[], { locale, law }: ReportOptions): string[] {
  const lines = countedOutcomes(quiet, locale, law).map((line) => `- ${escapeMarkdown(line)}`);
  return lines.length === 0 ? [] : [lines.join("\n")];
}

function generalParts(findings: readonly Finding[], { texts }: ReportedAssessment, options: ReportOptions): string[] {
  if (findings.length === 0) return [];
  const heading = `### ${escapeMarkdown(say(message("report/section-general", {}), options.locale))}`;
  return [heading, ...findingsMarkdown(findings, "", texts, options)];
}

function grantedParts({ granted }: ReportedAssessment, { locale }: ReportOptions): string[] {
  const section = grantedSection(granted, locale);
  if (section === null) return [];
  return [`**${escapeMarkdown(section.count)}**`, section.rows.map((row) => `- ${escapeMarkdown(row)}`).join("\n")];
}

function profileParts(judged: ReportedProfile, { texts }: ReportedAssessment, options: ReportOptions): string[] {
  const { locale, law } = options;
  const title = judged.profile?.title?.text ?? judged.profile?.id?.text;
  const heading = `### ${codeMarkdown(judged.file)}${title ? ` ${escapeMarkdown(title)}` : ""}`;
  const step = nextStep(judged, law, locale);
  const effect = judged.blocks ? message("report/blocks", {}) : message("report/does-not-block", {});
  const verdict = `${outcome(judged, locale, law)} (${escapeMarkdown(say(effect, locale))})`;
  return [
    heading,
    verdict,
    ...findingsMarkdown(judged.findings, judged.file, texts, options),
    ...(step === null ? [] : [stepMarkdown(step, locale)]),
  ];
}

function stepMarkdown({ text, command }: NextStep, locale: Locale): string {
  const next = escapeMarkdown(say(message("report/next", { step: text }), locale));
  return command === null ? `**${next}**` : `**${next}** ${codeMarkdown(command)}`;
}
