import type { Token } from "./tokens.ts";

/** Functions of R that only put their texts together. */
const joins = new Set(["paste0", "str_c"]);

/**
 * Texts that are put together where they stand, as the one text they make: `"nationa" + "liteit"`, `"nationa" "liteit"`,
 * `paste0("nationa", "liteit")`. Linear.
 */
export function folded(tokens: readonly Token[]): readonly Token[] {
  const all: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at] as Token;
    const last = first.kind === "string" ? endOfSum(tokens, at) : joins.has(first.text) ? endOfCall(tokens, at) : at;
    if (last === at) all.push(first);
    else {
      const text = tokens
        .slice(at, last + 1)
        .filter(({ kind }) => kind === "string")
        .map((piece) => piece.text)
        .join("");
      all.push({ kind: "string", text, start: first.start, end: (tokens[last] as Token).end, from: null });
      at = last;
    }
  }
  return all;
}

/** The last piece of a sum of texts, or of texts that only a blank is between on one line. */
function endOfSum(tokens: readonly Token[], from: number): number {
  let last = from;
  for (;;) {
    const [next, behind] = [tokens[last + 1], tokens[last + 2]];
    if (next?.text === "+" && next.kind === "operator" && behind?.kind === "string") last += 2;
    else if (next?.kind === "string") last += 1;
    else return last;
  }
}

/** The bracket that closes a call of nothing but texts; where it begins for any other. */
function endOfCall(tokens: readonly Token[], from: number): number {
  if (tokens[from + 1]?.text !== "(") return from;
  for (let at = from + 2; at < tokens.length; at += 2) {
    if (tokens[at]?.kind !== "string") return from;
    const mark = tokens[at + 1]?.text;
    if (mark === ")") return at + 1;
    if (mark !== ",") return from;
  }
  return from;
}
