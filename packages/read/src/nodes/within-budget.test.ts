import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlain } from "./read-plain.ts";
import { cutByTokens, cutToBudget } from "./within-budget.ts";

const part = (text: string, limit: number) => {
  const cut = cutToBudget(text, limit);
  return cut === null ? null : text.slice(0, cut.at) + cut.closing;
};

describe("the part of a text that is read", () => {
  it.each([
    ["a list", Array.from({ length: 100 }, (_, n) => `- item_${n}\n`).join(""), /^(- item_\d+\n)+$/],
    ["a map", Array.from({ length: 100 }, (_, n) => `key_${n}: ${n}\n`).join(""), /^(key_\d+: \d+\n)+$/],
    ["a list in brackets", `x: [${"item, ".repeat(100)}item]\n`, /^x: \[(item, )+item\]$/],
    ["JSON", JSON.stringify({ a: Array.from({ length: 100 }, (_, b) => ({ b })) }), /^\{"a":\[(\{"b":\d+\},?)+\]\}$/],
    ["aliases", `x: &x item\ny:\n${"- *x\n".repeat(100)}`, /^x: &x item\ny:\n(- \*x\n)+$/],
    ["comments", `a: 1\n${"# words, and - words: [\n".repeat(100)}`, /^a: 1\n(# words.*\n)+$/],
    ["brackets that do not close", "- a: [b\n".repeat(100), /^(- a: \[b\n)+\]+$/],
    ["text over lines", `${'- "a\n  b"\n'.repeat(100)}`, /^(- "a\n {2}b"\n)+$/],
  ])("is a text of its own, of %s", (_, text, shape) => {
    const read = part(text, 20);
    expect(read).toMatch(shape);
    expect((read ?? "").length).toBeLessThan(text.length / 2);
    if (!/[*]|: \[b$/m.test(text)) expect(readPlain(read ?? "")).not.toBeNull();
  });

  it.each([
    ["short", "- a\n".repeat(6)],
    ["one long text", `a: "${"words, and - words: ".repeat(100)}"\n`],
    ["a block of text", `a: |\n${"  - words: [words, words]\n".repeat(100)}`],
  ])("is all of it where it is %s", (_, text) => {
    expect(part(text, 20)).toBeNull();
  });
});

it("is the same whether signs are looked at first or tokens alone", () => {
  const signs =
    `a|b c|- |-|: |:|, |,|? |[|]|{|}|"|'|"x"|'y'|*a|&a |!t |#| # c|\n|\n  |\n\n|\r\n|\t|||\n  |>-\n |---\n|...\n|%x|1:2|\u00e9`.split(
      "|",
    );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...signs), { maxLength: 8 }),
      fc.integer({ min: 1, max: 120 }),
      (parts, limit) => {
        const text = parts.join("").repeat(20);
        expect(cutToBudget(text, limit)).toEqual(cutByTokens(text, limit));
      },
    ),
    { numRuns: 3_000 },
  );
});
