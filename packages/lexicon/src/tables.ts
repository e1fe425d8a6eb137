import { codesIn } from "./code-lists.ts";
import { plainLetters } from "./letters.ts";
import type { Table } from "./schema.ts";

/** A row of a table that a value stands for. */
export interface TableHit {
  readonly table: Table;
  /** The value as written. */
  readonly value: string;
  /** What the code or name means: the row's code and first name. */
  readonly readAs: string;
  readonly by: "code" | "name" | "unpadded";
}

/** All tables; their rows by code and by name are indexed when the first value is read. */
export interface TableIndex {
  readonly tables: readonly Table[];
  rows?: Rows;
}

interface Rows {
  readonly byCode: ReadonlyMap<string, readonly RowHit[]>;
  readonly byName: ReadonlyMap<string, readonly RowHit[]>;
}

interface RowHit {
  readonly table: Table;
  readonly row: readonly string[];
  readonly by: TableHit["by"];
}

export function indexTables(tables: readonly Table[]): TableIndex {
  return { tables };
}

const longestValue = 100;

/**
 * The rows a value can stand for, over all tables; of several codes written as one text, those of each. Codes count as written, names
 * without regard to case and accents.
 */
export function tableHits(index: TableIndex, value: string): readonly TableHit[] {
  if (value.length > longestValue) return none;
  const whole = hitsOf(index, value, value.trim());
  if (whole.length > 0) return whole;
  const core = ofPattern(value);
  return core !== value.trim() && core !== "" ? hitsOf(index, value, core) : ofCodes(index, value);
}

/** What is written out in a pattern for a beginning or an end: `MA` of `MA%`, `^MA`, `MA[0-9]+`. */
function ofPattern(value: string): string {
  return value
    .trim()
    .replace(/^[\^%*]+/, "")
    .replace(/\\(?=[+.])/g, "")
    .replace(/(?:[%*$?_\s]|\.[*+]|\[0-9\]|\\[dw]|\{\d+,?\d*\}|\+)+$/, "");
}

function ofCodes(index: TableIndex, value: string): readonly TableHit[] {
  return codesIn(value).flatMap((code) => hitsOf(index, code, code));
}

/** @param value as written; @param trimmed what of it is looked up */
function hitsOf(index: TableIndex, value: string, trimmed: string): readonly TableHit[] {
  index.rows ??= indexRows(index.tables);
  const { byCode, byName } = index.rows;
  const exact = byCode.get(trimmed) ?? [];
  const named = byName.get(nameKey(trimmed)) ?? [];
  const lower = exact.length === 0 ? (byCode.get(trimmed.toUpperCase()) ?? []) : [];
  const shaped = index.tables.filter((table) => table.shapes.some((shape) => fits(shape, trimmed)));
  if (exact.length + named.length + lower.length + shaped.length === 0) return none;
  return [
    ...[...exact, ...named].map(({ table, row, by }) => ({ table, value, readAs: meaningOf(row), by })),
    ...lower.map(({ table, row }) => ({ table, value, readAs: meaningOf(row), by: "unpadded" as const })),
    ...shaped.map((table) => ({ table, value, readAs: trimmed, by: "code" as const })),
  ];
}

/** A row's code and first name. */
function meaningOf([code = "", name = ""]: readonly string[]): string {
  return code === "" || name === "" ? code + name : `${code} ${name}`;
}

const none: readonly TableHit[] = [];

/** Whether a text has a shape in which `#` stands for a digit and `@` for a letter. */
function fits(shape: string, text: string): boolean {
  if (shape.length !== text.length) return false;
  for (let at = 0; at < shape.length; at++) {
    const letter = text[at] as string;
    if (shape[at] === "#" ? !/\d/.test(letter) : shape[at] === "@" ? !/[A-Za-z]/.test(letter) : shape[at] !== letter) {
      return false;
    }
  }
  return true;
}

function indexRows(tables: readonly Table[]): Rows {
  const byCode = new Map<string, RowHit[]>();
  const byName = new Map<string, RowHit[]>();
  for (const table of tables) {
    for (const row of table.rows) {
      const [code = "", ...names] = row;
      if (code !== "") add(byCode, code, { table, row, by: "code" });
      const bare = table.unpadded ? code.replace(/^0+/, "") : code;
      if (bare !== code && bare !== "") add(byCode, bare, { table, row, by: "unpadded" });
      for (const name of names) add(byName, nameKey(name), { table, row, by: "name" });
    }
  }
  return { byCode, byName };
}

/** Of the rows of one table that a text can stand for in one way, the first counts. */
function add(rows: Map<string, RowHit[]>, key: string, hit: RowHit): void {
  const hits = rows.get(key);
  if (hits === undefined) rows.set(key, [hit]);
  else if (!hits.some((each) => each.table === hit.table && each.by === hit.by)) hits.push(hit);
}

function nameKey(name: string): string {
  return plainLetters(name)
    .text.toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
