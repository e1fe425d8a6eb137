import { escapeCell } from "./escape-cell.ts";
import type { Inventory } from "./schema.ts";
import { columns, linesOf, sayColumn, type Words } from "./table.ts";

/** What a spreadsheet of each language takes for the border of a cell, by the settings of Windows. */
const separators = { nl: ";", en: "," } as const;

/**
 * An inventory as CSV, a line for each indicator: UTF-8 with a mark, so that a spreadsheet reads it as that, lines ended as RFC 4180 has
 * them, and no cell that calculates.
 */
export function* csvPieces(inventory: Inventory, words: Words): Generator<string> {
  const line = (cells: readonly string[]) => `${cells.map(escapeCell).join(separators[words.locale])}\r\n`;
  yield `\ufeff${line(columns.map((column) => sayColumn(column, words.locale)))}`;
  for (const one of linesOf(inventory, words)) yield line(columns.map((column) => one[column]));
}
