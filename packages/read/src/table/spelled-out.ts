import { scalar } from "../nodes/build.ts";
import type { ScalarNode } from "../nodes/node.ts";
import { span } from "../span.ts";
import type { Cell, Row } from "./cells.ts";

/** Fewer letters beside each other are no word, and more are codes. */
const [fewest, most] = [4, 40];
const letter = /^\p{L}\p{M}*$/u;

/** Words of which each letter stands in a cell of its own, in a row or below each other: `n|a|t|i|o`. */
export function spelledOut(rows: readonly Row[]): ScalarNode[] {
  const found: ScalarNode[] = [];
  /** Letters below each other that the row above ends with, by column. */
  let above = new Map<number, Cell[]>();
  const end = (run: Cell[] | undefined) => {
    if (run !== undefined && run.length >= fewest && run.length <= most) found.push(joined(run));
  };
  for (const row of rows) {
    let beside: Cell[] = [];
    const below = new Map<number, Cell[]>();
    for (const [at, cell] of row.entries()) {
      if (isLetter(cell.text)) {
        beside.push(cell);
        const column = above.get(at) ?? [];
        column.push(cell);
        below.set(at, column);
      } else if (beside.length > 0) {
        end(beside);
        beside = [];
      }
    }
    end(beside);
    for (const [at, column] of above) if (!below.has(at)) end(column);
    above = below;
  }
  for (const column of above.values()) end(column);
  return found;
}

/** Most texts are longer, and the pattern is tried on none of them. */
function isLetter(text: string): boolean {
  return text.length > 0 && text.length < 6 && letter.test(text.trim());
}

function joined(cells: readonly Cell[]): ScalarNode {
  const places = cells.flatMap(({ start, end }) => [start, end]);
  const text = cells.map((cell) => cell.text.trim()).join("");
  return scalar(text, span(Math.min(...places), Math.max(...places)), "quoted");
}
