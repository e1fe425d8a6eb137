import type { Row } from "./cells.ts";
import { type ColumnRole, isOfPeople } from "./columns.ts";
import { isNumber } from "./is-number.ts";

/** A list of criteria is shorter than this, whatever heads it. */
export const mostDescribed = 2_000;

/** Rows that are looked at first. */
const sample = 20;

/** Of the cells of a column so many have to be what the column is taken for: a remark below a table is none of them. */
export const nearlyAll = 0.95;

/**
 * The column of names in a table that names no column so: identifiers, each once, beside a column that tells what they are (by its
 * heading, or because it is prose); or the first column without a heading, where most others say what they tell of a criterion. -1 where there
 * is none: then rows are of people or things.
 */
export function describedColumn(body: readonly Row[], titles: Row, roles: readonly (ColumnRole | undefined)[]): number {
  if (body.length < 2 || body.length > mostDescribed) return -1;
  const first = titles.findIndex((title, column) => {
    if (roles[column] !== undefined || isOfPeople(title.text)) return false;
    // The first rows tell of most columns that they hold something else.
    if (share(textsIn(body.slice(0, sample), column), isIdentifier) < nearlyAll) return false;
    const texts = textsIn(body, column);
    return share(texts, isIdentifier) >= nearlyAll && isDistinct(texts) && isDescribed(body, column, roles);
  });
  return first >= 0 ? first : headingRows(body, titles, roles);
}

/** A first column that heads the rows and names what the others tell of, once for all rows until the next name. */
function headingRows(body: readonly Row[], titles: Row, roles: readonly (ColumnRole | undefined)[]): number {
  if (!isUnheaded(titles, 0)) return -1;
  const others = roles.slice(1);
  const telling = others.filter((role) => role !== undefined && role !== "form").length;
  const texts = textsIn(body, 0);
  const isOfNames = texts.length > 0 && texts.every((text) => text.length <= 120 && !isNumber(text));
  return isOfNames && telling > 0 && 2 * telling >= others.length ? 0 : -1;
}

/** Whether a column beside one tells of each what it is: by its heading, or because it is prose. */
function isDescribed(body: readonly Row[], names: number, roles: readonly (ColumnRole | undefined)[]): boolean {
  const width = Math.max(...body.slice(0, 100).map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column).some((column) => {
    if (column === names) return false;
    const texts = textsIn(body, column);
    if (2 * texts.length < body.length) return false;
    return roles[column] === "description" || share(texts, isProse) >= 0.6;
  });
}

/** Whether no heading stands over a column that is not the last. */
export function isUnheaded(titles: Row, column: number): boolean {
  return titles.length > 1 && titles[column]?.text.trim() === "";
}

export function isIdentifier(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(text.trim()) && !isCode(text);
}

/** Letters and digits in turn, as in a key of a person or a digest: `4de0cf6b`, `a1b2c3`. */
function isCode(text: string): boolean {
  return text.split(/[_.-]+/).some((part) => (part.match(/\d+/g) ?? []).length > 2);
}

/** Four words or more. */
function isProse(text: string): boolean {
  return /\S\s+\S+\s+\S+\s+\S/.test(text);
}

export function textsIn(body: readonly Row[], column: number): string[] {
  return body.map((row) => row[column]?.text.trim() ?? "").filter((text) => text !== "");
}

export function share(texts: readonly string[], is: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
}

function isDistinct(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.toLowerCase())).size >= nearlyAll * texts.length;
}
