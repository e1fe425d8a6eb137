import type { Shape } from "./shape.ts";

/** A parameter of a law in brackets, each by date. */
export const openfiscaScale: Shape = {
  tool: "OpenFisca",
  holds: "columns",
  has: ["brackets[*].threshold", "metadata"],
  names: [],
};
