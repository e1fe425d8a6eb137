import { message } from "../language/message.ts";
import { type Locale, say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import type { ReportedAssessment, ReportedProfile } from "../verdict/assessment.ts";
import { displayWidth, wrap } from "./display-width.ts";
import { escapeTerminal } from "./escape-terminal.ts";
import { findingsText } from "./findings-text.ts";
import { gathered, worstFirst } from "./gathered.ts";
import { grantedSection } from "./granted-section.ts";
import { compare } from "./located.ts";
import { nextStep } from "./next-step.ts";
import type { Page } from "./page.ts";
import { policyLines } from "./policy-lines.ts";
import type { ReportOptions } from "./report-options.ts";
import { plain, type Styler } from "./styler.ts";
import { countedOutcomes, sayOutcome } from "./verdict-words.ts";

export interface TextOptions extends ReportOptions {
  readonly styler?: Styler;
  /** Columns of the terminal; 88 when it is not one. */
  readonly width?: number;
}

/** So many profiles are shown with all that was found; of more, the worst are. */
const shownInFull = 25;
/** So many others are named with their outcome; of more, only the number is told. */
const listed = 200;

/** So many profiles in which nothing is to be done are named; more are only counted. */
const quietNamed = 8;

/**
 * The report for people at a terminal: what stands outside the profiles, then each profile that asks for something,
 * those that do not block at the end of the list in few words, and the sum in the last lines.
 */
export function toText(assessment: ReportedAssessment, options: TextOptions): string {
  const page: Page = { ...options, styler: options.styler ?? plain, width: options.width ?? 88 };
  const { profiles, findings, policy } = assessment;
  const { asking, quiet, general } = gathered(assessment);
  const nothing = policy.file === null ? message("report/nothing-governed", {}) : message("report/no-profiles", {});
  const isQuiet = profiles.length === 0 && findings.every(({ rule }) => rule === "policy/looks-like-profile");
  if (isQuiet && findings.length === 0) return `${wrap(say(nothing, page.locale), page.width).join("\n")}\n`;
  const worst = new Set([...asking].sort(worstFirst).slice(0, page.all ? asking.length : shownInFull));
  const inFull = asking.filter((judged) => worst.has(judged));
  const blocks = [
    isQuiet ? wrap(say(policy.file === null ? message("report/outside", {}) : nothing, page.locale), page.width) : [],
    ...generalBlocks(general, assessment, page),
    ...inFull.map((judged) => profileBlock(judged, assessment, page)),
    listBlock(
      asking.filter((judged) => !inFull.includes(judged)),
      page,
    ),
    quietBlock(quiet, page),
    grantedBlock(assessment, page),
    sumBlock(assessment, page),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

/** So many files that look like profiles are each told in full; of more the reason is the same, and they make a list. */
const outsideInFull = 3;

function generalBlocks(all: readonly Finding[], { texts }: ReportedAssessment, page: Page): string[][] {
  const outside = all.filter(({ rule }) => rule === "policy/looks-like-profile");
  const isList = outside.length > outsideInFull;
  const findings = isList ? all.filter((one) => !outside.includes(one)) : all;
  const files = [...new Set(findings.map(({ file }) => file))].sort(compare);
  const blocks = files.map((file) => {
    const own = findings.filter((finding) => finding.file === file);
    const heading = file === "" ? say(message("report/section-general", {}), page.locale) : escapeTerminal(file);
    return [page.styler.strong(heading), "", ...findingsText(own, file, texts, page)];
  });
  return isList ? [...blocks, outsideBlock(outside, page)] : blocks;
}

/** Files that no policy governs and that look like profiles, those first of which a word would ask for a test. */
function outsideBlock(findings: readonly Finding[], { styler, locale, width, all }: Page): string[] {
  const asking = findings.filter(({ severity }) => severity === "warning");
  const sorted = [...asking, ...findings.filter((one) => !asking.includes(one))];
  const shown = all ? sorted : sorted.slice(0, outsideNamed);
  const lines = shown.map(
    ({ file, message: { args } }) => `${file}${args["words"] === "" ? "" : `  ${args["words"]}`}`,
  );
  const rest = findings.length - shown.length;
  const heading = say(message("report/outside-list", { count: findings.length, asking: asking.length }), locale);
  return [
    ...wrap(heading, width).map((line) => styler.warn(line)),
    "",
    ...lines.map((line) => `  ${escapeTerminal(line)}`),
    ...(rest > 0 ? [`  ${styler.faint(say(message("report/outside-left", { count: rest }), locale))}`] : []),
  ];
}

/** So many of them are named. */
const outsideNamed = 20;

function profileBlock(judged: ReportedProfile, { texts }: ReportedAssessment, page: Page): string[] {
  const { styler, locale } = page;
  const outcome = sayOutcome(judged, locale, page.law);
  const shown = judged.blocks
    ? styler.bad(`${outcome} (${say(message("report/blocks", {}), locale)})`)
    : styler.warn(`${outcome} (${say(message("report/does-not-block", {}), locale)})`);
  return [
    nameOf(judged, page),
    shown,
    "",
    ...findingsText(judged.findings, judged.file, texts, page),
    ...stepLines(judged, page),
  ];
}

/** What to do now. A command stands on a line of its own, to be copied whole. */
function stepLines(judged: ReportedProfile, { styler, locale, law, width }: Page): string[] {
  const step = nextStep(judged, law, locale);
  if (step === null) return [];
  const command = step.command === null ? "" : escapeTerminal(step.command);
  const first = step.text === "" ? command : step.text;
  const text = escapeTerminal(say(message("report/next", { step: first }), locale));
  const lines = step.text === "" ? [text] : [...wrap(text, width - 2), ...(command === "" ? [] : [`  ${command}`])];
  return ["", ...lines.map((line) => `  ${styler.strong(line)}`)];
}

function nameOf({ file, profile }: ReportedProfile, { styler }: Page): string {
  const title = profile?.title?.text ?? profile?.id?.text;
  return title
    ? `${styler.strong(escapeTerminal(file))}  ${styler.faint(escapeTerminal(title))}`
    : styler.strong(escapeTerminal(file));
}

/** Profiles past the first, each in one line. */
function listBlock(others: readonly ReportedProfile[], page: Page): string[] {
  const { styler, locale } = page;
  const lines = inColumns(others.slice(0, listed), (judged) =>
    (judged.blocks ? styler.bad : styler.warn)(sayOutcome(judged, locale, page.law)),
  );
  const more = others.length - lines.length;
  return more > 0 ? [...lines, styler.faint(sayRowsLeft(more, locale))] : lines;
}

function sayRowsLeft(count: number, locale: Locale): string {
  const left = say(message("report/rows-left", { count }), locale);
  return say(message("report/more-on-screen", { left }), locale);
}

function inColumns(profiles: readonly ReportedProfile[], outcome: (judged: ReportedProfile) => string): string[] {
  const width = profiles.reduce((most, { file }) => Math.max(most, displayWidth(escapeTerminal(file))), 0);
  return profiles.map((judged) => {
    const name = escapeTerminal(judged.file);
    return `${name}${" ".repeat(width - displayWidth(name))}  ${outcome(judged)}`;
  });
}

/** Profiles in which nothing has to be done: by name while they are few, then by number. */
function quietBlock(quiet: readonly ReportedProfile[], page: Page): string[] {
  const { styler, locale, law, all } = page;
  if (all || quiet.length <= quietNamed)
    return inColumns(quiet, (judged) => styler.good(sayOutcome(judged, locale, law)));
  return countedOutcomes(quiet, locale, law).map(styler.good);
}

function grantedBlock({ granted }: ReportedAssessment, { styler, locale, width }: Page): string[] {
  const section = grantedSection(granted, locale);
  if (section === null) return [];
  const rows = section.rows.flatMap((row) => {
    const [first = "", ...others] = wrap(escapeTerminal(row), width - 4);
    return [`  - ${first}`, ...others.map((line) => `    ${line}`)];
  });
  return [styler.strong(section.count), ...rows];
}

function sumBlock({ profiles, policy }: ReportedAssessment, { styler, locale, policies = [] }: Page): string[] {
  if (profiles.length === 0 && policy.file === null && policy.bound === undefined) return [];
  const lines = profiles.length === 0 ? [] : [styler.strong(sum(profiles, locale))];
  return [...lines, ...policyLines(policy, policies, locale).map((line) => styler.faint(escapeTerminal(line)))];
}

/** How many profiles there are and what became of them, in one sentence. */
export function sum(profiles: readonly ReportedProfile[], locale: Locale): string {
  const unjudged = profiles.filter(({ verdict }) => verdict === "cannot-judge").length;
  const excluded = profiles.filter(({ verdict }) => verdict === "excluded").length;
  const stopped = profiles.filter(({ blocks }) => blocks).length;
  const passing = profiles.length - stopped;
  const counts = { profiles: profiles.length, unjudged, excluded, blocking: stopped - unjudged - excluded, passing };
  return say(message("report/sum", counts), locale);
}
