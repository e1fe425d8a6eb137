import { positionAt, type SourceText, type Span } from "@tenzij/read";
import { columnsOf, displayWidth } from "./display-width.ts";
import { visible } from "./visible.ts";

/** One line of a file, ready for a terminal, with the columns to underline. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  /** Columns of the terminal before the first underlined one. */
  readonly indent: number;
  /** Columns underlined, at least one. */
  readonly width: number;
  /** The last line of the span, when that is another one. */
  readonly lastLine?: number;
}

const tab = "    ";

/**
 * The line on which a span starts. Tabs are four columns, what is not seen is printed as `<U+202E>`, and a long line
 * is cut around the span, so that the underline always stands under what it means.
 * @param room columns of the terminal for the text; of a line of megabytes only what is near the span is looked at.
 */
export function excerpt(source: SourceText, { start, end }: Span, room: number): Excerpt {
  const first = positionAt(source, start);
  const last = positionAt(source, Math.max(start, end));
  const from = source.lineStarts[first.line - 1] ?? 0;
  const line = source.text.slice(from, source.lineStarts[first.line]).replace(/[\r\n]+$/, "");
  const startsAt = Math.min(first.column - 1, line.length);
  const endsAt = last.line === first.line ? Math.min(last.column - 1, line.length) : line.length;
  const near = 8 * room;
  const part = (low: number, high: number) => shown(unhidden(source, from + low, from + high, { start, end }));
  const before = part(Math.max(0, startsAt - near), startsAt);
  const marked = part(startsAt, Math.min(endsAt, startsAt + near));
  const after = part(endsAt, Math.min(line.length, endsAt + near));
  const cut = clamp(before, marked, after, room);
  return { line: first.line, ...cut, ...(last.line > first.line ? { lastLine: last.line } : {}) };
}

/** A stretch of a text without what stands in it of people, but for a word in their midst that is pointed at. */
function unhidden({ text, hidden = [] }: SourceText, from: number, to: number, { start, end }: Span): string {
  let [made, at] = ["", from];
  const goOn = (until: number, isHidden: boolean) => {
    const stretch = text.slice(at, Math.max(at, Math.min(until, to)));
    made += isHidden ? stretch.replace(/[\p{L}\p{M}\p{N}]/gu, "·") : stretch;
    at += stretch.length;
  };
  for (let next = firstEndingAfter(hidden, from); at < to && next < hidden.length; next++) {
    const one = hidden[next] as Span;
    goOn(one.start, false);
    if (start > one.start || end < one.end) {
      goOn(Math.min(start, one.end), true);
      goOn(Math.min(end, one.end), false);
    }
    goOn(one.end, true);
  }
  goOn(to, false);
  return made;
}

/** Of spans in order the index of the first that ends behind an offset. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The characters as they are printed, one entry for each. */
function shown(text: string): string[] {
  return Array.from(text, (character) => (character === "\t" ? tab : visible(character)));
}

function clamp(before: string[], marked: string[], after: string[], room: number) {
  const kept = takeWhile(marked, room - 2);
  const left = room - widthOf(kept) - 2;
  const share = Math.max(0, Math.min(widthOf(before), Math.max(left - widthOf(after), Math.floor(left / 2))));
  const head = takeWhile([...before].reverse(), share).reverse();
  const tail = kept.length < marked.length ? [] : takeWhile(after, Math.max(0, left - widthOf(head)));
  const opens = head.length < before.length ? "…" : "";
  const closes = kept.length < marked.length || tail.length < after.length ? "…" : "";
  const text = `${opens}${head.join("")}${kept.join("")}${tail.join("")}${closes}`.trimEnd();
  return { text, indent: displayWidth(opens) + widthOf(head), width: Math.max(1, widthOf(kept)) };
}

function takeWhile(characters: readonly string[], room: number): string[] {
  let columns = 0;
  const end = characters.findIndex((character) => {
    columns += widthOfCharacter(character);
    return columns > room;
  });
  return end < 0 ? [...characters] : characters.slice(0, end);
}

function widthOf(characters: readonly string[]): number {
  return characters.reduce((columns, character) => columns + widthOfCharacter(character), 0);
}

/** A printed character is one code point, or an escape of several plain ones. */
function widthOfCharacter(printed: string): number {
  return printed.length <= 2 ? columnsOf(printed) : printed.length;
}
