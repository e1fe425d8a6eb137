import { limits } from "../limits.ts";
import { criterionNode, documentOf, scalar } from "../nodes/build.ts";
import type { Entry, MapNode, ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { type Problem, problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { type Cell, type Row, readCells } from "./cells.ts";
import type { ColumnRole } from "./columns.ts";
import { dialectOf } from "./dialect.ts";
import { isNumber, type Layout, layoutOf } from "./layout.ts";

/**
 * Reads delimited text: a dictionary of features or a scorecard, a row or more for each criterion, or a table whose headings are the
 * criteria. What stands below such headings is about people: it is neither read nor shown, and that it is not is told.
 */
export function readTable({ text }: SourceText): Nodes {
  const { delimiter, from } = dialectOf(text);
  const { rows: all, problems: found, end } = readCells(text, delimiter, from, limits.nodes);
  const problems: Problem[] = [...found];
  if (end !== undefined) problems.push(problem("too-many-nodes", span(end, end), { limit: limits.nodes }));
  const { criteria, rest } = contentOfTable(all.filter(isFilled), problems);
  const document = documentOf(criteria, rest, text.length);
  return { ...document, problems: [...problems, ...document.problems], ...(end === undefined ? {} : { end }) };
}

/** What a table says: its criteria, and each text of it that belongs to none. */
export interface Content {
  readonly criteria: readonly MapNode[];
  readonly rest: readonly ScalarNode[];
}

/**
 * Reads the rows of a table.
 * @param rows without those in which nothing stands
 * @param problems to which is added that rows were not read
 */
export function contentOfTable(rows: readonly Row[], problems: Problem[]): Content {
  const layout = layoutOf(rows);
  const titles = rows
    .slice(0, Math.max(0, layout.form === "unknown" ? 0 : layout.header))
    .flatMap((row) => textsOf(row));
  const { criteria, rest } = contentOf(rows, layout, problems);
  return { criteria, rest: [...titles, ...rest] };
}

/** A row in which something stands. */
export function isFilled(row: Row): boolean {
  return row.some(({ text }) => text.trim() !== "");
}

function contentOf(rows: readonly Row[], layout: Layout, problems: Problem[]): Content {
  const { header, form } = layout;
  const [titles, body] = [rows[header] ?? [], rows.slice(header + 1)];
  if (form === "unknown") return { criteria: [], rest: rows.flatMap(textsOf) };
  if (form === "long") {
    const rest = textsOf(titles);
    return { criteria: longCriteria(titles, body, layout, rest), rest };
  }
  const [first] = body[0] ?? [];
  if (first !== undefined)
    problems.push({
      ...problem("rows-not-read", span(first.start, first.start), { count: body.length }),
      severity: "info",
    });
  const cells = body.flatMap((row) => (layout.listed ?? []).flatMap((column) => row[column] ?? []));
  return { criteria: textsOf(titles).map((name) => criterionNode({ name })), rest: textsOf(cells) };
}

/** Everything that is said of one criterion, in one row or in several. */
interface Gathered {
  readonly name: ScalarNode;
  readonly one: Partial<Record<ColumnRole, ScalarNode>>;
  readonly values: ScalarNode[];
  readonly expression: ScalarNode[];
  readonly beside: Entry[];
}

/** A row without a name goes on about the criterion above it; rows of one name are one criterion. */
function longCriteria(
  titles: Row,
  body: readonly Row[],
  { name: column, roles }: Layout,
  stray: ScalarNode[],
): MapNode[] {
  const byName = new Map<string, Gathered>();
  let current: Gathered | undefined;
  for (const row of body) {
    const cell = row[column];
    if (cell !== undefined && cell.text.trim() !== "") {
      current = byName.get(cell.text.trim());
      if (current === undefined) {
        current = { name: textOf(cell), one: {}, values: [], expression: [], beside: [] };
        byName.set(cell.text.trim(), current);
      }
    }
    for (const [index, own] of row.entries())
      if (index !== column && own.text.trim() !== "") {
        if (current === undefined) stray.push(textOf(own));
        else place(current, own, roles[index], titles[index]);
      }
  }
  return [...byName.values()].map(({ name, one, values, expression, beside }) => {
    const { form: _, values: __, expression: ___, ...rest } = one;
    return criterionNode({ ...rest, name, values, expression, beside });
  });
}

/** Puts a cell with its criterion, in the capacity its heading gives it. */
function place(of: Gathered, cell: Cell, role: ColumnRole | undefined, title: Cell | undefined): void {
  const beside = () => of.beside.push({ key: heading(title, cell), value: textOf(cell) });
  if (role === "values") of.values.push(...valuesIn(cell));
  else if (role === "expression") of.expression.push(textOf(cell));
  else if (role === undefined || role === "form" || of.one[role] !== undefined) beside();
  else if (role !== "weight" && role !== "threshold") of.one[role] = textOf(cell);
  else if (isNumber(cell.text.trim())) of.one[role] = numberOf(cell);
  else beside();
}

/** What stands beside a criterion stands under the heading of its column, which is written once, above. */
function heading(title: Cell | undefined, { start }: Cell): ScalarNode {
  const text = title?.text.trim() ?? "";
  return {
    type: "scalar",
    text: text === "" ? "kolom" : text,
    style: "plain",
    span: span(start, start),
    written: false,
  };
}

/** `MA|TR`, `MA;TR` and, between quotes, `MA, TR` are several values. */
function valuesIn(cell: Cell): ScalarNode[] {
  const mark = ["|", ";", ","].find((each) => cell.text.includes(each));
  const exact = cell.end - cell.start === cell.text.length;
  if (mark === undefined || !exact || (mark === "," && isNumber(cell.text.trim()))) return [textOf(cell)];
  const pieces = cell.text.split(mark);
  let at = cell.start;
  return pieces.flatMap((text) => {
    const start = at;
    at += text.length + 1;
    return text.trim() === "" ? [] : [textOf({ text, start, end: start + text.length, quoted: cell.quoted })];
  });
}

function textsOf(row: Row): ScalarNode[] {
  return row.filter(({ text }) => text.trim() !== "").map(textOf);
}

/** A cell without the blanks around its text. */
function textOf({ text, start, end, quoted }: Cell): ScalarNode {
  const trimmed = text.trim();
  const exact = end - start === text.length;
  const lead = exact ? text.length - text.trimStart().length : 0;
  const at = exact ? span(start + lead, start + lead + trimmed.length) : span(start, end);
  return scalar(trimmed, at, quoted && !isNumber(trimmed) ? "quoted" : "plain");
}

/** A number with a decimal comma is the number it says. */
function numberOf(cell: Cell): ScalarNode {
  const node = textOf(cell);
  const comma = /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+%?$/.test(node.text);
  return comma ? { ...node, text: node.text.replaceAll(".", "").replace(",", ".") } : node;
}
