import type { Clause } from "./keywords.ts";
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
  /** Which rows are taken depends on how it compares. */
  filters: boolean;
  /** Which rows are taken depends on whether it is filled in. */
  known: boolean;
}

/** What a query was read as. Every name and text of it is in one of these. */
export interface Columns {
  readonly columns: readonly Column[];
  /** Names and texts that belong to no column. */
  readonly rest: readonly Token[];
  /** Tables by the names they go by, folded. */
  readonly tables: ReadonlyMap<string, string>;
  /** What could not be followed: all columns of a table that stands elsewhere, or a template that makes some. */
  readonly opaque: readonly Opaque[];
  /** Tables it selects from and does not make itself, and what it calls, by the names between their dots. */
  readonly reads: readonly (readonly Token[])[];
  readonly calls: readonly (readonly Token[])[];
  /** What the columns of a list of outputs go by. */
  readonly outputs: readonly Output[];
}

/** A piece that hides names, and by whom these may be known: tables and macros, as `Relation` names them. */
export interface Opaque {
  readonly token: Token;
  readonly over: readonly string[];
}

/** What goes by a name of its own in a list of outputs, and the columns it is made of. */
export interface Output {
  readonly name: Token;
  readonly of: readonly Column[];
}

/** Brackets, a `case` or the whole, while it is being read. */
export interface Frame {
  readonly kind: "open" | "case";
  clause: Clause;
  /** What is compared here decides which rows are taken. */
  filters: boolean;
  /** What the texts in these brackets are compared with. */
  readonly owner: Column | null;
  /** The column last named here, which a comparison behind it is about. */
  last: Column | null;
  comparison: string | null;
  /** A text or number that stands before its comparison. */
  waiting: Token | null;
  /** Brackets of a function: `from` in them is a word of its arguments. */
  isCall: boolean;
  /** Brackets of a function that holds a column against the texts between them. */
  asks: boolean;
  /** A table is due, rather than its alias. */
  isTableDue: boolean;
  /** Is being read: what two tables are joined on, or how the server is set. */
  begun: "join" | "option" | null;
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

/** What reading a query carries along. */
export interface Work {
  readonly columns: Column[];
  readonly rest: Token[];
  /** What stands before the last dot of a column: a table, its alias, or a column that holds others. */
  readonly qualifiers: Token[];
  readonly tables: Map<string, string>;
  /** Names that the text itself defines: `with x as (…)`, `(select …) x`. */
  readonly defined: Set<string>;
  readonly opaque: Opaque[];
  readonly reads: (readonly Token[])[];
  readonly calls: (readonly Token[])[];
  readonly outputs: Output[];
  /** Names that a template of the text gives a text, or goes through. */
  readonly given: ReadonlySet<string>;
  readonly waitingStars: { token: Token; tables: readonly string[] }[];
  frames: Frame[];
  /** A number of rows is due: what stands behind it is no alias. */
  isCountDue: boolean;
  /** The piece before is a name, a value or a closing bracket: a name behind it is an alias. */
  isAfterOperand: boolean;
}

/** Brackets that open in a part of a query. */
export function frame(kind: Frame["kind"], clause: Clause, owner: Column | null, filters = false): Frame {
  return {
    kind,
    clause,
    filters,
    owner,
    last: null,
    comparison: null,
    waiting: null,
    isCall: false,
    asks: false,
    isTableDue: clause === "table",
    begun: null,
    item: [],
    subject: null,
    branch: [],
    inResult: false,
    alias: null,
    stars: [],
    from: [],
  };
}

/** The brackets that are open. */
export function top(work: Work): Frame {
  return work.frames.at(-1) as Frame;
}

/** What `*` stands for is known when the tables behind it are. */
export function closeSelect(work: Work, now: Frame): void {
  const tableOf = (name: string) => work.tables.get(name)?.toLowerCase() ?? name;
  // Of all tables together one says what any other would.
  const all = now.stars.find(({ of }) => of === null);
  if (all !== undefined) work.waitingStars.push({ token: all.token, tables: now.from.map(tableOf) });
  for (const { token, of } of now.stars) if (of !== null) work.waitingStars.push({ token, tables: [tableOf(of)] });
  now.stars = [];
  now.from = [];
}

/** A text that stands before its comparison is a value of the column behind it: `'NL' <> nat`. */
export function takeWaiting(work: Work, now: Frame, column: Column): void {
  if (now.waiting === null || now.comparison === null || now.last !== null) return;
  column.values.push(now.waiting);
  column.filters ||= now.filters;
  work.rest.splice(work.rest.lastIndexOf(now.waiting), 1);
  now.waiting = null;
}

/** Closes brackets or a `case`: what they were about is what a comparison behind them is about. */
export function leave(work: Work): void {
  const left = work.frames.pop() as Frame;
  closeSelect(work, left);
  const above = work.frames.at(-1);
  if (above === undefined) return;
  if (left.last !== null) takeWaiting(work, above, left.last);
  above.last = left.last ?? left.subject ?? above.last;
  if (left.owner !== null) above.comparison = null;
  for (const one of left.item) above.item.push(one);
  for (const one of left.branch) above.branch.push(one);
  if (above.clause === "table") above.isTableDue = false;
}
