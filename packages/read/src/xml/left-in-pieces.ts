import type { Budget } from "../folding/budget.ts";
import { type Problem, problem } from "../problem.ts";
import { span } from "../span.ts";

/** That texts of a model were left in pieces, because more would have had to be written out than is read of a file. */
export function leftInPieces({ isOver }: Budget): Problem[] {
  return isOver ? [{ ...problem("opaque-source", span(0, 0), { what: "built" }), severity: "warning" }] : [];
}
