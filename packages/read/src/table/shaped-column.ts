import {
  amountOf,
  hasDecimals,
  isClass,
  isDate,
  isLikePerson,
  isName,
  isPhrase,
  isRange,
  isReach,
  isType,
  isWrittenAsVariable,
  keyForm,
} from "./cell-kinds.ts";
import type { Row } from "./cells.ts";
import { isOfPeople, isSurelyOfPeople } from "./columns.ts";
import { mostDescribed, nearlyAll, share } from "./described-column.ts";

/** What the shape of its cells says of a table, whatever heads them. */
export interface Shape {
  /** The column of names of criteria; -1 where the shape tells of none. */
  readonly name: number;
  /** The column of the classes of each name; -1 where there is none. */
  readonly values: number;
  /** Whether a column holds what only people and things have one of: a date, a way to reach them, a key. */
  readonly isRegister: boolean;
  /** Columns of which the cells may be names after all. */
  readonly possible: readonly number[];
}

/** Columns that are looked at: nobody writes more beside names. */
const mostColumns = 100;
/** Cells of a column that tell what it holds. */
const sample = 200;
/** Of the cells of a column so many have a form for it to be the form of the column. */
const most = 0.8;
const some = 0.3;
const half = 0.5;

const none: Shape = { name: -1, values: -1, isRegister: false, possible: [] };

/**
 * Tells criteria from people by what their cells are. A model has numbers for its terms that nobody has for a person: some below and some
 * above zero, of many digits, or shares that make up one; and it cuts what it looks at in classes, of which each stands once under a name. A
 * list of variables has their types. People have dates, keys and addresses instead, each in a column of its own.
 */
export function shapeOf(body: readonly Row[], titles: Row): Shape {
  if (body.length < 2) return none;
  const table = columnsOf(body.slice(0, mostDescribed));
  const isRegister = table.some((column) => isOfRegister(column, titles));
  if (isRegister || body.length > mostDescribed) return { ...none, isRegister };
  const candidates = table.flatMap((column) => candidateOf(column, titles) ?? []);
  const found = candidates
    .map((one) => ({ ...one, ...argumentFor(one, table, titles) }))
    .filter(({ weight }) => weight > 0)
    .sort(
      (a, b) => b.weight - a.weight || Number(b.isVariable) - Number(a.isVariable) || b.count - a.count || a.at - b.at,
    )[0];
  const possible = candidates.filter((one) => one.isVariable || hasSignedNumbers(table, one)).map(({ at }) => at);
  return { name: found?.at ?? -1, values: found?.values ?? -1, isRegister, possible };
}

interface Column {
  readonly at: number;
  /** Of every row, without the blanks around them. */
  readonly cells: readonly string[];
  /** Those of the first rows in which something stands. */
  readonly head: readonly string[];
}

function columnsOf(body: readonly Row[]): Column[] {
  const width = Math.min(mostColumns, Math.max(...body.slice(0, sample).map((row) => row.length)));
  return Array.from({ length: width }, (_, at) => {
    const cells = body.map((row) => row[at]?.text.trim() ?? "");
    return { at, cells, head: cells.filter((text) => text !== "").slice(0, sample) };
  });
}

/** Whether a column holds a date, a way to reach somebody, a key of one form that stands once, or those whom its heading calls people. */
function isOfRegister({ at, head }: Column, titles: Row): boolean {
  if (head.length < 2) return false;
  if (isSurelyOfPeople(titles[at]?.text ?? "") && share(head, isName) >= half) return true;
  if (share(head, isDate) >= most || share(head, isReach) >= most) return true;
  const [form] = head.map(keyForm);
  return (
    form != null &&
    new Set(head).size >= nearlyAll * head.length &&
    share(head, (text) => keyForm(text) === form) >= most
  );
}

/** A column that may be of names. */
interface Candidate extends Column {
  /** The name of each row: a row without one goes on about the name above it. */
  readonly names: readonly string[];
  readonly count: number;
  readonly isVariable: boolean;
  readonly isLikePeople: boolean;
}

function candidateOf(column: Column, titles: Row): Candidate | undefined {
  const { cells, head } = column;
  const title = titles[column.at]?.text ?? "";
  if (head.length === 0 || isSurelyOfPeople(title) || share(head, isName) < nearlyAll || cells[0] === "")
    return undefined;
  const names: string[] = [];
  for (const text of cells) names.push(text === "" ? (names.at(-1) ?? "") : text);
  const blocks = names.filter((name, at) => name !== names[at - 1]).length;
  const count = new Set(names).size;
  // A name that stands further on again is a quality of several.
  if (blocks * nearlyAll > count) return undefined;
  const isVariable = share(head, isWrittenAsVariable) >= half;
  const isLikePeople =
    share(head, isLikePerson) >= half ||
    (isOfPeople(title) && title.trim() !== "" && !isVariable && blocks === cells.length);
  return { ...column, names, count, isVariable, isLikePeople };
}

interface Argument {
  readonly weight: number;
  readonly values: number;
}

/** How strongly what stands beside a column says that it names criteria; 0 where it does not. */
function argumentFor(one: Candidate, table: readonly Column[], titles: Row): Argument {
  const others = table.filter(({ at, head }) => at !== one.at && head.length > 0);
  const hasParts = one.count < nearlyAll * one.cells.length;
  const parts = hasParts ? partsOf(one, others) : [];
  const classes = parts.find(({ head }) => share(head, isClass) >= some);
  if (classes !== undefined) return { weight: 5, values: classes.at };
  if (isMatrix(one, others, titles)) return { weight: 4, values: -1 };
  if (one.isLikePeople) return { weight: 0, values: -1 };
  const ranges = parts.find(({ head }) => share(head, isRange) >= some);
  if (ranges !== undefined) return { weight: 4, values: ranges.at };
  if (hasParts && parts.length === 0) return { weight: 0, values: -1 };
  if (share(parts[0]?.head ?? [], isLikePerson) >= half) return { weight: 0, values: -1 };
  if (others.some(isSigned)) return { weight: hasParts ? 3 : 2, values: parts[0]?.at ?? -1 };
  if (hasParts) return { weight: 0, values: -1 };
  const isTold = others.some(
    (column) => isShares(column) || share(column.head, isType) >= most || isExample(column, one),
  );
  return { weight: isTold || isExplained(one, others) ? 1 : 0, values: -1 };
}

/** Columns of which each cell stands once under its name, and that are not numbers that were worked out. */
function partsOf({ names }: Candidate, others: readonly Column[]): Column[] {
  const found = others.filter(({ cells, head }) => {
    if (isSigned({ head }) || share(head, (text) => hasDecimals(text, 3) && amountOf(text) !== undefined) >= half)
      return false;
    return new Set(cells.map((text, at) => `${names[at]}\n${text}`)).size >= nearlyAll * cells.length;
  });
  const isCounted = ({ head }: Column) => share(head, (text) => amountOf(text) !== undefined) >= most;
  return found.sort((a, b) => Number(isCounted(a)) - Number(isCounted(b)));
}

/** Numbers below and above zero with more digits than money has: coefficients, weights of evidence, points to be rounded. */
function isSigned({ head }: Pick<Column, "head">): boolean {
  const values = head.map(amountOf);
  const isNumeric = values.filter((value) => value !== undefined).length >= nearlyAll * head.length;
  const isBothWays = values.some((value) => (value ?? 0) < 0) && values.some((value) => (value ?? 0) > 0);
  return isNumeric && isBothWays && share(head, (text) => hasDecimals(text, 3)) >= half;
}

function hasSignedNumbers(table: readonly Column[], { at }: Column): boolean {
  return table.some((column) => column.at !== at && isSigned(column));
}

/** Shares of a whole: numbers with digits behind the point that make up one, or a hundred. */
function isShares({ cells }: Column): boolean {
  const values = cells.map(amountOf);
  if (cells.length < 3 || values.some((value) => value === undefined || value < 0)) return false;
  if (share(cells, (text) => hasDecimals(text, 2)) < half) return false;
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return Math.abs(sum - 1) < 0.01 || Math.abs(sum - 100) < 1;
}

/** What a variable may hold: numbers for some and words for others, which no quality of people is. */
function isExample({ head }: Column, { isVariable }: Candidate): boolean {
  const words = head.filter((text) => amountOf(text) === undefined && !/\d/.test(text));
  const numbers = head.filter((text) => amountOf(text) !== undefined).length;
  return isVariable && numbers >= 0.2 * head.length && words.length >= 0.2 * head.length && new Set(words).size > 2;
}

/** A sentence beside each, where the names are written as phrases or variables are and those of people are not; or their own words again. */
function isExplained(one: Candidate, others: readonly Column[]): boolean {
  if (others.some((column) => isSaidAgain(one, column))) return true;
  const isTelling = (text: string) => /\S\s+\S+\s+\S+\s+\S/.test(text);
  const isWritten = one.isVariable || share(one.head, isPhrase) >= half;
  return (
    isWritten && others.some(({ head }) => share(head, isTelling) >= 0.6 && head.length >= half * one.cells.length)
  );
}

/** Whether what stands beside names says in words what they say: `purchase_date`, `date of purchase`. */
function isSaidAgain({ cells: names }: Candidate, { cells, head }: Column): boolean {
  if (share(head, isPhrase) < half || share(head, isLikePerson) >= some) return false;
  const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}]+/u);
  const again = names.filter((name, at) => {
    const words = new Set(wordsOf(cells[at] ?? ""));
    return wordsOf(name).some((word) => word.length > 2 && words.has(word));
  });
  return again.length >= half * names.length;
}

/** Whether the names of the rows head the columns: every one against every other. */
function isMatrix({ head, at }: Candidate, others: readonly Column[], titles: Row): boolean {
  const headings = new Set(titles.filter((_, column) => column !== at).map(({ text }) => text.trim()));
  return head.length > 2 && others.length > 2 && share(head, (text) => headings.has(text)) >= most;
}
