import type { ColumnForm } from "./column-grammar.ts";
import type { ReadyTerm } from "./ready-term.ts";

/** Complete column names, squashed: by all their letters, or by those before a number. */
export interface ColumnIndex {
  readonly whole: Map<string, ReadyTerm[]>;
  readonly byHead: Map<string, NumberedColumn[]>;
  /** Letters of the longest head. */
  longestHead: number;
}

/** A column whose name has a number in a range, and the term it is. */
interface NumberedColumn {
  readonly number: NonNullable<ColumnForm["number"]>;
  readonly tail: string;
  readonly term: ReadyTerm;
}

export function emptyColumns(): ColumnIndex {
  return { whole: new Map(), byHead: new Map(), longestHead: 0 };
}

export function addColumn(index: ColumnIndex, { head, number, tail }: ColumnForm, term: ReadyTerm): void {
  if (number === undefined) {
    add(index.whole, head, term);
    return;
  }
  add(index.byHead, head, { number, tail, term });
  index.longestHead = Math.max(index.longestHead, head.length);
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/**
 * The terms that a squashed name is a column of. A name of a codebook stands in several of its packs and lists; each
 * entry is named once.
 */
export function columnsNamed(index: ColumnIndex, name: string): readonly ReadyTerm[] {
  const found = [...(index.whole.get(name) ?? [])];
  const longest = Math.min(index.longestHead, name.length - 1);
  if (longest > 0 && /\d/.test(name)) {
    for (let length = 1; length <= longest; length++) {
      for (const column of index.byHead.get(name.slice(0, length)) ?? [])
        if (isRest(name.slice(length), column)) found.push(column.term);
    }
  }
  return found.length < 2 ? found : oncePerEntry(found);
}

function isRest(rest: string, { number: { from, to, digits }, tail }: NumberedColumn): boolean {
  if (rest.length !== digits + tail.length || !rest.endsWith(tail)) return false;
  const written = rest.slice(0, digits);
  return /^\d+$/.test(written) && Number(written) >= from && Number(written) <= to;
}

function oncePerEntry(terms: readonly ReadyTerm[]): readonly ReadyTerm[] {
  return terms.filter(({ entry }, at) => terms.findIndex((other) => other.entry === entry) === at);
}
