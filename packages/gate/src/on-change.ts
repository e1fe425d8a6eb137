import type { Assessment, Finding } from "@tenzij/core";
import { say } from "@tenzij/core/language";
import { positionAt, readText, type SourceText, type Tree } from "@tenzij/read";
import { message } from "./language/message.ts";

/** A file that the change brings or alters, with its lines that are new, counted from 1; null for all of them. */
export interface ChangedFile {
  readonly source: SourceText;
  readonly lines: readonly number[] | null;
}

export type ChangedFiles = ReadonlyMap<string, ChangedFile>;

/**
 * The new lines of a file: those whose text it did not hold before, or not so often. Whatever way lines are matched, these are
 * in the change, so GitHub can show them.
 * @param before null where there was no such file.
 */
export function changedFile(file: string, before: Content | null, after: Content): ChangedFile {
  const { source } = readText(file, after);
  if (before === null) return { source, lines: null };
  const left = new Map<string, number>();
  for (const line of linesOf(readText(file, before).source.text)) left.set(line, (left.get(line) ?? 0) + 1);
  const lines: number[] = [];
  for (const [at, line] of linesOf(source.text).entries()) {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    else lines.push(at + 1);
  }
  return { source, lines };
}

type Content = ReturnType<Tree["read"]>;

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/**
 * An assessment whose findings stand where a reviewer looks: on a line of this change where there is one, in the finding's own file
 * or in the other of its pair. A finding that had to move says where it belongs.
 */
export function onChange(assessment: Assessment, changed: ChangedFiles): Assessment {
  const texts = new Map(assessment.texts);
  for (const [file, { source }] of changed) if (!texts.has(file)) texts.set(file, source);
  const move = (finding: Finding, files: readonly string[]) => moved(finding, files, changed, texts);
  return {
    ...assessment,
    texts,
    profiles: assessment.profiles.map((one) => ({
      ...one,
      findings: one.findings.map((finding) => move(finding, [finding.file, one.file, one.record])),
    })),
    findings: assessment.findings.map((finding) => move(finding, [finding.file])),
  };
}

function moved(finding: Finding, files: readonly string[], changed: ChangedFiles, texts: Assessment["texts"]): Finding {
  const source = texts.get(finding.file);
  const line = source ? positionAt(source, finding.span.start).line : 1;
  for (const file of files) {
    const found = changed.get(file);
    if (!found || found.lines?.length === 0) continue;
    const isOwn = file === finding.file;
    if (isOwn && (found.lines === null || found.lines.includes(line))) return finding;
    const to = found.lines === null ? 1 : nearest(found.lines, isOwn ? line : 1);
    const start = found.source.lineStarts[to - 1] ?? 0;
    const sentenceIn = (locale: "nl" | "en") => say(finding.message, locale);
    return {
      ...finding,
      file,
      span: { start, end: start },
      message: message("page/stands-at", {
        file: finding.file,
        line,
        finding: { nl: sentenceIn("nl"), en: sentenceIn("en") },
      }),
    };
  }
  return finding;
}

function nearest(lines: readonly number[], to: number): number {
  return lines.reduce((best, one) => (Math.abs(one - to) < Math.abs(best - to) ? one : best));
}
