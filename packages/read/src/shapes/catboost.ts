import type { Shape } from "./shape.ts";

/** Model exported as JSON (`save_model(format="json")`). */
export const catboost: Shape = {
  tool: "CatBoost",
  holds: "model",
  has: ["features_info", "model_info"],
  names: [
    "features_info.float_features[*].feature_id",
    "features_info.categorical_features[*].feature_id",
    "features_info.text_features[*].feature_id",
  ],
  numbers: ["features_info.float_features[*].borders", "scale_and_bias"],
  trees: ["oblivious_trees"],
};
