import type { Shape } from "./shape.ts";

/** Law as code: what a rule takes, from which table or service, and what it does with it. */
export const machineLaw: Shape = {
  tool: "MinBZK regelrecht",
  holds: "rules",
  has: ["properties.input", "actions"],
  names: [
    "properties.parameters[*].name",
    "properties.sources[*].name",
    "properties.input[*].name",
    "properties.sources[*].source_reference.field",
    "properties.input[*].service_reference.field",
  ],
};
