import type { Shape } from "./shape.ts";

/** Results of a regression written out: maps from a name to its number. */
export const statsmodels: Shape = {
  tool: "statsmodels",
  holds: "model",
  has: ["params", "pvalues"],
  names: [],
};
