import { takesNames } from "./catalogue.ts";
import { type Column, type Frame, takeWaiting, top, type Work } from "./frame.ts";
import type { Token } from "./tokens.ts";

/** A name with what stands before its dots, and what it is by the part of the query it stands in. */
export function chain(work: Work, tokens: readonly Token[], from: number): number {
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
  const isTable = now.clause === "table";
  for (const part of parts.slice(0, -1)) (part.kind === "template" ? work.rest : work.qualifiers).push(part);
  if (before?.text === "::" || (parts.length === 1 && (isDatePart(tokens, from) || isOfClock(name))))
    work.rest.push(name);
  else if (isTable && now.isTableDue && !isCall) {
    catalogued(work, tokens, from, parts);
    table(work, now, parts);
  } else if (isDefinition(tokens, to) && (now.clause === "none" || isTable)) {
    work.defined.add(name.text.toLowerCase());
    work.rest.push(name);
  } else if (isCall) {
    if (isTable) catalogued(work, tokens, from, parts);
    work.rest.push(...parts);
    work.calls.push(parts);
    work.isAfterOperand = false;
  } else if (now.clause === "none" && isRun(before)) {
    work.rest.push(...parts);
    work.calls.push(parts);
  } else if (isTable && (afterAs || wasOperand)) tableAlias(work, now, name, before);
  else if (afterAs || (wasOperand && now.clause !== "criterion")) label(work, now, name);
  else if (now.clause === "none" || isTable) work.rest.push(...parts);
  else column(work, now, parts);
}

/** One of them says all: of others the query would be looked through again. */
function catalogued({ opaque }: Work, tokens: readonly Token[], from: number, parts: readonly Token[]): void {
  if (opaque.some(({ over }) => over.length === 0) || !takesNames(tokens, from, parts)) return;
  opaque.push({ token: parts[0] as Token, over: [] });
}

/** `exec p`: a procedure is called without brackets. */
function isRun(before: Token | undefined): boolean {
  return before?.kind === "word" && /^exec(?:ute)?$/i.test(before.text);
}

const dateParts = new Set(
  `millennium century decade year years quarter month months week weeks isoweek weekday dayofweek dow doy dayofyear day days hour hours
  minute minutes second seconds millisecond microsecond nanosecond epoch`.split(/\s+/),
);
const ofDates = new Set(
  "datediff dateadd datepart datename datetrunc date_trunc date_part timestampdiff timestampadd extract".split(" "),
);

/** `datediff(month, …)`, `interval 7 day`: a word of the calendar, where the language wants one. */
function isDatePart(tokens: readonly Token[], at: number): boolean {
  if (!dateParts.has((tokens[at] as Token).text.toLowerCase())) return false;
  const before = tokens[at - 2]?.text.toLowerCase() ?? "";
  return before === "interval" || (tokens[at - 1]?.text === "(" && ofDates.has(before));
}

/** `current_date`: what the server gives of itself, without brackets. */
function isOfClock({ kind, text }: Token): boolean {
  return (
    kind === "word" &&
    /^(?:current_(?:date|time|timestamp)|localtime(?:stamp)?|sys(?:date|timestamp|datetime))$/i.test(text)
  );
}

/** A table a query reads from, which its own last name stands for. */
function table(work: Work, now: Frame, parts: readonly Token[]): void {
  const name = (parts.at(-1) as Token).text.toLowerCase();
  const full = parts.map(({ text }) => text).join(".");
  work.tables.set(name, full);
  now.from.push(name);
  now.alias = full;
  now.isTableDue = false;
  work.rest.push(...parts);
  work.reads.push(parts);
}

/** What a table, or a query in brackets, is called in the rest of the query. */
function tableAlias(work: Work, now: Frame, name: Token, before: Token | undefined): void {
  const alias = name.text.toLowerCase();
  if (before?.text === ")") work.defined.add(alias);
  else if (now.alias !== null) work.tables.set(alias, now.alias);
  now.from.push(alias);
  work.rest.push(name);
}

/** `x as (`, also with a list of columns or words between. */
function isDefinition(tokens: readonly Token[], at: number): boolean {
  const [one, two, three] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]].map((each) => each?.text.toLowerCase());
  return one === "as" && (two === "(" || ((two === "materialized" || two === "not") && three !== undefined));
}

/** What a result goes by belongs to the only column it is made of; otherwise it is a text of its own. */
function label(work: Work, now: Frame, name: Token): void {
  const [only, ...others] = now.item;
  work.outputs.push({ name, of: [...now.item] });
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
    filters: false,
    known: false,
  };
  work.columns.push(found);
  takeWaiting(work, now, found);
  now.last = found;
  now.item.push(found);
  const branch = work.frames.findLast(({ kind }) => kind === "case");
  if (branch !== undefined && !inResult) branch.branch.push(found);
}

function isDot(token: Token | undefined): boolean {
  return token?.kind === "operator" && token.text === ".";
}
