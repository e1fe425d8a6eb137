import { Budget } from "../folding/budget.ts";
import type { Language } from "../folding/piece.ts";
import { limits } from "../limits.ts";
import { documentOf, scalar } from "../nodes/build.ts";
import type { Comment } from "../nodes/comment.ts";
import type { MapNode, ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { type Problem, problem } from "../problem.ts";
import type { PlacedCell, SourceText } from "../source-text.ts";
import { type Span, span } from "../span.ts";
import type { Cell, Row } from "../table/cells.ts";
import { headingOf } from "../table/columns.ts";
import { contentOfTable, isFilled } from "../table/read-table.ts";
import { madeIn } from "../xml/feel.ts";
import { leftInPieces } from "../xml/left-in-pieces.ts";
import { cellName } from "./workbook.ts";

/**
 * Reads the sheets of a workbook as the tables they are. Formulas, conditions of cells, names and drawings are looked at word by word;
 * remarks explain.
 */
export function readWorkbook({ file, text, cells = [] }: SourceText): Nodes {
  const problems: Problem[] = [];
  const [criteria, rest, comments]: [MapNode[], ScalarNode[], Comment[]] = [[], [], []];
  const formulas: Formulas = { seen: new Set(), budget: new Budget(), texts: new Map() };
  for (const { kind, sheet, row, column, start, end } of cells)
    if (kind === "text" && end > start && end - start <= longestPart)
      textsOf(formulas, sheet).set(cellName("x", row, column).slice(2), text.slice(start, end));
  const bySheet = new Map<number, PlacedCell[]>();
  for (const cell of cells) {
    const own = textOf(cell, text);
    if (cell.kind === "remark") comments.push({ text: own, span: span(cell.start, cell.end) });
    else if (cell.kind === "loose") rest.push(scalar(own, span(cell.start, cell.end)));
    else if (cell.kind === "formula") rest.push(...madeBy(cell, own, formulas), ...formulaOf(cell, own, formulas.seen));
    else if (bySheet.get(cell.sheet)?.push(cell) === undefined) bySheet.set(cell.sheet, [cell]);
  }
  let left = limits.nodes;
  const people: Span[] = [];
  for (const sheet of bySheet.values()) {
    const { rows, cut } = gridOf(sheet, text, left);
    left -= rows.reduce((sum, row) => sum + row.length, 0);
    if (cut !== undefined) problems.push(problem("too-many-nodes", span(cut, cut), { limit: limits.nodes }));
    for (const table of tablesIn(rows)) {
      const found = contentOfTable(table, problems, file);
      criteria.push(...found.criteria);
      rest.push(...found.rest);
      for (const row of found.people) people.push(row);
    }
  }
  const document = documentOf(criteria, rest, text.length);
  return {
    roots: document.roots,
    problems: [...problems, ...leftInPieces(formulas.budget), ...document.problems],
    ...{ comments, people },
  };
}

function textOf({ start, end }: PlacedCell, text: string): string {
  return text.slice(start, end);
}

/** A text that is a part of another is no longer than this. */
const longestPart = 200;

/** What looking at the formulas of a workbook carries along. */
interface Formulas {
  readonly seen: Set<string>;
  readonly budget: Budget;
  /** By sheet: its texts by the names of their cells. */
  readonly texts: Map<number, Map<string, string>>;
}

function textsOf({ texts }: Formulas, sheet: number): Map<string, string> {
  const known = texts.get(sheet) ?? new Map<string, string>();
  texts.set(sheet, known);
  return known;
}

const language: Language = { operators: new Set(["&"]), assigns: new Set(), variables: "name", reach: 0 };

/** The text that a formula makes of others, of which the file may hold none or another than the formula gives. */
function madeBy({ sheet, start, end }: PlacedCell, formula: string, formulas: Formulas): ScalarNode[] {
  if (!/[&(]/.test(formula)) return [];
  const plain = formula.replaceAll("$", "").replace(/\[\.([A-Z]+\d+)\]/g, "$1");
  return madeIn(scalar(plain, span(start, end)), formulas.budget, language, textsOf(formulas, sheet));
}

/** Names of columns and texts in a formula, and the whole of it; one that only goes on in the next row is the same. */
function formulaOf({ start, end }: PlacedCell, text: string, seen: Set<string>): ScalarNode[] {
  const same = text.replace(/\$?\b[A-Z]{1,3}\$?\d{1,7}\b/g, "@");
  if (seen.has(same)) return [];
  seen.add(same);
  // What begins with a dot is a cell in OpenDocument.
  const pieces = [...text.matchAll(/"((?:[^"]|"")*)"|\[[@#]?([^[\].$][^[\]]*)\]/g)].map((found) => {
    const inner = found[1] ?? found[2] ?? "";
    const at = start + found.index + found[0].indexOf(inner);
    return scalar(
      inner.replaceAll('""', '"'),
      span(at, at + inner.length),
      found[1] === undefined ? "plain" : "quoted",
    );
  });
  return [...pieces.filter((piece) => piece.text.trim() !== ""), scalar(text, span(start, end), "block")];
}

/** The rows of a sheet from its first column on, an empty row where one or more are left out. */
function gridOf(cells: readonly PlacedCell[], text: string, most: number): { rows: Row[]; cut?: number } {
  const first = cells.reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const rows: Row[] = [];
  let row: Cell[] = [];
  let [at, count] = [cells[0]?.row ?? 0, 0];
  for (const cell of cells) {
    if (cell.row !== at) {
      rows.push(row);
      if (cell.row > at + 1) rows.push([]);
      [row, at] = [[], cell.row];
    }
    const { start, end } = cell;
    count += cell.column - first - row.length + 1;
    if (count > most) return { rows: [...rows, row], cut: start };
    while (row.length < cell.column - first) row.push({ text: "", start, end: start, quoted: false });
    row.push({ text: textOf(cell, text), start, end, quoted: cell.kind === "text" });
  }
  return { rows: [...rows, row] };
}

/** Where a heading of names stands behind an empty row, another table begins. */
function tablesIn(rows: readonly Row[]): Row[][] {
  const tables: Row[][] = [[]];
  let isHeaded = false;
  for (const [index, row] of rows.entries()) {
    if (!isFilled(row)) continue;
    const isHeading =
      row.filter(({ text }) => text.trim() !== "").length > 1 && row.some(({ text }) => headingOf(text).sure);
    if (isHeading && isHeaded && !isFilled(rows[index - 1] ?? [])) tables.push([]);
    isHeaded ||= isHeading;
    tables.at(-1)?.push(row);
  }
  return tables;
}
