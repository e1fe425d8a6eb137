import type { Token } from "./tokens.ts";

/** A name of a column in a program, with what it is compared with. */
export interface Named {
  readonly name: Token;
  readonly values: Token[];
  readonly limits: Token[];
}

/** What a program was read as; every name and text of it is in one of these. */
export interface Names {
  readonly columns: readonly Named[];
  readonly rest: readonly Token[];
  /** Texts that stand as a line of their own: they explain. */
  readonly remarks: readonly Token[];
}

const comparisons = new Set("== != < > <= >= in %in% isin eq ne between".split(" "));
const limiting = new Set("< > <= >= between".split(" "));

/** Words of the languages, which name nothing. */
const keywords = new Set(
  `and as assert async await break class continue def del elif else except finally for from global if import in is lambda
  nonlocal not or pass raise return try while with yield True False None TRUE FALSE NULL NA function next repeat library
  require self cls print`.split(/\s+/),
);

interface Frame {
  readonly open: string;
  /** What stands before it is a value, so that what is in it is looked up there. */
  readonly isLookUp: boolean;
  /** What the texts in it are compared with. */
  readonly owner: Named | null;
}

/**
 * Finds what can be the name of a column: a text between brackets or in a list (`df["x"]`, `["a", "b"]`, `c("a", "b")`), an attribute
 * (`df.x`, `df$x`), an argument (`x=1`), a key, a term of a formula; and what it is compared with. Linear.
 */
export function namesOf(tokens: readonly Token[]): Names {
  const [columns, rest, remarks]: [Named[], Token[], Token[]] = [[], [], []];
  const frames: Frame[] = [];
  let last: Named | null = null;
  let comparison: string | null = null;
  /** How deep in brackets the formula stands that is being read; -1 in none. */
  let formula = -1;
  const add = (name: Token): Named => {
    const found: Named = { name, values: [], limits: [] };
    columns.push(found);
    return found;
  };
  for (const [index, token] of tokens.entries()) {
    const [before, behind] = [tokens[index - 1], tokens[index + 1]];
    const frame = frames.at(-1);
    if (token.kind === "operator") {
      const { text } = token;
      if ("([{".includes(text)) {
        const isLookUp =
          text === "[" &&
          (before?.kind === "name" || before?.text === "]" || before?.text === ")" || before?.text === "[");
        frames.push({ open: text, isLookUp, owner: comparison === null ? null : last });
      } else if (")]}".includes(text)) {
        if (frames.pop()?.owner) comparison = null;
        if (frames.length < formula) formula = -1;
      } else if (text === "~") formula = frames.length;
      else if (comparisons.has(text)) comparison = text;
      else if (text === "&" || text === "|" || text === "=" || text === "<-" || text === ":")
        [last, comparison] = [null, null];
      else if (text === "," && !frame?.owner) comparison = null;
      if ((text === "," || text === ";") && frames.length === formula) formula = -1;
      continue;
    }
    if (token.kind === "number") {
      const of = frame?.owner ?? (comparison === null ? null : last);
      if (of) (limiting.has(comparison ?? "") ? of.limits : of.values).push(token);
      continue;
    }
    if (token.kind === "string") {
      const of = frame?.owner ?? (comparison === null ? null : last);
      const standsAlone =
        frames.length === 0 &&
        (token.from ?? token.start) - token.start >= 3 &&
        (before?.kind !== "operator" || before.text === ":" || before.text === ")");
      if (standsAlone) remarks.push(token);
      else if (of !== null && of !== undefined) of.values.push(token);
      else if (
        frame !== undefined &&
        isField(token.text) &&
        (frame.open !== "(" || isListed(tokens, index) || before?.text === "(")
      )
        last = add(token);
      else rest.push(token);
      continue;
    }
    if (keywords.has(token.text)) {
      if (token.text === "in" || token.text === "is") comparison = token.text === "in" ? "in" : comparison;
      else if (token.text !== "not") [last, comparison] = [null, null];
      formula = -1;
      continue;
    }
    // Two names in a row: what was a formula has ended.
    if (frames.length === formula && (before?.kind === "name" || before?.text === ")")) formula = -1;
    const isMember = before?.text === "." || before?.text === "$" || before?.text === "@";
    const isCall = behind?.text === "(";
    if (isMember && isCall && comparisons.has(token.text)) comparison = token.text;
    else if ((isMember && !isCall) || (formula >= 0 && !isCall)) last = add(token);
    else if (frame?.open === "(" && behind?.text === "=" && behind.kind === "operator") add(token);
    else {
      if (!isCall && behind !== undefined && comparisons.has(behind.text)) last = add(token);
      else rest.push(token);
    }
  }
  return { columns, rest, remarks };
}

function isField(text: string): boolean {
  return text.length > 0 && text.length <= 80 && !/[\n<>{}|;=]/.test(text);
}

/** One of several texts with commas between them. */
function isListed(tokens: readonly Token[], index: number): boolean {
  const [before, behind] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
  return (
    (before === "," && tokens[index - 2]?.kind === "string") || (behind === "," && tokens[index + 2]?.kind === "string")
  );
}

/**
 * What is left of a program without its names and texts: signs, numbers and words of the language, with a number for each name. It
 * decides as much as the names do, so it counts in what a record rests on.
 */
export function shapeOf(tokens: readonly Token[]): string {
  const numbers = new Map<string, number>();
  return tokens
    .map(({ kind, text }) => {
      if (kind === "operator" || kind === "number" || (kind === "name" && keywords.has(text))) return text;
      if (kind === "string") return '""';
      const known = numbers.get(text) ?? numbers.size + 1;
      numbers.set(text, known);
      return `#${known}`;
    })
    .join(" ");
}
