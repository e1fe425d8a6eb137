import type { Shape } from "./shape.ts";

/** Data contract (Bitol): tables and their properties. */
export const odcs: Shape = {
  tool: "Open Data Contract Standard",
  holds: "columns",
  has: ["kind", "schema[*].properties"],
  says: { kind: /^DataContract$/ },
  names: ["schema[*].properties[*].name"],
};
