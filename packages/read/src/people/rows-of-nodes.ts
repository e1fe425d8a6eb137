import type { MapNode, Node, ScalarNode } from "../nodes/node.ts";
import { areOfPeople, mostColumns, sample } from "./rows-of-people.ts";

/** Rows of a document in which people stand. */
export interface PeopleInNodes {
  /** What is said to stand in the columns. */
  readonly titles: readonly ScalarNode[];
  /** Each text in them. */
  readonly texts: readonly ScalarNode[];
  readonly count: number;
}

/**
 * The people in a list of rows or in a map of columns; undefined where these are of something else.
 * @param beside what may say what stands in lists that have no keys
 */
export function peopleOf(node: Node, beside: readonly ScalarNode[] | undefined): PeopleInNodes | undefined {
  if (node.type === "scalar") return undefined;
  if (node.type === "list") return peopleInItems(node.items, beside);
  const values = node.entries.map(({ value }) => value);
  if (values.length < 2) return undefined;
  if (values.every((value) => cellsOf(value) !== undefined)) return peopleInColumns(node);
  return values.every(isMap)
    ? peopleInItems(
        values,
        undefined,
        node.entries.map(({ key }) => key),
      )
    : undefined;
}

/** @param keys what each of them is called, which may be a name */
export function peopleInItems(
  items: readonly Node[],
  beside: readonly ScalarNode[] | undefined,
  keys: readonly ScalarNode[] = [],
): PeopleInNodes | undefined {
  if (items.length < 2) return undefined;
  if (items.every(isMap)) return peopleInMaps(items, keys);
  const rows = items.slice(0, sample).map((item) => (item.type === "list" ? textsIn(item) : []));
  const [first = []] = rows;
  if (first.length < 2 || rows.some(({ length }) => length !== first.length)) return undefined;
  const titles = beside?.length === first.length ? beside : undefined;
  const texts = rows.map((row) => row.map(({ text }) => text));
  const isHeaded = areOfPeople(texts[0], texts.slice(1));
  if (
    !isHeaded &&
    !areOfPeople(
      titles?.map(({ text }) => text),
      texts,
    )
  )
    return undefined;
  return {
    titles: isHeaded ? first : [],
    texts: items.slice(isHeaded ? 1 : 0).flatMap(textsIn),
    count: items.length - (isHeaded ? 1 : 0),
  };
}

function peopleInMaps(items: readonly MapNode[], keys: readonly ScalarNode[]): PeopleInNodes | undefined {
  const titles = new Map<string, ScalarNode>();
  const rows = items.slice(0, sample).map((item) => {
    const row = new Map<string, string>();
    for (const [title, { text }] of pairsIn(item)) {
      if (!titles.has(title.text)) titles.set(title.text, title);
      row.set(title.text, text);
    }
    return row;
  });
  const names = [...titles.keys()].slice(0, mostColumns);
  const texts = rows.map((row, at) => [keys[at]?.text ?? "", ...names.map((name) => row.get(name) ?? "")]);
  if (!areOfPeople(["", ...names], texts)) return undefined;
  return { titles: [...titles.values()], texts: [...keys, ...items.flatMap(textsIn)], count: items.length };
}

function peopleInColumns({ entries }: MapNode): PeopleInNodes | undefined {
  const columns = entries.map(({ value }) => cellsOf(value) ?? []);
  const count = Math.max(...columns.map(({ length }) => length));
  if (columns.some(({ length }) => length !== count)) return undefined;
  const texts = Array.from({ length: Math.min(sample, count) }, (_, at) => columns.map((one) => one[at]?.text ?? ""));
  const titles = entries.map(({ key }) => key);
  return areOfPeople(
    titles.map(({ text }) => text),
    texts,
  )
    ? { titles, texts: columns.flat(), count }
    : undefined;
}

/** A column: a list, or a map from the number of each row. */
function cellsOf(node: Node): ScalarNode[] | undefined {
  if (node.type === "scalar") return undefined;
  if (node.type === "map" && !node.entries.every(({ key }) => /^\d+$/.test(key.text))) return undefined;
  const cells = node.type === "list" ? node.items : node.entries.map(({ value }) => value);
  return cells.length > 1 && cells.every((cell): cell is ScalarNode => cell.type === "scalar") ? [...cells] : undefined;
}

function isMap(node: Node): node is MapNode {
  return node.type === "map";
}

/** Every text below a node. */
function textsIn(node: Node): ScalarNode[] {
  if (node.type === "scalar") return [node];
  return node.type === "list" ? node.items.flatMap(textsIn) : node.entries.flatMap(({ value }) => textsIn(value));
}

/** Keys with the text of each, through maps that only group them. */
function pairsIn({ entries }: MapNode): (readonly [ScalarNode, ScalarNode])[] {
  return entries.flatMap(({ key, value }) => {
    if (value.type === "map") return pairsIn(value);
    return value.type === "scalar" ? [[key, value] as const] : [];
  });
}
