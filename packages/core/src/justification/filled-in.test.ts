import { wordData } from "@tenzij/lexicon";
import { describe, expect, it } from "vitest";
import { plainWords } from "../text/plain-words.ts";
import { emptinessOf, isOnlyConvenience, isUnanswered } from "./filled-in.ts";

const emptiness = (text: string, prompts: readonly string[] = []) => emptinessOf(text, prompts, "sentence");
const sentence = "In deze gebieden staan veel kamergewijs verhuurde panden.";

describe("a text that answers", () => {
  it.each([
    [sentence, null],
    ["", "empty"],
    ["  \n", "empty"],
    ["!!", "placeholder"],
    ["TODO!", "placeholder"],
    ["Nog   in te vullen…", "placeholder"],
    ["todo tbd", "placeholder"],
    ["todo morgen nog even", "filler"],
    ["N.V.T.", "not-applicable"],
    ["dit is wat anders", "filler"],
    ["panden in wijken", "thin"],
    ["vier woorden zijn er 4", null],
    ["er zijn 4", "filler"],
    ["dit zijn er nu vijf", "filler"],
    ["a b a b a b", "repetition"],
    ["een pand een pand per wijk", null],
    ["wijk pand wijk pand wijk pand straat", null],
    ["a b c a b c a b c", "repetition"],
    ["a a a a a", "filler"],
  ])("is none in %j: %j", (text, expected) => {
    expect(emptiness(text)).toBe(expected);
  });

  it("is no repetition of the question, whatever its letters", () => {
    expect(emptiness("waarom doet u dat zo!", ["Iets anders?", "Waarom doet u dát zo?"])).toBe("echo");
    expect(emptiness("waarom doet u dat zo nu", ["Waarom doet u dat zo?"])).toBe("filler");
  });

  it.each([
    ["zie DPIA", "pointer"],
    ["Zie", "pointer"],
    ["ziekte van mensen telt hier mee", null],
    ["conform het beleid dat wij hebben", "pointer"],
    ["Zie DPIA: kamerverhuur komt daar vaak voor", null],
    ["Zie DPIA: kamerverhuur komt vaak", "pointer"],
    ["Zie DPIA, kamerverhuur en wisselende bewoning", "pointer"],
    ["Zie DPIA; kamerverhuur en wisselende bewoning samen", null],
    ["Zie DPIA.kamerverhuur en wisselende bewoning samen", "pointer"],
    ["zie a b c d e f g h i j k", "pointer"],
    ["zie panden straten wijken buurten dorpen steden landen zeeën meren bergen dalen bossen", null],
  ])("is no pointer elsewhere: %j is %j", (text, expected) => {
    expect(emptiness(text)).toBe(expected);
  });

  it("is questioned for a phrase that says nothing, as a phrase of its own", () => {
    const [first] = wordData.phrases.empty;
    if (first === undefined) throw new Error("no phrases");
    expect(emptiness(`Wij doen dit (${first.phrase.toUpperCase()}) in 2025.`)).toEqual({
      phrase: first.phrase,
      why: first.why,
    });
    expect(emptiness(`Wij doen dit x${first.phrase}x met panden in 2025.`)).toBeNull();
  });
});

describe("what was filled in", () => {
  it("is unanswered when nothing was said, and only questioned when little was", () => {
    for (const one of ["empty", "placeholder", "not-applicable", "pointer", "echo", "repetition"] as const)
      expect(isUnanswered(one)).toBe(true);
    for (const one of ["thin", "no-figure", { phrase: "a", why: { nl: "", en: "" } }] as const)
      expect(isUnanswered(one)).toBe(false);
  });
});

describe("convenience alone", () => {
  it.each([
    ["Dat is duurder en kost capaciteit.", true],
    ["Dat is duurder.", true],
    ["Dat is duurder en kost 3 uur capaciteit.", false],
    ["Dat is anders.", false],
    ["Duurder, want bewoners krijgen vaker onverwacht bezoek.", false],
    ["Duurder, bewoners krijgen vaker bezoek.", true],
  ])("is what %j speaks of: %s", (text, expected) => {
    expect(isOnlyConvenience(text)).toBe(expected);
  });
});

describe("plain words", () => {
  it("have no case, diacritics or punctuation, and single spaces between them", () => {
    expect(plainWords("  Cliënt -- (Één)\n2x ")).toBe("client een 2x");
  });
});
