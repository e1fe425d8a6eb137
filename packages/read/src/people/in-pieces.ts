import { tokensOf } from "../code/tokens.ts";
import { limits } from "../limits.ts";
import type { Problem } from "../problem.ts";
import { type Span, span } from "../span.ts";
import { type People, reported } from "./people.ts";
import { areOfPeople, sample } from "./rows-of-people.ts";

/** A piece of a program or a query, in whatever language. */
export interface Piece {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What stands between two commas, under a key where it has one. */
interface Item {
  key: Piece | undefined;
  word: Piece | undefined;
  value: Piece | Group | undefined;
  /** Brackets before it that may hold what it is of: `(naam, land) values ('Jansen', …)`. */
  titles: Group | undefined;
  /** Whether it is put together of more. */
  isMore: boolean;
}

interface Group {
  readonly items: Item[];
}

const empty = (): Item => ({ key: undefined, word: undefined, value: undefined, titles: undefined, isMore: false });

const isGroup = (value: Item["value"]): value is Group => value !== undefined && "items" in value;

/** Finds rows of people among texts and numbers in brackets, each row in brackets of its own or each column: `[("Jansen", 3), …]`, `{"naam": ["Jansen", …], …}`. */
export function peopleIn(pieces: readonly Piece[]): People {
  const found: People = { spans: [], count: 0 };
  const open: Group[] = [{ items: [empty()] }];
  for (const piece of pieces) {
    const group = open.at(-1) as Group;
    const item = group.items.at(-1) as Item;
    if (piece.kind === "string" || piece.kind === "number") put(item, piece, found);
    else if (piece.kind !== "operator") item.word = piece;
    else if ("([{".includes(piece.text)) open.push({ items: [empty()] });
    else if (")]}".includes(piece.text)) {
      if (open.length === 1) continue;
      open.pop();
      close(group, open.at(-1) as Group, found);
    } else if (piece.text === "," || piece.text === ";") group.items.push(empty());
    else if (piece.text === ":" || piece.text === "=") name(item);
    else if (!"-+.".includes(piece.text)) item.isMore = true;
  }
  for (const group of open) gather(group, found);
  return found;
}

/** The pieces without those that tell of people, and that these were left out. */
export function withoutPeople<P extends Piece>(pieces: readonly P[], problems: readonly Problem[]) {
  const found = peopleIn(pieces);
  return { pieces: withoutThem(pieces, found), ...reported(found, problems) };
}

export function withoutThem<P extends Piece>(pieces: readonly P[], { spans, count }: People): readonly P[] {
  if (count === 0) return pieces;
  const starts = new Set(spans.map(({ start }) => start));
  return pieces.filter(({ start }) => !starts.has(start));
}

function put(item: Item, piece: Piece, found: People): void {
  if (item.value !== undefined || item.word !== undefined) item.isMore = true;
  if (piece.kind === "string") lookInText(piece, found);
  item.value = piece;
}

function name(item: Item): void {
  const before = isGroup(item.value) ? undefined : (item.value ?? item.word);
  if (before === undefined) item.isMore = true;
  else Object.assign(item, empty(), { key: before });
}

function close(group: Group, parent: Group, found: People): void {
  gather(group, found);
  const item = parent.items.at(-1) as Item;
  // Of what holds none itself no row is made.
  if (!group.items.some(({ value }) => value !== undefined && !isGroup(value)) && !isOfWords(group)) item.isMore = true;
  else if (isGroup(item.value)) parent.items.push({ ...empty(), value: group, titles: item.value });
  else item.value = group;
}

/** `(naam, land)` */
function isOfWords({ items }: Group): boolean {
  return items.every(({ word, value, isMore }) => word !== undefined && value === undefined && !isMore);
}

/** Rows under the same titles, wherever they stand among the items. */
interface Rows {
  readonly titles: readonly string[] | undefined;
  readonly rows: (readonly Item[])[];
}

function gather(group: Group, found: People): void {
  if (!group.items.some(({ value }) => isGroup(value))) return;
  for (const { titles, rows } of [...tablesOf(group), ...columnsOf(group)]) {
    const textOf = ({ value }: Item) => (value === undefined || isGroup(value) ? "" : value.text);
    if (
      !areOfPeople(
        titles,
        rows.slice(0, sample).map((row) => row.map(textOf)),
      )
    )
      continue;
    found.count += rows.length;
    for (const row of rows) addTexts(row, found.spans);
  }
}

function addTexts(items: readonly Item[], to: Span[]): void {
  for (const { value } of items) {
    if (isGroup(value)) addTexts(value.items, to);
    else if (value !== undefined) to.push(span(value.start, value.end));
  }
}

function tablesOf({ items }: Group): Iterable<Rows> {
  const tables = new Map<string, Rows>();
  const named = items.find(({ key, value }) => /^col(?:umn|name)s$/i.test(key?.text ?? "") && isGroup(value))?.value;
  let current: readonly string[] | undefined;
  for (const { value, titles, key } of items) {
    if (!isGroup(value) || value.items.length < 2 || value === named) {
      current = undefined;
      continue;
    }
    const row = value.items;
    if (titles !== undefined) current = titlesOf(titles);
    const own = row.every((one) => one.key !== undefined) ? row.map((one) => one.key?.text ?? "") : undefined;
    if (own === undefined && key !== undefined) continue;
    const of = own ?? current ?? (isGroup(named) ? titlesOf(named) : undefined);
    const fits = of?.length === row.length ? of : undefined;
    const id = fits?.join("\n") ?? `${row.length}`;
    const table = tables.get(id);
    if (table === undefined) tables.set(id, { titles: fits, rows: [row] });
    else table.rows.push(row);
  }
  return tables.values();
}

function titlesOf({ items }: Group): string[] {
  return items.map(({ value, word }) => (value !== undefined && !isGroup(value) ? value.text : (word?.text ?? "")));
}

/** Lists of one length, each under its key, are the columns of a table. */
function columnsOf({ items }: Group): Rows[] {
  const lists = items.flatMap(({ key, value, isMore }) =>
    key !== undefined && isGroup(value) && !isMore && value.items.every((one) => one.key === undefined)
      ? [{ title: key.text, cells: value.items }]
      : [],
  );
  const longest = Math.max(0, ...lists.map(({ cells }) => cells.length));
  const columns = lists.filter(({ cells }) => cells.length === longest);
  if (columns.length < 2 || longest < 2) return [];
  const rows = Array.from({ length: longest }, (_, at) => columns.map(({ cells }) => cells[at] ?? empty()));
  return [{ titles: columns.map(({ title }) => title), rows }];
}

/** Rows in a text: a query that fills a table, a document, a table. */
function lookInText(piece: Piece, found: People): void {
  const { text, start, end } = piece;
  if (text.includes("\n")) addTable(piece, found);
  const open = text.search(/[([{]/);
  if (open < 0 || !text.includes(",", open)) return;
  const { count } = peopleIn(tokensOf(text, limits.nodes).tokens);
  if (count === 0) return;
  found.count += count;
  found.spans.push(span(start, end));
}

/** A text of several lines that is itself a table. */
function addTable(piece: Piece, found: People): void {
  // A line of signs alone heads a table in Markdown.
  const lines = piece.text.split("\n").filter((line) => /[\p{L}\p{N}]/u.test(line));
  const mark = [";", "\t", "|", ","].find((each) => lines[0]?.includes(each) && lines[1]?.includes(each));
  if (mark === undefined) return;
  const [first = [], ...others] = lines.slice(0, sample).map((line) => line.split(mark).map((cell) => cell.trim()));
  if (others.some((row) => row.length !== first.length)) return;
  if (!areOfPeople(first, others) && !areOfPeople(undefined, [first, ...others])) return;
  found.count += lines.length;
  found.spans.push(span(piece.start, piece.end));
}
