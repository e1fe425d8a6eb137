import { areOfPeople } from "../people/rows-of-people.ts";
import { isLikePerson, isName, isWrittenAsVariable, keyForm } from "./cell-kinds.ts";
import type { Row } from "./cells.ts";
import { columnsOf, isLikePeople } from "./column-kinds.ts";
import { type ColumnRole, headingOf, isOfPeople } from "./columns.ts";
import {
  describedColumn,
  isIdentifier,
  isUnheaded,
  mostDescribed,
  nearlyAll,
  share,
  textsIn,
} from "./described-column.ts";
import { estimatedColumn } from "./estimated-column.ts";
import { flaggedColumn } from "./flagged-column.ts";
import { headerOf } from "./header.ts";
import { isNumber } from "./is-number.ts";
import { firstRows, shapeOf } from "./shaped-column.ts";

/** How a table is to be read. */
export interface Layout {
  /** Index of the row that heads the columns; -1 where none does. */
  readonly header: number;
  /**
   * `long`: each row says something of the criterion it names. `wide`: the headings are the criteria and the rows are of people or
   * things. `unknown`: nothing heads the columns, so every cell is looked at.
   */
  readonly form: "long" | "wide" | "unknown";
  /** In `long`: the column of names. */
  readonly name: number;
  readonly roles: readonly (ColumnRole | undefined)[];
  /** In `long`: columns of which the heading says what they do not hold. */
  readonly unnamed?: readonly number[];
  /** In `wide`: columns whose cells may be names of criteria after all. */
  readonly listed?: readonly number[];
  /** In `wide`: whether under a heading of names stand words that people or things are called by, and criteria as well. */
  readonly mayNameCriteria?: boolean;
}

/** A list of criteria by a heading that may also name people is shorter than this. */
const mostCriteria = 200;

/**
 * Tells how a table is to be read, by its headings and the shape of its cells.
 * @param called the name of the file that holds it
 */
export function layoutOf(rows: readonly Row[], called: string): Layout {
  const header = headerOf(rows);
  const titles = rows[header] ?? [];
  const headings = titles.map(({ text }) => headingOf(text));
  const roles = headings.map(({ role }) => role);
  if (header < 0) return unheaded(rows);
  const body = rows.slice(header + 1);
  const name = nameColumn(headings, body);
  if (name >= 0 && isLong(body, name, headings)) return { header, form: "long", name, roles };
  const shape = shapeOf(body, titles);
  // What explains names has a heading that says so, where the rows have what people have.
  const described = shape.isRegister && !roles.includes("description") ? -1 : describedColumn(body, titles, roles);
  if (described >= 0) return { header, form: "long", name: described, roles };
  const estimated = estimatedColumn(body, titles, roles, called);
  if (estimated >= 0) return { header, form: "long", name: estimated, roles };
  const flagged = flaggedColumn(body, roles);
  if (flagged >= 0) return { header, form: "long", name: flagged, roles, unnamed: othersThatName(headings, flagged) };
  if (titles.length === 1 && body.length < mostCriteria) return listOf(rows, header, roles);
  if (shape.name >= 0) {
    // Of a name and its code the heading tells which is which.
    const called = headings[name]?.sure && isOfWords(body, name) ? name : shape.name;
    return { header, form: "long", name: called, roles: withValues(roles, called === shape.name ? shape.values : -1) };
  }
  const doubted = name >= 0 && isOfCalled(body, name) ? [name] : [];
  const listed = new Set([...listedColumns(body, titles, headings), ...shape.possible, ...doubted]);
  return {
    ...{ header, form: "wide", name: -1, roles },
    mayNameCriteria: name >= 0 && !shape.isRegister && doubted.length === 0 && areFewWords(textsIn(body, name)),
    listed: [...listed].filter((column) => !shape.isRegister || mayNameBesidePeople(body, column, headings)),
  };
}

/** Whether a word stands in every row of a column. */
function isOfWords(body: readonly Row[], column: number): boolean {
  return body.every((row) => isWord(row[column]?.text ?? ""));
}

/** Rows that nothing heads: what they are of tells their shape alone. */
function unheaded(rows: readonly Row[]): Layout {
  const shape = shapeOf(rows, []);
  if (shape.name >= 0) return { header: -1, form: "long", name: shape.name, roles: withValues([], shape.values) };
  return { header: -1, form: shape.isRegister || callsPeople(rows) ? "wide" : "unknown", name: -1, roles: [] };
}

/** Whether a column holds what people are called: where nothing heads it every cell would be looked at, and shown with its row. */
function callsPeople(rows: readonly Row[]): boolean {
  const columns = columnsOf(rows.slice(0, firstRows));
  if (columns.some(({ head }) => head.length > 1 && isLikePeople(head, isLikePerson))) return true;
  return areOfPeople(
    undefined,
    rows.slice(0, firstRows).map((row) => row.map(({ text }) => text)),
  );
}

/** The roles with that of the column of classes, unless a heading says what it holds or that another holds them. */
function withValues(roles: Layout["roles"], column: number): Layout["roles"] {
  if (column < 0 || roles[column] !== undefined || roles.includes("values")) return roles;
  const all = Array.from({ length: Math.max(roles.length, column + 1) }, (_, at) => roles[at]);
  return all.with(column, "values");
}

/** Of fewer rows each may have another word for one quality: low, middle and high. */
const fewestWords = 6;

/** Where the rows are surely of people, only what no person is called is looked at: with a line, or in small letters. */
function mayNameBesidePeople(body: readonly Row[], column: number, headings: Headings): boolean {
  const { sure = false, role } = headings[column] ?? {};
  const isWord = (text: string) => body.length >= fewestWords && /^\p{Ll}[\p{L}.-]*$/u.test(text);
  const isNobody = (text: string) => text.includes("_") || isWord(text);
  return sure || role === "expression" || share(textsIn(body, column), isNobody) >= 0.5;
}

/** Columns under a heading of names that hold none: `name` over the numbers of the rows. */
function othersThatName(headings: Headings, column: number): number[] {
  return headings.flatMap(({ name }, at) => (name !== undefined && at !== column ? [at] : []));
}

/** A single column under no heading that is known is a list, from its first row on. */
function listOf(rows: readonly Row[], header: number, roles: Layout["roles"]): Layout {
  const texts = textsIn(rows.slice(header), 0);
  const isNames = rows.length > 1 && (texts.every(isIdentifier) || isOfVariables(texts));
  if (!isNames && callsPeople(rows)) return { header: -1, form: "wide", name: -1, roles: [] };
  return { header: header - 1, form: isNames ? "long" : "unknown", name: isNames ? 0 : -1, roles };
}

/** Names of which half are written as only those of variables are, and none as that of a person. */
function isOfVariables(texts: readonly string[]): boolean {
  return share(texts, isWrittenAsVariable) >= 0.5 && texts.every(isName) && !texts.some(isLikePerson);
}

/**
 * Columns with a different name in every row, which the attributes of people do not have. Words of any kind may stand where the others say
 * what each of them is: a first row that only seems to head them hides none of these.
 */
function listedColumns(body: readonly Row[], titles: Row, headings: Headings): number[] {
  if (body.length === 0 || body.length > mostDescribed) return [];
  const untold = headings.filter(({ role }) => role === undefined).length;
  const isDescribed = headings.some(({ role }) => role === "description");
  return headings.flatMap(({ name, role, sure }, column) => {
    // Nobody stands under such a heading.
    if (sure || (role === "expression" && holdsConditions(body, column))) return [column];
    if (name !== undefined || (role !== undefined && role !== "values")) return [];
    if (body.length > mostCriteria && isOfPeople(titles[column]?.text ?? "")) return [];
    // All other columns are said to tell of what stands in this one, and one of them what it is.
    const isExplained =
      isDescribed && untold === (role === undefined ? 1 : 0) && !isOfPeople(titles[column]?.text ?? "");
    const hasWords = isUnheaded(titles, column) ? isOfNumbers(body, column) : isExplained;
    const canName = hasWords ? isWord : isIdentifier;
    if (!body.every((row) => canName(row[column]?.text.trim() ?? ""))) return [];
    const texts = new Set(body.map((row) => row[column]?.text.trim().toLowerCase()));
    return texts.size >= nearlyAll * body.length ? [column] : [];
  });
}

/** Whether most cells hold something against something, as what decides does and what happened to people does not. */
function holdsConditions(body: readonly Row[], column: number): boolean {
  const cells = textsIn(body, column);
  const isCondition = (text: string) => /[=<>]|\s(?:in|is|not|like)\s/i.test(text) && /\p{L}/u.test(text);
  return 2 * cells.filter(isCondition).length > cells.length;
}

/** Whether numbers stand beside a column and nothing else: then it heads the rows. */
function isOfNumbers(body: readonly Row[], column: number): boolean {
  return body.every((row) => row.every(({ text }, at) => at === column || !isWord(text)));
}

function isWord(text: string): boolean {
  return text.trim() !== "" && !isNumber(text.trim());
}

type Headings = readonly ReturnType<typeof headingOf>[];

/** The column of names that names most rows; of those that name as many, the one by the surest heading. */
function nameColumn(headings: Headings, body: readonly Row[]): number {
  const names = headings.flatMap(({ name, sure = false }, column) =>
    name === undefined ? [] : [{ column, name, sure }],
  );
  const isSure = names.some(({ sure }) => sure);
  const found = names
    .filter(({ sure }) => sure === isSure)
    .map((one) => ({ ...one, rows: textsIn(body, one.column).length }))
    .sort((a, b) => b.rows - a.rows || a.name - b.name);
  return found[0]?.column ?? -1;
}

/**
 * Whether rows are criteria and not people: a heading of names that says so and cells that can be names; under a heading that people
 * stand under as well, most other columns also have to say what they tell of a criterion.
 */
function isLong(body: readonly Row[], name: number, headings: Headings): boolean {
  const names = body.map((row) => row[name]?.text.trim() ?? "").filter((text) => text !== "");
  if (names.length === 0 || names.some((text) => text.length > 120)) return false;
  if (names.filter(isNumber).length > names.length / 2) return false;
  const identifiers = names.every((text) => /^[\p{L}_][^\s]*$/u.test(text));
  const others = headings.filter((_, index) => index !== name);
  const telling = others.filter(({ role }) => role !== undefined).length;
  const count = countOf(names);
  if (headings[name]?.sure) {
    if (count <= mostCriteria) return others.length === 0 || telling > 0 || identifiers || isOfNumbers(body, name);
    return identifiers && (telling > 0 || others.length === 0);
  }
  if (count > mostCriteria && !identifiers) return false;
  // Beside what people are called stands what is known of them; what only tells of criteria leaves it open whose names these are.
  if (telling < others.length && isOfCalled(body, name)) return false;
  return telling > 0 && 2 * telling >= others.length && others.some(({ role }) => role !== "form");
}

/** Whether these are no more than a list of criteria has, and what criteria may be called. */
function areFewWords(names: readonly string[]): boolean {
  return (
    names.length > 0 &&
    names.length <= mostCriteria &&
    names.every((text) => isName(text.trim()) && keyForm(text.trim()) === null)
  );
}

/** Whether each name is written as that of a person is. */
function isOfCalled(body: readonly Row[], name: number): boolean {
  const names = textsIn(body, name);
  return names.length > 1 && names.every(isLikePerson);
}

/** How many names there are: rows of one name one below the other, and nowhere else, count once, as those of a scorecard. */
function countOf(names: readonly string[]): number {
  const blocks = names.filter((name, at) => name !== names[at - 1]);
  return new Set(blocks).size === blocks.length ? blocks.length : names.length;
}
