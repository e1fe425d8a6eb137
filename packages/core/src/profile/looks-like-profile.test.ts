import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { looksLikeProfile, selects } from "./looks-like-profile.ts";
import { readProfile } from "./read-profile.ts";

const read = (file: string, text: string) => readProfile(sourceText(file, text), { enums: law.enums });

describe("a file that looks like a profile", () => {
  it.each([
    ["states a purpose", "a.yaml", "purpose: control\nvelden: [a]\n"],
    ["states a selection", "a.yaml", "velden: [a]\nselection: {score-at-least: 3}\n"],
    ["weighs two criteria by name", "a.yaml", "- {veld: a, name: leeftijd, weight: 2}\n- {name: inkomen, weight: 1}\n"],
    ["weighs two criteria under their names", "a.json", '{"leeftijd": {"points": 3}, "inkomen": {"points": 1}}'],
    ["holds coefficients", "a.json", '{"coef": {"leeftijd": 0.3, "inkomen": -1}}'],
    ["holds importances beside names", "a.json", '{"x": ["leeftijd", "inkomen"], "importances": [0.1, 0.9]}'],
    ["holds criteria to a threshold", "a.yaml", "drempel: 60\nkenmerken: [leeftijd]\n"],
    ["holds rules with conditions", "a.yaml", "- {als: leeftijd > 3, dan: 1}\n- {als: inkomen > 3, dan: 1}\n"],
    ["has the shape of a known model", "m.json", '{"learner": {}, "version": [1, 6, 0]}'],
  ])("%s", (_, file, text) => {
    expect(looksLikeProfile(read(file, text))).toBe(true);
  });

  it.each([
    ["a list of columns", "columns.yaml", "columns: [nationaliteit, postcode, leeftijd]\n"],
    ["one weight", "a.yaml", "- {name: leeftijd, weight: 2}\n"],
    ["an API description", "api.yaml", "openapi: 3.0.0\npaths: {}\nx: [{if: a}, {if: b}]\n"],
    ["a workflow with conditions", "ci.yml", "on: push\njobs: {a: {steps: [{if: a}, {if: b}]}}\n"],
    ["a purpose that is none", "a.yaml", "purpose: to be happy\nvelden: [a]\n"],
  ])("%s does not", (_, file, text) => {
    expect(looksLikeProfile(read(file, text))).toBe(false);
  });

  it("selects whatever else it is", () => {
    const text = "openapi: 3.0.0\npaths: {}\nweights: {nationaliteit: 3, leeftijd: 1}\n";
    expect(selects(read("api.yaml", text))).toBe(true);
    expect(looksLikeProfile(read("api.yaml", text))).toBe(true);
  });
});
