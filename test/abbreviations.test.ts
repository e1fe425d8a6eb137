/** What a name that was cut to a few letters over capitals may say: many words share three letters. */
import { explainWord, makeLexicon } from "@tenzij/core/distinction";
import { law } from "@tenzij/law";
import { wordData } from "@tenzij/lexicon";
import { describe, expect, it } from "vitest";

const lexicon = makeLexicon(law);
const counting = (name: string) => explainWord(name, lexicon).readings.filter(({ outcome }) => outcome.is === "counts");
const abbreviations = [
  ...new Set(
    wordData.entries.flatMap(({ terms: { short = [] } }) =>
      short.filter((term): term is string => typeof term === "string" && /^[a-z]{2,3}$/.test(term)),
    ),
  ),
];
const inName = (term: string) => `${term[0]?.toUpperCase()}${term.slice(1)}`;

describe("an abbreviation of three letters", () => {
  it("is a guess behind letters that nobody knows, and as sure as it was behind a word", () => {
    expect(abbreviations.length).toBeGreaterThan(20);
    const whole = new Set(abbreviations.filter((term) => counting(`klant${inName(term)}`).length > 0));
    expect(whole.size).toBeGreaterThan(10);
    for (const term of whole) {
      const behind = counting(`Mqs${inName(term)}Type`).filter((one) => one.match.toLowerCase() === term);
      expect(behind.map(({ strength }) => `${term} ${strength}`)).toEqual(behind.map(() => `${term} guess`));
    }
    expect(counting("klantVnr").map(({ strength }) => strength)).toEqual(["clear"]);
  });

  it("asks no test of a masonry veneer", () => {
    for (const name of ["MasVnrType", "MasVnrArea"])
      expect(counting(name).filter(({ strength }) => strength !== "guess")).toEqual([]);
  });
});

describe("a word that means something only beside another", () => {
  it.each([
    ["Blank when the applicant has no partner", 0],
    ["Leave blank unless a person is known", 0],
    ["aantal blanken in de wijk", 1],
    ["persoon is blank", 1],
    ["achtergrond van de persoon, 1 indien blank", 1],
  ])("needs it before another clause begins: %s", (text, count) => {
    expect(counting(text).filter(({ entry }) => entry === "named-group")).toHaveLength(count);
  });
});
