import type { Shape } from "./shape.ts";

/** Workflow of Microsoft RulesEngine. */
export const rulesEngine: Shape = {
  tool: "RulesEngine",
  holds: "rules",
  has: ["WorkflowName", "Rules"],
  names: [],
};
