import { limits } from "../limits.ts";
import { scalar } from "../nodes/build.ts";
import { span } from "../span.ts";
import { columnsOf } from "./columns.ts";
import type { Columns } from "./frame.ts";
import { isQuery } from "./is-query.ts";
import type { Relation, Relations } from "./relations.ts";
import { calledIn } from "./template.ts";
import { type Token, tokensOf } from "./tokens.ts";

const named = /\bref\(\s*(?:(['"])[\w-]+\1\s*,\s*)?(['"])([\w.-]+)\2/g;
const source = /\bsource\(\s*(['"])([^'"\n]+)\1\s*,\s*(['"])([^'"\n]+)\3/g;

/**
 * What a query selects from and calls that may be defined elsewhere, each once.
 * @param asked what is asked of the query itself, and goes on to what it takes all columns of; null where all is
 */
export function relationsIn(
  tokens: readonly Token[],
  read: Columns,
  asked: ReadonlySet<string> | null = null,
): Relations {
  const found = new Map<string, Omit<Relation, "columns">>();
  const add = (name: string, within: string, start: number, end: number) => {
    const folded = { name: name.toLowerCase(), within: within.toLowerCase() };
    const key = `${folded.within}.${folded.name}`;
    if (!found.has(key)) found.set(key, { ...folded, at: scalar(name, span(start, end), "quoted") });
  };
  const of = (parts: readonly Token[], behind: string) => {
    const { text, start, end } = parts.at(-1) as Token;
    add(`${text}${behind}`, parts.at(-2)?.text ?? "", start, end);
  };
  for (const parts of read.reads) of(parts, "");
  for (const parts of read.calls) of(parts, "()");
  for (const token of tokens) {
    if (token.kind !== "template") continue;
    for (const [, , within = "", , name = ""] of token.text.matchAll(source)) add(name, within, token.start, token.end);
    for (const [, , , name = ""] of token.text.matchAll(named)) add(name, "", token.start, token.end);
    for (const { name, start } of calledIn(token)) add(name, "", start, start + name.length - 2);
  }
  const others = otherNamesIn(tokens);
  for (const { text, start, end } of others) add(text, "", start, end);
  const whole = new Set(others.map(({ text }) => text.toLowerCase()));
  const usedOf = usedIn(read, new Set([...found.values()].map(({ name }) => name)), asked);
  const own = [...found.values()].map((one) => ({ ...one, columns: whole.has(one.name) ? null : usedOf(one.name) }));
  return { reads: [...own, ...read.rest.flatMap(inText)] };
}

/** `create synonym s for t`, `create table s like t`, `create view s as table t`. */
function otherNamesIn(tokens: readonly Token[]): Token[] {
  if (tokens[0]?.text.toLowerCase() !== "create") return [];
  return tokens.slice(2, 16).flatMap((token, at) => {
    const [before, word] = [tokens[at]?.text.toLowerCase(), tokens[at + 1]?.text.toLowerCase()];
    const isOther = word === "for" || word === "like" || (word === "table" && before === "as");
    if (!isOther || (token.kind !== "word" && token.kind !== "quoted")) return [];
    let last = at + 2;
    while (tokens[last + 1]?.text === "." && tokens[last + 2] !== undefined) last += 2;
    return [tokens[last] as Token];
  });
}

/** What a text selects from that itself is a query. */
function inText({ kind, text, start, end }: Token): Relation[] {
  if (kind !== "string" || !isQuery(text)) return [];
  const { tokens } = tokensOf(text, limits.nodes);
  const { reads } = relationsIn(tokens, columnsOf(tokens));
  return reads.map((one) => ({ ...one, at: scalar(one.at.text, span(start, end), "quoted") }));
}

/** Names of columns in all relations of a text together; of those beyond, all columns count. */
const mostUsed = 1_000_000;

/** What is called gives what it gives, and no column of it is named; a column may be of any table that it is not said to be none of. */
function usedIn(
  { columns, opaque, tables }: Columns,
  names: ReadonlySet<string>,
  asked: ReadonlySet<string> | null,
): (name: string) => ReadonlySet<string> | null {
  const ofAny = new Set<string>();
  const ofOne = new Map<string, Set<string>>();
  for (const { of, name } of columns) {
    const table = of === null ? undefined : lastOf(tables.get(of.text.toLowerCase()) ?? of.text);
    const own = table !== undefined && names.has(table) ? (ofOne.get(table) ?? new Set()) : ofAny;
    own.add(name.text.toLowerCase());
    if (table !== undefined && own !== ofAny) ofOne.set(table, own);
  }
  const wholly = new Set(opaque.flatMap(({ token, over }) => (token.text === "*" ? over : [])));
  let used = 0;
  return (name) => {
    const takesAll = wholly.has(name);
    if (name.endsWith("()") || (takesAll && asked === null)) return null;
    const own = [...(ofOne.get(name) ?? []), ...(takesAll ? (asked ?? []) : [])];
    if (own.length === 0) return ofAny;
    used += own.length + ofAny.size;
    return used > mostUsed ? null : new Set([...ofAny, ...own]);
  };
}

function lastOf(table: string): string {
  return table.replace(/^.*\./s, "").toLowerCase();
}
