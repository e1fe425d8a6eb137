import { asking, drawing, listingValues, picking, renaming, takingNames, verbs, verbsOfR } from "./known-names.ts";
import { isLibrary, isOfObject } from "./of-libraries.ts";
import { isOfSettings, makesColumns } from "./of-parameters.ts";
import type { Token } from "./tokens.ts";
import type { Named, Work } from "./work.ts";

/** Keeps in mind what brackets that open at a piece are of. */
export function opened(work: Work, open: string, index: number): void {
  const { tokens, assigned, frames } = work;
  const [equals, before] = [tokens[index - 2], tokens[index - 1]];
  const isCall = open === "(";
  const owner = work.comparison === null ? null : work.last;
  const called = isCall && before?.kind === "name" ? before.text : "";
  const asks = isCall && owner === null && asking.has(before?.text ?? "");
  const asked = asks ? { column: null, waiting: [], above: work.asked } : null;
  work.asked = asked ?? work.asked;
  const parameter = before?.text === "=" ? equals?.text : equals?.text === "=" && tokens[index - 3]?.text;
  const isBehind = before?.kind === "name" || before?.text === ")" || before?.text === "]";
  // One literal: this is made for every bracket, and copies of objects were half of the time.
  frames.push({
    open,
    called,
    owner,
    asked,
    isOfColumns: takesColumns(work, open, before),
    given: givenTo(work, index, called),
    isOfSettings: isOfSettings(work, index, called !== ""),
    isPicking: assigned !== null && isCall && picking.has(before?.text ?? ""),
    isOfLibrary: isCall && (called === "function" || equals?.text === "def" || isLibrary(work, index - 1)),
    isOfObject: isCall && isOfObject(work, index),
    isOfValues: holdsValues(work, before, parameter || ""),
    isRenaming: open === "{" && renaming.has(parameter || ""),
    isBehindObject: isBehind && work.isOfObject,
  });
  work.isOfObject = false;
}

/** Whether texts in brackets that open here are values: of a type, of the levels of a column, or to draw one of. */
function holdsValues({ assigned, frames }: Work, before: Token | undefined, parameter: string): boolean {
  const within = frames.at(-1);
  const isDrawn =
    within?.open === "(" && drawing.has(within.called) && (before?.text === "c" || before?.kind === "operator");
  return isDrawn || (assigned === null ? before?.text === "Literal" : listingValues.has(parameter));
}

/** The column of a table of R that texts in brackets which open here are given to: `data.frame(land = c("MA", "TR"))`. */
function givenTo({ tokens, assigned, frames, columns }: Work, index: number, called: string): Named | null {
  const within = frames.at(-1);
  if (assigned === null || within === undefined || called === "") return null;
  if (verbs.has(called) || verbsOfR.has(called) || takingNames.has(called) || asking.has(called)) return null;
  if (within.given !== null) return within.given;
  const [name, sign] = [tokens[index - 3], tokens[index - 2]];
  const last = columns.at(-1) ?? null;
  return sign?.text === "=" && within.called !== "c" && makesColumns(within) && last?.name === name ? last : null;
}

/** Whether names by themselves in brackets that open here stand for columns. */
function takesColumns({ assigned, frames }: Work, open: string, before: Token | undefined): boolean {
  const isWithin = frames.at(-1)?.isOfColumns === true;
  const called = before?.text ?? "";
  if (open === "(" && assigned === null) return verbs.has(called) || (isWithin && called === "c");
  if (open === "(") return isWithin || verbs.has(called) || verbsOfR.has(called);
  return assigned !== null && open === "[" && (before?.kind === "name" || before?.text === "]" || before?.text === ")");
}
