import { comparisons } from "./known-names.ts";
import type { Token } from "./tokens.ts";

/**
 * Names to which a program in R gives something: `x <- …`, `for (x in …)`, `function(x, y = 1)`. Linear.
 */
export function assignedIn(tokens: readonly Token[]): ReadonlySet<string> {
  const assigned = new Set<string>();
  let depth = 0;
  let parametersAt = -1;
  for (const [index, { kind, text }] of tokens.entries()) {
    const [before, behind] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
    if (kind === "operator" && "([{".includes(text)) {
      depth++;
      if (before === "function") parametersAt = depth;
    } else if (kind === "operator" && ")]}".includes(text)) {
      if (depth === parametersAt) parametersAt = -1;
      depth--;
    }
    if (kind !== "name") continue;
    const isParameter = depth === parametersAt && (before === "(" || before === ",");
    const isLoop = behind === "in" && before === "(";
    const isGiven = (behind === "<-" || (behind === "=" && depth === 0)) && before !== "$" && before !== "@";
    if (isParameter || isLoop || isGiven || before === "->") assigned.add(text);
  }
  return assigned;
}

const truths = new Set(["T", "F"]);

/**
 * A name that stands by itself between commas, brackets and signs that join or compare.
 * @param assigned names that are no columns; null where the language has none
 */
export function canBeColumn(
  before: Token | undefined,
  { text }: Token,
  behind: Token | undefined,
  assigned: ReadonlySet<string> | null,
): boolean {
  const isOne = (one: Token | undefined, signs: string) => one?.kind === "operator" && signs.includes(one.text);
  if (assigned === null) return isOne(before, "(,-!=") && isOne(behind, "),");
  if (assigned.has(text) || truths.has(text)) return false;
  return (isOne(before, "(,-!=[&|") || signsOf(before)) && isOne(behind, "),[]&|");
}

function signsOf(token: Token | undefined): boolean {
  return token?.kind === "operator" && comparisons.has(token.text);
}

const constants = new Set("True False None TRUE FALSE NULL NA self cls".split(" "));

/** Whether a word of the languages is a name where it stands: `df$class`, `pass == 1`. */
export function isNamedHere(tokens: readonly Token[], index: number): boolean {
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  if (before?.kind === "operator" && (before.text === "$" || before.text === "@")) return true;
  return signsOf(behind) && !constants.has(tokens[index]?.text ?? "");
}

/** Whether a name is what a loop runs with: `for i in …`. Over texts that stand there it is what they are values of. */
export function runsOver(tokens: readonly Token[], index: number): boolean {
  if (tokens[index + 1]?.text !== "in") return false;
  let at = index - 1;
  while (tokens[at]?.text === "," && tokens[at - 1]?.kind === "name") at -= 2;
  if (tokens[at]?.text === "(") at--;
  if (tokens[at]?.text !== "for") return false;
  const first = tokens[index + 2]?.text === "c" ? index + 4 : index + 3;
  return tokens[first]?.kind !== "string" || at !== index - (tokens[index - 1]?.text === "(" ? 2 : 1);
}

/** One of several texts with commas between them. */
export function isListed(tokens: readonly Token[], index: number): boolean {
  const [before, behind] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
  return (
    (before === "," && tokens[index - 2]?.kind === "string") || (behind === "," && tokens[index + 2]?.kind === "string")
  );
}
