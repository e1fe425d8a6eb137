import type { Token } from "./tokens.ts";

/** `insert into t (a, b) values (…)`: what such a list names is filled, and selects nothing. */
export function isFilledByValues(tokens: readonly Token[], open: number): boolean {
  let name = open - 1;
  while (tokens[name - 1]?.text === ".") name -= 2;
  if (tokens[name - 1]?.text.toLowerCase() !== "into") return false;
  let close = open + 1;
  while (close < tokens.length && tokens[close]?.text !== ")" && tokens[close]?.text !== "(") close++;
  return tokens[close]?.text === ")" && tokens[close + 1]?.text.toLowerCase() === "values";
}
