import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { difference } from "./edits.ts";

describe("difference", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "\r\n", "\u{1F600}", "ë") });

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
