import { Budget } from "../folding/budget.ts";
import { besideEachOther, foldTexts } from "../folding/folded.ts";
import type { Language } from "../folding/piece.ts";
import { asking, equating, isCalled } from "./brackets.ts";
import { chain } from "./chain.ts";
import { isFilledByValues } from "./filled-by-values.ts";
import { type Columns, closeSelect, type Frame, frame, leave, type Opaque, top, type Work } from "./frame.ts";
import { isNamed } from "./is-named.ts";
import { type Clause, clauses, comparisons, keywords, limitsOf } from "./keywords.ts";
import { isOfServer, runs } from "./runs.ts";
import { takeState } from "./take-state.ts";
import { template } from "./template.ts";
import { fillTemplates, namesGiven, textsSet } from "./templates.ts";
import type { Token } from "./tokens.ts";

/**
 * Finds the columns of queries in pieces without white space and comments; linear.
 * @param made tables and views that statements of the same text make, folded
 */
export function columnsOf(written: readonly Token[], made: ReadonlySet<string> = new Set()): Columns {
  const texts = textsSet(written);
  const budget = new Budget();
  const filled = fillTemplates(written, texts, budget);
  const { tokens, pieces, over } = foldTexts(filled.tokens, language, budget, texts);
  const work = nothingRead(written, made);
  for (let at = 0; at < tokens.length; at++) at = step(work, tokens, at);
  while (work.frames.length > 0) leave(work);
  work.opaque.push(...filled.opaque.map(alone));
  for (const part of work.qualifiers) if (!work.tables.has(part.text.toLowerCase())) work.rest.push(part);
  work.rest.push(...pieces, ...filled.pieces, ...besideEachOther(written, "quoted"));
  if (over !== null) work.opaque.push(alone(over));
  for (const { token, tables } of work.waitingStars) {
    const elsewhere = tables
      .filter((table) => !work.defined.has(table))
      .map((table) => table.replace(/^.*\./s, ""))
      .filter((table) => !made.has(table));
    if (tables.length === 0 || elsewhere.length > 0) work.opaque.push({ token, over: elsewhere });
  }
  return { ...work, reads: work.reads.filter((parts) => !isOwn(parts, work.defined, made)) };
}

function nothingRead(written: readonly Token[], made: ReadonlySet<string>): Work {
  return {
    columns: [],
    rest: [],
    qualifiers: [],
    tables: new Map(),
    defined: new Set(made),
    opaque: [],
    waitingStars: [],
    reads: [],
    calls: [],
    outputs: [],
    given: namesGiven(written),
    frames: [frame("open", "none", null)],
    isAfterOperand: false,
    isCountDue: false,
  };
}

/** A query of this text by its name, which stands alone, or what another statement of it makes. */
function isOwn(parts: readonly Token[], defined: ReadonlySet<string>, made: ReadonlySet<string>): boolean {
  const name = (parts.at(-1) as Token).text.toLowerCase();
  return made.has(name) || (parts.length === 1 && defined.has(name));
}

/** What nobody can know by reading another file. */
function alone(token: Token): Opaque {
  return { token, over: [] };
}

const language: Language = {
  operators: new Set(["+", "||"]),
  assigns: new Set(["=", ":="]),
  variables: "variable",
  reach: 8,
};

/** Reads what begins at a piece; returns the last piece that belongs to it. */
function step(work: Work, tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token;
  const now = top(work);
  if (token.kind === "string" || token.kind === "number") {
    literal(work, token);
    work.isAfterOperand = !work.isCountDue;
    work.isCountDue = false;
    return at;
  }
  if (token.kind === "template") {
    if (now.comparison !== null && now.last !== null) now.last.filters ||= now.filters;
    return template(work, tokens, at);
  }
  if (token.kind === "variable") {
    // Another text is written here before the query is run; where a column is due it may be any.
    const isText = /^(?:\$\{|&)/.test(token.text);
    if (isText && now.clause === "output" && !work.isAfterOperand) work.opaque.push(alone(token));
    if (!isOfServer(tokens, at)) work.rest.push(...nameOfVariable(token));
    if (now.comparison !== null && now.last !== null) now.last.filters ||= now.filters;
    work.isAfterOperand = true;
    return at;
  }
  if (token.kind === "operator") {
    sign(work, tokens, at);
    return at;
  }
  const lower = token.text.toLowerCase();
  const qualifies = tokens[at + 1]?.text === "." && tokens[at + 1]?.kind === "operator";
  if (token.kind === "word" && keywords.has(lower) && !qualifies && !isNamed(tokens, at)) {
    keyword(work, lower, now);
    if (runs(tokens, at)) work.opaque.push(alone(token));
    return at;
  }
  if (token.kind === "word" && runs(tokens, at)) work.opaque.push(alone(token));
  return chain(work, tokens, at);
}

/** What a value that is given later is called says what it is: `= :land_van_herkomst`. */
function nameOfVariable(token: Token): Token[] {
  const found = /\p{L}[\p{L}\p{N}_]{2,}/u.exec(token.text);
  if (found === null || token.from === null) return [];
  const start = token.from + found.index;
  return [{ kind: "word", text: found[0], start, end: start + found[0].length, from: start }];
}

function keyword(work: Work, lower: string, now: Frame): void {
  work.isAfterOperand = false;
  const clause = clauses.get(lower);
  if (lower === "case") work.frames.push(frame("case", now.clause, null, now.filters));
  else if (lower === "end") {
    if (now.kind === "case") leave(work);
    work.isAfterOperand = true;
  } else if (lower === "when" && now.kind === "case") {
    now.subject ??= now.last;
    Object.assign(now, { inResult: false, branch: [], last: null, comparison: null, clause: "criterion" });
  } else if ((lower === "then" || lower === "else") && now.kind === "case") {
    Object.assign(now, { inResult: lower === "then", last: null, comparison: null });
  } else if (lower === "top" || lower === "limit" || lower === "fetch" || lower === "first") {
    now.last = null;
    work.isCountDue = true;
  } else if (lower === "and" && now.comparison === "between") {
    // The second of two limits follows.
  } else if (comparisons.has(lower)) now.comparison = lower;
  else if (lower === "from" && now.isCall) {
    // `extract(year from x)`, `substring(x from 2)`
  } else if (clause !== undefined && now.kind !== "case") enter(work, now, clause, lower);
  else if (lower === "and" || lower === "or") Object.assign(now, { last: null, comparison: null, waiting: null });
  else takeState(now, lower);
}

function enter(work: Work, now: Frame, found: Clause, lower: string): void {
  const clause = clauseHere(now, found, lower);
  if (lower === "select" || clause === "none") closeSelect(work, now);
  const isJoin = lower === "on" && clause === "criterion" && now.clause === "table";
  now.begun = isJoin ? "join" : lower === "set" && clause === "none" ? "option" : null;
  now.clause = clause;
  now.filters = clause === "criterion" && lower !== "set";
  Object.assign(now, { last: null, comparison: null, waiting: null, isTableDue: clause === "table" });
  if (clause !== "output") now.item = [];
  if (lower === "select") now.isCall = false;
}

/** Which part of a query a word begins where it stands: `create index on t` reads no table yet, and `set ansi_nulls on` fills no column. */
function clauseHere(now: Frame, clause: Clause, lower: string): Clause {
  if (now.clause !== "none" || now.kind === "case") return clause;
  if (lower === "on") return now.begun === "option" ? "none" : "table";
  return lower === "set" ? "none" : clause;
}

function sign(work: Work, tokens: readonly Token[], at: number): void {
  const token = tokens[at] as Token;
  const now = top(work);
  if (token.text === "(") {
    const owner = now.comparison !== null ? now.last : null;
    const opened = frame(
      "open",
      now.clause === "table" && !now.isTableDue ? "criterion" : now.clause,
      owner,
      now.filters,
    );
    if (owner !== null && now.comparison === "in") owner.filters ||= now.filters;
    opened.isCall = isCalled(tokens[at - 1]);
    const called = tokens[at - 1]?.text.toLowerCase() ?? "";
    opened.asks = asking.has(called) || equating.has(called);
    if (opened.asks) opened.comparison = asking.has(called) ? "like" : "=";
    if (opened.isCall && opened.clause === "table") opened.clause = "criterion";
    if (isFilledByValues(tokens, at)) opened.clause = "none";
    opened.isTableDue = opened.clause === "table" && now.isTableDue;
    work.frames.push(opened);
    work.isAfterOperand = false;
  } else if (token.text === ")") {
    while (work.frames.length > 2 && top(work).kind === "case") leave(work);
    if (work.frames.length > 1) leave(work);
    work.isAfterOperand = tokens[at - 3]?.text.toLowerCase() !== "top";
  } else if (token.text === ",") {
    comma(work, now);
  } else if (token.text === ";") {
    while (work.frames.length > 1) leave(work);
    closeSelect(work, top(work));
    work.frames = [frame("open", "none", null)];
    work.isAfterOperand = false;
  } else if (token.text === "*" && !work.isAfterOperand && now.clause === "output" && tokens[at - 1]?.text !== "(") {
    now.stars.push({ token, of: null });
    work.isAfterOperand = true;
  } else {
    if (comparisons.has(token.text)) now.comparison = token.text;
    work.isAfterOperand = false;
  }
}

function comma(work: Work, now: Frame): void {
  // Behind what two tables are joined on, another may follow: `from a join b on a.x = b.x, c`.
  if (now.begun === "join") Object.assign(now, { clause: "table", begun: null });
  now.isTableDue = now.clause === "table";
  // What a call is compared with is said of the columns in it: `left(telefoon, 3) = '+90'`.
  if (!now.isCall) now.item = [];
  if (!now.isCall && now.owner === null) now.last = null;
  if (!now.asks) now.waiting = null;
  if (now.owner === null && !now.asks) now.comparison = null;
  work.isAfterOperand = false;
}

/** A text or number: of the column it is compared with, the points of a branch, or of none. */
function literal(work: Work, token: Token): void {
  const now = top(work);
  const column = now.owner ?? (now.comparison === null ? null : now.last);
  if (now.kind === "case" && now.inResult) {
    const about = now.branch.length > 0 ? now.branch : now.subject === null ? [] : [now.subject];
    if (token.kind === "number") for (const one of about) one.weights.push(token);
    else work.rest.push(token);
  } else if (now.asks && now.comparison === "like" && token.kind === "number") {
    // At which letter it begins to look.
  } else if (column !== null) {
    column.filters ||= now.filters;
    const isLimit = token.kind === "number" && limitsOf.has(now.comparison ?? "");
    (isLimit ? column.limits : column.values).push(token);
  } else if (now.kind === "case" && now.subject !== null) now.subject.values.push(token);
  else if (token.kind === "string" || token.text.startsWith("0x")) {
    now.waiting = token;
    work.rest.push(token);
  }
}
