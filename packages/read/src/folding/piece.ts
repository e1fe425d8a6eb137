import { functions } from "./functions.ts";

/** A piece of a program or query, whatever its language. */
export interface Piece {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where its text begins; null where it is not written letter by letter. */
  readonly from: number | null;
}

/** How a language puts texts together, apart from calling functions. */
export interface Language {
  readonly operators: ReadonlySet<string>;
  /** What gives a name a text, and the kind of piece that can be given one. */
  readonly assigns: ReadonlySet<string>;
  readonly variables: string;
  /** How many pieces there can be from the name up to the text it is given. */
  readonly reach: number;
}

/** Whether a text may be put together here; most queries and programs do so nowhere. */
export function mayJoin(tokens: readonly Piece[], at: number, language: Language): boolean {
  const { kind, text } = tokens[at] as Piece;
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  if (kind === "string" || kind === "quoted")
    return before?.kind === kind || behind?.text === "[" || text.includes("{");
  if (kind !== "operator") return behind?.text === "(" && functions.has(text.toLowerCase());
  if (text !== "%" && !language.operators.has(text)) return false;
  const isOne = (one: Piece | undefined) =>
    one?.kind === "string" || one?.kind === language.variables || isSign(one, "()");
  // What is called gives a text as well, and a type is named behind one: `'nationa'::text || lower('liteit')`.
  const isNamed = (one: Piece | undefined) => one?.kind === "name" || one?.kind === "word";
  if (isSign(behind, "=")) return isOne(tokens[at + 2]);
  return isOne(before) ? isOne(behind) || isNamed(behind) : isNamed(before) && isOne(behind);
}

export function isSign(token: Piece | undefined, signs: string): boolean {
  return token?.kind === "operator" && token.text.length === 1 && signs.includes(token.text);
}
