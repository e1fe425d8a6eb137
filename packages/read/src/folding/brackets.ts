import { functions } from "./functions.ts";
import { isSign, type Piece } from "./piece.ts";
import { afford, isNameLike, replace, textFor, type Work } from "./work.ts";

/** One text in brackets, or texts behind the sign that puts them into a form. */
export function enclosed<T extends Piece>(work: Work<T>, at: number): boolean {
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
export function call<T extends Piece>(work: Work<T>, at: number, name: string, behind: T | undefined): boolean {
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
