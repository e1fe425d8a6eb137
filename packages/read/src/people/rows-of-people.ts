import { isLikePerson, isPossiblyPerson } from "../table/cell-kinds.ts";
import { isLikePeople, isNumbering, isPersonal } from "../table/column-kinds.ts";
import { headingOf, isSurelyOfPeople } from "../table/columns.ts";
import { share } from "../table/described-column.ts";

/** What is said to stand in a column, and the texts that do. */
interface Column {
  readonly title: string;
  readonly head: readonly string[];
}

/** Rows that tell what all are of, and columns in which it stands. */
export const sample = 200;
export const mostColumns = 100;

/**
 * Whether rows in a document or a program are of people: there is what somebody is called, beside what only people have or beside nothing
 * that tells of a criterion. What they stand in cannot be judged, so that a list of criteria that looks so is hidden by that from nobody.
 * @param titles undefined where nothing says what the cells are
 */
export function areOfPeople(titles: readonly string[] | undefined, rows: readonly (readonly string[])[]): boolean {
  const width = Math.min(mostColumns, titles?.length ?? rows[0]?.length ?? 0);
  if (rows.length < 2 || width < 2) return false;
  const first = rows.slice(0, sample);
  const columns = Array.from({ length: width }, (_, at) => ({
    title: titles?.[at] ?? "",
    head: first.map((row) => row[at]?.trim() ?? "").filter((text) => text !== ""),
  }));
  return titles === undefined ? arePeopleByShape(columns) : arePeopleByTitle(columns);
}

function arePeopleByShape(columns: readonly Column[]): boolean {
  const called = columns.filter(isOfCalled);
  if (called.length > 1 || called.some(({ head }) => isLikePeople(head, isLikePerson))) return true;
  return called.length > 0 && columns.some(({ head }) => isPersonal(head));
}

function arePeopleByTitle(columns: readonly Column[]): boolean {
  const headings = columns.map(({ title }) => headingOf(title));
  if (headings.some(({ sure }) => sure)) return false;
  const whose = columns.filter(({ title, head }) => head.length > 0 && isSurelyOfPeople(title));
  // A weight or a type is said of a criterion, and a score of somebody as well.
  const hasRole = headings.some(({ role }) => role !== undefined);
  const named = columns.filter(({ title }) => /^(?:name|naam)$/i.test(title.trim()));
  if (hasRole || !named.every(isOfCalled)) return whose.length > 1 || whose.some(({ head }) => isNumbering(head));
  if (whose.length > 0 || named.length > 0) return true;
  return columns.some(isOfCalled) && columns.some(({ head }) => isPersonal(head));
}

/** Whether each text may be what somebody is called. */
function isOfCalled({ head }: Column): boolean {
  return share(head, isCalled) >= 0.9;
}

/** `Jansen`, `Jan Jansen`, `de Vries`, `van 't Hof`. */
function isCalled(text: string): boolean {
  return isPossiblyPerson(text.replace(/^(?:['’]?\p{Ll}{1,4}\s+){1,3}(?=\p{Lu})/u, ""));
}
