import { type SourceText, span } from "@tenzij/read";
import { expect, it } from "vitest";
import { say } from "../language/say.ts";
import { assessmentOf, findingOn, judged, smallLaw } from "./fixtures/build-assessment.ts";
import { locate, placeWords } from "./located.ts";
import { toAzure } from "./to-azure.ts";
import { toGithub } from "./to-github.ts";
import { toGitlab } from "./to-gitlab.ts";
import { toJunit } from "./to-junit.ts";
import { toSarif } from "./to-sarif.ts";

const workbook: SourceText = {
  file: "a.xlsx",
  text: "Blad1\nkenmerk\tras",
  lineStarts: [0, 6],
  cells: [
    { start: 0, end: 5, sheet: 0, row: 0, column: 0, name: "Blad1", kind: "loose" },
    { start: 6, end: 13, sheet: 0, row: 7, column: 2, name: "Blad1!B7", kind: "text" },
    { start: 14, end: 17, sheet: 0, row: 7, column: 3, name: "Blad1!C7", kind: "text" },
  ],
};
const texts = new Map([[workbook.file, workbook]]);

it("a place in a workbook is its cell, by the name people give it", () => {
  const at = span(14, 17);
  expect(locate("a.xlsx", at, texts)).toEqual({
    start: { line: 7, column: 3 },
    end: { line: 7, column: 4 },
    cell: "Blad1!C7",
  });
  expect(say(placeWords("a.xlsx", at, texts), "nl")).toBe("cel Blad1!C7");
  expect(locate("a.xlsx", span(0, 5), texts).start).toEqual({ line: 1, column: 1 });
});

it.each(Object.entries({ toAzure, toGithub, toGitlab, toJunit, toSarif }))(
  "%s says in which cell of which sheet, since its readers know lines only",
  (_, report) => {
    const finding = { ...findingOn("a.xlsx", workbook.text, "ras", { says: "x" }), span: span(14, 17) };
    const assessment = { ...assessmentOf({}, [judged("a.xlsx", "test-missing", [finding])]), texts };
    expect(report(assessment, { locale: "en", law: smallLaw, version: "0" })).toContain("Blad1!C7: ");
  },
);
