import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentLine } from "./content-line.ts";

const octets = (text: string) => new TextEncoder().encode(text).length;
/** As RFC 5545 has a reader unfold and unescape. */
const read = (line: string) =>
  line
    .replaceAll("\r\n ", "")
    .slice("SUMMARY:".length, -2)
    .replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? "\n" : letter));

describe("a line of a calendar", () => {
  it("is folded after 75 octets, ends once, and gives its text back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const line = contentLine("SUMMARY", text, "text");
        expect(line.endsWith("\r\n")).toBe(true);
        for (const one of line.slice(0, -2).split("\r\n")) {
          expect(octets(one)).toBeLessThanOrEqual(75);
          expect(one).not.toMatch(/[\r\n]/);
        }
        if (!/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Surrogate}]/u.test(text))
          expect(read(line)).toBe(text);
      }),
    );
  });

  it("lets no text begin a property of its own", () => {
    expect(contentLine("SUMMARY", "a\r\nATTENDEE:mailto:x@y; b, c\\", "text")).toBe(
      "SUMMARY:a<U+000D>\\nATTENDEE:mailto:x@y\\; b\\, c\\\\\r\n",
    );
  });
});
