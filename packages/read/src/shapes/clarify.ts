import type { Shape } from "./shape.ts";

/** Analysis of bias: the columns of a data set, and the facets a model is measured for. */
export const clarify: Shape = {
  tool: "SageMaker Clarify",
  holds: "measures",
  has: ["methods", "label"],
  names: ["headers[*]", "methods.pdp.features[*]"],
};
