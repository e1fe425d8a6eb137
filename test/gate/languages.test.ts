import { describe, expect, test } from "vitest";
import { type ReportedRun, reportedRuns, textsOf } from "./reported-runs.ts";

/**
 * What stands in a report and is of no language: names of files, code, addresses, dates, titles of sources (in the language they have),
 * words between quotes, and the Dutch legal term that English keeps between brackets.
 */
function wordsOnly(text: string): string {
  return text
    .replace(/<!--.*?-->/g, " ")
    .replace(/^\s*\*(?:Bronnen|Sources): .*$/gm, " ")
    .replace(/<summary>(?:Bronnen|Sources) \(\d+\)<\/summary>(?:.|\n)*?<\/details>/g, " ")
    .replace(/\\?`[^`\n]*`/g, " ")
    .replace(/\(<https?:[^>]*>\)/g, " ")
    .replace(/"[^"\n]*"/g, " ")
    .replace(/\([^()\n]*\)/g, " ")
    .replace(/\[[\w/.-]+\]/g, " ")
    .replace(/[\w.-]+\/[\w./-]+/g, " ")
    .replace(/\b[\w-]+\.(?:ya?ml|sql|csv|md)\b/g, " ")
    .replace(
      /\b(?:pull request|continue-on-error|merge_group|CODEOWNERS|Heronderzoek bijstand|Openstaande meldingen)s?\b/g,
      " ",
    );
}

/** Words that every longer sentence of one language has, and none of the other. */
const telling = {
  nl: /\b(?:het|een|niet|wordt|worden|van|voor|maar|naar|deze|geen|ook|moet|bij|nog|staat|zijn|dit)\b/i,
  en: /\b(?:the|not|and|with|this|that|which|has|have|been|for|from|are|does|must|only|what|who)\b/i,
} as const;

const linesOf = (texts: Readonly<Record<string, string>>) =>
  Object.values(texts).flatMap((text) => wordsOnly(text).split("\n"));

describe.each(reportedRuns.map((reported): [string, ReportedRun] => [reported.name, reported]))("%s", (_, reported) => {
  test.each(["full", "public"])("says every sentence in the language asked for, in a %s report", async (report) => {
    const nl = linesOf(await textsOf(reported, "nl", report));
    const en = linesOf(await textsOf(reported, "en", report));
    expect(nl.filter((line) => telling.en.test(line))).toEqual([]);
    expect(en.filter((line) => telling.nl.test(line))).toEqual([]);
    // A sentence that comes out the same in both has not been translated.
    const words = (line: string) => line.match(/\p{L}{3,}/gu)?.length ?? 0;
    const known = new Set(en);
    expect(nl.filter((line) => words(line) >= 3 && known.has(line))).toEqual([]);
    expect(nl.some((line) => telling.nl.test(line))).toBe(true);
    expect(en.some((line) => telling.en.test(line))).toBe(true);
  });
});
