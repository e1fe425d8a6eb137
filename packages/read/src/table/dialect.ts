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
  let best: { delimiter: string; score: number } | undefined;
  for (const delimiter of delimiters) {
    if (!head.includes(delimiter)) continue;
    const score = fitOf(head, delimiter, text.length > from + sample);
    if (score > 0 && (best === undefined || score > best.score)) best = { delimiter, score };
  }
  return { delimiter: best?.delimiter ?? null, from };
}

/** How well a delimiter fits: a full match beats any other, then the share of rows of one width, then the width. */
function fitOf(head: string, delimiter: string, isCut: boolean): number {
  const all = widthsOf(head, delimiter);
  // The last row of a sample may be cut.
  const whole = isCut && all.length > 1 ? all.slice(0, -1) : all;
  const widths = new Map<number, number>();
  for (const length of whole) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  let [width, count] = [0, 0];
  for (const [one, times] of widths)
    if (times > count || (times === count && one > width)) [width, count] = [one, times];
  if (count === 0) return 0;
  const share = count / whole.length;
  return (share === 1 ? 10 : share) + Math.min(width, 1_000) / 100_000;
}
