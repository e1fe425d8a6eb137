import type { Shape } from "./shape.ts";

/** Model saved as JSON (`Booster.save_model`, schema of XGBoost 1.0 and later). */
export const xgboost: Shape = {
  tool: "XGBoost",
  holds: "model",
  // Behind the trees nothing stands of a model that is cut where too much of it was read.
  has: ["learner.gradient_booster"],
  names: ["learner.feature_names[*]"],
  numbers: ["learner.attributes", "learner.learner_model_param"],
  trees: ["learner.gradient_booster"],
};
