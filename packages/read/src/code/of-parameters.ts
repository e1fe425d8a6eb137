import { isOfColumn, makingTables, parameters, settings, verbs, verbsOfR } from "./known-names.ts";
import type { Token } from "./tokens.ts";
import type { Frame, Work } from "./work.ts";

const switches = new Set("True False None TRUE FALSE NULL T F".split(" "));

/**
 * Whether a name before `=` in a call says how something is to be done: a parameter of a function everybody knows, one that only takes the
 * name of a column, a switch, and one that hands on what the program made itself. What makes a table gets columns so.
 */
export function isParameter(work: Work, frame: Frame, index: number): boolean {
  const { tokens, assigned } = work;
  const [{ text } = { text: "" }, value] = [tokens[index], tokens[index + 2]];
  if (frame.isOfLibrary || frame.isOfObject || frame.isOfSettings || parameters.has(text)) return true;
  if (isOfColumn(text) && (value?.kind === "string" || value?.text === "[" || value?.text === "c")) return true;
  const isMaking = assigned === null ? /^\p{Lu}|^(?:dict|assign|agg)$/u.test(frame.called) : makesColumns(frame);
  const behind = tokens[index + 3]?.text;
  if (isMaking || (behind !== "," && behind !== ")") || value?.kind !== "name") return false;
  return switches.has(value.text) || work.known.made.has(value.text);
}

/** Whether what R gives in a call gets the names it is given under. */
export function makesColumns({ called }: Frame): boolean {
  return makingTables.has(called) || verbs.has(called) || verbsOfR.has(called) || called === "c" || called === "list";
}

/** Whether brackets that open at a piece tell a model or a picture how to work: `params = {`, `params <- list(`. */
export function isOfSettings({ tokens, frames }: Work, index: number, isCall: boolean): boolean {
  const first = isCall ? index - 1 : index;
  if (isCall && !/^(?:list|dict|c)$/.test(tokens[first]?.text ?? "")) return false;
  const [given, sign] = [tokens[first - 2], tokens[first - 1]];
  if (sign?.text === "=" || sign?.text === "<-") return settings.test(given?.text ?? "") || isWithin(frames, sign);
  // A subscript is none.
  return sign?.kind === "operator" && !")]".includes(sign.text) && frames.at(-1)?.isOfSettings === true;
}

function isWithin(frames: readonly Frame[], sign: Token): boolean {
  return sign.text === "=" && frames.at(-1)?.isOfSettings === true;
}
