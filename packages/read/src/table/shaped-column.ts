import { isClass, isLikePerson, isName, isPhrase, isRange, isType, isWrittenAsVariable } from "./cell-kinds.ts";
import type { Row } from "./cells.ts";
import {
  type Column,
  columnsOf,
  half,
  isBothWays,
  isExample,
  isLikePeople,
  isMadeOfParts,
  isMostly,
  isOfTruths,
  isRegister,
  isShares,
  isSigned,
  isWorkedOut,
  most,
  repeatsName,
  some,
} from "./column-kinds.ts";
import { isOfPeople, isSurelyOfPeople } from "./columns.ts";
import { mostDescribed, nearlyAll, share } from "./described-column.ts";
import { isNumber } from "./is-number.ts";

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

/** Rows that tell whether the others are to be looked at. */
export const firstRows = 50;

const none: Shape = { name: -1, values: -1, isRegister: false, possible: [] };

/**
 * Tells criteria from people by what their cells are. A model has numbers for its terms that nobody has for a person: some below and some
 * above zero, of many digits, or shares that make up one; and it cuts what it looks at in classes, of which each stands once under a name. A
 * list of variables has their types. People have dates, keys and addresses instead, each in a column of its own.
 */
export function shapeOf(body: readonly Row[], titles: Row): Shape {
  if (body.length < 2) return none;
  const first = columnsOf(body.slice(0, firstRows));
  if (isRegister(first, titles)) return { ...none, isRegister: true };
  // Most tables of many rows are of no names, as the first of them tell.
  const isOfNames = first.some((column) => candidateOf(column, titles) !== undefined);
  if (!isOfNames || body.length > mostDescribed) return none;
  const table = body.length > firstRows ? columnsOf(body) : first;
  const candidates = table.flatMap((column) => candidateOf(column, titles) ?? []);
  const found = candidates
    .map((one) => ({ ...one, ...argumentFor(one, table, titles) }))
    .filter(({ weight }) => weight > 0)
    .sort(
      (a, b) => b.weight - a.weight || Number(b.isVariable) - Number(a.isVariable) || b.count - a.count || a.at - b.at,
    )[0];
  const possible = candidates.filter((one) => isPossible(one, table)).map(({ at }) => at);
  return { name: found?.at ?? -1, values: found?.values ?? -1, isRegister: false, possible };
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
  if (
    head.length === 0 ||
    isSurelyOfPeople(title) ||
    !isMostly(head, isName, nearlyAll) ||
    isMostly(head, isType) ||
    cells[0] === ""
  )
    return undefined;
  const names: string[] = [];
  for (const text of cells) names.push(text === "" ? (names.at(-1) ?? "") : text);
  const blocks = names.filter((name, at) => name !== names[at - 1]).length;
  const count = new Set(names).size;
  // A name that stands further on again is a quality of several.
  if (blocks * nearlyAll > count) return undefined;
  const isVariable = share(head, isWrittenAsVariable) >= half;
  const isCalledSo = isOfPeople(title) && title.trim() !== "" && !isVariable && blocks === cells.length;
  return { ...column, names, count, isVariable, isLikePeople: isCalledSo || isLikePeople(head, isLikePerson) };
}

/** Whether names may stand in a column all the same, so that it is looked at. */
function isPossible(one: Candidate, table: readonly Column[]): boolean {
  const others = table.filter(({ at }) => at !== one.at);
  if (one.isVariable || others.some(isSigned)) return true;
  return !one.isLikePeople && one.count === one.cells.length && others.every(({ head }) => !head.some(hasLetters));
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text) && !isNumber(text) && !/^(?:[-+]?inf(?:inity)?|nan?|n\/a)$/i.test(text);
}

interface Argument {
  readonly weight: number;
  readonly values: number;
}

const noArgument: Argument = { weight: 0, values: -1 };

/** How strongly what stands beside a column says that it names criteria; 0 where it does not. */
function argumentFor(one: Candidate, table: readonly Column[], titles: Row): Argument {
  const others = table.filter(({ at, head }) => at !== one.at && head.length > 0);
  if (one.count < nearlyAll * one.cells.length) return argumentByParts(one, others);
  if (isMatrix(one, others, titles)) return { weight: 4, values: -1 };
  // Whatever they are called, people have no type.
  if (others.some(({ head }) => isMostly(head, isType))) return { weight: 2, values: -1 };
  if (one.isLikePeople) return noArgument;
  if (others.some(isSigned)) return { weight: 2, values: -1 };
  const isDefined = others.some((column) => isShares(column) || (one.isVariable && isExample(column)));
  return { weight: isDefined || isExplained(one, others) || isMeasured(one, others) ? 1 : 0, values: -1 };
}

/** Several rows of one name are of one criterion where each has a class of its own; or another word, and a number of a model. */
function argumentByParts(one: Candidate, others: readonly Column[]): Argument {
  const parts = partsOf(one, others);
  const [first] = parts;
  const classes = parts.find(({ head }) => share(head, isClass) >= some);
  if (classes !== undefined) return { weight: 5, values: classes.at };
  if (first === undefined || one.isLikePeople) return noArgument;
  const ranges = parts.find(({ head }) => share(head, isRange) >= some);
  if (ranges !== undefined) return { weight: 4, values: ranges.at };
  if (!others.some(isSigned) || share(first.head, isLikePerson) >= some) return noArgument;
  // Of two words for all rows each is a kind rather than a name.
  return { weight: one.count > 2 ? 3 : 1, values: first.at };
}

/** Columns of which each cell stands once under its name, and that are not numbers that were worked out; words first. */
function partsOf({ names }: Candidate, others: readonly Column[]): Column[] {
  const found = others.filter(
    (column) =>
      !isSigned(column) &&
      !isWorkedOut(column) &&
      new Set(column.cells.map((text, at) => `${names[at]}\n${text}`)).size >= nearlyAll * names.length,
  );
  const isCounted = ({ head }: Column) => share(head, isNumber) >= most;
  return found.sort((a, b) => Number(isCounted(a)) - Number(isCounted(b)));
}

/** A sentence beside each, where the names are written as phrases or variables are and those of people are not; or their own words again. */
function isExplained(one: Candidate, others: readonly Column[]): boolean {
  if (others.some((column) => repeatsName(one, column))) return true;
  const isTelling = (text: string) => /\S\s+\S+\s+\S+\s+\S/.test(text);
  const isWritten = one.isVariable || share(one.head, isPhrase) >= half;
  return (
    isWritten && others.some(({ head }) => share(head, isTelling) >= 0.6 && head.length >= half * one.cells.length)
  );
}

/** Names of variables beside nothing but numbers and truths, of which some were worked out, stand both ways or say whether each is used. */
function isMeasured(one: Candidate, others: readonly Column[]): boolean {
  if (!isMadeOfParts(one)) return false;
  if (!others.every((column) => !column.head.some(hasLetters) || isOfTruths(column))) return false;
  return others.some((column) => isWorkedOut(column) || isBothWays(column.head) || column.head.some(hasLetters));
}

/** Whether the names of the rows head the columns: every one against every other. */
function isMatrix({ head, at }: Candidate, others: readonly Column[], titles: Row): boolean {
  const headings = new Set(titles.filter((_, column) => column !== at).map(({ text }) => text.trim()));
  return head.length > 2 && others.length > 2 && share(head, (text) => headings.has(text)) >= most;
}
