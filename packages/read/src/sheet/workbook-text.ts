import { limits } from "../limits.ts";
import { unbroken } from "../nodes/unbroken.ts";
import { type OpaqueSource, type Problem, problem } from "../problem.ts";
import { type PlacedCell, type SourceText, sourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { type Archive, openArchive } from "./archive.ts";
import { readOds } from "./read-ods.ts";
import { readXlsx } from "./read-xlsx.ts";
import { cellName, type Sheet, type Workbook } from "./workbook.ts";

/** A workbook as a text, and what stands against reading it; no text where it cannot be opened at all. */
export interface WorkbookText {
  readonly source: SourceText | null;
  readonly problems: readonly Problem[];
}

const atStart = span(0, 0);

/**
 * Makes a text of a workbook: a line for each row with something in it, its cells between tabs, formulas behind them. Offsets in it are
 * places like any other, and its cells say what people call these.
 */
export function workbookText(file: string, bytes: Uint8Array): WorkbookText {
  const archive = openArchive(bytes, limits.unpackedBytes);
  const book = archive === null ? null : bookIn(archive);
  const problems: Problem[] = [];
  if (archive?.isOverBudget) problems.push(problem("unpacked-too-large", atStart, { limit: limits.unpackedBytes }));
  if (book === null) return { source: null, problems: [...problems, problem("not-workbook", atStart, {})] };
  if ((book.isDamaged || archive?.isDamaged) && problems.length === 0)
    problems.push(problem("damaged-part", atStart, {}));
  if (book.isCut) problems.push(problem("too-many-nodes", atStart, { limit: limits.nodes }));
  for (const what of book.opaque) problems.push(opaque(what));
  const writing: Writing = { lines: [], length: 0, cells: [] };
  for (const [index, sheet] of book.sheets.entries()) writeSheet(writing, sheet, index);
  writeOthers(writing, book);
  const text = writing.lines.join("\n");
  if (text.length > limits.fileBytes)
    return { source: null, problems: [problem("too-large", atStart, { limit: limits.fileBytes })] };
  return { source: { ...sourceText(file, text), cells: writing.cells }, problems };
}

/** Of an archive that is a workbook of both kinds programs differ on which they open. */
function bookIn(archive: Archive): Workbook | null {
  const [xlsx, ods] = [readXlsx(archive), readOds(archive)];
  return xlsx !== null && ods !== null ? null : (xlsx ?? ods);
}

function opaque(what: OpaqueSource): Problem {
  return { ...problem("opaque-source", atStart, { what }), severity: "warning" };
}

interface Writing {
  readonly lines: string[];
  length: number;
  readonly cells: PlacedCell[];
}

type Place = Omit<PlacedCell, "start" | "end">;

/** Adds a line of texts with a tab between them. */
function writeLine(writing: Writing, pieces: readonly { readonly text: string; readonly place: Place }[]): void {
  let at = writing.length;
  const texts = pieces.map(({ text, place }) => {
    const shown = text.replace(/[\t\r\n\u0085\u2028\u2029]/g, " ");
    writing.cells.push({ ...place, start: at, end: at + shown.length });
    at += shown.length + 1;
    return shown;
  });
  const line = texts.join("\t");
  writing.lines.push(line);
  writing.length += line.length + 1;
}

function writeSheet(writing: Writing, { name, cells, conditions }: Sheet, sheet: number): void {
  const place = (row: number, column: number, kind: PlacedCell["kind"]): Place => ({
    ...{ sheet, row, column, kind },
    name: cellName(name, row, column),
  });
  writeLine(writing, [{ text: name, place: place(0, 0, "loose") }]);
  const rows = new Map<number, Sheet["cells"][number][]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  for (const [, row] of [...rows].sort(([a], [b]) => a - b)) {
    const sorted = row.sort((a, b) => a.column - b.column);
    writeLine(writing, [
      ...sorted.map((cell) => ({
        text: cell.text,
        place: place(cell.row, cell.column, cell.isText ? "text" : "value"),
      })),
      ...sorted.flatMap(({ formula, row: at, column }) =>
        formula === undefined ? [] : [{ text: formula, place: place(at, column, "formula") }],
      ),
    ]);
  }
  // A line of the text is a row, so that what is broken in a cell is no longer seen in it.
  for (const { text, row, column } of cells) {
    const name = unbroken(text);
    if (name !== null) writeLine(writing, [{ text: name, place: place(row, column, "loose") }]);
  }
  for (const { text, row, column } of conditions) writeLine(writing, [{ text, place: place(row, column, "formula") }]);
}

/** What is of no sheet. */
function writeOthers(writing: Writing, { texts, remarks }: Workbook): void {
  const of = (kind: PlacedCell["kind"]): Place => ({ sheet: -1, row: 0, column: 0, kind, name: "" });
  for (const text of texts) if (text.trim() !== "") writeLine(writing, [{ text, place: of("loose") }]);
  for (const text of remarks) if (text.trim() !== "") writeLine(writing, [{ text, place: of("remark") }]);
}
