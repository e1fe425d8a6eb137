import { describe, expect, it } from "vitest";
import { alikeTexts, isNearCopy, sharing } from "./alike.ts";

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

  it("takes for a near-copy what has 85 in a hundred runs in common, of the longer of the two", () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `woord${from + at}`).join(" ");
    const isCopy = (first: string, second: string) => alikeTexts(named([first, second])).length === 1;
    // 24 words have 20 runs of five.
    expect(isCopy(words(0, 24), words(0, 21))).toBe(true);
    expect(isCopy(words(0, 24), words(0, 20))).toBe(false);
    expect(isCopy(words(0, 21), words(0, 24))).toBe(true);
    expect(isCopy(words(0, 20), words(0, 24))).toBe(false);
    expect(isCopy(words(0, 24), words(3, 27))).toBe(true);
    expect(isCopy(words(0, 24), words(4, 28))).toBe(false);
    expect(isCopy(words(0, 6), words(0, 6))).toBe(true);
    expect(isCopy(words(0, 5), words(0, 5))).toBe(false);
    expect(isCopy(words(0, 6), `${words(0, 5)} anders`)).toBe(false);
  });

  it("names the first that was copied", () => {
    const found = alikeTexts(named(["iets heel anders dat hier nog bij staat", one, `${one} toe`, one]));
    expect(found.map((each) => [each.one.of, each.earlier.of])).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });

  it("forgets a run that stands in more than 25 texts", () => {
    expect(alikeTexts(named(Array.from({ length: 30 }, () => one))).map((found) => found.one.of)).toEqual(
      Array.from({ length: 24 }, (_, at) => at + 1),
    );
    expect(sharing([1], new Map(), 0)).toEqual([]);
    expect(
      sharing(
        [2, 1],
        new Map([
          [1, [4, 3]],
          [2, [12, 3]],
        ]),
        20,
      ),
    ).toEqual([3, 4, 12]);
  });

  it("compares texts without runs to none", () => {
    expect(isNearCopy(new Set(), new Set())).toBe(false);
  });

  it("stays linear when the same text stands everywhere", () => {
    expect(alikeTexts(named(Array.from({ length: 3000 }, () => one))).length).toBeGreaterThan(0);
  });
});
