import { isQuery } from "@tenzij/read";

/** What runs a query that is kept elsewhere. */
const runs = /^\s*(?:exec|execute|call)\s+[\w."`[{]/i;
const shortest = "call x".length;

/** Whether a text of a document is a query, whatever key it stands under. */
export function isQueryText(text: string): boolean {
  return text.length >= shortest && (isQuery(text) || runs.test(text));
}
