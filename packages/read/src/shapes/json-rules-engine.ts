import type { Shape } from "./shape.ts";

/** A rule: `conditions` of facts, and the `event` that follows. */
export const jsonRulesEngine: Shape = {
  tool: "json-rules-engine",
  holds: "rules",
  has: ["conditions", "event"],
  names: [],
};
