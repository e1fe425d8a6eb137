import { describe, expect, test } from "vitest";
import { disguiseOf, mixedScriptIn } from "./disguise.ts";

describe("how letters are written", () => {
  test.each([
    ["nationaliteit", undefined],
    ["nationalité", undefined],
    ["taalbarrie\u0300re", undefined],
    ["n\u0430tionaliteit", "look-alike"],
    ["\uff4eationaliteit", "look-alike"],
    ["natio\u200bnaliteit", "invisible"],
    ["natio\u00adnaliteit", "invisible"],
    ["natio\u3164naliteit", "invisible"],
    ["natio\u{e0061}naliteit", "invisible"],
    ["n\u0430tio\u200bnaliteit", "both"],
  ])("%s", (written, disguise) => {
    expect(disguiseOf(written)).toBe(disguise);
  });
});

describe("a word in which letters of two scripts look alike", () => {
  test.each([
    ["sc\u043ere_1", "sc\u043ere"],
    ["x \u03c1rice", "\u03c1rice"],
    ["prijs", undefined],
    ["\u0446\u0435\u043d\u0430", undefined],
    ["\u0446\u0435\u043d\u0430_price", undefined],
    ["\u03bcs", undefined],
    ["\u0394t", undefined],
    ["caf\u00e9", undefined],
  ])("%s", (text, word) => {
    expect(mixedScriptIn(text)).toBe(word);
  });
});
