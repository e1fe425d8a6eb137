import type { Shape } from "./shape.ts";

/** Experiment: columns and sums that features are made of. */
export const triage: Shape = {
  tool: "triage",
  holds: "model",
  has: ["feature_aggregations", "label_config"],
  names: ["feature_aggregations[*].categoricals[*].column", "feature_aggregations[*].aggregates[*].quantity"],
};
