import type { Table } from "@tenzij/law";
import { plainLetters } from "./letters.ts";

/** A row of a table that a value stands for. */
export interface TableHit {
  readonly table: Table;
  /** The value as written. */
  readonly value: string;
  /** What the code or name means: the row's code and first name. */
  readonly readAs: string;
  readonly by: "code" | "name" | "unpadded";
}

/** All tables by code and by name, made when the first value is read. */
export interface TableIndex {
  readonly tables: readonly Table[];
  byText?: ReadonlyMap<string, readonly TableHit[]>;
}

export function indexTables(tables: readonly Table[]): TableIndex {
  return { tables };
}

const longestValue = 100;

/** The rows a value can stand for, over all tables. Codes count as written, names without regard to case and accents. */
export function tableHits(index: TableIndex, value: string): readonly TableHit[] {
  if (value.length > longestValue) return [];
  index.byText ??= rowsByText(index.tables);
  const trimmed = value.trim();
  const exact = index.byText.get(`=${trimmed}`) ?? [];
  const named = index.byText.get(`~${nameKey(trimmed)}`) ?? [];
  const lower = exact.length === 0 ? (index.byText.get(`=${trimmed.toUpperCase()}`) ?? []) : [];
  const shaped = index.tables.filter((table) => table.shapes.some((shape) => fits(shape, trimmed)));
  const byShape = shaped.map((table) => ({ table, value, readAs: trimmed, by: "code" as const }));
  if (exact.length + named.length + lower.length + shaped.length === 0) return none;
  return [...exact, ...named, ...lower.map((hit) => ({ ...hit, by: "unpadded" as const })), ...byShape].map((hit) => ({
    ...hit,
    value,
  }));
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

function rowsByText(tables: readonly Table[]): Map<string, TableHit[]> {
  const rows = new Map<string, TableHit[]>();
  const add = (key: string, hit: TableHit) => {
    const hits = rows.get(key);
    if (hits === undefined) rows.set(key, [hit]);
    else if (!hits.some((each) => each.table === hit.table && each.by === hit.by)) hits.push(hit);
  };
  for (const table of tables) {
    for (const [code = "", ...names] of table.rows) {
      const readAs = [code, names[0] ?? ""].filter((part) => part !== "").join(" ");
      if (code !== "") add(`=${code}`, { table, value: code, readAs, by: "code" });
      const bare = code.replace(/^0+/, "");
      if (table.unpadded && bare !== code && bare !== "")
        add(`=${bare}`, { table, value: bare, readAs, by: "unpadded" });
      for (const name of names) add(`~${nameKey(name)}`, { table, value: name, readAs, by: "name" });
    }
  }
  return rows;
}

function nameKey(name: string): string {
  return plainLetters(name)
    .text.toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
