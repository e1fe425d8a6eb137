import type { Shape } from "./shape.ts";

/** Data set: its columns and calculations. */
export const superset: Shape = {
  tool: "Apache Superset",
  holds: "columns",
  has: ["table_name", "columns[*].column_name"],
  names: ["columns[*].column_name"],
};
