import { law } from "@tenzij/law";
import { wordData } from "@tenzij/lexicon";
import { describe, expect, it } from "vitest";
import { problems, ownTerm as term } from "./fixtures/problems.ts";

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe("an own indicator", () => {
  const lists = ids(wordData.lists);
  const woord = "terms: {nl: [woord]}";

  it.each([
    ["ground", term("x", woord, "[race, ras]"), "ras", ids(law.grounds)],
    [
      "indicator it yields to",
      term("x", `${woord}, yieldsTo: ['*', x, postcode, nergens]`),
      "nergens",
      ["*", ...ids(law.indicators), "x"],
    ],
    ["guard", term("x", `${woord}, guards: [{use: nergens}]`), "nergens", ids(wordData.guards)],
  ])("names a %s that exists", (_, text, word, known) => {
    const [[at, expected] = [], ...others] = problems(text);
    expect(others).toEqual([]);
    expect(at).toBe(word);
    expect(expected).toContain(`Known: ${known.join(", ")}.`);
  });

  it.each([
    "terms: {nl: ['@nergens woord']}",
    "terms: {nl: ['woord  @nergens']}",
    "terms: {nl: [{term: woord, with: ['@nergens']}]}",
    "terms: {nl: [{term: '@nergens', with: [woord]}]}",
    `${woord}, guards: [{use: ${wordData.guards[0]?.id}, terms: ['@nergens']}]`,
    `${woord}, guards: [{id: eigen, title: {nl: t, en: t}, unless: ['@nergens', woord]}]`,
    `${woord}, guards: [{id: eigen, title: {nl: t, en: t}, unless: [woord], terms: ['@nergens']}]`,
  ])("%s names word lists that exist", (more) => {
    const text = term("x", more);
    const [[at, expected] = [], ...others] = problems(text);
    expect(others).toEqual([]);
    expect(at?.startsWith("{kind: indirect")).toBe(true);
    expect(expected).toBe(`"nergens" is not known here. Known: ${lists.join(", ")}.`);
    expect(problems(term("x", more.replaceAll("@nergens", `@${lists[0]}`)))).toEqual([]);
  });

  it("names no word list in the values of a guard, nor by an @ within a word", () => {
    for (const guard of ["unless: [woord]", "unless: [a@nergens]"])
      expect(problems(term("x", `${woord}, guards: [{id: eigen, title: {nl: t, en: t}, ${guard}}]`))).toEqual([]);
    expect(problems(term("x", `${woord}, guards: [{use: ${wordData.guards[0]?.id}}]`))).toEqual([]);
  });

  it.each(["x", "a1", "mijn-eigen-term", "1-2"])("may be called %s", (id) => {
    expect(problems(term(id, woord))).toEqual([]);
  });

  it.each(["Eigen", "eigen-", "-eigen", "eigen_term", "a--b"])("may not be called %s", (id) => {
    const [[, expected] = [], ...others] = problems(term(id, woord));
    expect(others).toEqual([]);
    expect(expected).toContain(`"${id}"`);
  });

  it("takes no name of the law's", () => {
    const [[, expected] = [], ...others] = problems(term("postcode", woord));
    expect(others).toEqual([]);
    expect(expected).toMatch(/^"postcode" is an indicator of the tool's own/);
  });
});
