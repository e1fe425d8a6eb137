import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { difference, differences } from "./differences.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "\r\n", "\u{1F600}", "ë") });

describe("difference", () => {
  it("turns any text into any other", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const document = TextDocument.create("file:///x", "yaml", 1, before);
        expect(TextDocument.applyEdits(document, [difference(before, after)])).toBe(after);
      }),
    );
  });

  it("leaves alone what both ends share", () => {
    expect(difference("a\nb\nc\n", "a\nx\nc\n")).toEqual({
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
      newText: "x",
    });
  });
});

describe("differences", () => {
  it("do at once what any steps did", () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(40), fc.nat(6), text), { minLength: 1, maxLength: 6 }),
        (before, done) => {
          const steps: string[] = [];
          for (const [at, gone, put] of done) {
            const units = [...(steps.at(-1) ?? before)];
            units.splice(Math.min(at, units.length), gone, put);
            steps.push(units.join(""));
          }
          const document = TextDocument.create("file:///x", "yaml", 1, before);
          expect(TextDocument.applyEdits(document, differences(before, steps))).toBe(steps.at(-1));
        },
      ),
    );
  });

  it("are one for each place, whatever their order, and leave what is between them alone", () => {
    const steps = ["a:\n# kept\nb: 2\n", "a: 1\n# kept\nb: 2\n", "a: 1\n# kept\nb: 22\n"];
    expect(differences("a:\n# kept\nb:\n", steps)).toEqual([
      { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }, newText: " 1" },
      { range: { start: { line: 2, character: 2 }, end: { line: 2, character: 2 } }, newText: " 22" },
    ]);
  });
});
