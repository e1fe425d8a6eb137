import { readText } from "@tenzij/read";
import { expect, it } from "vitest";
import { readProfile } from "./read-profile.ts";

const trees = `[{"id": 0, "left_children": [1, -1], "base_weights": [-3.2294332E-3, 0.8], "categories": ["nationaliteit"]}]`;

it.each([
  [
    "xgboost",
    `{"learner": {"feature_names": ["leeftijd"], "gradient_booster": {"model": {"trees": ${trees}}}, "learner_model_param": {}}}`,
  ],
  [
    "xgboost that is cut",
    `{"learner": {"feature_names": ["leeftijd"], "gradient_booster": {"model": {"trees": ${trees}}}}}`,
  ],
  ["lightgbm", `{"feature_names": ["leeftijd"], "tree_info": ${trees}}`],
  [
    "catboost",
    `{"features_info": {"float_features": [{"feature_id": "leeftijd"}]}, "model_info": {}, "oblivious_trees": ${trees}}`,
  ],
])("takes nothing in the trees of %s for a criterion, and looks at it word by word", (_, text) => {
  const { indicators, loose } = readProfile(readText("model.json", text).source, { enums: [] });
  expect(indicators.map(({ name }) => name)).toContain("leeftijd");
  expect(indicators.filter(({ name }) => /children|weights|categories|nationaliteit|\d/.test(name))).toEqual([]);
  const words = loose.flatMap(({ indicator }) => indicator.fragments.map((one) => one.text));
  expect(words).toEqual(expect.arrayContaining(["nationaliteit", "base_weights"]));
});
