import { isField } from "./is-field.ts";
import {
  asking,
  attributes,
  comparisons,
  keywords,
  layout,
  libraries,
  limiting,
  naming,
  parameters,
  saying,
  verbs,
} from "./known-names.ts";
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

/** What a function that holds a column against a text has been given so far. */
interface Asked {
  column: Named | null;
  /** Texts that stand before the column. */
  readonly waiting: Token[];
  readonly above: Asked | null;
}

interface Frame {
  readonly open: string;
  /** Names in it stand for columns. */
  readonly isOfColumns: boolean;
  /** What stands right in it are parameters of a library, or what is said to people. */
  readonly isOfLibrary: boolean;
  /** What the texts in it are compared with. */
  readonly owner: Named | null;
  /** Brackets of a function that holds a column against the texts in them. */
  readonly asked: Asked | null;
}

/** What is known while the tokens are read one after the other. */
interface Work {
  readonly tokens: readonly Token[];
  readonly columns: Named[];
  readonly rest: Token[];
  readonly remarks: Token[];
  readonly frames: Frame[];
  last: Named | null;
  comparison: string | null;
  /** Of the innermost function that asks. */
  asked: Asked | null;
  /** Names that stand for a library or something of one. */
  readonly ofLibraries: Set<string>;
  /** An import that is being read: the package, once it is known. */
  importing: { root: string | null } | null;
  /** How deep in brackets the formula stands that is being read; -1 in none. */
  formula: number;
}

/**
 * Finds what can be the name of a column: a text between brackets or in a list (`df["x"]`, `["a", "b"]`, `c("a", "b")`), an attribute
 * (`df.x`, `df$x`), an argument (`x=1`), a key, a term of a formula; and what it is compared with. Linear.
 */
export function namesOf(tokens: readonly Token[]): Names {
  const work: Work = {
    ...{ tokens, columns: [], rest: [], remarks: [], frames: [] },
    ...{ ofLibraries: new Set<string>(), importing: null },
    ...{ last: null, comparison: null, asked: null, formula: -1 },
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "operator") operator(work, token, index);
    else if (token.kind === "number") {
      const of = comparedHere(work);
      if (of) (limiting.has(work.comparison ?? "") ? of.limits : of.values).push(token);
    } else if (token.kind === "string") string(work, token, index);
    else if (keywords.has(token.text)) keyword(work, token.text);
    else name(work, token, tokens[index - 1], tokens[index + 1]);
  }
  const { columns, rest, remarks } = work;
  return { columns, rest, remarks };
}

function operator(work: Work, { text }: Token, index: number): void {
  const { frames, tokens } = work;
  const [before, frame] = [tokens[index - 1], frames.at(-1)];
  if (!".,(*".includes(text)) work.importing = null;
  if ("([{".includes(text)) {
    const isOfColumns =
      text === "(" && (verbs.has(before?.text ?? "") || (before?.text === "c" && frame?.isOfColumns === true));
    const isOfLibrary = text === "(" && isLibrary(work, index - 1);
    const owner = work.comparison === null ? null : work.last;
    const asks = text === "(" && owner === null && asking.has(before?.text ?? "");
    const asked = asks ? { column: null, waiting: [], above: work.asked } : null;
    work.asked = asked ?? work.asked;
    frames.push({ open: text, isOfColumns, isOfLibrary, owner, asked });
  } else if (")]}".includes(text)) {
    closed(work, frames.pop());
    if (frames.length < work.formula) work.formula = -1;
  } else if (text === "~") work.formula = frames.length;
  else if (comparisons.has(text)) work.comparison = text;
  else if (ending.has(text) && !(text === ":" && frame?.open === "[")) endComparison(work);
  else if (text === "," && !frame?.owner) work.comparison = null;
  if ((text === "," || text === ";") && frames.length === work.formula) work.formula = -1;
}

/** Signs behind which something else is said; a colon between square brackets cuts a text: `iban[:2] == "TR"`. */
const ending = new Set(["&", "|", "=", "<-", ":"]);

function closed(work: Work, frame: Frame | undefined): void {
  if (frame?.owner) work.comparison = null;
  if (!frame?.asked) return;
  work.asked = frame.asked.above;
  work.rest.push(...frame.asked.waiting);
}

/** A chain of names is followed back over so many. */
const longestChain = 8;

/** Whether a name that ends here is one of a library, or of a function that says something. */
function isLibrary({ tokens, ofLibraries }: Work, end: number): boolean {
  const called = tokens[end];
  if (called?.kind !== "name") return false;
  if (saying.has(called.text) || layout.test(called.text)) return true;
  let at = end;
  while (end - at < 2 * longestChain && tokens[at - 1]?.text === "." && tokens[at - 2]?.kind === "name") at -= 2;
  return tokens[at - 1]?.text !== "." && ofLibraries.has(tokens[at]?.text ?? "");
}

/** Names of an import: they are of a package, and what is taken from a library is kept in mind. */
function imported(work: Work, { text }: Token, before: Token | undefined): boolean {
  const { importing, ofLibraries } = work;
  const isNext = before?.kind === "name" ? keywords.has(before.text) : before?.text !== ")" && before?.text !== "*";
  if (importing === null || !isNext) {
    work.importing = null;
    return false;
  }
  if (before?.text === "from" || importing.root === null) importing.root = text;
  if (libraries.has(importing.root ?? "") && before?.text !== "." && before?.text !== "from") ofLibraries.add(text);
  return true;
}

function endComparison(work: Work): void {
  [work.last, work.comparison] = [null, null];
}

/** The name that a value here is compared with. */
function comparedHere({ frames, comparison, last }: Work): Named | null {
  return frames.at(-1)?.owner ?? (comparison === null ? null : last);
}

function string(work: Work, token: Token, index: number): void {
  const { tokens, frames } = work;
  const [before, frame] = [tokens[index - 1], frames.at(-1)];
  const of = comparedHere(work);
  const standsAlone =
    frames.length === 0 &&
    (token.from ?? token.start) - token.start >= 3 &&
    (before?.kind !== "operator" || before.text === ":" || before.text === ")");
  if (standsAlone) work.remarks.push(token);
  else if (of !== null) of.values.push(token);
  else if (frame?.asked) (frame.asked.column?.values ?? frame.asked.waiting).push(token);
  else if (
    before?.text === "=" &&
    naming.has(tokens[index - 2]?.text ?? "") &&
    /^\S+$/.test(token.text) &&
    isField(token.text)
  )
    work.last = added(work, token);
  else if (
    frame !== undefined &&
    !frame.isOfLibrary &&
    isField(token.text) &&
    (frame.open !== "(" || isListed(tokens, index) || before?.text === "(")
  )
    work.last = added(work, token);
  else work.rest.push(token);
}

function keyword(work: Work, text: string): void {
  if (text === "from") work.importing = { root: null };
  else if (text === "import") work.importing ??= { root: null };
  else if (text !== "as") work.importing = null;
  if (text === "in") work.comparison = "in";
  else if (text !== "is" && text !== "not") endComparison(work);
  work.formula = -1;
}

function name(work: Work, token: Token, before: Token | undefined, behind: Token | undefined): void {
  const frame = work.frames.at(-1);
  if (imported(work, token, before)) {
    work.rest.push(token);
    return;
  }
  // Two names in a row: what was a formula has ended.
  if (work.frames.length === work.formula && (before?.kind === "name" || before?.text === ")")) work.formula = -1;
  if (before !== undefined && before.kind !== "operator" && !keywords.has(before.text)) endComparison(work);
  const isMember = before?.text === "." || before?.text === "$" || before?.text === "@";
  const isCall = behind?.text === "(";
  if (before?.text === "." && attributes.has(token.text)) work.rest.push(token);
  else if (isMember && isCall && (comparisons.has(token.text) || (asking.has(token.text) && work.last !== null)))
    work.comparison = token.text;
  else if ((isMember && !isCall) || (work.formula >= 0 && !isCall)) work.last = added(work, token);
  else if (frame?.open === "(" && behind?.text === "=" && behind.kind === "operator")
    frame.isOfLibrary || parameters.has(token.text) ? work.rest.push(token) : added(work, token);
  else if (!isCall && behind !== undefined && comparisons.has(behind.text)) work.last = added(work, token);
  else if (frame?.isOfColumns && isArgument(before, behind)) work.last = added(work, token);
  else {
    // What begins here is about something else than the column before it.
    if (!isMember && !isCall && work.comparison === null) work.last = null;
    work.rest.push(token);
  }
}

/** Stands between commas and brackets by itself, or with a sign that leaves it out or turns it round. */
function isArgument(before: Token | undefined, behind: Token | undefined): boolean {
  const isOne = (one: Token | undefined, signs: string) => one?.kind === "operator" && signs.includes(one.text);
  return isOne(before, "(,-!=") && isOne(behind, "),");
}

function added({ columns, asked }: Work, name: Token): Named {
  const found: Named = { name, values: [], limits: [] };
  columns.push(found);
  if (asked !== null && asked.column === null) {
    asked.column = found;
    found.values.push(...asked.waiting.splice(0));
  }
  return found;
}

/** One of several texts with commas between them. */
function isListed(tokens: readonly Token[], index: number): boolean {
  const [before, behind] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
  return (
    (before === "," && tokens[index - 2]?.kind === "string") || (behind === "," && tokens[index + 2]?.kind === "string")
  );
}
