import { isDate, isReach, keyForm } from "./cell-kinds.ts";
import type { Row } from "./cells.ts";
import { headingOf } from "./columns.ts";
import { isNumber } from "./is-number.ts";

/** Titles and remarks may stand above the header, so many rows of them. */
const mostTitles = 30;

/** The first row of full width with a different text in each cell and a number in none. */
export function headerOf(rows: readonly Row[]): number {
  const head = rows.slice(0, mostTitles).map(withoutEmptyEnd);
  const width = usualWidth(head);
  const canHead = (row: Row, at: number) => {
    const texts = row.map(({ text }) => text.trim().toLowerCase());
    // A last comma too many, or a first column of numbers, leaves one cell empty.
    const empty = texts.filter((text) => text === "").length;
    return (
      row.length >= width &&
      empty <= 1 &&
      empty < row.length &&
      new Set(texts).size === texts.length &&
      (!texts.some(isNumber) || isNumbered(texts)) &&
      !isOneOf(row, head[at + 1] ?? head[at - 1])
    );
  };
  const telling = head.findIndex((row, at) => canHead(row, at) && namesColumns(row));
  return telling >= 0 ? telling : head.findIndex(canHead);
}

/** Behind an empty first cell a program numbers the columns that nobody named. */
function isNumbered([first, ...others]: readonly string[]): boolean {
  return first === "" && others.every((text, at) => text === String(at));
}

/** Whether a row has a date, a way to reach somebody or a key where the row beside it has one: then it heads nothing. */
function isOneOf(row: Row, beside: Row | undefined): boolean {
  const isOfThing = (text: string) => isDate(text) || isReach(text) || keyForm(text) !== null;
  return row.some(({ text }, at) => isOfThing(text.trim()) && isOfThing(beside?.[at]?.text.trim() ?? ""));
}

/** Whether a row says by itself that it heads names and what stands beside them, whatever stands above it. */
function namesColumns(row: Row): boolean {
  const headings = row.map(({ text }) => headingOf(text));
  return (
    headings.some(({ sure }) => sure) && headings.filter(({ sure, role }) => sure || role !== undefined).length > 1
  );
}

/** A row without the empty cells behind its last: programs write as many as the widest row ever had. */
function withoutEmptyEnd(row: Row): Row {
  const last = row.findLastIndex(({ text }) => text.trim() !== "");
  return last === row.length - 1 ? row : row.slice(0, last + 1);
}

function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([a, times], [b, other]) => other - times || b - a)[0]?.[0] ?? 1;
}
