import { readFileSync } from "node:fs";
import { law } from "@tenzij/law";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { noPolicy } from "../../packages/core/src/policy/read-policy.ts";
import { assess, lexiconOf } from "../../packages/core/src/verdict/assess.ts";

const lexicon = lexiconOf(law, noPolicy.policy);
const read = (file: string) => parse(readFileSync(new URL(file, import.meta.url), "utf8"));

/** How a profile for control stands that has one indicator, or several beside each other. */
function verdictOf(...indicators: readonly object[]) {
  const text = JSON.stringify({ profile: "p", purpose: "control", automation: "human-decides", indicators });
  const tree = { files: ["a.profile.json"], read: () => text };
  const given = { tree, today: "2026-11-23", signatures: null, law, lexicon, policy: noPolicy };
  const [judged] = assess(given).profiles;
  if (judged === undefined) throw new Error("not judged");
  return judged;
}

interface Words {
  readonly names?: readonly string[];
  readonly sentences?: readonly string[];
  readonly values?: readonly (readonly string[])[];
}

/** Each stands in the place it was written for. */
function placed({ names = [], sentences = [], values = [] }: Words): (readonly [string, object])[] {
  return [
    ...names.map((name) => [name, { name }] as const),
    ...sentences.map((description) => [description, { name: "x7", description }] as const),
    ...values.map((list) => [list.join(", "), { name: "soort", values: list }] as const),
  ];
}

describe("what has nothing to do with anybody's descent", () => {
  const judged = placed(read("./innocent.yaml")).map(([what, indicator]) => ({ what, ...verdictOf(indicator) }));

  test("is two hundred names, sentences and lists", () => {
    expect(judged.length).toBeGreaterThanOrEqual(200);
  });
  test("is never excluded", () => {
    expect(judged.filter(({ verdict }) => verdict === "excluded").map(({ what }) => what)).toEqual([]);
  });
  test("is asked about at most twice", () => {
    expect(judged.filter(({ blocks }) => blocks).map(({ what }) => what).length).toBeLessThanOrEqual(2);
  });
});

describe("what says it in so many words", () => {
  const stated = read("./stated.yaml");

  test.each(placed(stated.excluded))("%s is excluded in control", (_what, indicator) => {
    expect(verdictOf(indicator).verdict).toBe("excluded");
  });
  test.each(placed(stated.asked))("%s is asked about, and not excluded", (_what, indicator) => {
    const { verdict, blocks } = verdictOf(indicator);
    expect([verdict, blocks]).toEqual(["test-missing", true]);
  });
  test.each(placed(stated.told))("%s is told, and does not block", (_what, indicator) => {
    const { blocks, findings } = verdictOf(indicator);
    expect([blocks, findings.some(({ severity, strength }) => severity === "warning" && strength === "guess")]).toEqual(
      [false, true],
    );
  });
});

describe("what would be excluded by itself", () => {
  // Words that name persons, or names of persons, say by themselves who is meant.
  const known = law.indicators
    .filter(({ kind, grounds }) => kind === "direct" && grounds.includes("race"))
    .flatMap(({ words }) => [...words.nl.slice(0, 3), ...words.en.slice(0, 3)])
    .filter((word) => !/bewoner|naam|name/.test(word) && verdictOf({ name: word }).verdict === "excluded");

  test("are many words", () => {
    expect(known.length).toBeGreaterThanOrEqual(40);
  });
  test.each(["verhuur", "trolley_pan", "ketelhuis", "zonnewijzer"])("is only asked about of %s", (thing) => {
    const said = known.flatMap((word) => [
      { name: `${word}_${thing}` },
      { name: "x7", description: `${word} van ${thing}` },
    ]);
    expect(said.filter((one) => verdictOf(one).verdict === "excluded")).toEqual([]);
    expect(said.filter((one) => verdictOf(one).findings.every(({ rule }) => !rule.startsWith("indicator/")))).toEqual(
      [],
    );
  });
});

describe("a word that is also something else", () => {
  test.each([
    ["in its own words", [{ name: "ras_van_de_aanvrager" }]],
    ["in its description", [{ name: "ras", description: "Zoals de cliënt het opgaf" }]],
    ["among its siblings", [{ name: "ras" }, { name: "inkomen_aanvrager" }]],
  ])("is clear with a person beside it: %s", (_where, indicators) => {
    expect(verdictOf(...indicators).verdict).toBe("excluded");
  });
  test("is only likely beside how many persons there are", () => {
    expect(verdictOf({ name: "race", values: ["true"] }, { name: "players", values: ["1"] }).verdict).toBe(
      "test-missing",
    );
  });
  test("is only likely without one", () => {
    expect(verdictOf({ name: "ras" }, { name: "bedrag" }).verdict).toBe("test-missing");
  });
});
