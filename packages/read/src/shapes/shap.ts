import type { Shape } from "./shape.ts";

/** What each field added to what a model predicted: `shap.Explanation` written out, with the values it explains. */
export const shap: Shape = {
  tool: "SHAP",
  holds: "model",
  has: ["base_values", "values", "feature_names"],
  names: ["feature_names[*]"],
  numbers: ["values", "base_values", "data"],
};
