import type { Frame } from "./frame.ts";

/** `is not null` and `notnull` take rows by whether a column is filled in, `is true` by what it is. */
export function takeState({ last, filters, comparison }: Frame, word: string): void {
  if (last === null || !filters) return;
  if (word === "isnull" || word === "notnull") last.known = true;
  if (comparison !== "is") return;
  if (word === "null") last.known = true;
  if (word === "true" || word === "false" || word === "unknown") last.filters = true;
}
