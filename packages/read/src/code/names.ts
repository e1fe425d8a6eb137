import { opened } from "./frames.ts";
import { isField } from "./is-field.ts";
import { asking, comparisons, keywords, limiting, namesColumn, sayingHow } from "./known-names.ts";
import {
  assignedIn,
  canBeColumn,
  isAhead,
  isGivenInCall,
  isGivenInTable,
  isListed,
  isNamedHere,
  isOfR,
  madeIn,
  runsOver,
} from "./of-columns.ts";
import { follow, imported, isOfModule } from "./of-libraries.ts";
import { isParameter } from "./of-parameters.ts";
import { isBuiltin, isOfModel, isOwn, ownApart, textHeld, textsNamed } from "./of-program.ts";
import type { Token } from "./tokens.ts";
import { type Frame, knowingNothing, type Named, type Work } from "./work.ts";

/** What a program was read as; every name and text of it is in one of these. */
export interface Names {
  readonly columns: readonly Named[];
  readonly rest: readonly Token[];
  /** Texts that stand as a line of their own: they explain. */
  readonly remarks: readonly Token[];
}

/**
 * Finds what can be the name of a column: a text between brackets or in a list (`df["x"]`, `["a", "b"]`, `c("a", "b")`), an attribute
 * (`df.x`, `df$x`), an argument (`x=1`), a key, a term of a formula; in R what stands without quotes between brackets of a table or of a
 * function that takes columns; and what it is compared with. Linear.
 */
export function namesOf(tokens: readonly Token[], isR = false, known = knowingNothing()): Names {
  const work: Work = {
    tokens,
    assigned: isR ? known.made : null,
    columns: [],
    rest: [],
    remarks: [],
    frames: [],
    known,
    texts: textsNamed(tokens),
    isOfObject: false,
    importing: null,
    last: null,
    comparison: null,
    ahead: null,
    asked: null,
    formula: -1,
  };
  for (const name of isR ? assignedIn(tokens) : madeIn(tokens)) known.made.add(name);
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "operator") operator(work, token, index);
    else if (token.kind === "number") {
      const of = comparedHere(work);
      if (of) (limiting.has(work.comparison ?? "") ? of.limits : of.values).push(token);
    } else if (token.kind === "string") string(work, token, index);
    else if (keywords.has(token.text) && !isNamedHere(tokens, index)) keyword(work, token.text);
    else name(work, token, index);
  }
  for (const [name, { text }] of work.texts) known.texts.set(name, text);
  const { columns, rest, remarks } = work;
  const { ofData, own } = ownApart(columns);
  return { columns: ofData, rest: [...rest, ...own], remarks };
}

function operator(work: Work, { text }: Token, index: number): void {
  const { frames } = work;
  const frame = frames.at(-1);
  if (!".,(*".includes(text)) work.importing = null;
  else if (text === "," && work.importing?.isFrom === false) work.importing.root = null;
  if ("([{".includes(text)) {
    opened(work, text, index);
  } else if (")]}".includes(text)) {
    work.ahead = null;
    closed(work, frames.pop());
    if (frames.length < work.formula) work.formula = -1;
  } else if (text === "~") work.formula = frames.length;
  else if (comparisons.has(text)) work.comparison = text;
  else if (ending.has(text) && !(text === ":" && frame?.open === "[")) endComparison(work);
  else if (text === "," && !frame?.owner) work.comparison = null;
  if ((text === "," || text === ";") && frames.length === work.formula) work.formula = -1;
  if (!"([{)]}.".includes(text)) work.isOfObject = false;
}

/** Signs behind which something else is said; a colon between square brackets cuts a text: `iban[:2] == "TR"`. */
const ending = new Set(["&", "|", "=", "<-", ":"]);

function closed(work: Work, frame: Frame | undefined): void {
  // What stands behind the brackets is no longer compared.
  if (frame?.owner || frame?.open === "[") work.comparison = null;
  work.isOfObject = frame?.isBehindObject === true;
  if (!frame?.asked) return;
  work.asked = frame.asked.above;
  work.rest.push(...frame.asked.waiting);
}

function endComparison(work: Work): void {
  [work.last, work.comparison, work.ahead] = [null, null, null];
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
  else if (of === null && isAhead(tokens, index)) {
    work.ahead = token;
    work.rest.push(token);
  } else if (of !== null) of.values.push(token);
  else if (frame?.given) frame.given.values.push(token);
  else if (frame?.isOfValues || frame?.isOfSettings || saysHow(frame) || isCode(work, index)) work.rest.push(token);
  else if (isOfKey(work, index)) {
    work.columns.at(-1)?.values.push(token);
    work.rest.push(token);
  } else if (frame?.asked) (frame.asked.column?.values ?? frame.asked.waiting).push(token);
  else if (
    before?.text === "=" &&
    namesColumn(tokens[index - 2]?.text ?? "") &&
    (work.assigned === null || /^\S+$/.test(token.text)) &&
    isField(token.text)
  )
    work.last = added(work, token);
  else if (
    frame !== undefined &&
    !frame.isOfLibrary &&
    !isSentence(work, frame, token) &&
    isField(token.text, frame.isPicking ? longestPicked : undefined) &&
    (frame.open !== "(" || isListed(tokens, index) || before?.text === "(" || isTakenInR(work, frame, index))
  )
    work.last = added(work, token);
  else work.rest.push(token);
}

function saysHow(frame: Frame | undefined): boolean {
  return frame?.open === "(" && sayingHow.has(frame.called);
}

/** A code or what it stands for: `{"A11": "laag"}`. */
function isCode({ tokens, frames }: Work, index: number): boolean {
  if (frames.at(-1)?.open !== "{" || frames.at(-1)?.isRenaming) return false;
  const key = tokens[index - 1]?.text === ":" ? index - 2 : index;
  const isWritten = tokens[key]?.kind === "string" && tokens[key + 2]?.kind === "string";
  return isWritten && tokens[key + 1]?.text === ":" && /^\p{Lu}{0,2}\d{1,4}$/u.test(tokens[key]?.text ?? "");
}

/** What is said to whoever reads it, as the argument of a function: a sentence. */
function isSentence({ assigned }: Work, frame: Frame, { text }: Token): boolean {
  return assigned === null && frame.open === "(" && /^(?:\S+\s+){4,}\S/.test(text);
}

/** A text behind a key that is a column: `{"land": "MA"}`. */
function isOfKey({ tokens, assigned, frames, columns }: Work, index: number): boolean {
  const frame = frames.at(-1);
  if (assigned !== null || frame?.open !== "{" || frame.isRenaming || tokens[index - 1]?.text !== ":") return false;
  return columns.at(-1)?.name === tokens[index - 2];
}

/** A heading that a table has until it is given a shorter one. */
const longestPicked = 200;

function isTakenInR({ tokens, assigned }: Work, frame: Frame, index: number): boolean {
  return assigned !== null && (frame.isPicking || isGivenInCall(tokens, index));
}

function keyword(work: Work, text: string): void {
  if (text === "from") work.importing = { root: null, isFrom: true };
  else if (text === "import") work.importing ??= { root: null, isFrom: false };
  else if (text !== "as") work.importing = null;
  if (text === "in") work.comparison = "in";
  else if (text !== "is" && text !== "not") endComparison(work);
  work.formula = -1;
}

function name(work: Work, token: Token, index: number): void {
  const [before, behind] = [work.tokens[index - 1], work.tokens[index + 1]];
  const frame = work.frames.at(-1);
  if (imported(work, token, before)) {
    work.rest.push(token);
    return;
  }
  // Two names in a row: what was a formula has ended.
  if (work.frames.length === work.formula && (before?.kind === "name" || before?.text === ")")) work.formula = -1;
  if (before !== undefined && before.kind !== "operator" && !keywords.has(before.text)) endComparison(work);
  follow(work, token, index);
  // `1L`
  if (before?.kind === "number" && before.end === token.start) return;
  const isMember = before?.text === "." || before?.text === "$" || (before?.text === "@" && work.assigned !== null);
  const isCall = behind?.text === "(";
  if (isCall && !isMember && isBuiltin(work, token.text)) return;
  if (before?.text === "." && (isOfModel(token.text) || isOfModule(work, index))) work.rest.push(token);
  else if (isMember && isCall && (comparisons.has(token.text) || (asking.has(token.text) && work.last !== null)))
    work.comparison = token.text;
  else if ((isMember && !isCall) || (work.formula >= 0 && !isCall && !isOfR(token.text)))
    work.last = added(work, token);
  else if (frame?.open === "(" && behind?.text === "=" && behind.kind === "operator")
    isParameter(work, frame, index) ? work.rest.push(token) : added(work, token);
  else if (!isCall && behind !== undefined && comparisons.has(behind.text) && !runsOver(work.tokens, index))
    work.last = added(work, token, isOwn(work, token, index));
  else if (frame?.open === "[" && before?.text === "[" && behind?.text === "]" && namedBy(work, token)) return;
  else if (work.assigned !== null && frame?.open === "[" && isGivenInTable(work.tokens, index)) added(work, token);
  else if (frame?.isOfColumns && canBeColumn(before, token, behind, work.assigned)) standing(work, token);
  else {
    // What begins here is about something else than the column before it.
    if (!isMember && !isCall && work.comparison === null) work.last = null;
    work.rest.push(token);
  }
}

/** The column of which a variable holds the name: `target = "risico"`, `df[target]`. */
function namedBy(work: Work, variable: Token): boolean {
  const held = textHeld(work, variable);
  if (held !== null && isField(held.text)) work.last = added(work, held);
  return held !== null;
}

/** A column that stands by itself: compared with another it is not its value. */
function standing(work: Work, token: Token): void {
  const found = added(work, token);
  if (work.comparison === null) work.last = found;
}

function added(work: Work, name: Token, isOwn = false): Named {
  const { columns, asked, ahead } = work;
  const found: Named = { name, values: ahead === null ? [] : [ahead], limits: [], isOwn };
  if (ahead !== null) [work.ahead, work.comparison] = [null, null];
  columns.push(found);
  if (asked !== null && asked.column === null) {
    asked.column = found;
    found.values.push(...asked.waiting.splice(0));
  }
  return found;
}
