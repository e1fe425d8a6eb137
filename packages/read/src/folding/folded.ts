import { call, enclosed } from "./brackets.ts";
import type { Budget } from "./budget.ts";
import { functions, lists } from "./functions.ts";
import { isSign, type Language, mayJoin, type Piece } from "./piece.ts";
import { spelt } from "./spelt.ts";
import { afford, isNameLike, isOperand, replace, spoil, textFor, type Work } from "./work.ts";

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
  if (!tokens.some((_, at) => mayJoin(tokens, at, language))) return { tokens, pieces: [], over: null };
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

/** What just came, as a part of a sum, a text for a name, or something that is not known. */
function settle<T extends Piece>(work: Work<T>, behind: T | undefined): void {
  const { left, language } = work;
  const token = left.at(-1) as T;
  if (uncast(work)) {
    settle(work, behind);
    return;
  }
  const isFollowed = isSign(behind, ".([$");
  if (!isFollowed && isOperand(work, left.length - 1)) {
    addUp(work);
    give(work);
    return;
  }
  const isKnown = token.kind !== language.variables && !isNameLike(token);
  const isHarmless = isSign(behind, "(=") || isSign(left.at(-2), ".:") || left.at(-3)?.text === "map" || isOfCast(left);
  if (!isKnown && !(isHarmless && isNameLike(token))) spoil(work);
}

/** `cast('nationa' as text)` */
function isOfCast(left: readonly Piece[]): boolean {
  return isAs(left.at(-2)) || (isAs(left.at(-1)) && left.at(-2)?.kind === "string");
}

function isAs(token: Piece | undefined): boolean {
  return token?.text.toLowerCase() === "as";
}

/** `'nationa'::text`: a text remains the same under the name of its type. */
function uncast<T extends Piece>(work: Work<T>): boolean {
  const { left } = work;
  const at = left.length - 3;
  const isCast = left[at + 1]?.text === "::" && left[at]?.kind === "string" && isNameLike(left[at + 2]);
  return isCast && replace(work, at, left[at]?.text ?? null);
}

/** Puts the last text to the one before, where a sign between them or nothing at all says so. */
function addUp<T extends Piece>(work: Work<T>): void {
  const { left, language } = work;
  const last = left.length - 1;
  const sign = left[last - 1];
  if (sign?.text === "=" && addTo(work, last)) return;
  const isBeside = left[last]?.kind === "string" && sign?.kind === "string";
  const isSum = sign?.kind === "operator" && (language.operators.has(sign.text) || sign.text === "%");
  const from = isBeside ? last - 1 : last - 2;
  if (!isBeside && !(isSum && isOperand(work, from))) return;
  const [one, other] = [left[from], left[last]].map((token) => textFor(work, token as T) ?? "");
  const isForm = !isBeside && sign?.text === "%";
  if (isForm && left[from]?.kind !== "string") return;
  const text = isForm ? functions.get("%")?.([one ?? "", other ?? ""], new Map()) : `${one}${other}`;
  // What a sum adds is written out, not again what it adds that to; unless that is a name, which other sums begin with too.
  const added = left[from]?.kind === "string" ? other?.length : text?.length;
  replace(work, from, text ?? null, isForm ? undefined : added);
}

/** `a += "x"`: from here on the name stands for both. */
function addTo<T extends Piece>(work: Work<T>, last: number): boolean {
  const { left, language, texts } = work;
  const [name, sign] = [left[last - 3], left[last - 2]];
  if (name?.kind !== language.variables || sign === undefined || !language.operators.has(sign.text)) return false;
  const before = texts.get(name.text);
  if (before === undefined) return false;
  const whole = `${before}${textFor(work, left[last] as T) ?? ""}`;
  const isMade = replace(work, last - 3, whole);
  if (isMade) texts.set(name.text, whole);
  return isMade;
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
  else if (!frame.isKnown || (isCall && !lists.has(name) && !isAs(left[frame.at - 2]))) spoil(work);
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
