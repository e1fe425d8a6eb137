import type { Shape } from "./shape.ts";

/** Properties of sources: tables and their columns. */
export const dbtSources: Shape = {
  tool: "dbt",
  holds: "columns",
  has: ["version", "sources[*].tables"],
  names: ["sources[*].tables[*].columns[*].name"],
};
