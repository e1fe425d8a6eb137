import { type Span, span } from "../span.ts";
import type { Element } from "../xml/read-xml.ts";
import type { People } from "./people.ts";
import { areOfPeople } from "./rows-of-people.ts";

/** What stands in a script between what begins data and what ends them, in SAS, SPSS and Stata. */
const data = /\b(?:(?:data)?lines4?|cards4?)\s*;[^\n]*\n|\bbegin\s+data\b[^\n]*\n|(?:^|\n)[ \t]*input\b[^;\n]*\n/gi;
const endOfData = /\n[ \t]*(?:;|end\b)/gi;

/** Rows of people among the data of a script. */
export function peopleInScript(text: string): People {
  const found: People = { spans: [], count: 0 };
  for (const begun of text.matchAll(data)) {
    const from = begun.index + begun[0].length;
    endOfData.lastIndex = from;
    const to = endOfData.exec(text)?.index ?? text.length;
    const lines = text.slice(from, to).split("\n");
    const rows = lines.slice(0, 200).map((line) => line.trim().split(/[\s,;|]+/));
    const input = [...text.slice(0, from).matchAll(/\b(?:input|data\s+list)\b([^;.]*)/gi)].at(-1)?.[1] ?? "";
    const titles = input
      .match(/[\p{L}_][\p{L}\p{N}_]*/gu)
      ?.filter((word) => !/^(?:str\d+|list|free|[af]\d*)$/i.test(word));
    if (!areOfPeople(titles, rows) && !areOfPeople(undefined, rows)) continue;
    found.count += lines.length;
    found.spans.push(span(from, to));
  }
  return found;
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
    const pairs = rows.slice(0, 200).map(pairsIn);
    const titles = [...new Set(pairs.flatMap((row) => row.map(([title]) => title)))];
    const texts = pairs.map((row) => titles.map((title) => row.find(([own]) => own === title)?.[1].text ?? ""));
    if (areOfPeople(titles, texts)) {
      found.count += rows.length;
      for (const [, one] of rows.flatMap(pairsIn)) found.spans.push(one.span);
    } else for (const one of rows) look(one, found);
  }
}

type Pair = readonly [string, { readonly text: string; readonly span: Span }];

function pairsIn({ name, attributes, children, text }: Element): Pair[] {
  const own = text === null ? [] : [[name, text] as const];
  return [...attributes, ...own, ...children.flatMap(pairsIn)];
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
