/** A cell of a workbook as its file has it. */
export interface SheetCell {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Whether the file says that it is a text, and no number. */
  readonly isText: boolean;
  /** How its content is worked out, without the first `=`. */
  readonly formula?: string;
}

export interface Sheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
  /** Formulas that are of no cell: what a cell may hold, and when it is coloured. */
  readonly conditions: readonly { readonly text: string; readonly row: number; readonly column: number }[];
}

/** A workbook as any of its formats has it. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Names and queries of the workbook as a whole, and texts in its drawings. */
  readonly texts: readonly string[];
  /** Remarks for people. */
  readonly remarks: readonly string[];
  /** What it holds or asks that is no cell: a macro, or what stands in another file or database. */
  readonly opaque: ReadonlySet<"macro" | "elsewhere">;
  /** A part that is damaged, or more cells than are read. */
  readonly isDamaged: boolean;
  readonly isCut: boolean;
}

/** Where a cell is: `B3` is row 3, column 2. Null for what is no such name. */
export function cellAt(reference: string): { row: number; column: number } | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})/.exec(reference);
  if (found === null) return null;
  const [, letters = "", digits = ""] = found;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

/** What people call a cell: `Blad1!B3`; the sheet alone where there is no cell. */
export function cellName(sheet: string, row: number, column: number): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  if (row === 0) return name;
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${name}!${letters}${row}`;
}
