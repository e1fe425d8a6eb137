import type { Shape } from "./shape.ts";

/** Expectations of columns. */
export const greatExpectations: Shape = {
  tool: "Great Expectations",
  holds: "columns",
  has: ["expectations[*].kwargs"],
  names: [
    "expectations[*].kwargs.column",
    "expectations[*].kwargs.column_A",
    "expectations[*].kwargs.column_B",
    "expectations[*].kwargs.column_list[*]",
    "expectations[*].kwargs.column_set[*]",
  ],
};
