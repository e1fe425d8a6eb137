import type { Shape } from "./shape.ts";

/** A detection: fields with what they are compared with, and the condition over them. */
export const sigma: Shape = {
  tool: "Sigma",
  holds: "rules",
  has: ["logsource", "detection.condition"],
  names: [],
};
