import type { Severity } from "@tenzij/law";
import { message } from "../language/message.ts";
import { inLocale, say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import type { ReportedAssessment } from "../verdict/assessment.ts";
import { escapeCommandMessage, escapeCommandProperty, escapeLogLine } from "./escape-command.ts";
import { grantedSection } from "./granted-section.ts";
import { byPlace, bySeverity, locate, sayAtCell, type Texts } from "./located.ts";
import { originLines } from "./policy-lines.ts";
import type { ReportOptions } from "./report-options.ts";
import { sum } from "./to-text.ts";
import { clipUtf8 } from "./utf8.ts";
import { visible } from "./visible.ts";

/** GitHub keeps ten annotations of each level for a step, and 4,096 characters of each message. */
const perLevel = 10;
const messageBytes = 3_500;

const levels = { error: ["exclusion", "block"], warning: ["warning"], notice: ["info"] } as const;
type Level = keyof typeof levels;

/**
 * The report as workflow commands, which GitHub shows as annotations at the lines of a change. At most ten of each
 * level: exclusions first, then one for each file, then the rest; the tenth says how many are left and where. The sum and
 * what is granted follow as plain lines.
 */
export function toGithub(assessment: ReportedAssessment, options: ReportOptions): string {
  // Beside what blocks a profile its notes are noise.
  const findings = assessment.profiles.flatMap(({ findings: own, blocks }) =>
    own.filter(({ severity }) => !(blocks && severity === "info")),
  );
  for (const finding of assessment.findings) findings.push(finding);
  const lines = (Object.keys(levels) as Level[]).flatMap((level) =>
    annotations(level, findings, assessment.texts, options),
  );
  if (assessment.profiles.length > 0) lines.push(escapeLogLine(sum(assessment.profiles, options.locale)));
  const granted = grantedSection(assessment.granted, options.locale);
  lines.push(...originLines(assessment.policy, options.policies ?? [], options.locale).map(escapeLogLine));
  if (granted !== null) lines.push(...[granted.count, ...granted.rows].map(escapeLogLine));
  return lines.map((line) => `${line}\n`).join("");
}

function annotations(level: Level, findings: readonly Finding[], texts: Texts, options: ReportOptions): string[] {
  const wanted: readonly Severity[] = levels[level];
  const own = spread(worstFirst(byPlace(findings.filter(({ severity }) => wanted.includes(severity))), options));
  if (own.length <= perLevel) return own.map((finding) => annotation(level, finding, texts, options));
  const shown = own.slice(0, perLevel - 1);
  return [
    ...shown.map((finding) => annotation(level, finding, texts, options)),
    remainder(level, own.slice(perLevel - 1), options),
  ];
}

/** The heaviest first; of equals the worst kind of distinction. */
function worstFirst(findings: readonly Finding[], { law }: ReportOptions): Finding[] {
  const rank = ({ kind }: Finding) => {
    const at = law.asks.findIndex((ask) => ask.kind === kind);
    return at < 0 ? law.asks.length : at;
  };
  return bySeverity([...findings].sort((a, b) => rank(a) - rank(b)));
}

/** Exclusions, then the first of each file that has none yet, then the others. */
function spread(findings: readonly Finding[]): Finding[] {
  const exclusions = findings.filter(({ severity }) => severity === "exclusion");
  const files = new Set(exclusions.map(({ file }) => file));
  const firsts: Finding[] = [];
  const others: Finding[] = [];
  for (const finding of findings) {
    if (finding.severity === "exclusion") continue;
    (files.has(finding.file) ? others : firsts).push(finding);
    files.add(finding.file);
  }
  return [...exclusions, ...firsts, ...others];
}

function annotation(level: Level, finding: Finding, texts: Texts, { locale }: ReportOptions): string {
  const { start, end, cell } = locate(finding.file, finding.span, texts);
  const place = { file: finding.file, line: start.line, col: start.column, endLine: end.line, endColumn: end.column };
  // A rule without a name for people has only a code.
  const title = finding.title ? inLocale(finding.title, locale) : "Tenzij";
  // The runner takes a column only when the whole annotation is on one line.
  const { col, endColumn, ...lines } = place;
  const text = sayAtCell(finding, texts, locale);
  // A workbook has no lines to show it at.
  if (cell !== undefined) return command(level, { file: finding.file, title }, text);
  return command(level, { ...(start.line === end.line ? place : lines), title }, text);
}

function remainder(level: Level, left: readonly Finding[], { locale }: ReportOptions): string {
  const counts = new Map<string, number>();
  for (const { file } of left) counts.set(file, (counts.get(file) ?? 0) + 1);
  const files = [...counts].map(([file, count]) => `${file} (${count})`).join(", ");
  return command(
    level,
    { title: "Tenzij" },
    say(message("report/annotations-left", { count: left.length, files }), locale),
  );
}

function command(level: Level, properties: Record<string, string | number>, text: string): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${escapeCommandProperty(clipUtf8(visible(String(value)), 1_000))}`);
  return `::${level} ${written.join(",")}::${escapeCommandMessage(clipUtf8(visible(text, "\n"), messageBytes))}`;
}
