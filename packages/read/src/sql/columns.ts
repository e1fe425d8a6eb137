import { type Clause, clauses, comparisons, keywords, limitsOf } from "./keywords.ts";
import type { Token } from "./tokens.ts";

/** A name that stands for a column, with what it is compared with. */
export interface Column {
  readonly name: Token;
  readonly clause: Clause;
  /** What stands before its last dot: a table or its alias. */
  readonly of: Token | null;
  readonly values: Token[];
  readonly limits: Token[];
  readonly weights: Token[];
  label: Token | null;
}

/** What a query was read as. Every name and text of it is in one of these. */
export interface Columns {
  readonly columns: readonly Column[];
  /** Names and texts that belong to no column. */
  readonly rest: readonly Token[];
  /** Tables by the names they go by, folded. */
  readonly tables: ReadonlyMap<string, string>;
  /** What could not be followed: all columns of a table that stands elsewhere, or a template that makes some. */
  readonly opaque: readonly Token[];
}

interface Frame {
  readonly kind: "open" | "case";
  clause: Clause;
  /** What the texts in these brackets are compared with. */
  readonly owner: Column | null;
  /** The column last named here, which a comparison behind it is about. */
  last: Column | null;
  comparison: string | null;
  /** A text or number that stands before its comparison. */
  waiting: Token | null;
  /** Brackets of a function: `from` in them is a word of its arguments. */
  isCall: boolean;
  /** A table is due, rather than its alias. */
  isTableDue: boolean;
  /** Columns of the item of a list of outputs that is being read. */
  item: Column[];
  /** Of `case`: what its branches are about, and whether a result is being read. */
  subject: Column | null;
  branch: Column[];
  inResult: boolean;
  alias: string | null;
  stars: { token: Token; of: string | null }[];
  from: string[];
}

interface Work {
  readonly columns: Column[];
  readonly rest: Token[];
  readonly tables: Map<string, string>;
  /** Names that the text itself defines: `with x as (…)`, `(select …) x`. */
  readonly defined: Set<string>;
  readonly opaque: Token[];
  readonly waitingStars: { token: Token; tables: readonly string[] }[];
  frames: Frame[];
  /** A number of rows is due: what stands behind it is no alias. */
  isCountDue: boolean;
  /** The piece before is a name, a value or a closing bracket: a name behind it is an alias. */
  isAfterOperand: boolean;
}

/** Finds the columns of queries in pieces without white space and comments; linear. */
export function columnsOf(tokens: readonly Token[]): Columns {
  const work: Work = {
    ...{ columns: [], rest: [], tables: new Map(), defined: new Set(), opaque: [], waitingStars: [] },
    ...{ frames: [frame("open", "none", null)], isAfterOperand: false, isCountDue: false },
  };
  for (let at = 0; at < tokens.length; at++) at = step(work, tokens, at);
  while (work.frames.length > 0) leave(work);
  for (const { token, tables } of work.waitingStars)
    if (tables.length === 0 || tables.some((table) => !work.defined.has(table))) work.opaque.push(token);
  return work;
}

function frame(kind: Frame["kind"], clause: Clause, owner: Column | null): Frame {
  return {
    kind,
    clause,
    owner,
    last: null,
    comparison: null,
    waiting: null,
    isCall: false,
    isTableDue: clause === "table",
    item: [],
    subject: null,
    branch: [],
    inResult: false,
    alias: null,
    stars: [],
    from: [],
  };
}

function top(work: Work): Frame {
  return work.frames.at(-1) as Frame;
}

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
  if (token.kind === "template") return template(work, tokens, at);
  if (token.kind === "variable") {
    work.isAfterOperand = true;
    return at;
  }
  if (token.kind === "operator") {
    sign(work, tokens, at);
    return at;
  }
  const lower = token.text.toLowerCase();
  const qualifies = tokens[at + 1]?.text === "." && tokens[at + 1]?.kind === "operator";
  if (token.kind === "word" && keywords.has(lower) && !qualifies) {
    keyword(work, tokens, at, lower, now);
    return at;
  }
  return chain(work, tokens, at);
}

function keyword(work: Work, tokens: readonly Token[], at: number, lower: string, now: Frame): void {
  work.isAfterOperand = false;
  const clause = clauses.get(lower);
  if (lower === "case") work.frames.push({ ...frame("case", now.clause, null), subject: null });
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
  } else if (clause !== undefined && now.kind !== "case") enter(work, now, clause, lower, tokens[at] as Token);
  else if (lower === "and" || lower === "or") Object.assign(now, { last: null, comparison: null, waiting: null });
}

function enter(work: Work, now: Frame, clause: Clause, lower: string, _: Token): void {
  if (lower === "select" || clause === "none") closeSelect(work, now);
  now.clause = clause;
  Object.assign(now, { last: null, comparison: null, waiting: null, isTableDue: clause === "table" });
  if (clause !== "output") now.item = [];
  if (lower === "select") now.isCall = false;
}

/** What `*` stands for is known when the tables behind it are. */
function closeSelect(work: Work, now: Frame): void {
  for (const { token, of } of now.stars) {
    const tables = of === null ? now.from : [of];
    work.waitingStars.push({ token, tables: tables.map((table) => work.tables.get(table)?.toLowerCase() ?? table) });
  }
  now.stars = [];
  now.from = [];
}

function sign(work: Work, tokens: readonly Token[], at: number): void {
  const token = tokens[at] as Token;
  const now = top(work);
  if (token.text === "(") {
    const owner = now.comparison !== null ? now.last : null;
    const opened = frame("open", now.clause === "table" && !now.isTableDue ? "criterion" : now.clause, owner);
    opened.isCall = isCalled(tokens[at - 1]);
    if (opened.isCall && opened.clause === "table") opened.clause = "criterion";
    opened.isTableDue = opened.clause === "table" && now.isTableDue;
    work.frames.push(opened);
    work.isAfterOperand = false;
  } else if (token.text === ")") {
    while (work.frames.length > 2 && top(work).kind === "case") leave(work);
    if (work.frames.length > 1) leave(work);
    work.isAfterOperand = tokens[at - 3]?.text.toLowerCase() !== "top";
  } else if (token.text === ",") {
    const keeps = now.owner !== null;
    Object.assign(now, { item: [], isTableDue: now.clause === "table", waiting: null });
    if (!keeps) Object.assign(now, { last: null, comparison: null });
    work.isAfterOperand = false;
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

const functions = new Set("extract cast try_cast convert replace left right unnest".split(" "));

function isCalled(before: Token | undefined): boolean {
  if (before?.kind !== "word") return false;
  const lower = before.text.toLowerCase();
  return functions.has(lower) || !keywords.has(lower);
}

/** Closes brackets or a `case`: what they were about is what a comparison behind them is about. */
function leave(work: Work): void {
  const left = work.frames.pop() as Frame;
  closeSelect(work, left);
  const above = work.frames.at(-1);
  if (above === undefined) return;
  above.last = left.last ?? left.subject ?? above.last;
  if (left.owner !== null) above.comparison = null;
  for (const one of left.item) above.item.push(one);
  for (const one of left.branch) above.branch.push(one);
  if (above.clause === "table") above.isTableDue = false;
}

/** A text or number: of the column it is compared with, the points of a branch, or of none. */
function literal(work: Work, token: Token): void {
  const now = top(work);
  const column = now.owner ?? (now.comparison === null ? null : now.last);
  if (now.kind === "case" && now.inResult) {
    const about = now.branch.length > 0 ? now.branch : now.subject === null ? [] : [now.subject];
    if (token.kind === "number") for (const one of about) one.weights.push(token);
    else work.rest.push(token);
  } else if (column !== null) {
    const isLimit = token.kind === "number" && limitsOf.has(now.comparison ?? "");
    (isLimit ? column.limits : column.values).push(token);
  } else if (now.kind === "case" && now.subject !== null) now.subject.values.push(token);
  else if (token.kind === "string") {
    now.waiting = token;
    work.rest.push(token);
  }
}

/** A name with what stands before its dots, and what it is by the part of the query it stands in. */
function chain(work: Work, tokens: readonly Token[], from: number): number {
  let at = from;
  const parts: Token[] = [tokens[at] as Token];
  while (isDot(tokens[at + 1])) {
    const next = tokens[at + 2];
    if (next === undefined) break;
    if (next.text === "*" && next.kind === "operator") {
      top(work).stars.push({ token: next, of: (parts.at(-1) as Token).text.toLowerCase() });
      work.isAfterOperand = true;
      return at + 2;
    }
    if (next.kind !== "word" && next.kind !== "quoted" && next.kind !== "template") break;
    parts.push(next);
    at += 2;
  }
  place(work, tokens, { parts, from, to: at });
  return at;
}

interface Chain {
  readonly parts: readonly Token[];
  readonly from: number;
  readonly to: number;
}

function place(work: Work, tokens: readonly Token[], { parts, from, to }: Chain): void {
  const now = top(work);
  const name = parts.at(-1) as Token;
  const [before, behind] = [tokens[from - 1], tokens[to + 1]];
  const wasOperand = work.isAfterOperand;
  work.isAfterOperand = true;
  const afterAs = before?.kind === "word" && before.text.toLowerCase() === "as";
  const isCall = behind?.text === "(" && behind.kind === "operator";
  if (before?.text === "::") {
    work.rest.push(name);
    return;
  }
  if (now.clause === "table" && now.isTableDue && !isCall) {
    const table = parts.map(({ text }) => text).join(".");
    work.tables.set(name.text.toLowerCase(), table);
    now.from.push(name.text.toLowerCase());
    now.alias = table;
    now.isTableDue = false;
    work.rest.push(...parts);
    return;
  }
  if (isDefinition(tokens, to) && (now.clause === "none" || now.clause === "table")) {
    work.defined.add(name.text.toLowerCase());
    work.rest.push(name);
    return;
  }
  if (isCall) {
    work.rest.push(...parts);
    work.isAfterOperand = false;
    return;
  }
  if (now.clause === "table" && (afterAs || wasOperand)) {
    if (before?.text === ")") work.defined.add(name.text.toLowerCase());
    else if (now.alias !== null) work.tables.set(name.text.toLowerCase(), now.alias);
    now.from.push(name.text.toLowerCase());
    work.rest.push(name);
    return;
  }
  if (afterAs || (wasOperand && now.clause !== "criterion")) {
    label(work, now, name);
    return;
  }
  if (now.clause === "none" || now.clause === "table") {
    work.rest.push(...parts);
    return;
  }
  column(work, now, parts);
}

/** `x as (`, also with a list of columns or words between. */
function isDefinition(tokens: readonly Token[], at: number): boolean {
  const [one, two, three] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]].map((each) => each?.text.toLowerCase());
  return one === "as" && (two === "(" || ((two === "materialized" || two === "not") && three !== undefined));
}

/** What a result goes by belongs to the only column it is made of; otherwise it is a text of its own. */
function label(work: Work, now: Frame, name: Token): void {
  const [only, ...others] = now.item;
  if (only !== undefined && others.length === 0 && only.label === null) only.label = name;
  else work.rest.push(name);
}

function column(work: Work, now: Frame, parts: readonly Token[]): void {
  const name = parts.at(-1) as Token;
  const of = parts.at(-2) ?? null;
  const inResult = now.kind === "case" && now.inResult;
  const found: Column = {
    name,
    of,
    clause: now.clause,
    values: [],
    limits: [],
    weights: [],
    label: null,
  };
  work.columns.push(found);
  for (const part of parts.slice(0, -1)) if (part.kind === "template") work.rest.push(part);
  if (now.waiting !== null && now.comparison !== null && now.last === null) {
    found.values.push(now.waiting);
    work.rest.splice(work.rest.lastIndexOf(now.waiting), 1);
    now.waiting = null;
  }
  now.last = found;
  now.item.push(found);
  const branch = work.frames.findLast(({ kind }) => kind === "case");
  if (branch !== undefined && !inResult) branch.branch.push(found);
}

function isDot(token: Token | undefined): boolean {
  return token?.kind === "operator" && token.text === ".";
}

const calls =
  /^\s*-?\s*(?:ref|source|config|var|this|env_var|target|is_incremental|set|if|elif|else|endif|for|endfor|endset|block|endblock|macro|endmacro|do|raw|endraw|snapshot|endsnapshot|test|endtest|call|endcall|not)\b/;

/** A template stands for a table, or for names that only whoever fills it in knows. */
function template(work: Work, tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token;
  const now = top(work);
  work.rest.push(token);
  if (now.clause === "table" && now.isTableDue && !isDot(tokens[at + 1])) {
    const table = /['"]([^'"]+)['"]\s*\)\s*-?\s*$/.exec(token.text)?.[1] ?? token.text.trim();
    work.tables.set(table.toLowerCase(), table);
    now.from.push(table.toLowerCase());
    now.alias = table;
    now.isTableDue = false;
    work.isAfterOperand = true;
    return at;
  }
  if (isDot(tokens[at + 1])) return chain(work, tokens, at);
  const makesNames = !calls.test(token.text) && now.clause === "output" && /\(/.test(token.text);
  if (makesNames) work.opaque.push(token);
  work.isAfterOperand = false;
  return at;
}
