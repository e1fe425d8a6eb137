import { law } from "@tenzij/law";
import { makeLexicon } from "@tenzij/lexicon";
import { describe, expect, test } from "vitest";
import { findDistinctions } from "../packages/core/src/distinction/index.ts";
import { profileOf, type Texts } from "./eval/labelled-rows.ts";

const lexicon = makeLexicon(law);

function read(texts: Texts) {
  return findDistinctions(profileOf([texts]), lexicon);
}

describe("a description that says what is not used is information, held against the profile", () => {
  test.each([
    "wij gebruiken géén nationaliteit",
    "nationaliteit wordt niet meegewogen",
    "Zonder gebruik te maken van de nationaliteit",
    "Geboorteland telt niet mee",
    "Afkomst speelt geen rol",
    "Niet op basis van herkomst",
    "Herkomst is buiten beschouwing gelaten",
    "Nationaliteit is niet langer onderdeel van het model",
    "Inkomen ongeacht de nationaliteit",
    "No nationality is used in this score",
    "Nationality is not taken into account",
    "We do not use ethnicity or nationality",
    "Ethnicity has been removed from the model",
    "Does not consider country of birth",
    "Persons regardless of ethnicity",
  ])("%s", (description) => {
    const { distinctions, mentions } = read({ name: "score", description });
    expect(distinctions).toEqual([]);
    expect(mentions.map((each) => each.negated)).toContain(true);
  });
});

describe("a negation that itself distinguishes stays a distinction", () => {
  test.each([
    ["Heeft geen Nederlandse nationaliteit", "nationality"],
    ["Persoon zonder Nederlandse nationaliteit op basis van de registratie", "nationality"],
    ["Person has no Dutch citizenship", "nationality"],
    ["Not born in the Netherlands", "country-of-birth"],
    ["Score per wijk ongeacht leeftijd", "neighbourhood"],
    ["Wijkscore exclusief studenten", "neighbourhood"],
  ])("%s", (description, entry) => {
    expect(read({ name: "score", description }).distinctions.map((each) => each.entry)).toContain(entry);
  });

  test("and no description excuses a clear name", () => {
    const { distinctions } = read({ name: "nationaliteit", description: "wordt niet gebruikt" });
    expect(distinctions.map((each) => each.entry)).toEqual(["nationality"]);
  });
});

describe("what hides behind another form", () => {
  test.each([
    ["an encoded name", { name: "bmF0aW9uYWxpdGVpdA==" }, "nationality"],
    [
      "a name in hexadecimal, with the line end it was made with",
      { name: "6e6174696f6e616c69746569740a" },
      "nationality",
    ],
    ["a flag", { name: "is_nl" }, "nationality"],
    ["and the flag that complements it", { name: "is_niet_nl" }, "nationality"],
    ["two values that complement each other", { name: "groep", value: ["NL", "niet-NL"] }, "nationality"],
    ["a look-up by area", { name: "score_2", expression: "lookup(postcode, leefbaarheid)" }, "postcode"],
    ["a table of areas as source", { name: "score_2", source: "wijkscores.csv" }, "neighbourhood"],
    ["a name without a meaning and without lineage", { name: "factor_7" }, "opaque-identifier"],
  ])("%s", (_, texts, entry) => {
    expect(read(texts).distinctions.map((each) => each.entry)).toContain(entry);
  });
});
