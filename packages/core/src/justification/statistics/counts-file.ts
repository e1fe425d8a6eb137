import type { Field, Law, Text } from "@tenzij/law";
import {
  type Cell,
  type Entry,
  type ListNode,
  type MapNode,
  type Node,
  type Row,
  readRows,
  type ScalarNode,
  span,
} from "@tenzij/read";
import { enumValue } from "../../profile/effective-facts.ts";
import { foldKey } from "../../profile/keys.ts";
import { formOf } from "../record-shape.ts";

/** The counts of a delimited file, as the groups a record would hold; places count in the text of that file. */
export interface CountsRead {
  readonly groups: ListNode;
  /** The row of all together, where there is one. */
  readonly total: ScalarNode | undefined;
  /** Headings of columns that no field is called by. */
  readonly unread: readonly Cell[];
}

/** A field without which a row says nothing, that no heading names. */
export interface CountsLacking {
  readonly lacking: Text;
  /** The headings that would. */
  readonly known: readonly string[];
}

/** A column under which a field stands that an earlier one holds already: nobody knows which of them counts. */
export interface CountsTwice {
  readonly twice: Cell;
}

/** Titles and remarks may stand above the headings, so many rows of them. */
const mostTitles = 30;

const needed = ["group", "population", "selected"];

type Column = { readonly key: string; readonly of: "group" | "step" | "controls" };

/**
 * Reads a table of counts: a row for each group, under headings in Dutch or English, below whatever titles stand above them.
 * Rows of another step than the one asked for are left out where a column names the step; a row of all together is the total.
 * @param step the step of the record's table
 */
export function readCounts(text: string, step: string, law: Law): CountsRead | CountsLacking | CountsTwice {
  const { rows } = readRows(text);
  const fields = fieldsOf(law);
  const header = headerIn(rows, fields, law);
  const titles = rows[header] ?? [];
  const columns = columnsOf(titles, fields, law);
  const twice = titles.find(({ text: title }, at) => columns[at] === undefined && columnOf(title, fields, law));
  if (twice !== undefined) return { twice };
  const lacking = needed.find((key) => !columns.some((one) => one?.of === "group" && one.key === key));
  if (lacking !== undefined) {
    const field = fields.group[lacking];
    return { lacking: field?.title ?? { nl: lacking, en: lacking }, known: headingsOf(field, lacking) };
  }
  const body = rows.slice(header + 1).filter((row) => isOfStep(row, columns, step));
  const isTotal = (row: Row) => isCalled(fields.table["total"], "total", nameIn(row, columns));
  const total = body.find(isTotal)?.[columns.findIndex((one) => one?.key === "population")];
  return {
    groups: listOf(body.filter((row) => !isTotal(row)).map((row) => groupOf(row, titles, columns))),
    total: total === undefined ? undefined : scalarOf(total),
    unread: titles.filter(({ text: title }, index) => columns[index] === undefined && title.trim() !== ""),
  };
}

interface Fields {
  readonly table: Readonly<Record<string, Field>>;
  readonly group: Readonly<Record<string, Field>>;
}

function fieldsOf(law: Law): Fields {
  const table = formOf(law, "statistics-table")?.fields ?? {};
  return { table, group: table["groups"]?.fields ?? {} };
}

/** The row in which the most fields are named; -1 where none is. */
function headerIn(rows: readonly Row[], fields: Fields, law: Law): number {
  let [best, most] = [-1, 0];
  for (const [index, row] of rows.slice(0, mostTitles).entries()) {
    const named = columnsOf(row, fields, law).filter((one) => one !== undefined).length;
    if (named > most) [best, most] = [index, named];
  }
  return best;
}

/** What each column holds. A first column under a heading of its own names the groups, where no other does. */
function columnsOf(titles: Row, fields: Fields, law: Law): (Column | undefined)[] {
  const seen = new Set<string>();
  const columns = titles.map(({ text }) => {
    const found = columnOf(text, fields, law);
    const isNew = found !== undefined && !seen.has(found.key);
    if (isNew) seen.add(found.key);
    return isNew ? found : undefined;
  });
  if (columns.length > 1 && columns[0] === undefined && !seen.has("group")) columns[0] = { key: "group", of: "group" };
  return columns;
}

function columnOf(text: string, { table, group }: Fields, law: Law): Column | undefined {
  const key = Object.keys(group).find((one) => isCalled(group[one], one, text));
  if (key !== undefined) return { key, of: "group" };
  if (isCalled(table["step"], "step", text)) return { key: "step", of: "step" };
  const control = enumValue(law.enums, "consequence", text);
  return control === undefined ? undefined : { key: text.trim(), of: "controls" };
}

function isCalled(field: Field | undefined, key: string, text: string): boolean {
  const wanted = foldKey(text.trim());
  return wanted !== "" && headingsOf(field, key).some((one) => foldKey(one) === wanted);
}

/** Every heading that names a field: its key, its title and what else the law says. */
function headingsOf(field: Field | undefined, key: string): string[] {
  return field === undefined ? [key] : [key, field.title.nl, field.title.en, ...(field.headings ?? [])];
}

function nameIn(row: Row, columns: readonly (Column | undefined)[]): string {
  return row[columns.findIndex((one) => one?.key === "group")]?.text ?? "";
}

function isOfStep(row: Row, columns: readonly (Column | undefined)[], step: string): boolean {
  const at = columns.findIndex((one) => one?.of === "step");
  return at < 0 || foldKey(row[at]?.text.trim() ?? "") === foldKey(step.trim());
}

function groupOf(row: Row, titles: Row, columns: readonly (Column | undefined)[]): MapNode {
  const own: Entry[] = [];
  const controls: Entry[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = row[index];
    if (cell === undefined || column === undefined || column.of === "step") continue;
    const value = scalarOf(cell);
    if (column.of === "group") own.push({ key: keyAt(column.key, value), value });
    else if (value.text !== "") controls.push({ key: { ...keyAt(titles[index]?.text.trim() ?? "", value) }, value });
  }
  const filled = own.filter(
    ({ key, value }) => needed.includes(key.text) || (value.type === "scalar" && value.text !== ""),
  );
  const [first] = controls;
  const all =
    first === undefined ? filled : [...filled, { key: keyAt("controls", first.value), value: mapOf(controls) }];
  return mapOf(all);
}

function scalarOf({ text, start, end, quoted }: Cell): ScalarNode {
  return { type: "scalar", text: text.trim(), span: span(start, end), style: quoted ? "quoted" : "plain" };
}

/** A key that nobody wrote in this row: the heading says it, once, above. */
function keyAt(text: string, { span: { start } }: Node): ScalarNode {
  return { type: "scalar", text, span: span(start, start), style: "plain", written: false };
}

function mapOf(entries: readonly Entry[]): MapNode {
  return { type: "map", entries, span: around(entries.map(({ value }) => value)) };
}

function listOf(items: readonly Node[]): ListNode {
  return { type: "list", items, span: around(items) };
}

function around(nodes: readonly Node[]) {
  return span(nodes[0]?.span.start ?? 0, nodes.at(-1)?.span.end ?? 0);
}
