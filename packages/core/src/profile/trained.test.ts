import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { readProfile } from "./read-profile.ts";
import { isTrained } from "./trained.ts";

const trained = (file: string, text: string) => isTrained(readProfile(sourceText(file, text), { enums: law.enums }));

describe("a model that was trained", () => {
  it.each([
    ["is referred to", "model: ./model.pkl\nindicators: [postcode]\n"],
    ["is referred to by a key of its own", "model_path: models/risk.onnx\nindicators: [postcode]\n"],
    ["is called", "model: python:risk.score:predict\nindicators: [postcode]\n"],
    ["is linear, as scikit-learn has it", "feature_names_in_: [a, b]\ncoef_: [0.1, 0.2]\nintercept_: 0.3\n"],
    ["weighs what each feature contributes", "feature_importances: {postcode: 0.4, leeftijd: 0.6}\n"],
    ["is a booster", "learner: {learner_model_param: {num_feature: '2'}, feature_names: [a, b]}\nversion: [2, 0, 0]\n"],
    ["is a forest of LightGBM", "feature_names: [a, b]\ntree_info: [{tree_index: 0}]\n"],
    ["stands in the file with its features", "model:\n  soort: gradient boosting\n  features: [postcode, leeftijd]\n"],
  ])("%s", (_how, text) => expect(trained("a.yaml", text)).toBe(true));

  it.each([
    ["a list of points", "scorecard: {postcode: 12, leeftijd: 3}\n"],
    ["rules", "rules:\n  - {if: leeftijd < 25, points: 3}\n  - {if: postcode in [1060], points: 3}\n"],
    ["the name of a car", "indicators:\n  - {name: model, values: [A3, Golf]}\n"],
    ["a look-up of rules elsewhere", "include: ./rules.yaml\nindicators: [postcode]\n"],
  ])("is not %s", (_what, text) => expect(trained("a.yaml", text)).toBe(false));
});
