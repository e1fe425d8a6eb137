import { law } from "@tenzij/law";
import { readText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { en, nl } from "../language/messages.ts";
import { readProfile } from "./read-profile.ts";

const rules = (text: string, file = "a.profile.yaml") =>
  readProfile(readText(file, text).source, { enums: law.enums })
    .problems.filter((one) => one.verdict === "cannot-judge")
    .map((one) => one.rule);

describe("a file in which there is nothing to judge", () => {
  it.each([
    ["# only\n# comments\n", "read/no-content"],
    ["---\n", "read/no-content"],
    ["~\n", "read/no-content"],
    ["profiel\n", "read/one-word"],
    ['"profiel"\n', "read/one-word"],
    ["purpose: control\nindicators:\n  # - name: nationaliteit\n", "read/empty-indicators"],
    ["purpose: control\nindicators: null\n", "read/empty-indicators"],
    ["purpose: control\nindicators: ~\nowner: team\n", "read/empty-indicators"],
    ["purpose: control\nindicators: []\nthreshold: 3\n", "read/empty-indicators"],
    ["purpose: control\nindicatoren: {}\nrules: [leeftijd]\n", "read/empty-indicators"],
    ["indicators:\n  -\n  -\n", "read/empty-indicators"],
    ["profiel:\n  indicatoren:\n", "read/empty-indicators"],
    ["{}\n", "read/no-indicators"],
    ["purpose: control\n", "read/no-indicators"],
  ])("%j: %s", (text, rule) => {
    expect(rules(text)).toEqual([rule]);
    for (const sentences of [en, nl]) expect(sentences).toHaveProperty(rule);
  });

  it("is the same in JSON", () => {
    expect(rules('{"indicators": []}', "a.profile.json")).toEqual(["read/empty-indicators"]);
    expect(rules("null", "a.profile.json")).toEqual(["read/no-content"]);
  });
});

describe("several documents", () => {
  it("cannot be judged as one profile, and are all read", () => {
    const text = "indicators: [leeftijd]\n---\nindicators: [nationaliteit]\n";
    expect(rules(text)).toEqual(["read/several-documents"]);
    const { indicators } = readProfile(readText("a.profile.yaml", text).source, { enums: law.enums });
    expect(indicators.map((one) => one.name)).toEqual(["leeftijd", "nationaliteit"]);
  });

  it("are one where all but one are empty", () => {
    expect(rules("---\nindicators: [a]\n---\n# end\n")).toEqual([]);
  });
});
