import type { ScalarNode } from "../nodes/node.ts";
import { type Span, span } from "../span.ts";
import type { Token } from "./tokens.ts";

/** What a text in SQL selects from, or calls, that another file may define. */
export interface Relations {
  readonly reads: readonly Relation[];
}

/** A table, a view, a function or a macro, where it is named. */
export interface Relation {
  /** Folded, without what stands before its dots; of what is called with `()` behind it. */
  readonly name: string;
  /** What stands right before its last dot, folded; "" where nothing does. */
  readonly within: string;
  readonly at: ScalarNode;
  /** Columns that are used of it as far as its query tells, folded; null for all. */
  readonly columns: ReadonlySet<string> | null;
}

/** A statement, or a macro, that makes or fills something. */
export interface Definition extends Pick<Relation, "name" | "within"> {
  readonly span: Span;
  /** A query makes it: its columns are those of other tables. */
  readonly isQuery: boolean;
  /** It makes the thing itself, rather than filling what is there. */
  readonly makes: boolean;
}

/** A word without which a text makes nothing; asked first, of all texts of a tree. */
export const mayDefine = /\b(?:create|alter|into|insert|update|delete|macro|snapshot)\b/i;

const routines = new Set("function procedure proc".split(" "));
const kinds = new Set(["view", "table", "synonym", ...routines]);
const beforeName = new Set("if not exists table only from".split(" "));

/** What the statements of a text make or fill, in pieces without comments. */
export function definitionsOf(tokens: readonly Token[]): Definition[] {
  return [...statementsOf(tokens).flatMap(definitionsIn), ...macrosOf(tokens)];
}

/** Statements end at `;` or `go`; a routine holds statements of its own and ends where another thing is made. */
function statementsOf(tokens: readonly Token[]): (readonly Token[])[] {
  const found: (readonly Token[])[] = [];
  let from = 0;
  let inRoutine = false;
  const end = (at: number, next: number) => {
    if (at > from) found.push(tokens.slice(from, at));
    from = next;
    inRoutine = false;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "word" && token.text.toLowerCase() === "go") end(at, at + 1);
    else if (token.kind === "word" && /^(?:create|alter)$/i.test(token.text)) {
      const kind = kindAt(tokens, at);
      if (kind !== null) end(at, at);
      inRoutine = kind !== null && routines.has(kind);
    } else if (token.text === ";" && token.kind === "operator" && !inRoutine) end(at, at + 1);
  }
  end(tokens.length, tokens.length);
  return found;
}

/** What is made where `create` or `alter` stands; null for an index, a right and whatever else selects nothing. */
function kindAt(tokens: readonly Token[], at: number): string | null {
  for (let next = at + 1; next <= at + 6; next++) {
    const lower = tokens[next]?.text.toLowerCase() ?? "";
    if (kinds.has(lower)) return lower;
    if (!/^\p{L}+$/u.test(lower) || lower === "on") return null;
  }
  return null;
}

function definitionsIn(tokens: readonly Token[]): Definition[] {
  const found: Definition[] = [];
  const isQuery =
    tokens.slice(0, 12).some(({ text }) => /^like$/i.test(text)) ||
    tokens.some(({ kind, text }) => kind === "word" && /^(?:select|update|merge|delete|synonym)$/i.test(text));
  const place = span((tokens[0] as Token).start, (tokens.at(-1) as Token).end);
  const add = (at: number, makes: boolean, isCalled = false) => {
    const [name, within] = nameAt(tokens, at);
    if (name === "") return;
    found.push({ name: isCalled ? `${name}()` : name, within, span: place, isQuery: isQuery || isCalled, makes });
  };
  for (let at = 0; at < tokens.length; at++) {
    const lower = tokens[at]?.kind === "word" ? tokens[at]?.text.toLowerCase() : "";
    if (at === 0 && (lower === "create" || lower === "alter")) {
      const kind = kindAt(tokens, at);
      const named = tokens.findIndex(({ text }) => text.toLowerCase() === kind);
      if (kind !== null) add(named + 1, true, routines.has(kind));
    } else if ((lower === "into" || lower === "overwrite") && isQuery)
      add(at + 1, /^select$/i.test(tokens[0]?.text ?? ""));
    else if ((lower === "update" || lower === "delete") && at === 0) add(at + 1, false);
  }
  return found;
}

/** The last of the names between dots, and the one before it, folded. */
function nameAt(tokens: readonly Token[], from: number): [name: string, within: string] {
  let at = from;
  while (beforeName.has(tokens[at]?.text.toLowerCase() ?? "")) at++;
  if (!isName(tokens[at])) return ["", ""];
  let within = "";
  while (tokens[at + 1]?.text === "." && isName(tokens[at + 2])) {
    within = (tokens[at] as Token).text.toLowerCase();
    at += 2;
  }
  return [(tokens[at] as Token).text.toLowerCase(), within];
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "word" || token.kind === "quoted");
}

const opens = /^%?\s*-?\s*(macro|snapshot)\s+([\p{L}_][\p{L}\p{N}_]*)/u;
const closes = /^%?\s*-?\s*end(?:macro|snapshot)\b/;

function macrosOf(tokens: readonly Token[]): Definition[] {
  const found: Definition[] = [];
  let open: { name: string; start: number } | null = null;
  for (const { kind: of, text, start, end } of tokens) {
    if (of !== "template") continue;
    const [, kind, name] = opens.exec(text) ?? [];
    if (name !== undefined) open = { name: `${name.toLowerCase()}${kind === "macro" ? "()" : ""}`, start };
    else if (open !== null && closes.test(text)) {
      found.push({ name: open.name, within: "", span: span(open.start, end), isQuery: true, makes: true });
      open = null;
    }
  }
  return found;
}
