import type { Shape } from "./shape.ts";

/** A table as `bq show --schema` writes it: a list of columns. */
export const bigqueryTable: Shape = {
  tool: "BigQuery",
  holds: "columns",
  has: ["[*].name", "[*].type", "[*].mode"],
  says: { "[*].mode": /^(?:NULLABLE|REQUIRED|REPEATED)$/ },
  names: ["[*].name", "[*].fields[*].name"],
};
