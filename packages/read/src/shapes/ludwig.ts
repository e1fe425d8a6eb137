import type { Shape } from "./shape.ts";

/** What a model is trained on and what it predicts. */
export const ludwig: Shape = {
  tool: "Ludwig",
  holds: "model",
  has: ["input_features", "output_features"],
  names: ["input_features[*].name", "input_features[*].column"],
};
