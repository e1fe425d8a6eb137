import { type Combination, law } from "@tenzij/law";
import { buildLexicon, dictionaryOf, wordData } from "@tenzij/lexicon";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { readProfile } from "../profile/read-profile.ts";
import { combinationsIn } from "./combinations.ts";
import { findDistinctions } from "./find-distinctions.ts";

const text = { nl: "x", en: "x" };
const made = (id: string, more: Partial<Combination>): Combination => ({
  ...{ id, title: text, why: text, sources: [{ source: "tenzij" }], grounds: [], also: [], flags: [], passes: [] },
  ...{ all: [["entry:postcode"], ["leeftijd"]], ...more },
});
const proven: Pick<Combination, "kind" | "basis" | "grounds"> = { kind: "indirect", basis: "named", grounds: ["race"] };

/** What a profile with these names makes together, under combinations of our own. */
function together(names: readonly string[], combination: Combination, selects = (_name: string) => true) {
  const dictionary = { ...dictionaryOf(law, wordData), combinations: [combination] };
  const lexicon = buildLexicon({ dictionary, grounds: ["race", "nationality"] });
  const list = `indicators: [${names.join(", ")}]\n`;
  const profile = readProfile(sourceText("a.profile.yaml", list), { enums: law.enums });
  const { distinctions } = findDistinctions(profile, lexicon);
  const found = combinationsIn(lexicon, profile, distinctions, ({ name }) => selects(name), {});
  return [
    ...found.findings.map(({ rule, indicator, related }) => [rule, indicator, related?.length]),
    ...found.distinctions.map(({ entry, members }) => [entry, ...(members ?? []).map(({ name }) => name)]),
  ];
}

describe("indicators together", () => {
  it("warn at the last of them where no case proved it, with the others as related places", () => {
    const ours = made("ours", { severity: "warning" });
    expect(together(["leeftijd", "inkomen", "postcode"], ours)).toEqual([["combination/ours", "postcode", 1]]);
    expect(together(["leeftijd"], ours)).toEqual([]);
    expect(together(["leeftijd", "inkomen"], ours)).toEqual([]);
  });

  it("are a distinction where a case proved it, of all that belong to it", () => {
    const set = made("set", proven);
    expect(together(["postcode", "inkomen", "leeftijd", "pc4"], set)).toEqual([["set", "postcode", "leeftijd", "pc4"]]);
    const stronger = { ...set, also: [["inkomen"]] };
    expect(together(["postcode", "leeftijd"], stronger)).toEqual([["set", "postcode", "leeftijd"]]);
    expect(together(["inkomen", "postcode", "leeftijd"], stronger)).toEqual([
      ["set", "inkomen", "postcode", "leeftijd"],
    ]);
  });

  it("are each another indicator, whichever is taken first", () => {
    const set = made("set", { ...proven, all: [["leeftijd", "postcode"], ["leeftijd"]] });
    expect(together(["leeftijd"], set)).toEqual([]);
    expect(together(["leeftijd", "postcode"], set)).toEqual([["set", "leeftijd", "postcode"]]);
  });

  it("are named by words that stand anywhere in the name", () => {
    const set = made("set", { ...proven, all: [["afstand @parent"], ["leeftijd"]] });
    expect(together(["ouders_reis_afstand", "leeftijd"], set)).toHaveLength(1);
    expect(together(["afstand_moeder", "leeftijd"], set)).toHaveLength(1);
    expect(together(["afstand_werk", "leeftijd"], set)).toEqual([]);
  });

  it("are none of what base policy sets apart, and not looked for on grounds that are not judged", () => {
    expect(together(["postcode", "leeftijd"], made("set", proven), (name) => name !== "leeftijd")).toEqual([]);
    expect(together(["postcode", "leeftijd"], made("set", { ...proven, grounds: ["sex"] }))).toEqual([]);
  });
});
