/** Whether a text selects something from something; two looks, since one pattern for both would begin anew at each `select`. */
export function isQuery(text: string): boolean {
  const at = text.search(/\bselect\b/i);
  return at >= 0 && /\bfrom\b/i.test(text.slice(at + "select ".length));
}
