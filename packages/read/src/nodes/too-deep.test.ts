import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tooDeepAt } from "./too-deep.ts";

const indented = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}k${level}:`).join("\n");

describe("a text that is too deep", () => {
  it.each([
    ["brackets", "[".repeat(50)],
    ["brackets that never close, line after line", "a: [\n".repeat(50)],
    ["dashes on one line", "- ".repeat(50)],
    ["question marks on one line", "? ".repeat(50)],
    ["lines that each stand deeper", indented(50)],
  ])("is told by %s", (_, text) => {
    expect(tooDeepAt(text, 10)).toBeGreaterThan(10);
    expect(tooDeepAt(text, 60)).toBeNull();
  });

  it("is not one with many brackets, dashes or blanks beside each other", () => {
    expect(tooDeepAt("- [1, 2]\n".repeat(500), 10)).toBeNull();
    expect(tooDeepAt(`${"a: b\n".repeat(500)}${"c: - - -\n".repeat(3)}`, 10)).toBeNull();
    expect(tooDeepAt(`${" ".repeat(400)}a:\n${" ".repeat(800)}b: c\n`, 10)).toBeNull();
    expect(
      tooDeepAt(`a: |\n${Array.from({ length: 50 }, (_, n) => `${" ".repeat(n + 2)}x`).join("\n")}\n`, 10),
    ).toBeNull();
    expect(tooDeepAt(`a: "${"[".repeat(500)}"\n`, 10)).toBeNull();
  });

  it("is never one that has fewer levels than the limit", () => {
    const nested = fc.integer({ min: 0, max: 9 }).map((levels) => {
      let value: unknown = "x";
      for (let level = 0; level < levels; level++) value = level % 2 === 0 ? { key: value } : [value];
      return JSON.stringify(value, null, 40);
    });
    fc.assert(fc.property(nested, (text) => tooDeepAt(text, 10) === null));
  });
});
