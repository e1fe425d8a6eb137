import { type Span, span } from "../span.ts";
import type { Element } from "../xml/read-xml.ts";
import type { People } from "./people.ts";
import { areOfPeople, mostColumns, sample } from "./rows-of-people.ts";

/** Elements of a row in which stands what a person is called. */
const mostPieces = 300;

/** What stands in a script between what begins data and what ends them, in SAS, SPSS and Stata. */
const data =
  /\b(?:(?:data)?lines4?|cards4?)\s*;[^\n]*(?:\n|$)|\bbegin\s+data\b[^\n]*(?:\n|$)|(?:^|\n)[ \t]*input\b[^;\n]*\n/gi;
const endOfData = /\n[ \t]*(?:;|end\b)/gi;

/** What says of which columns data are, and the letters behind it in which it does. */
const naming = /\b(?:input|data\s+list)\b/gi;
const longestNaming = 2_000;
/** What begins before data end is seldom more than what names their columns. */
const mostLooks = 8;

/** Rows of people among the data of a script. */
export function peopleInScript(text: string): People {
  const found: People = { spans: [], count: 0 };
  const named = [...text.matchAll(naming)].map(({ index }) => index);
  let [to, at, looks] = [0, 0, 0];
  for (const begun of text.matchAll(data)) {
    const from = begun.index + begun[0].length;
    if (from > to) [to, looks] = [endOfDataIn(text, from), 0];
    else if (++looks > mostLooks || found.spans.at(-1)?.end === to) continue;
    while ((named[at] ?? from) < from) at++;
    const rows = firstLines(text, from, to).map((line) => line.trim().split(/[\s,;|]+/));
    const titles = titlesIn(text, named[at - 1], from);
    if (!areOfPeople(titles, rows) && !areOfPeople(undefined, rows)) continue;
    found.count += text.slice(from, to).split("\n").length;
    found.spans.push(span(from, to));
  }
  return found;
}

function endOfDataIn(text: string, from: number): number {
  endOfData.lastIndex = from;
  return endOfData.exec(text)?.index ?? text.length;
}

function titlesIn(text: string, named: number | undefined, to: number): string[] | undefined {
  if (named === undefined) return undefined;
  const [, input = ""] =
    /^(?:input|data\s+list)\b([^;.]*)/i.exec(text.slice(named, Math.min(to, named + longestNaming))) ?? [];
  return input.match(/[\p{L}_][\p{L}\p{N}_]*/gu)?.filter((word) => !/^(?:str\d+|list|free|[af]\d*)$/i.test(word));
}

/** Lines that tell what all are of. */
function firstLines(text: string, from: number, to: number): string[] {
  const lines: string[] = [];
  for (let at = from; at <= to && lines.length < sample; ) {
    const end = text.indexOf("\n", at);
    const next = end < 0 || end > to ? to : end;
    lines.push(text.slice(at, next));
    at = next + 1;
  }
  return lines;
}

/** Rows of people among elements of one name that stand side by side. */
export function peopleInXml(root: Element | null): People {
  const found: People = { spans: [], count: 0 };
  if (root !== null) look(root, found);
  return found;
}

function look({ children }: Element, found: People): void {
  const byName = new Map<string, Element[]>();
  for (const one of children) {
    const same = byName.get(one.name);
    if (same === undefined) byName.set(one.name, [one]);
    else same.push(one);
  }
  for (const rows of byName.values()) {
    // Nearly all elements of most documents hold one text and nothing else.
    if (rows.every((one) => one.attributes.size + one.children.length === 0)) continue;
    if (rows.length > 1 && areElementsOfPeople(rows)) {
      found.count += rows.length;
      for (const [, one] of rows.flatMap((row) => pairsIn(row, { left: Number.POSITIVE_INFINITY })))
        found.spans.push(one.span);
    } else for (const one of rows) look(one, found);
  }
}

function areElementsOfPeople(rows: readonly Element[]): boolean {
  const pairs = rows.slice(0, sample).map((row) => firstByName(pairsIn(row, { left: mostPieces })));
  const titles = [...new Set(pairs.flatMap((row) => [...row.keys()]))].slice(0, mostColumns);
  return areOfPeople(
    titles,
    pairs.map((row) => titles.map((title) => row.get(title)?.text ?? "")),
  );
}

function firstByName(pairs: readonly Pair[]): Map<string, Pair[1]> {
  const first = new Map<string, Pair[1]>();
  for (const [name, one] of pairs) if (!first.has(name)) first.set(name, one);
  return first;
}

type Pair = readonly [string, { readonly text: string; readonly span: Span }];

/** @param pieces how many elements may still be looked at */
function pairsIn({ name, attributes, children, text }: Element, pieces: { left: number }): Pair[] {
  if (pieces.left-- <= 0) return [];
  const own = text === null ? [] : [[name, text] as const];
  return [...attributes, ...own, ...children.flatMap((child) => pairsIn(child, pieces))];
}

/** A text of the same length in which nothing stands in the place of some. */
export function blanked(text: string, { spans }: People): string {
  let [made, at] = ["", 0];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    made += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, " ");
    at = end;
  }
  return made + text.slice(at);
}
