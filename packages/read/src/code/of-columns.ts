import { comparisons } from "./known-names.ts";
import type { Token } from "./tokens.ts";

/**
 * Names to which a program in R gives something: `x <- …`, `for (x in …)`, `function(x, y = 1)`. Linear.
 */
export function assignedIn(tokens: readonly Token[]): ReadonlySet<string> {
  const assigned = new Set<string>();
  let [depth, parametersAt] = [0, -1];
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === "operator" && text.length === 1) {
      if ("([{".includes(text)) {
        depth++;
        if (tokens[at - 1]?.text === "function") parametersAt = depth;
      } else if (")]}".includes(text)) {
        if (depth === parametersAt) parametersAt = -1;
        depth--;
      }
    } else if (kind === "name" && isGiven(tokens, at, depth, parametersAt)) assigned.add(text);
  }
  return assigned;
}

function isGiven(tokens: readonly Token[], at: number, depth: number, parametersAt: number): boolean {
  const [before, behind] = [tokens[at - 1]?.text, tokens[at + 1]?.text];
  if (behind === "<-" || (behind === "=" && depth === 0)) return before !== "$" && before !== "@";
  if (depth === parametersAt && (before === "(" || before === ",")) return true;
  return before === "->" || (behind === "in" && before === "(");
}

/** Names to which a program in Python gives something: `x = …`, `for x in …`, `def x`. Its parameters are none: they come from elsewhere. */
export function madeIn(tokens: readonly Token[]): string[] {
  const made: string[] = [];
  let depth = 0;
  let isLoop = false;
  for (const [at, { kind, text }] of tokens.entries()) {
    const before = tokens[at - 1]?.text;
    if (kind === "operator") {
      if ("([{".includes(text)) depth++;
      else if (")]}".includes(text)) depth--;
    } else if (text === "for") isLoop = true;
    else if (text === "in") isLoop = false;
    else if (kind === "name" && before !== "." && !constants.has(text)) {
      const isGiven = depth === 0 && tokens[at + 1]?.text === "=";
      if (isGiven || isLoop || before === "def") made.push(text);
    }
  }
  return made;
}

/** Whether what a name is held against is a text, or begins with one. */
export function isAgainstText(tokens: readonly Token[], index: number): boolean {
  let at = index + 1;
  while (at < index + 5 && (tokens[at]?.kind === "operator" || ["in", "not", "c"].includes(tokens[at]?.text ?? "")))
    at++;
  return tokens[at]?.kind === "string";
}

/** Whether something is given to a column between the brackets of a table in R: `d[, land := x]`. */
export function isGivenInTable(tokens: readonly Token[], index: number): boolean {
  const [colon, equals] = [tokens[index + 1], tokens[index + 2]];
  return colon?.text === ":" && equals?.text === "=" && colon.end === equals.start && colon.kind === "operator";
}

/** Whether a text stands before what it names in a call of R: `data.frame("land" = x)`. */
export function isGivenInCall(tokens: readonly Token[], index: number): boolean {
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  return behind?.kind === "operator" && behind.text === "=" && (before?.text === "(" || before?.text === ",");
}

const truths = new Set(["T", "F"]);

/** What R means by a name wherever it stands: a place to fill, a missing value, a function that asks or makes. */
export function isOfR(name: string): boolean {
  return /^(?:\.[xy]?|NA_\w+_|(?:is|as)\..+)$/.test(name);
}

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
  if (assigned.has(text) || truths.has(text) || isOfR(text)) return false;
  return (isOne(before, "(,-!=[&|+*/^") || signsOf(before)) && isOne(behind, "),[]&|+-*/^");
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

const ahead = new Set("== != in %in%".split(" "));

/** Whether a text stands before what it is compared with: `"TR" in df.iban`, `"MA" == d$land`. */
export function isAhead(tokens: readonly Token[], index: number): boolean {
  const [first, second] = [tokens[index + 1]?.text ?? "", tokens[index + 2]?.text ?? ""];
  return ahead.has(first) || (first === "not" && second === "in");
}

/** One of several texts with commas between them. */
export function isListed(tokens: readonly Token[], index: number): boolean {
  const [before, behind] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
  return (
    (before === "," && tokens[index - 2]?.kind === "string") || (behind === "," && tokens[index + 2]?.kind === "string")
  );
}
