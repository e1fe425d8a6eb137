import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeLogLine } from "./escape-command.ts";
import { assessmentOf, findingOn, judged, smallLaw } from "./fixtures/build-assessment.ts";
import { readCommand } from "./fixtures/runner-commands.ts";
import { toGithub } from "./to-github.ts";

const options = { locale: "en", law: smallLaw, version: "0" } as const;

const piece = fc.constantFrom(
  "::",
  ":",
  ",",
  "=",
  "%",
  "%0A",
  "%25",
  "%3A",
  "\n",
  "\r\n",
  "\r",
  "\t",
  " ",
  "\u0085",
  "\u2028",
  "\u001b[31m",
  "\ufeff",
  "\u200b",
  "\u202e",
  "##[",
  "##[group]x",
  "]",
  ";",
  "::error::x",
  "::stop-commands::t",
  "::add-mask::a",
  "woord",
  "é",
  "😀",
);
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join("")),
);

const lines = (report: string) => report.split("\n").slice(0, -1);
const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const commandOn = (line: string | undefined) => readCommand(line ?? "");

describe("toGithub", () => {
  it("gives one command for a finding, with the file and the place it is about, whatever stands in the profile", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const file = "a,b:c%.profile.yaml";
        const finding = findingOn(file, "x: naam", "naam", { says: text, title: { nl: text, en: text } });
        const report = lines(
          toGithub(assessmentOf({ [file]: "x: naam" }, [judged(file, "test-missing", [finding])]), options),
        );
        expect(report).toHaveLength(2);
        const command = commandOn(report[0]);
        expect(command?.name).toBe("error");
        expect(command?.properties).toMatchObject({ file, line: "1", col: "4", endLine: "1", endColumn: "8" });
        expect(commandOn(report[1])).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it("reads back as what was said", () => {
    const finding = findingOn("a.profile.yaml", "x", "x", {
      says: "100%0A zeker%3A ja, nee\nen nog een regel ##[group]",
    });
    const [line] = lines(toGithub(assessmentOf({}, [judged("a.profile.yaml", "test-missing", [finding])]), options));
    expect(commandOn(line)?.data).toContain("100%0A zeker%3A ja, nee\nen nog een regel ##[group]");
  });

  it("leaves columns out when an annotation runs over lines, as the runner wants it", () => {
    const finding = findingOn("a.profile.yaml", "x:\n  y: 1", "x:\n  y", { says: "x" });
    const [line] = lines(
      toGithub(
        assessmentOf({ "a.profile.yaml": "x:\n  y: 1" }, [judged("a.profile.yaml", "test-missing", [finding])]),
        options,
      ),
    );
    expect(commandOn(line)?.properties).toEqual({
      file: "a.profile.yaml",
      line: "1",
      endLine: "2",
      title: "Postcode",
    });
  });

  it("keeps to ten of a level: exclusions, then one of each file, and the tenth says what is left", () => {
    const of = (file: string, count: number, severity: "block" | "exclusion" = "block") =>
      judged(
        file,
        "test-missing",
        Array.from({ length: count }, (_, at) => findingOn(file, "x", "x", { says: `${file} ${at}`, severity })),
      );
    const report = lines(
      toGithub(assessmentOf({}, [of("a.yaml", 30), of("b.yaml", 2), of("c.yaml", 1, "exclusion")]), options),
    );
    const errors = report.map((line) => readCommand(line)).filter((command) => command?.name === "error");
    expect(errors).toHaveLength(10);
    expect(errors.slice(0, 3).map((command) => command?.properties["file"])).toEqual(["c.yaml", "a.yaml", "b.yaml"]);
    expect(errors[9]?.data).toContain("and 24 more, in: a.yaml (23), b.yaml (1)");
  });

  it("cuts a message at 3,500 bytes, on a character", () => {
    fc.assert(
      fc.property(fc.constantFrom("é", "😀", "\u202e", "%", "a"), (letter) => {
        const finding = findingOn("a.profile.yaml", "x", "x", { says: letter.repeat(5_000) });
        const [line] = lines(
          toGithub(assessmentOf({}, [judged("a.profile.yaml", "test-missing", [finding])]), options),
        );
        const data = commandOn(line)?.data ?? "";
        expect(bytesOf(data)).toBeLessThanOrEqual(3_500);
        expect(bytesOf(data)).toBeGreaterThan(3_480);
        expect(data).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe("escapeLogLine", () => {
  it("gives one line in which the runner sees no command", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = escapeLogLine(text);
        expect(readCommand(line)).toBeNull();
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      }),
      { numRuns: 3_000 },
    );
  });

  it("leaves an ordinary line as it is", () => {
    expect(escapeLogLine("  3 profielen: 1 houdt tegen.")).toBe("  3 profielen: 1 houdt tegen.");
  });
});
