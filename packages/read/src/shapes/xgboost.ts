import type { Shape } from "./shape.ts";

/** Model saved as JSON (`Booster.save_model`, schema of XGBoost 1.0 and later). */
export const xgboost: Shape = {
  tool: "XGBoost",
  holds: "model",
  has: ["learner.gradient_booster", "learner.learner_model_param"],
  names: ["learner.feature_names[*]"],
  numbers: ["learner.gradient_booster", "learner.attributes", "learner.learner_model_param"],
};
