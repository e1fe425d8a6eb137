import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeCell } from "./escape-cell.ts";

/** What a spreadsheet takes for the text of a cell. */
const shown = (cell: string) => cell.slice(1, -1).replaceAll('""', '"');

describe("a cell", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", '=HYPERLINK("http://x")'])(
    "does not calculate: %j",
    (text) => {
      expect(shown(escapeCell(text)).startsWith("'")).toBe(true);
    },
  );

  it("holds its text and ends where it ends, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const cell = escapeCell(text);
        expect(cell).toMatch(/^"(?:[^"]|"")*"$/);
        expect(shown(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]|[\r\n\p{Cc}\p{Bidi_Control}]/u);
      }),
      { numRuns: 50 },
    );
  });
});
