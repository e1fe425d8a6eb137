import type { SourceText, Span } from "@tenzij/read";

/** A longer text is kept whole: there are few of them, and they would be made again for every finding. */
const longest = 100_000;

/**
 * Texts of which only the lines are kept on which one of some places starts, with where every line begins: what a report of those places
 * asks. The rest of each reads as blanks.
 */
export class SparseTexts {
  readonly #texts = new Map<string, SparseText>();

  /** A text with these lines, and those that were kept of this file before. */
  keep(source: SourceText, spans: readonly Span[]): SourceText {
    const { file, text, cells } = source;
    if (text.length > longest || cells !== undefined) return source;
    const kept = this.#texts.get(file) ?? new SparseText(source);
    this.#texts.set(file, kept);
    kept.add(source, spans);
    return kept;
  }
}

interface Whole {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

class SparseText implements SourceText {
  readonly file: string;
  /** The letters in each line, with its end. */
  readonly #lengths: string;
  /** Lines as they are written, by their number. */
  #lines = "{}";

  constructor({ file, text, lineStarts }: SourceText) {
    this.file = file;
    this.#lengths = JSON.stringify(lineStarts.map((start, line) => (lineStarts[line + 1] ?? text.length) - start));
  }

  add({ text, lineStarts }: SourceText, spans: readonly Span[]): void {
    const lines = JSON.parse(this.#lines) as Record<number, string>;
    for (const { start } of spans) {
      const line = lineAt(lineStarts, start);
      lines[line] ??= text.slice(lineStarts[line], lineStarts[line + 1]);
    }
    this.#lines = JSON.stringify(lines);
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
    for (const inLine of JSON.parse(this.#lengths) as number[]) {
      lineStarts.push(length);
      length += inLine;
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
