import { programIn } from "../code/program-in.ts";
import { limits } from "../limits.ts";
import { moveNode } from "../nodes/move-node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { span } from "../span.ts";
import { columnsOf } from "./columns.ts";
import type { Column, Columns, Output } from "./frame.ts";
import { documentOfQuery } from "./read-sql.ts";
import { type Definition, definitionsOf, mayDefine, type Relations } from "./relations.ts";
import { relationsIn } from "./relations-in.ts";
import { tokensOf } from "./tokens.ts";

/** What who reads a definition takes of it. */
export interface Taken {
  /** Names of its columns that are used, folded; null for all. */
  readonly columns: ReadonlySet<string> | null;
  /** Only what goes by another name here: the definition is judged by itself, under its own names. */
  readonly renamed: boolean;
}

/** What the statements of a text make or fill. */
export function definitionsIn(text: string): Definition[] {
  return mayDefine.test(text) ? definitionsOf(tokensOf(text, limits.nodes).tokens) : [];
}

/**
 * Reads one statement of a text, as far as what it makes is used: which rows it holds counts always, and of its columns those that are
 * asked for. Where that cannot be told all do.
 */
export function readDefinition(text: string, { span: { start, end }, name }: Definition, taken: Taken): Nodes {
  const own = text.slice(start, end);
  const { tokens, comments } = tokensOf(own, limits.nodes);
  const whole = columnsOf(tokens, new Set([name]));
  const read = taken.columns === null ? whole : partOf(whole, namesInOrder(own) ? null : taken.columns, taken.renamed);
  const { roots, problems } = documentOfQuery({ text: own, tokens, comments, read }, programIn);
  const place = (at: { start: number; end: number }) => span(at.start + start, at.end + start);
  const relations = relationsIn(tokens, whole);
  return {
    roots: roots.map((root) => moveNode(root, place)),
    problems: problems.map((one) => ({ ...one, span: place(one.span) })),
    relations: {
      reads: relations.reads.map((one) => ({ ...one, at: moveNode(one.at, place) })),
      columns: usedBelow(read, relations, taken.columns),
      takesAll: relations.takesAll && taken.columns === null,
    },
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

function partOf(read: Columns, asked: ReadonlySet<string> | null, renamed: boolean): Columns {
  const names = asked === null ? null : withMadeOf(read, asked);
  const isUsed = (name: string) => names?.has(name.toLowerCase()) ?? true;
  const used = read.outputs.filter(({ name, of }) => isUsed(name.text) && !(renamed && isSame(name.text, of)));
  const named = new Set(used.flatMap(({ of }) => of));
  const labelled = new Set(read.outputs.flatMap(({ of }) => of));
  const columns = read.columns.filter((one) => {
    if (named.has(one)) return true;
    if (renamed) return false;
    return one.clause !== "output" || (!labelled.has(one) && isUsed(one.name.text));
  });
  const left = new Set(read.outputs.filter((one) => !used.includes(one)).map(({ name }) => name));
  const rest = renamed ? [] : read.rest.filter((token) => !left.has(token));
  return { ...read, columns, rest, opaque: renamed ? [] : read.opaque };
}

/** With the names of the columns that these are made of, through queries within the statement. */
function withMadeOf({ outputs }: Columns, asked: ReadonlySet<string>): ReadonlySet<string> {
  const byName = new Map<string, Output[]>();
  for (const one of outputs) {
    const name = one.name.text.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  const names = new Set(asked);
  // Names that are added while going through them are gone through as well.
  for (const name of names)
    for (const { of } of byName.get(name) ?? []) for (const one of of) names.add(one.name.text.toLowerCase());
  return names;
}

function isSame(name: string, of: readonly Column[]): boolean {
  return of.every((one) => one.name.text.toLowerCase() === name.toLowerCase());
}

/** Names by which what lies below is used: those of the columns that count here, and behind `*` those that are asked of this. */
function usedBelow(read: Columns, { takesAll }: Relations, asked: ReadonlySet<string> | null): ReadonlySet<string> {
  const own = read.columns.map(({ name }) => name.text.toLowerCase());
  return new Set([...own, ...(takesAll || read.columns.length === 0 ? (asked ?? []) : [])]);
}
