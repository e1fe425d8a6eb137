import type { Shape } from "./shape.ts";

/** The fields of a document are the keys under `properties`, which every key is looked at for. */
export const jsonSchema: Shape = {
  tool: "JSON Schema",
  holds: "columns",
  has: ["$schema", "properties.*.type"],
  says: { $schema: /json-schema\.org/ },
  names: [],
};
