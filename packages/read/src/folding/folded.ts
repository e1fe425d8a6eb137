import type { Budget } from "./budget.ts";
import { functions, lists } from "./functions.ts";
import { isSign, type Language, mayJoin, type Piece } from "./piece.ts";
import { spelt } from "./spelt.ts";

/** What is left when texts that are put together are one each, and what these were made of: that is looked at as well. */
export interface Folded<T> {
  readonly tokens: readonly T[];
  readonly pieces: readonly T[];
  /** The first that was left in pieces because more would have had to be written out than is read of a file. */
  readonly over: T | null;
}

/** What two texts beside each other would make, where they may be a name and what it goes by; both stay as they are. */
export function besideEachOther<T extends Piece>(tokens: readonly T[], kind: string): T[] {
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    if (token.kind !== kind || before?.kind !== kind) return [];
    return [{ ...before, text: `${before.text}${token.text}`, end: token.end, from: null }];
  });
}

/** A bracket that is open. */
interface Frame {
  /** Where it stands in what is left. */
  readonly at: number;
  /** Whether every name in it is known as a text, or is that of a list or of an argument. */
  isKnown: boolean;
}

interface Work<T extends Piece> {
  readonly language: Language;
  readonly left: T[];
  readonly pieces: T[];
  readonly made: Set<T>;
  readonly frames: Frame[];
  readonly texts: Map<string, string>;
  readonly budget: Budget;
  over: T | null;
}

/**
 * Texts that are put together of what is written in a file, as the one text they make: sums, texts beside each other, calls of functions
 * that make a text of texts, and names that were given one before. Nothing else is evaluated. Linear: each bracket is looked at once.
 * @param budget of the file the tokens stand in
 * @param given names that stand for a text from the start
 */
export function foldTexts<T extends Piece>(
  tokens: readonly T[],
  language: Language,
  budget: Budget,
  given: ReadonlyMap<string, string> = new Map(),
): Folded<T> {
  if (!tokens.some((token, at) => mayJoin(token, tokens[at - 1], tokens[at + 1], language)))
    return { tokens, pieces: [], over: null };
  const work: Work<T> = {
    language,
    left: [],
    pieces: [],
    made: new Set(),
    frames: [],
    texts: new Map(given),
    budget,
    over: null,
  };
  for (const [at, token] of tokens.entries()) {
    const behind = tokens[at + 1];
    if (isSign(token, "([{")) {
      work.frames.push({ at: work.left.length, isKnown: true });
      work.left.push(token);
    } else if (isSign(token, ")]}")) {
      work.left.push(token);
      close(work, behind);
    } else {
      work.left.push(token.kind === "string" || token.kind === "quoted" ? withTexts(work, token) : token);
      settle(work, behind);
    }
  }
  return { tokens: work.left, pieces: work.pieces.filter(({ text }) => /\p{L}{3}/u.test(text)), over: work.over };
}

function isNameLike(token: Piece | undefined): boolean {
  return token?.kind === "name" || token?.kind === "word";
}

/** What just came, as a part of a sum, a text for a name, or something that is not known. */
function settle<T extends Piece>(work: Work<T>, behind: T | undefined): void {
  const { left, language } = work;
  const token = left.at(-1) as T;
  const isFollowed = isSign(behind, ".([$");
  if (!isFollowed && isOperand(work, left.length - 1)) {
    addUp(work);
    give(work);
    return;
  }
  const isKnown = token.kind !== language.variables && !isNameLike(token);
  const isHarmless = isSign(behind, "(=") || isSign(left.at(-2), ".:") || left.at(-3)?.text === "map";
  if (!isKnown && !(isHarmless && isNameLike(token))) spoil(work);
}

function spoil<T extends Piece>({ frames }: Work<T>): void {
  const open = frames.at(-1);
  if (open !== undefined) open.isKnown = false;
}

/** A text, or a name that was given one. */
function isOperand<T extends Piece>(work: Work<T>, at: number): boolean {
  const token = work.left[at];
  if (token?.kind === "string") return true;
  return token !== undefined && textFor(work, token) !== null && !isSign(work.left[at - 1], ".$@:");
}

function textFor<T extends Piece>({ language, texts }: Work<T>, token: T): string | null {
  if (token.kind === "string" || token.kind === "number") return token.text;
  return token.kind === language.variables ? (texts.get(token.text) ?? null) : null;
}

/** Puts the last text to the one before, where a sign between them or nothing at all says so. */
function addUp<T extends Piece>(work: Work<T>): void {
  const { left, language } = work;
  const last = left.length - 1;
  const sign = left[last - 1];
  const isBeside = left[last]?.kind === "string" && sign?.kind === "string";
  const isSum = sign?.kind === "operator" && (language.operators.has(sign.text) || sign.text === "%");
  const from = isBeside ? last - 1 : last - 2;
  if (!isBeside && !(isSum && isOperand(work, from))) return;
  const [one, other] = [left[from], left[last]].map((token) => textFor(work, token as T) ?? "");
  const isForm = !isBeside && sign?.text === "%";
  if (isForm && left[from]?.kind !== "string") return;
  const text = isForm ? functions.get("%")?.([one ?? "", other ?? ""], new Map()) : `${one}${other}`;
  // What a sum adds is written out, not again what it adds that to; unless that is a name, which other sums begin with too.
  const isAgain = isForm || left[from]?.kind !== "string";
  replace(work, from, text ?? null, isAgain ? text?.length : other?.length);
}

/** Puts one text in the place of all that is left from here on. */
function replace<T extends Piece>(work: Work<T>, from: number, text: string | null, cost = text?.length): boolean {
  const { left, pieces, made } = work;
  if (text === null || !afford(work, cost ?? 0, left[from] as T)) return false;
  const gone = left.splice(from);
  const [first, last] = [gone[0] as T, gone.at(-1) as T];
  for (const one of gone) if (one.kind !== "operator" && !made.has(one)) pieces.push(one);
  const whole: T = { ...first, kind: "string", text, end: last.end, from: null };
  made.add(whole);
  left.push(whole);
  return true;
}

function afford<T extends Piece>(work: Work<T>, cost: number, token: T): boolean {
  if (!work.budget.spend(cost)) work.over ??= token;
  return !work.budget.isOver;
}

/** `a = "x"`, `@a varchar(20) = 'x'`: from here on the name stands for the text. */
function give<T extends Piece>({ left, language, texts }: Work<T>): void {
  const token = left.at(-1);
  const sign = left.at(-2);
  if (token?.kind !== "string" || sign?.kind !== "operator" || !language.assigns.has(sign.text)) return;
  const name = left.slice(-2 - language.reach, -2).findLast(({ kind }) => kind === language.variables);
  if (name !== undefined) texts.set(name.text, token.text);
}

/** A bracket that closes: what it makes of the texts in it, where it makes one. */
function close<T extends Piece>(work: Work<T>, behind: T | undefined): void {
  const { left, frames } = work;
  const frame = frames.pop();
  if (frame === undefined) return;
  work.pieces.push(...spelt(left, frame.at));
  const before = left[frame.at - 1];
  const isCall = isNameLike(before) && left[frame.at]?.text === "(";
  const name = isCall ? (before?.text.toLowerCase() ?? "") : "";
  const isMade = frame.isKnown && (isCall ? call(work, frame.at, name, behind) : enclosed(work, frame.at));
  if (isMade) settle(work, behind);
  else if (!frame.isKnown || (isCall && !lists.has(name))) spoil(work);
}

/** One text in brackets, or texts behind the sign that puts them into a form. */
function enclosed<T extends Piece>(work: Work<T>, at: number): boolean {
  const { left } = work;
  if (left[at]?.text === "[" && left[at - 1]?.kind === "string") return turned(work, at);
  if (left[at]?.text !== "(") return false;
  if (isSign(left[at - 1], "%") && left[at - 2]?.kind === "string") return call(work, at, "%", undefined);
  return left.length === at + 3 && left[at + 1]?.kind === "string" && replace(work, at, left[at + 1]?.text ?? null);
}

/** `"txet"[::-1]`: a text read from its end. */
function turned<T extends Piece>(work: Work<T>, at: number): boolean {
  const { left } = work;
  const steps = left.slice(at + 1, at + 6).map(({ text }) => text);
  if (left.length !== at + 6 || steps.join("") !== "::-1]") return false;
  return replace(work, at - 1, [...(left[at - 1]?.text ?? "")].reverse().join(""));
}

/** Whether a call was of texts that make another; it stands in its place then. */
function call<T extends Piece>(work: Work<T>, at: number, name: string, behind: T | undefined): boolean {
  const { left, language } = work;
  const isMethod = isSign(left[at - 2], ".") && left[at - 3]?.kind === "string";
  const make = (isMethod ? functions.get(`.${name}`) : undefined) ?? functions.get(name);
  const inSum = [behind, left[at - 2]].some((one) => one?.kind === "operator" && language.operators.has(one.text));
  if (make === undefined)
    return inSum && left.length === at + 3 && left[at + 1]?.kind === "string"
      ? replace(work, at - 1, left[at + 1]?.text ?? null)
      : false;
  const given = argumentsOf(work, left.slice(at + 1, -1));
  if (given === null) return false;
  const isForm = name === "%";
  const from = isForm ? at - 2 : isMethod ? at - 3 : at - 1;
  const texts = isForm || isMethod ? [left[from]?.text ?? "", ...given.texts] : given.texts;
  return texts.length > 0 && replace(work, from, make(texts, given.named));
}

interface Given {
  readonly texts: string[];
  readonly named: Map<string, string>;
}

/** What a function is given, in lists or one by one; null where more than that stands there. */
function argumentsOf<T extends Piece>(work: Work<T>, tokens: readonly T[]): Given | null {
  const { language } = work;
  const given: Given = { texts: [], named: new Map() };
  let again = 0;
  for (const [at, token] of tokens.entries()) {
    const text = textFor(work, token);
    const isNamed = isSign(tokens[at - 1], "=");
    if (text !== null) {
      if (token.kind === language.variables) again += text.length;
      if (isNamed) given.named.set(tokens[at - 2]?.text.toLowerCase() ?? "", text);
      else given.texts.push(text);
    } else if (token.kind === "operator" ? !isSign(token, ",=()[]{}.:") : !isNameLike(token)) return null;
  }
  return afford(work, again, tokens[0] as T) ? given : null;
}

/** `f"{'nationa'}{rest}"`: what is in the braces is put where they stand. */
function withTexts<T extends Piece>(work: Work<T>, token: T): T {
  if (!token.text.includes("{")) return token;
  const text = token.text.replace(
    /\{{1,2}\s*(?:(['"])([^'"{}]*)\1|([\p{L}_][\p{L}\p{N}_]*))\s*\}{1,2}/gu,
    (all, _, own: string | undefined, name: string) => {
      const put = own ?? work.texts.get(name);
      return put !== undefined && afford(work, put.length, token) ? put : all;
    },
  );
  if (text === token.text) return token;
  work.pieces.push(token);
  return { ...token, text, from: null };
}
