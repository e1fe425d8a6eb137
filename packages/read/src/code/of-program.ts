import { attributes, builtins } from "./known-names.ts";
import { isAgainstText } from "./of-columns.ts";
import type { Token } from "./tokens.ts";
import type { Named, Work } from "./work.ts";

/** Functions of the language itself name nothing, unless the program makes one of that name. */
export function isBuiltin({ assigned, known }: Work, called: string): boolean {
  return assigned === null && builtins.has(called) && !known.made.has(called);
}

/** What a table tells of itself, or a model of what it was fitted to: `model.coef_`. */
export function isOfModel(attribute: string): boolean {
  return attributes.has(attribute) || /[a-z\d]_$/.test(attribute);
}

/** Whether a variable of the program is held against a number or another name, or is a name of the language itself. */
export function isOwn({ assigned, known, tokens }: Work, { text }: Token, index: number): boolean {
  if (assigned !== null) return false;
  return /^__\w+__$/.test(text) || (known.made.has(text) && !isAgainstText(tokens, index));
}

/** Tells columns from variables of the program that are nowhere in it a column. */
export function ownApart(found: readonly Named[]): { ofData: Named[]; own: Token[] } {
  const names = new Set(found.filter((one) => !one.isOwn).map(({ name }) => name.text));
  const isOfProgram = (one: Named) => one.isOwn === true && !names.has(one.name.text);
  return {
    ofData: found.filter((one) => !isOfProgram(one)),
    own: found.filter(isOfProgram).map(({ name }) => name),
  };
}

/** Texts that a program gives a name by themselves: `target = "risico"`. */
export function textsNamed(tokens: readonly Token[]): Map<string, Token> {
  const texts = new Map<string, Token>();
  for (const [at, token] of tokens.entries()) {
    const [name, sign] = [tokens[at - 2], tokens[at - 1]];
    const behind = tokens[at + 1];
    const isWhole = behind?.kind !== "operator" || behind.text === ";";
    if (token.kind !== "string" || name?.kind !== "name" || !isWhole) continue;
    if (sign?.text === "=" || sign?.text === "<-") texts.set(name.text, token);
  }
  return texts;
}

/** The text that a variable holds: where it is given in this program, else, in an earlier cell, where the variable stands. */
export function textHeld({ texts, known }: Work, variable: Token): Token | null {
  const own = texts.get(variable.text);
  if (own !== undefined) return own;
  const earlier = known.texts.get(variable.text);
  return earlier === undefined ? null : { ...variable, kind: "string", text: earlier, from: null };
}
