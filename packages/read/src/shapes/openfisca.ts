import type { Shape } from "./shape.ts";

/** A parameter of a law by date. Its path in the folder names it; nothing in the file does. */
export const openfisca: Shape = {
  tool: "OpenFisca",
  holds: "columns",
  has: ["values.*.value", "metadata"],
  names: [],
};
