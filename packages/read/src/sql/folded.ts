import type { Token } from "./tokens.ts";

const joining = new Set(["+", "||"]);

/** Texts that are put together where they stand, as the one text they make: `'nationa' + 'liteit'`. Linear. */
export function folded(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token, at) => isJoint(token) && isText(tokens[at - 1]) && isText(tokens[at + 1]))) return tokens;
  const all: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at] as Token;
    let last = at;
    while (isText(first) && isJoint(tokens[last + 1]) && isText(tokens[last + 2])) last += 2;
    if (last === at) all.push(first);
    else {
      const pieces = tokens.slice(at, last + 1).filter(isText);
      const text = pieces.map((piece) => piece.text).join("");
      all.push({ ...first, text, end: (tokens[last] as Token).end, from: null });
      at = last;
    }
  }
  return all;
}

function isText(token: Token | undefined): token is Token {
  return token?.kind === "string";
}

function isJoint(token: Token | undefined): boolean {
  return token?.kind === "operator" && joining.has(token.text);
}
