import type { SourceText, Span } from "@tenzij/read";

/** A longer text, or one with a longer line, is kept whole: there are few of them, and they would be made again for every finding. */
const [longest, longestLine] = [100_000, 0xffff];

/** Some lines of a text, with the letters in each line of the whole. */
export interface LinesOfText {
  readonly file: string;
  /** With the end of each line; a letter for each, whose code it is. */
  readonly lengths: string;
  /** Lines as they are written, by their number. */
  readonly lines: string;
}

/** The lines of a text on which one of these places starts; all of it where it is long, has cells or holds people. */
export function linesOf(source: SourceText, spans: readonly Span[]): LinesOfText | SourceText {
  const { file, text, lineStarts, cells, hidden } = source;
  if (text.length > longest || cells !== undefined || hidden !== undefined) return source;
  const lengths = lineStarts.map((start, line) => (lineStarts[line + 1] ?? text.length) - start);
  if (lengths.some((length) => length > longestLine)) return source;
  const lines: Record<number, string> = {};
  for (const { start } of spans) {
    const line = lineAt(lineStarts, start);
    lines[line] ??= text.slice(lineStarts[line], lineStarts[line + 1]);
  }
  return { file, lengths: lengths.map((length) => String.fromCharCode(length)).join(""), lines: JSON.stringify(lines) };
}

/**
 * Texts of which only those lines are kept that a report points into, with where every line begins. The rest of each reads as blanks.
 */
export class SparseTexts {
  readonly #texts = new Map<string, SparseText>();

  /** A text with these lines, and those that were kept of this file before. */
  keep(some: LinesOfText | SourceText): SourceText {
    if ("text" in some) return some;
    const kept = this.#texts.get(some.file) ?? new SparseText(some);
    this.#texts.set(some.file, kept);
    kept.add(some.lines);
    return kept;
  }
}

interface Whole {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

class SparseText implements SourceText {
  readonly file: string;
  readonly #lengths: string;
  #lines: string;

  constructor({ file, lengths, lines }: LinesOfText) {
    this.file = file;
    this.#lengths = lengths;
    this.#lines = lines;
  }

  add(lines: string): void {
    if (lines === this.#lines) return;
    this.#lines = JSON.stringify({ ...JSON.parse(this.#lines), ...JSON.parse(lines) });
    if (latest?.of === this) latest = null;
  }

  get text(): string {
    return this.#whole().text;
  }

  get lineStarts(): readonly number[] {
    return this.#whole().lineStarts;
  }

  #whole(): Whole {
    if (latest?.of === this) return latest;
    const lineStarts: number[] = [];
    let length = 0;
    for (let line = 0; line < this.#lengths.length; line++) {
      lineStarts.push(length);
      length += this.#lengths.charCodeAt(line);
    }
    let text = "";
    // Keys that are numbers come in their order.
    for (const [line, written] of Object.entries(JSON.parse(this.#lines) as Record<string, string>))
      text = text.padEnd(lineStarts[Number(line)] ?? 0) + written;
    latest = { of: this, text: text.padEnd(length), lineStarts };
    return latest;
  }
}

/** Reports go from file to file, so that the last one is asked for again and again. */
let latest: (Whole & { readonly of: SparseText }) | null = null;

function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
