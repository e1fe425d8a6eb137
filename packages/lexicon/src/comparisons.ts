/** A value that an expression names, and where: UTF-16 offsets in the expression. */
export interface ComparedValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A field and the values an expression holds it against, wherever in the expression that happens. */
export interface Comparison {
  /** The field as written; empty where the expression is no more than a list of values. */
  readonly field: string;
  readonly values: readonly ComparedValue[];
}

/**
 * What an expression compares with what, in any of the notations people use for rules: SQL, Python, JavaScript, FEEL, a
 * sentence. It is not parsed: between two connecting words every field belongs to every value, which holds for
 * `land in ('MA', 'TR')`, `'MA' == row["land"]`, `substr(iban, 1, 2) = 'TR'` and `telefoon.startsWith('+212')` alike.
 * @returns one comparison per field, its values in the order of the text; `land = 'MA' or land = 'TR'` is one
 */
export function comparisonsIn(expression: string): readonly Comparison[] {
  if (!/['"=[({,~]|<>|\bin\b|\+\d/i.test(expression)) return none;
  if (bareList.test(expression)) return [{ field: "", values: listed(expression) }];
  const scan = new Scan(expression);
  for (const { 0: token, index } of expression.matchAll(tokens)) scan.take(token, index);
  return scan.comparisons();
}

const none: readonly Comparison[] = [];

/** A cell of a decision table: `MA, TR, SR`. */
const bareList = /^\s*[\p{L}\p{N}_+]{1,40}(\s*,\s*[\p{L}\p{N}_+]{1,40})+\s*$/u;

function listed(list: string): ComparedValue[] {
  return [...list.matchAll(/[^\s,]+/g)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

/** Quoted text, a name with its dots, a number or calling code, an operator, a bracket or comma. */
const tokens =
  /'[^'\n]{0,100}'|"[^"\n]{0,100}"|[\p{L}_][\p{L}\p{M}\p{N}_.$]*|\+?\d[\d.]*|[=!<>~]+|&&|\|\||[()[\]{},;]/gu;

const connecting = new Set(
  "and or en of when then else end if als dan anders where select from join on having order group by case && || ; xor".split(
    " ",
  ),
);
const memberOf = new Set(["in", "isin", "oneof", "anyof", "any"]);
const equals = new Set(["=", "==", "===", "!=", "!==", "<>", "~", "is", "like", "ilike", "eq", "ne", "equals"]);
/** Calls whose quoted argument is a field: `col("land")`, `row.get("land")`. */
const fieldOf = new Set(["get", "col", "column", "field", "attr", "var", "kolom", "veld"]);
const ignored = new Set(["not", "niet", "null", "none", "true", "false"]);

class Scan {
  readonly #text: string;
  readonly #found = new Map<string, ComparedValue[]>();
  #fields: string[] = [];
  #values: ComparedValue[] = [];
  /** The last operator was one of equality, so that a bare number or code behind it is a value. */
  #equal = false;
  /** How many brackets are open since the last word for membership; -1 when it has not been said. */
  #listed = -1;
  #before = "";
  #called = "";
  /** What a `CASE field WHEN` compares with each of its values. */
  #subject: readonly string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  take(token: string, at: number): void {
    const word = token.toLowerCase();
    if (connecting.has(word)) this.#connect(word);
    else if (/^['"]/.test(token)) this.#quoted(token, at);
    else if (/^[\p{L}_]/u.test(token)) this.#word(token, word, at);
    else if (/^\+?\d/.test(token)) {
      if (this.#equal || this.#listed > 0 || token.startsWith("+")) this.#value(token, at);
    } else this.#mark(token);
    this.#before = word;
  }

  #connect(word: string): void {
    if (word === "case" || word === "end") this.#subject = [];
    else if (word === "when" && this.#values.length === 0 && this.#fields.length > 0) this.#subject = this.#fields;
    this.#flush();
    if (word === "when") this.#fields = [...this.#subject];
  }

  comparisons(): readonly Comparison[] {
    this.#flush();
    if (this.#found.size === 0) return none;
    return [...this.#found].map(([field, values]) => ({ field, values }));
  }

  #mark(mark: string): void {
    if (mark === ",") return;
    if (/^[([{]/.test(mark)) {
      if (this.#listed >= 0) this.#listed++;
      this.#called = this.#before;
    } else if (/^[)\]}]/.test(mark)) {
      if (this.#listed > 0 && --this.#listed === 0) this.#listed = -1;
    } else this.#equal = equals.has(mark);
  }

  #word(token: string, word: string, at: number): void {
    const dot = token.lastIndexOf(".");
    const last = word.slice(dot + 1);
    if (memberOf.has(last)) this.#listed = 0;
    if (equals.has(last)) this.#equal = true;
    if (this.#listed > 0 || (this.#equal && /^[A-Z]{2,3}$/.test(token))) this.#value(token, at);
    else if (this.#opensCall(at + token.length)) {
      if (dot > 0) this.#fields.push(token.slice(0, dot));
    } else if (!memberOf.has(word) && !equals.has(word) && !ignored.has(word)) this.#fields.push(token);
  }

  #opensCall(end: number): boolean {
    return /^\s?\(/.test(this.#text.slice(end, end + 2));
  }

  #quoted(token: string, at: number): void {
    const inside = token.slice(1, -1);
    const last = this.#called.slice(this.#called.lastIndexOf(".") + 1);
    const opened = /[[(]$/.test(this.#before);
    const isSubscript = this.#before === "[" && /[\p{L}\p{N}_\])]$/u.test(this.#called) && !memberOf.has(last);
    if (opened && (isSubscript || (this.#before === "(" && fieldOf.has(last)))) this.#fields.push(inside);
    else this.#value(inside, at + 1);
  }

  /** A value without what stands for anything in a pattern: `%`, `*`, `^`, `$`. */
  #value(written: string, at: number): void {
    const from = /^[%*^.\s]*/.exec(written)?.[0].length ?? 0;
    const text = written.slice(from).replace(/[%*$.\s]+$/, "");
    if (text !== "") this.#values.push({ text, start: at + from, end: at + from + text.length });
  }

  #flush(): void {
    if (this.#values.length > 0) {
      const field = this.#fields.join(" ");
      const known = this.#found.get(field);
      if (known === undefined) this.#found.set(field, this.#values);
      else known.push(...this.#values);
    }
    this.#fields = [];
    this.#values = [];
    this.#equal = false;
    this.#listed = -1;
  }
}
