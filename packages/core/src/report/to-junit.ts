import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import type { ReportedAssessment, ReportedProfile } from "../verdict/assessment.ts";
import { escapeXml } from "./escape-xml.ts";
import { byPlace, bySeverity, locate, sayAtCell, type Texts } from "./located.ts";
import { originLines } from "./policy-lines.ts";
import type { ReportOptions } from "./report-options.ts";
import { sayOutcome, saySeverity } from "./verdict-words.ts";

/** How a test case ended, in the words of the format. */
type Ending = "error" | "failure" | null;

interface Case {
  readonly name: string;
  readonly place: string;
  readonly ending: Ending;
  /** In one line, why. */
  readonly outcome: string;
  readonly findings: readonly Finding[];
}

/**
 * The report as JUnit, as Jenkins' schema `junit-10.xsd` has it: a test case for each profile and one for what is said of no profile. What
 * blocks is a failure, what cannot be judged an error. That signatures are not verified stands in the first line.
 */
export function toJunit(assessment: ReportedAssessment, options: ReportOptions): string {
  const cases = casesOf(assessment, options);
  const count = (ending: Ending) => cases.filter((one) => one.ending === ending).length;
  const counts = attributes({ tests: cases.length, failures: count("failure"), errors: count("error") });
  const unverified = say(message("report/signatures-not-here", {}), options.locale);
  const origins = originLines(assessment.policy, options.policies ?? [], options.locale);
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?><!-- ${escapeXml(unverified).replaceAll("--", "- -")} -->`,
    `<testsuites name="Tenzij"${counts}>`,
    `  <testsuite name="Tenzij ${escapeXml(options.version)}"${counts}>`,
    ...cases.flatMap((one) => caseLines(one, assessment.texts, options)),
    `    <system-out>${[unverified, ...origins].map(escapeXml).join("\n")}</system-out>`,
    "  </testsuite>",
    "</testsuites>",
  ];
  return `${lines.join("\n")}\n`;
}

function casesOf({ profiles, findings, policy }: ReportedAssessment, options: ReportOptions): Case[] {
  const general = { name: say(message("report/section-general", {}), options.locale), place: policy.file ?? "tenzij" };
  const worst = bySeverity(findings)[0];
  const outcome = worst === undefined ? "" : say(worst.message, options.locale);
  const others = { ...general, ending: endingOf(findings), outcome, findings };
  return [...(findings.length > 0 ? [others] : []), ...profiles.map((judged) => caseOf(judged, options))];
}

function caseOf(judged: ReportedProfile, { locale, law }: ReportOptions): Case {
  const { file, profile, verdict, blocks, findings } = judged;
  const name = profile?.title?.text ?? profile?.id?.text ?? file;
  const ending = verdict === "cannot-judge" ? "error" : blocks ? "failure" : null;
  return { name, place: file, ending, outcome: sayOutcome(judged, locale, law), findings };
}

function endingOf(findings: readonly Finding[]): Ending {
  if (findings.some(({ verdict }) => verdict === "cannot-judge")) return "error";
  return findings.some(({ severity }) => severity === "block" || severity === "exclusion") ? "failure" : null;
}

function caseLines({ name, place, ending, outcome, findings }: Case, texts: Texts, options: ReportOptions): string[] {
  const open = `    <testcase${attributes({ name, classname: place })}`;
  const lines = bySeverity(byPlace(findings, place)).map((finding) => escapeXml(findingLine(finding, texts, options)));
  if (ending === null && lines.length === 0) return [`${open}/>`];
  const element = ending ?? "system-out";
  const start = ending === null ? "<system-out>" : `<${ending}${attributes({ type: "tenzij", message: outcome })}>`;
  return [`${open}>`, `      ${start}${lines.join("\n")}</${element}>`, "    </testcase>"];
}

function findingLine(finding: Finding, texts: Texts, { locale }: ReportOptions) {
  const { file, span, rule, severity } = finding;
  const { line, column } = locate(file, span, texts).start;
  return `${file}:${line}:${column}: ${saySeverity(severity, locale)} ${rule}: ${sayAtCell(finding, texts, locale)}`;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll("\n", "&#10;")}"`)
    .join("");
}
