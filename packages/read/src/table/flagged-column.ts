import { isWrittenAsVariable } from "./cell-kinds.ts";
import type { Row } from "./cells.ts";
import type { ColumnRole } from "./columns.ts";
import { isIdentifier, mostDescribed, nearlyAll, share, textsIn } from "./described-column.ts";
import { isNumber } from "./is-number.ts";

/** Of the names so many are written as only a variable is. */
const written = 0.5;

/**
 * The column of names in a table that says of each whether it is used: identifiers, each once, under a heading under which no person
 * stands, and beside them nothing but truths and numbers, of which at least one column is of truths. -1 where there is none. Beside numbers
 * alone stands what was counted, and beside other words people and things.
 */
export function flaggedColumn(body: readonly Row[], roles: readonly (ColumnRole | undefined)[]): number {
  if (body.length < 2 || body.length > mostDescribed) return -1;
  return roles.findIndex((role, column) => role === "values" && isOfVariables(body, column) && isFlagged(body, column));
}

function isOfVariables(body: readonly Row[], column: number): boolean {
  const texts = textsIn(body, column);
  return (
    texts.length >= nearlyAll * body.length &&
    texts.every(isIdentifier) &&
    new Set(texts.map((text) => text.toLowerCase())).size === texts.length &&
    share(texts, isWrittenAsVariable) >= written
  );
}

function isFlagged(body: readonly Row[], names: number): boolean {
  const width = Math.max(...body.slice(0, 100).map((row) => row.length));
  const others = Array.from({ length: width }, (_, column) => column)
    .filter((column) => column !== names)
    .map((column) => textsIn(body, column));
  const isOfTruths = (texts: readonly string[]) =>
    texts.length > 0 && texts.every(isTruth) && new Set(texts.map((text) => text.toLowerCase())).size <= 2;
  return others.some(isOfTruths) && others.every((texts) => texts.every(isNumber) || isOfTruths(texts));
}

const truths = new Set("t f true false y n yes no j ja nee x 0 1".split(" "));

function isTruth(text: string): boolean {
  return truths.has(text.toLowerCase());
}
