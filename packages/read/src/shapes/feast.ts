import type { Shape } from "./shape.ts";

/** Registry of features. */
export const feast: Shape = {
  tool: "Feast",
  holds: "columns",
  has: ["featureViews[*].spec.features"],
  names: ["featureViews[*].spec.features[*].name", "entities[*].spec.joinKey"],
};
