import { type Locale, type Message, message, say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import type { Assessment, ProfileAssessment } from "../verdict/assessment.ts";
import { escapeTerminal } from "./escape-terminal.ts";
import { findingsText } from "./findings-text.ts";
import { gathered } from "./gathered.ts";
import { compare } from "./located.ts";
import { nextStep } from "./next-step.ts";
import type { ReportOptions } from "./report-options.ts";
import type { Page } from "./page.ts";
import { plain, type Styler } from "./styler.ts";
import { displayWidth, wrap } from "./display-width.ts";
import { sayVerdict } from "./verdict-words.ts";

export interface TextOptions extends ReportOptions {
  readonly styler?: Styler;
  /** Columns of the terminal; 88 when it is not one. */
  readonly width?: number;
}

/** So many profiles in which nothing is to be done are named; more are only counted. */
const quietNamed = 8;

/**
 * The report for people at a terminal: what stands outside the profiles, then each profile that asks for something,
 * those that do not block at the end of the list in few words, and the sum in the last lines.
 */
export function toText(assessment: Assessment, options: TextOptions): string {
  const page: Page = { ...options, styler: options.styler ?? plain, width: options.width ?? 88 };
  const { profiles, findings, policy } = assessment;
  const { asking, quiet, general } = gathered(assessment);
  if (profiles.length === 0 && findings.length === 0) {
    const nothing = policy.file === null ? message("report/nothing-governed", {}) : message("report/no-profiles", {});
    return `${say(nothing, page.locale)}\n`;
  }
  const blocks = [
    ...generalBlocks(general, assessment, page),
    ...asking.map((judged) => profileBlock(judged, assessment, page)),
    quietBlock(quiet, page),
    sumBlock(assessment, page),
  ];
  return `${blocks.filter((block) => block.length > 0).map((block) => block.join("\n")).join("\n\n")}\n`;
}

function generalBlocks(findings: readonly Finding[], { texts }: Assessment, page: Page): string[][] {
  const files = [...new Set(findings.map(({ file }) => file))].sort(compare);
  return files.map((file) => {
    const own = findings.filter((finding) => finding.file === file);
    const heading = file === "" ? say(message("report/section-general", {}), page.locale) : escapeTerminal(file);
    return [page.styler.strong(heading), "", ...findingsText(own, file, texts, page)];
  });
}

function profileBlock(judged: ProfileAssessment, { texts }: Assessment, page: Page): string[] {
  const { styler, locale, width } = page;
  const verdict = sayVerdict(judged.verdict, locale);
  const outcome = judged.blocks
    ? styler.bad(`${verdict} (${say(message("report/blocks", {}), locale)})`)
    : styler.warn(`${verdict} (${say(message("report/does-not-block", {}), locale)})`);
  const step = nextStep(judged, locale);
  const next = step === null ? [] : wrap(escapeTerminal(say(message("report/next", { step }), locale)), width - 2);
  return [
    nameOf(judged, page),
    outcome,
    "",
    ...findingsText(judged.findings, judged.file, texts, page),
    ...(next.length > 0 ? ["", ...next.map((line) => `  ${styler.strong(line)}`)] : []),
  ];
}

function nameOf({ file, profile }: ProfileAssessment, { styler }: Page): string {
  const title = profile?.title?.text ?? profile?.id?.text;
  return title ? `${styler.strong(escapeTerminal(file))}  ${styler.faint(escapeTerminal(title))}` : styler.strong(escapeTerminal(file));
}

/** Profiles in which nothing has to be done: by name while they are few, then by number. */
function quietBlock(quiet: readonly ProfileAssessment[], page: Page): string[] {
  const { styler, locale } = page;
  if (quiet.length <= quietNamed) {
    const names = quiet.map(({ file }) => escapeTerminal(file));
    const width = Math.max(...names.map(displayWidth));
    return quiet.map(({ verdict }, at) => {
      const name = names[at] ?? "";
      return `${name}${" ".repeat(width - displayWidth(name))}  ${styler.good(sayVerdict(verdict, locale))}`;
    });
  }
  const verdicts = [...new Set(quiet.map(({ verdict }) => verdict))].sort(compare);
  return verdicts.map((verdict) => {
    const count = quiet.filter((judged) => judged.verdict === verdict).length;
    return styler.good(say(message("report/quiet", { count, verdict: sayVerdict(verdict, locale) }), locale));
  });
}

function sumBlock({ profiles, policy }: Assessment, { styler, locale, policies = [] }: Page): string[] {
  if (profiles.length === 0 && policy.file === null) return [];
  const lines = profiles.length === 0 ? [] : [styler.strong(sum(profiles, locale))];
  return [...lines, styler.faint(escapeTerminal(say(policySaid(policy.file, policies), locale)))];
}

/** Which policy was judged by, in one line. */
export function policySaid(file: string | null, policies: readonly unknown[]): Message {
  if (policies.length > 1) return message("report/policies", { count: policies.length });
  return file === null ? message("report/default-policy", {}) : message("report/policy", { file });
}

/** How many profiles there are and what became of them, in one sentence. */
export function sum(profiles: readonly ProfileAssessment[], locale: Locale): string {
  const unjudged = profiles.filter(({ verdict }) => verdict === "cannot-judge").length;
  const excluded = profiles.filter(({ verdict }) => verdict === "excluded").length;
  const stopped = profiles.filter(({ blocks }) => blocks).length;
  const passing = profiles.length - stopped;
  const counts = { profiles: profiles.length, unjudged, excluded, blocking: stopped - unjudged - excluded, passing };
  return say(message("report/sum", counts), locale);
}
