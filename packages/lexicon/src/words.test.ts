import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOf } from "./words.ts";

const texts = (text: string) => wordsOf(text).map((word) => word.text);

describe("words of an identifier", () => {
  test.each([
    ["geboorte_land", ["geboorte", "land"]],
    ["geboorteLand", ["geboorte", "land"]],
    ["GeboorteLand", ["geboorte", "land"]],
    ["geboorte-land", ["geboorte", "land"]],
    ["geboorte.land/code", ["geboorte", "land", "code"]],
    ["BG:inp.geboorteLand", ["bg", "inp", "geboorte", "land"]],
    ["BSNDatum", ["bsn", "datum"]],
    ["nat1_cd", ["nat", "1", "cd"]],
    ["pc4", ["pc", "4"]],
    ["04.05.10", ["04", "05", "10"]],
    ["COBN_S", ["cobn", "s"]],
    ["p_o_s_t_c_o_d_e", ["postcode"]],
    ["A B C", ["a", "b", "c"]],
    ["étnïsche", ["etnische"]],
    ["sha512-eGwxD0AtncrxeBM4tG8R55Pc3rdX1hNW2WibJAgYpCVA6E93mvvVH==", ["sha", "512"]],
    ["CodeGeboortelandMigratieachtergrondOuder1", ["code", "geboorteland", "migratieachtergrond", "ouder", "1"]],
    ["", []],
    ["___", []],
  ])("%s", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test.each([
    ["soft hyphen", "post\u00adcode"],
    ["zero-width space", "post\u200bcode"],
    ["Cyrillic letters", "p\u043estc\u043ed\u0435"],
    ["full width", "ｐｏｓｔｃｏｄｅ"],
    ["mathematical letters", "𝗽𝗼𝘀𝘁𝗰𝗼𝗱𝗲"],
    ["combining accents", "po\u0301stcode"],
  ])("reads through %s", (_, text) => {
    expect(texts(text)).toEqual(["postcode"]);
    expect(wordsOf(text)[0]).toMatchObject({ start: 0, end: text.length });
  });

  test("offsets point at the original text, also behind invisible letters", () => {
    const text = "a\u200b_land";
    const land = wordsOf(text)[1];
    expect(text.slice(land?.start, land?.end)).toBe("land");
  });

  test("a comma ends an item, a full stop before a space ends a clause", () => {
    expect(wordsOf("naam, adres. Land").map((word) => [word.clause, word.item])).toEqual([
      [0, 0],
      [0, 1],
      [1, 2],
    ]);
    expect(wordsOf("04.05").map((word) => word.clause)).toEqual([0, 0]);
  });

  test("offsets lie in the text, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });
});
