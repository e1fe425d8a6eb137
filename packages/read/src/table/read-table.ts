import { limits } from "../limits.ts";
import { criterionNode, documentOf, scalar, unwritten } from "../nodes/build.ts";
import type { Entry, MapNode, ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { unbrokenNames } from "../nodes/unbroken.ts";
import { type Problem, problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { type Span, span } from "../span.ts";
import { type Cell, type Cells, type Row, readCells, rowSpan } from "./cells.ts";
import type { ColumnRole } from "./columns.ts";
import { dialectOf } from "./dialect.ts";
import { isNumber } from "./is-number.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { spelledOut } from "./spelled-out.ts";

/**
 * Reads delimited text: a dictionary of features or a scorecard, a row or more for each criterion, or a table whose headings are the
 * criteria. What stands below such headings is about people: it is neither read nor shown, and that it is not is told.
 */
export function readTable({ file, text }: SourceText): Nodes {
  const { rows, problems: found, end } = readRows(text);
  const problems: Problem[] = [...found];
  const { criteria, rest, people } = contentOfTable(rows, problems, file);
  const document = documentOf(criteria, rest, text.length);
  return { ...document, people, problems: [...problems, ...document.problems], ...(end === undefined ? {} : { end }) };
}

/**
 * The rows of delimited text in which something stands, whatever they are about: who reads them knows what they hold. Past the budget
 * of cells the rest is left out, and a problem says from where.
 */
export function readRows(text: string): Cells {
  const { delimiter, from } = dialectOf(text);
  const { rows, problems, end } = readCells(text, delimiter, from, limits.nodes);
  const cut = end === undefined ? [] : [problem("too-many-nodes", span(end, end), { limit: limits.nodes })];
  return { rows: rows.filter(isFilled), problems: [...problems, ...cut], ...(end === undefined ? {} : { end }) };
}

/** What a table says: its criteria, and each text of it that belongs to none. */
export interface Content {
  readonly criteria: readonly MapNode[];
  readonly rest: readonly ScalarNode[];
  /** Rows that may be of people: what is found in one is shown without the rest of it. */
  readonly people: readonly Span[];
}

/**
 * Reads the rows of a table.
 * @param rows without those in which nothing stands
 * @param problems to which is added that rows were not read
 * @param file in which they stand; its name may say what they are of
 */
export function contentOfTable(rows: readonly Row[], problems: Problem[], file: string): Content {
  const layout = layoutOf(rows, calledOf(file));
  const titles = rows
    .slice(0, Math.max(0, layout.form === "unknown" ? 0 : layout.header))
    .flatMap((row) => textsOf(row));
  const { criteria, rest, people } = contentOf(rows, layout, problems);
  const spelled = spelledOut(layout.form === "wide" ? rows.slice(0, layout.header + 1) : rows);
  return { criteria, rest: [...titles, ...rest, ...spelled], people };
}

function calledOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

/** A row in which something stands. */
export function isFilled(row: Row): boolean {
  return !row.every(({ text }) => isBlank(text));
}

function contentOf(rows: readonly Row[], layout: Layout, problems: Problem[]): Content {
  const { header, form } = layout;
  const [titles, body] = [rows[header] ?? [], rows.slice(header + 1)];
  if (form === "unknown") return { criteria: [], rest: rows.flatMap(textsOf), people: rows.flatMap(rowSpan) };
  if (form === "long") {
    const again = headedAgain(titles, body);
    const rest = [titles, ...again].flatMap(textsOf);
    const named = body.filter((row) => !again.has(row));
    const names = named.flatMap((row) => row[layout.name] ?? []);
    return {
      criteria: longCriteria(titles, named, layout, rest),
      rest: [...rest, ...unbrokenNames(names)],
      people: [],
    };
  }
  // At the headings: a report shows the line a finding stands on, and no row of people is to be shown.
  const at = titles[0]?.start;
  const count = body.length;
  if (at === undefined) problems.push(problem("rows-without-headings", span(0, 0), { count }));
  else if (layout.mayNameCriteria) problems.push(problem("rows-of-people", span(at, at), { count }));
  else if (count > 0) problems.push({ ...problem("rows-not-read", span(at, at), { count }), severity: "warning" });
  const cells = body.flatMap((row) => (layout.listed ?? []).flatMap((column) => row[column] ?? []));
  const criteria = textsOf(titles).map((name) => criterionNode({ name }));
  return { criteria, rest: [...textsOf(cells), ...unbrokenNames(titles)], people: body.flatMap(rowSpan) };
}

/** Rows that head the columns anew, and a title above each of them. */
function headedAgain(titles: Row, body: readonly Row[]): ReadonlySet<Row> {
  const written = (row: Row) => row.map(({ text }) => text.trim()).filter((text) => text !== "");
  const head = written(titles);
  const heading = head.join("\n");
  const found = new Set<Row>();
  const [first] = head;
  if (first === undefined || head.length < 2) return found;
  for (const [at, row] of body.entries()) {
    // Nearly every row begins otherwise.
    if (row.find(({ text }) => !isBlank(text))?.text.trim() !== first) continue;
    if (written(row).join("\n") !== heading) continue;
    found.add(row);
    const above = body[at - 1];
    if (above !== undefined && written(above).length === 1) found.add(above);
  }
  return found;
}

/** Everything that is said of one criterion, in one row or in several. */
interface Gathered extends Record<OnceRole, ScalarNode | undefined> {
  readonly name: ScalarNode;
  readonly values: ScalarNode[];
  expression: ScalarNode[] | undefined;
  beside: Entry[] | undefined;
}

/** What is said of a criterion once. */
type OnceRole = Exclude<ColumnRole, "name" | "values" | "expression" | "form">;

/** One literal: this is made for every criterion, and copies of objects are slow to make. */
function gathered(name: ScalarNode): Gathered {
  return {
    name,
    label: undefined,
    description: undefined,
    source: undefined,
    weight: undefined,
    threshold: undefined,
    values: [],
    expression: undefined,
    beside: undefined,
  };
}

/** A row without a name goes on about the criterion above it; rows of one name are one criterion. */
function longCriteria(
  titles: Row,
  body: readonly Row[],
  { name: column, roles, unnamed = [] }: Layout,
  stray: ScalarNode[],
): MapNode[] {
  const byName = new Map<string, Gathered>();
  const headings = titles.map((title, index) => (unnamed.includes(index) ? unheaded : title.text.trim() || unheaded));
  let current: Gathered | undefined;
  for (const row of body) {
    const cell = row[column];
    if (cell !== undefined && !isBlank(cell.text)) {
      const named = textOf(cell);
      current = byName.get(named.text);
      if (current === undefined) {
        current = gathered(named);
        byName.set(named.text, current);
      }
    }
    for (let index = 0; index < row.length; index++) {
      const own = row[index] as Cell;
      if (index === column || isBlank(own.text)) continue;
      if (current === undefined) stray.push(textOf(own));
      else place(current, own, roles[index], headings[index] ?? unheaded);
    }
  }
  return Array.from(byName.values(), criterionNode);
}

/** Key of what stands under no heading; it says nothing of what it is, and so is none that names. */
const unheaded = "overig";

/**
 * Puts a cell with its criterion, in the capacity its heading gives it.
 * @param heading of its column, which is written once, above
 */
function place(of: Gathered, cell: Cell, role: ColumnRole | undefined, heading: string): void {
  if (role === "values") addValues(of.values, cell);
  else if (role === "expression") {
    of.expression ??= [];
    of.expression.push(textOf(cell));
  } else if (isOnce(role) && of[role] === undefined && (!isCounted(role) || isNumber(cell.text.trim())))
    of[role] = isCounted(role) ? numberOf(cell) : textOf(cell);
  else {
    of.beside ??= [];
    of.beside.push({ key: unwritten(heading, cell), value: textOf(cell) });
  }
}

function isOnce(role: ColumnRole | undefined): role is OnceRole {
  return role !== undefined && role !== "form" && role !== "name" && role !== "values" && role !== "expression";
}

function isCounted(role: OnceRole): boolean {
  return role === "weight" || role === "threshold";
}

/** `MA|TR`, `MA;TR` and, between quotes, `MA, TR` are several values. */
function addValues(values: ScalarNode[], cell: Cell): void {
  const { text, quoted } = cell;
  const mark = text.includes("|") ? "|" : text.includes(";") ? ";" : ",";
  const isSplit =
    text.includes(mark) && cell.end - cell.start === text.length && !(mark === "," && isNumber(text.trim()));
  if (!isSplit) {
    values.push(textOf(cell));
    return;
  }
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf(mark, from);
    const end = found < 0 ? text.length : found;
    const start = cell.start + from;
    const piece = { text: text.slice(from, end), start, end: cell.start + end, quoted };
    if (!isBlank(piece.text)) values.push(textOf(piece));
    from = end + 1;
  }
}

function isBlank(text: string): boolean {
  return text === "" || (!isInked(text.charCodeAt(0)) && text.trim() === "");
}

/** Whether a character is one that is seen, as nearly all that texts begin and end with are. */
function isInked(code: number): boolean {
  return code > 32 && code < 127;
}

function textsOf(row: Row): ScalarNode[] {
  return row.filter(({ text }) => !isBlank(text)).map(textOf);
}

/** A cell without the blanks around its text. */
function textOf({ text, start, end, quoted }: Cell): ScalarNode {
  const isBare = isInked(text.charCodeAt(0)) && isInked(text.charCodeAt(text.length - 1));
  const trimmed = isBare ? text : text.trim();
  const style = quoted && !isNumber(trimmed) ? "quoted" : "plain";
  if (trimmed.length === text.length || end - start !== text.length) return scalar(trimmed, span(start, end), style);
  const from = start + text.length - text.trimStart().length;
  return scalar(trimmed, span(from, from + trimmed.length), style);
}

/** A number with a decimal comma is the number it says. */
function numberOf(cell: Cell): ScalarNode {
  const node = textOf(cell);
  if (!node.text.includes(",")) return node;
  const comma = /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+%?$/.test(node.text);
  return comma ? { ...node, text: node.text.replaceAll(".", "").replace(",", ".") } : node;
}
