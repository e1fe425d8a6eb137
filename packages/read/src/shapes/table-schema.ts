import type { Shape } from "./shape.ts";

/** Data package: resources and their fields. */
export const tableSchema: Shape = {
  tool: "Frictionless",
  holds: "columns",
  has: ["resources[*].schema.fields"],
  names: ["resources[*].schema.fields[*].name"],
};
