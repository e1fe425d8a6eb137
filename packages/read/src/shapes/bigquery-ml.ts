import type { Shape } from "./shape.ts";

/** A trained model as the API describes it (`models.get`): what it takes, and what it predicts. */
export const bigqueryMl: Shape = {
  tool: "BigQuery ML",
  holds: "model",
  has: ["modelReference", "featureColumns"],
  names: ["featureColumns[*].name", "transformColumns[*].name"],
};
