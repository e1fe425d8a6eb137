import type { Finding, ProfileAssessment } from "@tenzij/core";
import type { SourceText } from "@tenzij/read";
import { DiagnosticSeverity } from "vscode-languageserver";

/**
 * How much an editor makes of some findings: a question nobody has answered yet is told, not marked as wrong, and the
 * one error is on the indicator whose test is not finished. What a report says of them is unchanged.
 */
export type Emphasis = ReadonlyMap<Finding, DiagnosticSeverity>;

/** @param text the text of a file of the tree */
export function emphasisIn(
  profiles: readonly ProfileAssessment[],
  text: (file: string) => SourceText | undefined,
): Emphasis {
  return new Map(profiles.flatMap((profile) => [...emphasisOf(profile, text)]));
}

function emphasisOf(
  { findings, questions, blocks }: ProfileAssessment,
  text: (file: string) => SourceText | undefined,
): Emphasis {
  const missing = new Set(
    questions.filter(({ state }) => state === "missing").map((one) => keyOf(`question/${one.question}`, one.indicator)),
  );
  const emphasis = new Map<Finding, DiagnosticSeverity>();
  for (const finding of findings) {
    const { rule, severity, message, indicator } = finding;
    if (severity === "info" && blocks && unfinished.has(message.key)) emphasis.set(finding, DiagnosticSeverity.Error);
    if (!rule.startsWith("question/")) continue;
    const isUnanswered = severity === "block" && finding.verdict === "test-incomplete";
    if (!isUnanswered && !(severity === "warning" && missing.has(keyOf(rule, indicator)))) continue;
    if (missing.has(keyOf(rule, indicator)) || notYet.has(message.key) || isBlank(finding, text(finding.file)))
      emphasis.set(finding, DiagnosticSeverity.Information);
  }
  return emphasis;
}

/** What says itself that nothing is filled in: a text block with nothing below it is no blank in the file. */
const notYet = new Set<string>(["answer/empty", "answer/field-missing"]);

const unfinished = new Set<string>(["distinction/unfinished", "distinction/stale"]);

function keyOf(rule: string, indicator: string | undefined): string {
  return `${rule}\n${indicator ?? ""}`;
}

/** Whether nothing is typed where an answer goes. */
function isBlank({ span }: Finding, source: SourceText | undefined): boolean {
  return source !== undefined && source.text.slice(span.start, span.end).trim() === "";
}
