import { widthsOf } from "./cells.ts";

/** How a table is delimited, and where it begins. */
export interface Dialect {
  /** Null for a table of one column. */
  readonly delimiter: string | null;
  readonly from: number;
}

/** So much of a table tells how it is delimited, in UTF-16 units. */
const sample = 64 * 1024;

const delimiters = [";", "\t", "|", ","];

/**
 * The delimiter under which every row has the same number of cells, the most cells first; where none fits every row, the one that
 * fits most. A first line `sep=X`, as spreadsheets write it, says so itself.
 */
export function dialectOf(text: string): Dialect {
  const from = text.startsWith("\ufeff") ? 1 : 0;
  const stated = /^sep=(.)\r?\n/.exec(text.slice(from, from + 10));
  if (stated?.[1] !== undefined) return { delimiter: stated[1], from: from + stated[0].length };
  const head = text.slice(from, from + sample);
  const first = firstLine(head);
  let best: { delimiter: string; score: number } | undefined;
  for (const delimiter of delimiters) {
    // Beside one that fits every row, only one that is in every row can be better.
    if (!((best?.score ?? 0) < whole ? head : first).includes(delimiter)) continue;
    const score = fitOf(head, delimiter, text.length > from + sample);
    if (score > 0 && (best === undefined || score > best.score)) best = { delimiter, score };
  }
  return { delimiter: best?.delimiter ?? null, from };
}

/** What a delimiter that fits every row has at least. */
const whole = 10;

/** The first line in which something stands, where it is a row by itself; else all. */
function firstLine(head: string): string {
  const line = /^[^\r\n]*\S[^\r\n]*/m.exec(head)?.[0] ?? "";
  return line.includes('"') ? head : line;
}

/** How well a delimiter fits: a full match beats any other, then the share of rows of one width, then the width. */
function fitOf(head: string, delimiter: string, isCut: boolean): number {
  const all = widthsOf(head, delimiter, isCut);
  // The last row of a sample may be cut.
  const rows = isCut && all.length > 1 ? all.slice(0, -1) : all;
  const widths = new Map<number, number>();
  for (const length of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  let [width, count] = [0, 0];
  for (const [one, times] of widths)
    if (times > count || (times === count && one > width)) [width, count] = [one, times];
  if (count === 0) return 0;
  const share = count / rows.length;
  return (share === 1 ? whole : share) + Math.min(width, 1_000) / 100_000;
}
