import type { Law } from "@tenzij/law";
import type { MapNode, Node, SourceText, Span } from "@tenzij/read";
import { isDay } from "../text/dates.ts";
import { readRecord } from "./record.ts";
import { type Shape, shapesOf } from "./record-shape.ts";

/** A day that a record sets for something ahead, and that is past. */
export interface LapsedDay {
  /** The keys that lead to it, joined by dots. */
  readonly key: string;
  readonly day: string;
  readonly span: Span;
}

/**
 * The days in a record that are past and may not be, by its own text: no profile is read, so it is not known whether anything is asked.
 * @param today `YYYY-MM-DD`
 */
export function lapsedDays(source: SourceText, law: Law, today: string): LapsedDay[] {
  if (!mayHaveLapsed(source.text, law, today)) return [];
  const { root } = readRecord(source, law);
  return root === null ? [] : lapsedIn(root, shapesOf(law).record, "", today);
}

function lapsedIn(node: Node, shape: Shape, key: string, today: string): LapsedDay[] {
  if (node.type === "scalar") {
    const field = shape.field ?? shape.bare?.field;
    const day = node.text.trim();
    return field?.is === "date-future" && isDay(day) && day < today ? [{ key, day, span: node.span }] : [];
  }
  if (node.type === "list")
    return shape.each === undefined
      ? []
      : node.items.flatMap((item) => lapsedIn(item, shape.each ?? shape, key, today));
  return node.entries.flatMap(({ key: { text }, value }: MapNode["entries"][number]) => {
    const below = shape.keys.get(text) ?? (shape.open === undefined ? undefined : shape.each);
    return below === undefined ? [] : lapsedIn(value, below, key === "" ? text : `${key}.${text}`, today);
  });
}

/** What begins a letter that is spelt by its number: with it a key can be written without its letters. */
const backslash = "\\";

const DAY = /\d{4}-\d{2}-\d{2}/g;

/**
 * Whether a record is worth reading: below a key under which a day ahead stands there is a day that is past, or none that is written as
 * one. A scan of lines, since most records need no more.
 */
function mayHaveLapsed(text: string, law: Law, today: string): boolean {
  if (text.includes(backslash)) return true;
  return keysAhead(law).some((key) => {
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
      const days = blockAt(text, at).match(DAY);
      if (days === null || days.some((day) => day < today)) return true;
    }
    return false;
  });
}

const space = "[ \\t\\r]*";

/**
 * What stands in a line of every record that is worth reading, for who can have many looked through, a line at a time: below a key under
 * which a day ahead stands is one that is past, or not all stands in that line. A pattern in what Perl and JavaScript share.
 */
export function signOfLapse(law: Law, today: string): string {
  const ahead = from(today);
  const past = `(?!${ahead})\\d{4}-\\d\\d-\\d\\d`;
  const isKey = `["']?${space}([:#]|$)`;
  const day = `["']?${ahead}`;
  const map = `\\{(?![^{}]*${past})[^{}]*${ahead}[^{}]*\\}`;
  return `\\\\|(${keysAhead(law).join("|")})(?=${isKey})(?!["']?${space}:${space}(${day}|${map}))`;
}

/** A day, or a later one, as a pattern: the same figures up to one that is higher. */
function from(day: string): string {
  const later = [...day].flatMap((figure, at) => {
    if (figure === "-" || figure === "9") return [];
    const rest = day.slice(at + 1).replace(/\d/g, "\\d");
    return [`${day.slice(0, at)}[${Number(figure) + 1}-9]${rest}`];
  });
  return `(${[day, ...later].join("|")})`;
}

/** The line in which something stands, and those below it that stand deeper. */
function blockAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at) + 1;
  const depth = indentOf(text, start);
  let end = text.indexOf("\n", at);
  while (end >= 0 && end < text.length) {
    const next = end + 1;
    const isBlank = text[next] === "\n" || next >= text.length;
    if (!isBlank && indentOf(text, next) <= depth) break;
    end = text.indexOf("\n", next);
  }
  return text.slice(at, end < 0 ? text.length : end);
}

function indentOf(text: string, start: number): number {
  let at = start;
  while (text[at] === " " || text[at] === "-") at += 1;
  return at - start;
}

const ahead = new WeakMap<Law, readonly string[]>();

/** Keys of a record below which a day ahead stands: its own, or the one above it where its own says less. */
function keysAhead(law: Law): readonly string[] {
  const known = ahead.get(law) ?? [...new Set(keysIn(shapesOf(law).record, ""))];
  ahead.set(law, known);
  return known;
}

function keysIn(shape: Shape, above: string): string[] {
  const own = [...shape.keys].flatMap(([key, below]) => {
    const isAhead = (below.field ?? below.bare?.field)?.is === "date-future";
    return [...(isAhead ? [above === "" ? key : above] : []), ...keysIn(below, key)];
  });
  return [...own, ...(shape.each === undefined ? [] : keysIn(shape.each, above))];
}
