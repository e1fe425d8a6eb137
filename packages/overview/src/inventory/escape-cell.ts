import { visible } from "@tenzij/core/report";

/**
 * What makes a spreadsheet calculate a cell, or run something: the beginnings that OWASP lists for CSV injection, in full width too.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The only way a text reaches a cell of a table in CSV (RFC 4180): always between quotation marks, a formula as the text it is, and
 * nothing that is not seen.
 */
export function escapeCell(text: string): string {
  const shown = visible(text.replace(/\r\n?|\n/g, " "));
  const safe = formula.test(text) || formula.test(shown) ? `'${shown}` : shown;
  return `"${safe.replaceAll('"', '""')}"`;
}
