import { cellOf, type Position, positionAt, type SourceText, type Span } from "@tenzij/read";
import { message } from "../language/message.ts";
import { type Locale, type Message, say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";

export type Texts = ReadonlyMap<string, SourceText>;

/** A place for people; of a cell of a workbook, its row as the line, its column, and what people call it. */
export interface Located {
  readonly start: Position;
  readonly end: Position;
  readonly cell?: string;
}

/** Where a span starts and ends for people; the first place of the file where its text is not at hand. */
export function locate(file: string, span: Span, texts: Texts): Located {
  const source = texts.get(file);
  if (!source) return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const cell = cellOf(source, span.start);
  if (cell !== undefined) {
    const [line, column] = [Math.max(1, cell.row), Math.max(1, cell.column)];
    const place = { start: { line, column }, end: { line, column: column + 1 } };
    return cell.name === "" ? place : { ...place, cell: cell.name };
  }
  return { start: positionAt(source, span.start), end: positionAt(source, Math.max(span.start, span.end)) };
}

/** A place in a file in words: a line, or a cell of a workbook. */
export function placeWords(file: string, span: Span, texts: Texts): Message {
  const { start, cell } = locate(file, span, texts);
  return cell === undefined ? message("report/line", { line: start.line }) : message("report/cell", { cell });
}

/** What a finding says, for readers that show lines and columns only: what people call a cell is said in the words. */
export function sayAtCell({ file, span, message: sentence }: Finding, texts: Texts, locale: Locale): string {
  const { cell } = locate(file, span, texts);
  return cell === undefined ? say(sentence, locale) : `${cell}: ${say(sentence, locale)}`;
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
