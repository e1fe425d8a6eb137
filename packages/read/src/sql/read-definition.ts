import { programIn } from "../code/program-in.ts";
import { limits } from "../limits.ts";
import { moveNode } from "../nodes/move-node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { withoutPeople } from "../people/in-pieces.ts";
import { span } from "../span.ts";
import { columnsOf } from "./columns.ts";
import type { Columns, Output } from "./frame.ts";
import { documentOfQuery } from "./read-sql.ts";
import { type Definition, definitionsOf, mayDefine } from "./relations.ts";
import { relationsIn } from "./relations-in.ts";
import { tokensOf } from "./tokens.ts";

/** What the statements of a text make or fill. */
export function definitionsIn(text: string): Definition[] {
  return mayDefine.test(text) ? definitionsOf(tokensOf(text, limits.nodes).tokens) : [];
}

/**
 * Reads one statement of a text, as far as what it makes is used: which rows it holds counts always, and of its columns those that are
 * asked for. Where that cannot be told all do.
 * @param asked names of columns, folded; null for all
 */
export function readDefinition(
  text: string,
  { span: { start, end }, name }: Definition,
  asked: ReadonlySet<string> | null,
): Nodes {
  const own = text.slice(start, end);
  const { tokens: all, comments } = tokensOf(own, limits.nodes);
  const { pieces: tokens, problems: left, people } = withoutPeople(all, []);
  const whole = columnsOf(tokens, new Set([name]));
  const isWhole = asked === null || namesInOrder(own);
  const read = isWhole ? whole : partOf(whole, asked);
  const { roots, problems } = documentOfQuery({ text: own, tokens, comments, read }, programIn);
  const place = (at: { start: number; end: number }) => span(at.start + start, at.end + start);
  const { reads } = relationsIn(tokens, read, isWhole ? null : asked);
  return {
    roots: roots.map((root) => moveNode(root, place)),
    people: people.map(place),
    problems: [...left, ...problems].map((one) => ({ ...one, span: place(one.span) })),
    relations: { reads: reads.map((one) => ({ ...one, at: moveNode(one.at, place) })) },
  };
}

const inOrder = [
  /\b(?:view|table)\s+[^\s();]+\s*\([^()]*\)\s*(?:with\s[^()]*)?as\b/i,
  /[\w"\]`]\s*\([^()]*\)\s*as\s*(?:(?:not\s+)?materialized\s*)?\(/i,
  /\)\s*(?:as\s+)?(?!(?:in|and|or|values|over|filter|within|on|using|from|not|any|all)\b)[\w"]+\s*\([\w\s,"]+\)/i,
  /\b(?:insert|merge|union|intersect|except|minus)\b/i,
];

/** `create view v (x, y) as`, `insert into t (x, y)`, `union`: columns by their place, which is not followed. */
function namesInOrder(text: string): boolean {
  return inOrder.some((one) => one.test(text));
}

function partOf(read: Columns, asked: ReadonlySet<string>): Columns {
  const names = withMadeOf(read, asked);
  const isUsed = (name: string) => names.has(name.toLowerCase());
  const used = new Set(read.outputs.filter(({ name }) => isUsed(name.text)));
  const named = new Set([...used].flatMap(({ of }) => of));
  const labelled = new Set(read.outputs.flatMap(({ of }) => of));
  const columns = read.columns.filter(
    (one) => named.has(one) || one.clause !== "output" || (!labelled.has(one) && isUsed(one.name.text)),
  );
  const left = new Set(read.outputs.filter((one) => !used.has(one)).map(({ name }) => name));
  return { ...read, columns, rest: read.rest.filter((token) => !left.has(token)) };
}

/** With the names of the columns that these are made of, through queries within the statement. */
function withMadeOf({ outputs }: Columns, asked: ReadonlySet<string>): ReadonlySet<string> {
  const byName = new Map<string, Output[]>();
  for (const one of outputs) {
    const name = one.name.text.toLowerCase();
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [one]);
    else known.push(one);
  }
  const names = new Set(asked);
  // Names that are added while going through them are gone through as well.
  for (const name of names)
    for (const { of } of byName.get(name) ?? []) for (const one of of) names.add(one.name.text.toLowerCase());
  return names;
}
