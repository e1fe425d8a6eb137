import { squashed } from "./squashed.ts";

/** Column names of one form: letters, then at most one number in a range, then letters. Squashed, as names are compared. */
export interface ColumnForm {
  readonly head: string;
  /** So many digits, as a number from and up to. */
  readonly number?: { readonly from: number; readonly to: number; readonly digits: number };
  readonly tail: string;
  /** For people: what differs is a `#`. */
  readonly written: string;
}

/** A form while it is spelled out, not squashed yet. */
interface Spelling {
  readonly head: string;
  readonly number: ColumnForm["number"];
  readonly tail: string;
}

/** A codebook names so many columns by one rule at most; more is a rule that says nothing. */
const mostForms = 300;

/**
 * The column names that a rule of a codebook stands for: `(x)` may be absent, `(x|y)` is one of these, `[a-n]` a letter,
 * `#` a digit, `{002..010}` a number of so many digits. All else stands for itself.
 * @throws RangeError when the rule is not well formed, has two numbers, or stands for too many forms
 */
export function columnForms(rule: string): readonly ColumnForm[] {
  // Most are names and no more.
  if (!/[()|[\]{}#]/.test(rule)) return [{ head: squashed(rule), tail: "", written: rule }];
  const scan = { rule, at: 0 };
  const spellings = sequence(scan, [{ head: "", number: undefined, tail: "" }]);
  if (scan.at < rule.length) throw new RangeError(`"${rule}" closes at ${scan.at + 1} what was not opened`);
  return spellings.map(({ head, number, tail }) => {
    const squeezed = { head: squashed(head), tail: squashed(tail) };
    return number === undefined
      ? { ...squeezed, written: head }
      : { ...squeezed, number, written: `${head}${"#".repeat(number.digits)}${tail}` };
  });
}

/** A place in a rule. */
interface Scan {
  readonly rule: string;
  at: number;
}

function sequence(scan: Scan, before: readonly Spelling[]): readonly Spelling[] {
  let spellings = before;
  while (scan.at < scan.rule.length && !/[|)]/.test(scan.rule[scan.at] as string)) {
    spellings = item(scan, spellings);
    if (spellings.length > mostForms) throw new RangeError(`"${scan.rule}" stands for more than ${mostForms} forms`);
  }
  return spellings;
}

/** A range of letters, digits, a range of numbers, or what stands for itself. */
const tokens = /\[[a-z]-[a-z]\]|#+|\{\d+\.\.\d+\}|[^[\]{}#()|]+/iy;

function item(scan: Scan, before: readonly Spelling[]): readonly Spelling[] {
  const letter = scan.rule[scan.at] as string;
  if (letter === "(") return choice(scan, before);
  tokens.lastIndex = scan.at;
  const [token] = tokens.exec(scan.rule) ?? [];
  if (token === undefined) throw new RangeError(`"${scan.rule}" is not understood at ${scan.at + 1}`);
  scan.at += token.length;
  if (token.startsWith("[")) return before.flatMap((spelling) => lettersOf(token).map((one) => written(spelling, one)));
  if (token.startsWith("#")) return before.map((spelling) => numbered(scan, spelling, numberOf(token)));
  if (token.startsWith("{")) return before.map((spelling) => numbered(scan, spelling, rangeOf(token)));
  return before.map((spelling) => written(spelling, token));
}

/** `(x)` is x or nothing, `(x|y)` is x or y. */
function choice(scan: Scan, before: readonly Spelling[]): readonly Spelling[] {
  const found: Spelling[] = [];
  let alternatives = 0;
  do {
    scan.at++;
    found.push(...sequence(scan, before));
    alternatives++;
  } while (scan.rule[scan.at] === "|");
  if (scan.rule[scan.at] !== ")") throw new RangeError(`"${scan.rule}" does not close a parenthesis`);
  scan.at++;
  return alternatives === 1 ? [...before, ...found] : found;
}

function written(spelling: Spelling, text: string): Spelling {
  return spelling.number === undefined
    ? { ...spelling, head: spelling.head + text }
    : { ...spelling, tail: spelling.tail + text };
}

function numbered({ rule }: Scan, spelling: Spelling, number: NonNullable<Spelling["number"]>): Spelling {
  if (spelling.number !== undefined) throw new RangeError(`"${rule}" has two numbers`);
  return { ...spelling, number };
}

function lettersOf(range: string): string[] {
  const [first, last] = [range.codePointAt(1) as number, range.codePointAt(3) as number];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String.fromCodePoint(first + at));
}

function numberOf({ length: digits }: string) {
  return { from: 0, to: 10 ** digits - 1, digits };
}

function rangeOf(range: string) {
  const [from = "", to = ""] = range.slice(1, -1).split("..");
  return { from: Number(from), to: Number(to), digits: to.length };
}
