import type { Shape } from "./shape.ts";

/** Properties of models: their columns, with tests. */
export const dbt: Shape = {
  tool: "dbt",
  holds: "columns",
  has: ["version", "models[*].columns"],
  names: ["models[*].columns[*].name"],
};
