import {
  amountOf,
  hasDecimals,
  isDate,
  isName,
  isPhrase,
  isPossiblyPerson,
  isReach,
  isWrittenAsVariable,
  keyForm,
} from "./cell-kinds.ts";
import type { Row } from "./cells.ts";
import { isSurelyOfPeople } from "./columns.ts";
import { isIdentifier, nearlyAll, share } from "./described-column.ts";

/** Columns that are looked at: nobody writes more beside names. */
const mostColumns = 100;
/** Cells of a column that tell what it holds. */
const sample = 200;
/** Of the cells of a column so many have a form for it to be the form of the column, or of a part of it. */
export const most = 0.8;
export const half = 0.5;
export const some = 0.3;

/** What is longer is prose, whatever stands further on. */
const mostLetters = 240;

export interface Column {
  readonly at: number;
  /** Of every row, without the blanks around them and what is longer than anything that is looked for. */
  readonly cells: readonly string[];
  /** Those of the first rows in which something stands. */
  readonly head: readonly string[];
}

export function columnsOf(body: readonly Row[]): Column[] {
  const width = Math.min(mostColumns, Math.max(...body.slice(0, sample).map((row) => row.length)));
  return Array.from({ length: width }, (_, at) => {
    const cells = body.map((row) => row[at]?.text.trim().slice(0, mostLetters) ?? "");
    return { at, cells, head: cells.filter((text) => text !== "").slice(0, sample) };
  });
}

/** Cells that are looked at before the others: they mostly tell what a column does not hold. */
const fewFirst = 8;

/** Whether so many of the cells of a column are of a kind. */
export function isMostly(head: readonly string[], is: (text: string) => boolean, part: number = most): boolean {
  return share(head.slice(0, fewFirst), is) >= part - some && share(head, is) >= part;
}

/**
 * Whether rows are of people or things by what no list of criteria has: a column of dates, of ways to reach somebody or of keys, one whose
 * heading calls people, or three of words of which each is another in every row, as first name, last name and street are.
 */
export function isRegister(table: readonly Column[], titles: Row): boolean {
  if (table.some((column) => isOfRegister(column, titles)) || isOfNumbered(table)) return true;
  // Of variables, keys and several words for each are as usual: their names have a line.
  if (table.some(({ head }) => share(head, (text) => /^[^\s_]+_\S+$/.test(text)) >= half)) return false;
  if (table.some(({ head }) => isOfKeys(head) && isOnce(head))) return true;
  const ofOneWord = table.filter(
    ({ head }) => head.length > 2 && isMostly(head, isIdentifier, nearlyAll) && isOnce(head),
  );
  return ofOneWord.length > 2;
}

function isOfRegister({ at, head }: Column, titles: Row): boolean {
  if (head.length < 2) return false;
  return (isSurelyOfPeople(titles[at]?.text ?? "") && share(head, isName) >= half) || isPersonal(head);
}

/** Whether each cell is what only people and things have one of: a date, a way to reach them, a number that was given out. */
export function isPersonal(head: readonly string[]): boolean {
  return isMostly(head, isDate) || isNumbering(head);
}

/** Whether each cell is what one person or thing alone has. */
export function isNumbering(head: readonly string[]): boolean {
  return isMostly(head, isReach) || isOfCodes(head) || (isOfLongNumbers(head) && isOnce(head));
}

/** Digits of one length of which some begin with a nought are no amounts: `01234`. */
function isOfCodes(head: readonly string[]): boolean {
  const length = head[0]?.length ?? 0;
  return (
    length > 3 &&
    head.every((text) => text.length === length && /^\d+$/.test(text)) &&
    head.some((text) => text.startsWith("0"))
  );
}

/** First and last names, numbered: two columns of what may be people, beside numbers of four digits and more that stand once. */
function isOfNumbered(table: readonly Column[]): boolean {
  const isNumbered = ({ head }: Column) =>
    head.length > 2 && isOnce(head) && head.every((text) => /^\d{4,}$/.test(text));
  const isOfNames = ({ head }: Column) =>
    isMostly(head, isPossiblyPerson, 0.9) && new Set(head).size >= most * head.length;
  return table.some(isNumbered) && table.filter(isOfNames).length > 1;
}

function isOnce(head: readonly string[]): boolean {
  return new Set(head).size >= nearlyAll * head.length;
}

function isOfKeys(head: readonly string[]): boolean {
  const [form] = head.map(keyForm);
  return form != null && isMostly(head, (text) => keyForm(text) === form);
}

/** What is counted or worked out is of every size; of one length of six digits or more are only numbers that were given out. */
function isOfLongNumbers(head: readonly string[]): boolean {
  const length = head[0]?.length ?? 0;
  return (
    head.length > 4 && length > 5 && isMostly(head, (text) => /^\d+$/.test(text) && text.length === length, nearlyAll)
  );
}

/** Whether each cell may be what somebody is called, and some can hardly be anything else. */
export function isLikePeople(head: readonly string[], isSure: (text: string) => boolean): boolean {
  return share(head, isPossiblyPerson) >= 0.9 && share(head, isSure) >= some;
}

/** Numbers below and above zero with more digits than money has: coefficients, weights of evidence, points to be rounded. */
export function isSigned({ head }: Pick<Column, "head">): boolean {
  return isBothWays(head) && isWorkedOut({ head });
}

export function isBothWays(head: readonly string[]): boolean {
  const values = head.map(amountOf);
  const isNumeric = values.filter((value) => value !== undefined).length >= nearlyAll * head.length;
  return isNumeric && values.some((value) => (value ?? 0) < 0) && values.some((value) => (value ?? 0) > 0);
}

/** Numbers that were worked out and not counted or paid; nought is either. */
export function isWorkedOut({ head }: Pick<Column, "head">): boolean {
  const others = head.filter((text) => amountOf(text) !== 0);
  return share(others, (text) => amountOf(text) !== undefined && hasDecimals(text, 3)) >= half;
}

/** Shares of a whole: numbers with digits behind the point that make up one, or a hundred. */
export function isShares({ cells }: Column): boolean {
  const values = cells.map(amountOf);
  if (cells.length < 3 || values.some((value) => value === undefined || value < 0)) return false;
  if (share(cells, (text) => hasDecimals(text, 2)) < half) return false;
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return Math.abs(sum - 1) < 0.01 || Math.abs(sum - 100) < 1;
}

/** What a variable may hold: numbers for some and words for others, which no quality of people is. */
export function isExample({ head }: Column): boolean {
  const words = head.filter((text) => amountOf(text) === undefined && !/\d/.test(text));
  const numbers = head.filter((text) => amountOf(text) !== undefined).length;
  return numbers >= 0.2 * head.length && words.length >= 0.2 * head.length && new Set(words).size > 2;
}

export function isOfTruths({ head }: Column): boolean {
  return (
    new Set(head).size <= 2 && share(head, (text) => /^(?:[tfynjx01]|true|false|yes|no|ja|nee)$/i.test(text)) === 1
  );
}

/** Whether what stands beside names says in words what they say: `purchase_date`, `date of purchase`. */
export function repeatsName({ cells: names }: Column, { cells, head }: Column): boolean {
  if (share(head, isPhrase) < half || share(head, isPossiblyPerson) >= half) return false;
  const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}]+/u);
  const again = names.filter((name, at) => {
    const words = new Set(wordsOf(cells[at] ?? ""));
    return wordsOf(name).some((word) => word.length > 2 && words.has(word));
  });
  return again.length >= half * names.length;
}

/**
 * Whether names are made as those of variables are: of one part, two and three, and of parts that others have as well (`util_mean_3m`,
 * `util_max_12m`). Names to log in by are of as many parts each, and of other ones.
 */
export function isMadeOfParts({ cells, head }: Column): boolean {
  if (head.length < 5 || share(head, isWrittenAsVariable) < half) return false;
  const parts = cells.map(
    (text) => new Set(text.split(/[_.:=\s/]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => part.length > 1)),
  );
  const counts = new Map<string, number>();
  for (const part of parts.flatMap((own) => [...own])) counts.set(part, (counts.get(part) ?? 0) + 1);
  const sizes = new Set(parts.map(({ size }) => size));
  const shared = parts.filter((own) => [...own].some((part) => (counts.get(part) ?? 0) > 1)).length;
  return Math.max(...sizes) > 2 && shared >= (sizes.size > 1 ? some : most) * parts.length;
}
