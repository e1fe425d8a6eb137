import type { Token } from "./tokens.ts";

/** Words of the language that stand by themselves between commas, and are no names there. */
const alone = new Set("all any current default distinct end exists false isnull notnull null row some true".split(" "));
const before = new Set([",", "(", "select", "distinct", "by", "where", "and", "or", "on"]);
const behind = new Set([",", ")", "from", "as", "=", "<>", "!=", "<", ">", "<=", ">=", "in", "is", "like", "between"]);

/** Whether a word of the language stands where only a column can: `select id, first, last from people`. */
export function isNamed(tokens: readonly Token[], at: number): boolean {
  const [left, own, right] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (alone.has(own?.text.toLowerCase() ?? "") || left === undefined || right === undefined) return false;
  return before.has(left.text.toLowerCase()) && behind.has(right.text.toLowerCase()) && left.kind !== "string";
}
