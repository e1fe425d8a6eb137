import type { Budget } from "./budget.ts";
import { isSign, type Language, type Piece } from "./piece.ts";

/** A bracket that is open. */
interface Frame {
  /** Where it stands in what is left. */
  readonly at: number;
  /** Whether every name in it is known as a text, or is that of a list or of an argument. */
  isKnown: boolean;
}

export interface Work<T extends Piece> {
  readonly language: Language;
  readonly left: T[];
  readonly pieces: T[];
  readonly made: Set<T>;
  readonly frames: Frame[];
  readonly texts: Map<string, string>;
  readonly budget: Budget;
  over: T | null;
}

export function isNameLike(token: Piece | undefined): boolean {
  return token?.kind === "name" || token?.kind === "word";
}

export function spoil<T extends Piece>({ frames }: Work<T>): void {
  const open = frames.at(-1);
  if (open !== undefined) open.isKnown = false;
}

/** A text, or a name that was given one. */
export function isOperand<T extends Piece>(work: Work<T>, at: number): boolean {
  const token = work.left[at];
  if (token?.kind === "string") return true;
  return token !== undefined && textFor(work, token) !== null && !isSign(work.left[at - 1], ".$@:");
}

export function textFor<T extends Piece>({ language, texts }: Work<T>, token: T): string | null {
  if (token.kind === "string" || token.kind === "number") return token.text;
  return token.kind === language.variables ? (texts.get(token.text) ?? null) : null;
}

/**
 * Puts one text in the place of all that is left from here on.
 * @param added so much of it as a sum adds; absent where the text is another than those it is made of
 */
export function replace<T extends Piece>(work: Work<T>, from: number, text: string | null, added?: number): boolean {
  const { left, pieces, made } = work;
  const isAdded = added !== undefined;
  if (text === null || !afford(work, added ?? text.length, left[from] as T)) return false;
  const gone = left.splice(from);
  const [first, last] = [gone[0] as T, gone.at(-1) as T];
  // Of what was put together earlier nothing may be left: a form, a part and a text read from its end leave out what they are given.
  const isLost = (one: T) => !isAdded && !text.includes(one.text);
  for (const one of gone) if (one.kind !== "operator" && (!made.has(one) || isLost(one))) pieces.push(one);
  const whole: T = { ...first, kind: "string", text, end: last.end, from: null };
  made.add(whole);
  left.push(whole);
  return true;
}

export function afford<T extends Piece>(work: Work<T>, cost: number, token: T): boolean {
  if (!work.budget.spend(cost)) work.over ??= token;
  return !work.budget.isOver;
}
