/** What begins a query, or what runs one that is kept elsewhere; each stands in it as it is. */
const runs = /^\s*(?:exec|execute|call)\s+[\w."`[{]/i;
const selects = /\bselect\b/gi;
const from = /\bfrom\b/gi;
const shortest = "call x".length;

/** Whether a text of a document is a query, whatever key it stands under. */
export function isQueryText(text: string): boolean {
  if (text.length < shortest) return false;
  selects.lastIndex = 0;
  if (!selects.test(text)) return runs.test(text);
  from.lastIndex = selects.lastIndex;
  return from.test(text);
}
