import type { Shape } from "./shape.ts";

/** Audit: the attributes groups are compared by. */
export const aequitas: Shape = {
  tool: "Aequitas",
  holds: "measures",
  has: ["attribute_columns"],
  names: [],
};
