import type { Budget } from "../folding/budget.ts";
import type { Token } from "./tokens.ts";

/** A query whose templates that only put texts together are filled in. */
export interface Filled {
  readonly tokens: readonly Token[];
  /** What was put together, each as it stands. */
  readonly pieces: readonly Token[];
  /** Templates that make a part of a name which does not stand in the file. */
  readonly opaque: readonly Token[];
}

const setting = /^%?\s*(?:-\s*)?set\s+([\p{L}_][\p{L}\p{N}_]*)\s*=\s*(['"])([^'"]*)\2\s*(?:-\s*)?$/u;
const filling = /^\s*(?:-\s*)?(?:(['"])([^'"]*)\1|([\p{L}_][\p{L}\p{N}_]*))\s*(?:-\s*)?$/u;
/** What a template begins or ends with stands for no text. */
const mark = /^\s*-?\s*(?:else|raw|end[a-z]+)\s*-?\s*$/;
const text = /'([^'\n]*)'|"([^"\n]*)"/g;

/** The texts that a template gives names: `{% set x = 'a' %}`. */
export function textsSet(tokens: readonly Token[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const token of tokens) {
    const found = token.kind === "template" ? setting.exec(token.text) : null;
    if (found !== null) texts.set(found[1] as string, found[3] as string);
  }
  return texts;
}

/** Names that a template gives anything, or goes through: `{% for k in ks %}`, `{% macro m(k) %}`. */
export function namesGiven(tokens: readonly Token[]): Set<string> {
  const gives = tokens.filter(({ kind, text: own }) => kind === "template" && /^\s*-?\s*(?:set|for|macro)\b/.test(own));
  return new Set(gives.flatMap(({ text: own }) => own.split(/[^\p{L}\p{N}_]+/u)));
}

/**
 * Puts together names that a template stands in the middle of, `nationa{{ x }}`, where the file says what `x` is. Whoever runs the query
 * does so before it is one; nothing is evaluated.
 */
export function fillTemplates(tokens: readonly Token[], texts: ReadonlyMap<string, string>, budget: Budget): Filled {
  if (!tokens.some(({ kind }) => kind === "template" || kind === "variable")) return { tokens, pieces: [], opaque: [] };
  const filled: Token[] = [];
  const [pieces, opaque]: [Token[], Token[]] = [[], []];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at] as Token;
    const last = endOfName(tokens, at);
    const run = tokens.slice(at, last + 1);
    const made = run.some(isFilled) ? run.map((one) => textOf(one, texts, budget)) : [];
    if (made.length > 0 && made.every((one) => one !== null)) {
      pieces.push(...run);
      filled.push({ ...first, kind: "word", text: made.join(""), end: (tokens[last] as Token).end, from: null });
    } else {
      filled.push(...run);
      const isName = run.length > 1 && !tables.has(tokens[at - 1]?.text.toLowerCase() ?? "");
      if (made.length > 0 && isName) opaque.push(run.find(isFilled) as Token);
    }
    at = last;
  }
  return { tokens: filled, pieces: [...pieces, ...tokens.flatMap(joinedIn)], opaque };
}

const tables = new Set("from join into update table view".split(" "));

/** What somebody writes another text for before the query is run. */
function isFilled({ kind, text: written }: Token): boolean {
  return (
    (kind === "template" && filling.test(written) && !mark.test(written)) ||
    (kind === "variable" && /^(?:\$\{|&)/.test(written))
  );
}

/** The last of the pieces that no blank is between, as far as these can make one name. */
function endOfName(tokens: readonly Token[], from: number): number {
  let last = from;
  while (canBePart(tokens[last]) && canBePart(tokens[last + 1]) && tokens[last]?.end === tokens[last + 1]?.start)
    last++;
  return last;
}

function canBePart(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "word" || token.kind === "number" || isFilled(token));
}

function textOf(token: Token, texts: ReadonlyMap<string, string>, budget: Budget): string | null {
  if (token.kind === "word" || token.kind === "number") return token.text;
  const [, , own, name] = filling.exec(token.text) ?? [];
  const text = own ?? (name === undefined ? undefined : texts.get(name));
  return text !== undefined && budget.spend(text.length) ? text : null;
}

/** `{{ 'a' ~ 'b' }}`, `{{ ['a', 'b']|join }}`: the one text that a template makes of several. */
function joinedIn(token: Token): Token[] {
  if (token.kind !== "template" || !/~|\|\s*join\b/.test(token.text)) return [];
  const made = [...token.text.matchAll(text)].map(([, one, other]) => one ?? other ?? "");
  return made.length < 2 ? [] : [{ ...token, kind: "string", text: made.join(""), from: null }];
}
