import { type Position, positionAt, type SourceText, type Span } from "@tenzij/read";
import type { Finding } from "../text/finding.ts";

export type Texts = ReadonlyMap<string, SourceText>;

/** Where a span starts and ends for people; the first place of the file where its text is not at hand. */
export function locate(file: string, span: Span, texts: Texts): { start: Position; end: Position } {
  const source = texts.get(file);
  if (!source) return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: positionAt(source, span.start), end: positionAt(source, Math.max(span.start, span.end)) };
}

/** Findings by file and place; where places are equal by rule and indicator. The own file of a profile comes first. */
export function byPlace(findings: readonly Finding[], first = ""): Finding[] {
  return [...findings].sort(
    (a, b) =>
      Number(b.file === first) - Number(a.file === first) ||
      compare(a.file, b.file) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compare(a.rule, b.rule) ||
      compare(a.indicator ?? "", b.indicator ?? ""),
  );
}

const weight = { exclusion: 0, block: 2, warning: 3, info: 4 } as const;

/** Heaviest first: exclusions, what cannot be judged, what blocks; among equals the order they came in. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  const heaviness = ({ severity, verdict }: Finding) =>
    severity === "block" && verdict === "cannot-judge" ? 1 : weight[severity];
  return [...findings].sort((a, b) => heaviness(a) - heaviness(b));
}

/** By UTF-16 unit, never by the language of the machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
