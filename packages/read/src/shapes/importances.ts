import type { Shape } from "./shape.ts";

/** A list of fields with how much each of them counted, as notebooks and dashboards write it. */
export const importances: Shape = {
  tool: "Feature importances",
  holds: "model",
  has: ["[*].feature", "[*].importance"],
  names: ["[*].feature"],
};
