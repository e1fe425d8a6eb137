import { type Tokens, tokensOf } from "./tokens.ts";

/**
 * Cuts a whole file into pieces. Where a quote in it never closes, as while one is typed, all quotes behind it would close where others open: then
 * each closes on its own line or is a problem there, so that the rest is what it was.
 */
export function tokensOfFile(text: string, most: number): Tokens {
  const read = tokensOf(text, most);
  const isOpen = read.problems.some(({ span: { start } }) => /['"`]/.test(text.slice(start, start + 3)));
  return isOpen ? tokensOf(text, most, true) : read;
}
