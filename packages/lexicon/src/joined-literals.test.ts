import { describe, expect, it } from "vitest";
import { joinedLiterals } from "./joined-literals.ts";

describe("a word spelled in pieces", () => {
  it.each([
    ['col("nation" + "aliteit")', "nationaliteit", '"nation" + "aliteit"'],
    ["'geb' || 'oorte' || 'land' = 'MA'", "geboorteland", "'geb' || 'oorte' || 'land'"],
    ["CONCAT('geboorte', 'land')", "geboorteland", "CONCAT('geboorte', 'land')"],
  ])("%s is %s", (text, word, written) => {
    expect(joinedLiterals(text)).toEqual([
      { text: word, start: text.indexOf(written), end: text.indexOf(written) + written.length },
    ]);
  });

  it.each([["land in ('MA', 'TR')"], ["'a' = b"], ["naam + voornaam"], [`"${"x".repeat(3_000)}" + "y"`]])(
    "is not made of %s",
    (text) => {
      expect(joinedLiterals(text)).toEqual([]);
    },
  );
});
