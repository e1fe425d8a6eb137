import type { Encoded } from "./encoded.ts";

const longest = 2_000;

/** Two or more quoted pieces with `+`, `||` or `&` between them; every part is bounded, so that a scan stays linear. */
const chain =
  /(?:"[^"\n]{1,80}"|'[^'\n]{1,80}')(?:\s{0,4}(?:\+|\|\||&)\s{0,4}(?:"[^"\n]{1,80}"|'[^'\n]{1,80}')){1,20}/g;
const call = /\bconcat\s{0,4}\([^()\n]{1,400}\)/gi;
const literal = /"([^"\n]{1,80})"|'([^'\n]{1,80})'/g;

/**
 * What an expression spells in pieces: `"nation" + "aliteit"`, `CONCAT('geboorte', 'land')`. Each is given as the word it
 * makes, at the stretch that makes it; pieces that are not written out (columns, variables) cannot be joined and are left.
 */
export function joinedLiterals(text: string): readonly Encoded[] {
  if (text.length > longest || !(text.includes('"') || text.includes("'"))) return none;
  return [...text.matchAll(chain), ...text.matchAll(call)].flatMap(({ 0: written, index }) => {
    const pieces = [...written.matchAll(literal)].map(([, double, single]) => double ?? single ?? "");
    if (pieces.length < 2) return [];
    return [{ text: pieces.join(""), start: index, end: index + written.length }];
  });
}

const none: readonly Encoded[] = [];
