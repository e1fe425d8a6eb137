import type { Shape } from "./shape.ts";

/** Fitted attributes written out as JSON: `feature_names_in_`, `coef_`. */
export const scikitLearn: Shape = {
  tool: "scikit-learn",
  holds: "model",
  has: ["feature_names_in_"],
  names: ["feature_names_in_[*]"],
  numbers: ["coef_", "intercept_", "classes_", "n_features_in_"],
};
