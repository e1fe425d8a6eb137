import { describe, expect, it } from "vitest";
import { strictDefaults } from "../policy/defaults.ts";
import type { Policy } from "../policy/policy.ts";
import { correctionsOf, exceptionsOf, usesOf } from "./applies-to.ts";

const today = "2026-11-23";
const words = { owner: "o", reason: "r", by: "b", why: "w", means: "m", readAs: "postcode", indicator: "i" };
/** What a policy says of two files, with the day from which or until which it counts. */
const of = (...days: string[]) =>
  ["a.yaml", "b.yaml"].flatMap((file) => days.map((day) => ({ ...words, file, until: day, on: day })));
const policy = (...days: string[]): Policy => ({
  ...strictDefaults,
  uses: of(...days),
  readings: of(...days),
  exceptions: of(...days),
});

describe("what a policy says of one file", () => {
  const days = ["2026-11-22", "2026-11-23", "2026-11-24"];

  it.each([
    ["a confirmed use", usesOf],
    ["an exception", exceptionsOf],
  ])("holds for that file, %s to the end of its last day", (_, find) => {
    const found = find(policy(...days), "a.yaml", today) as readonly { file: string; until: string }[];
    expect(found.map(({ file, until }) => [file, until])).toEqual([
      ["a.yaml", "2026-11-23"],
      ["a.yaml", "2026-11-24"],
    ]);
  });

  it("holds for that file, a corrected reading from the day it is dated", () => {
    expect(correctionsOf(policy(...days), "a.yaml", today).map(({ file, on }) => [file, on])).toEqual([
      ["a.yaml", "2026-11-22"],
      ["a.yaml", "2026-11-23"],
    ]);
  });
});
