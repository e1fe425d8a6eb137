import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import type { ReportedAssessment } from "../verdict/assessment.ts";
import { escapeAzureData, escapeAzureLine, escapeAzureProperty } from "./escape-azure.ts";
import { byPlace, bySeverity, locate, sayAtCell, type Texts } from "./located.ts";
import { originLines } from "./policy-lines.ts";
import type { ReportOptions } from "./report-options.ts";
import { sum } from "./to-text.ts";

/** So many lines for a pipeline; of more the number is told. */
const shownAtMost = 500;

/**
 * The report as logging commands of Azure Pipelines
 * (https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands), heaviest first. It knows errors and warnings; notes on a
 * profile that blocks nothing are plain lines. The first line says that signatures are not verified, the last are the sum and where the policy is from.
 */
export function toAzure(assessment: ReportedAssessment, options: ReportOptions): string {
  const { profiles, findings, texts } = assessment;
  const { locale } = options;
  const own = profiles.flatMap((judged) =>
    judged.findings.filter(({ severity }) => !(judged.blocks && severity === "info")),
  );
  const all = bySeverity(byPlace([...findings, ...own]));
  const left = all.length - shownAtMost;
  const lines = [
    ...(profiles.length > 0 ? [escapeAzureLine(say(message("report/signatures-not-here", {}), locale))] : []),
    ...all.slice(0, shownAtMost).map((finding) => issue(finding, texts, options)),
    ...(left > 0
      ? [escapeAzureLine(say(message("report/results-left", { shown: shownAtMost, total: all.length }), locale))]
      : []),
    ...(profiles.length > 0 ? [escapeAzureLine(sum(profiles, locale))] : []),
    ...originLines(assessment.policy, options.policies ?? [], locale).map(escapeAzureLine),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function issue(finding: Finding, texts: Texts, { locale }: ReportOptions): string {
  const { file, span, rule, severity } = finding;
  const { line, column } = locate(file, span, texts).start;
  const text = sayAtCell(finding, texts, locale);
  if (severity === "info") return escapeAzureLine(`${file}:${line}:${column}: ${text.replaceAll("\n", " ")}`);
  const properties = {
    type: severity === "warning" ? "warning" : "error",
    ...(file === "" ? {} : { sourcepath: file, linenumber: line, columnnumber: column }),
    code: rule,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeAzureProperty(String(value))}`);
  return `##vso[task.logissue ${written.join(";")}]${escapeAzureData(text)}`;
}
