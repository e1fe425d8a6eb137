import { describe, expect, it } from "vitest";
import { alikeTexts } from "./alike.ts";

const named = (texts: readonly string[]) => texts.map((text, of) => ({ text, of }));
const one = "Bewoners van twee wijken leveren vaker stukken in dan bewoners van andere wijken in de gemeente";

describe("alikeTexts", () => {
  it("finds a copy, whatever its case and punctuation, and a near-copy", () => {
    expect(alikeTexts(named([one, one.toUpperCase().replace(" van", ", van")])).map((found) => found.one.of)).toEqual([
      1,
    ]);
    expect(alikeTexts(named([one, `${one}.`, `${one} stad`])).map((found) => found.one.of)).toEqual([1, 2]);
  });

  it("leaves texts alone that share a turn of phrase, and short ones", () => {
    expect(
      alikeTexts(
        named([
          one,
          "Bewoners van twee wijken leveren vaker stukken in; dat kost hun gemiddeld een uur en soms een vrije dag",
        ]),
      ),
    ).toEqual([]);
    expect(alikeTexts(named(["Geen van beide", "Geen van beide"]))).toEqual([]);
  });

  it("stays linear when the same text stands everywhere", () => {
    expect(alikeTexts(named(Array.from({ length: 3000 }, () => one))).length).toBeGreaterThan(0);
  });
});
