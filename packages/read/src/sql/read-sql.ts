import { limits } from "../limits.ts";
import { type Criterion, criterionNode, documentOf, scalar, unwritten } from "../nodes/build.ts";
import type { Comment } from "../nodes/comment.ts";
import { moveNode } from "../nodes/move-node.ts";
import type { Entry, MapNode, ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { unbrokenNames } from "../nodes/unbroken.ts";
import { peopleIn, withoutPeople, withoutThem } from "../people/in-pieces.ts";
import { addPeople, type People, reported } from "../people/people.ts";
import { type OpaqueSource, type Problem, problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { type Span, span } from "../span.ts";
import { columnsOf } from "./columns.ts";
import type { Column, Columns } from "./frame.ts";
import { importedIn } from "./imported.ts";
import { isQuery } from "./is-query.ts";
import { keywords } from "./keywords.ts";
import { definitionsOf, type Relations } from "./relations.ts";
import { relationsIn } from "./relations-in.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { tokensOfFile } from "./tokens-of-file.ts";

/** What a text holds that is a program in another language, at the places that `place` gives its offsets; null where it is none. */
export type ProgramIn = (text: string, place: (offset: number) => number) => Content | null;

const none: ProgramIn = () => null;

/** How often a text that itself is a query is read as one. */
const deepest = 2;

/**
 * Reads queries of any dialect, with or without templates: the columns they name, with the texts and numbers these are compared
 * with; every other name and text, to be looked at word by word. Nothing is evaluated, and no dialect is asked for.
 * @param programIn reads a text that is a program, as `sp_execute_external_script` and `language plpython` run them
 */
export function readSql({ text }: SourceText, programIn: ProgramIn = none): Nodes {
  const { tokens: all, comments, problems: inPieces, end } = tokensOfFile(text, limits.nodes);
  const { pieces: tokens, problems: found, people } = withoutPeople(all, inPieces);
  const made = definitionsOf(tokens).filter(({ makes }) => makes);
  const read = columnsOf(tokens, new Set(made.map(({ name }) => name)));
  const problems =
    end === undefined ? found : [...found, problem("too-many-nodes", span(end, end), { limit: limits.nodes })];
  const { roots, problems: more, people: inside } = documentOfQuery({ text, tokens, comments, read }, programIn);
  const hidden = [...people, ...inside];
  return {
    ...{ roots, problems: [...problems, ...more], relations: relationsIn(tokens, read), ...filtersIn(read) },
    comments: comments.map((one): Comment => ({ text: one.text.trim(), span: placeOf(one) })),
    ...(hidden.length === 0 ? {} : { people: hidden }),
    ...(end === undefined ? {} : { end }),
  };
}

/** The names of what decides which rows are taken: by what it is, or by being there at all. */
function filtersIn({ columns }: Columns): Pick<Nodes, "filters" | "known"> {
  const namesOf = (some: readonly Column[]) => new Set(some.map(({ name }) => name.text));
  const filters = namesOf(columns.filter((one) => one.filters));
  const known = namesOf(columns.filter((one) => one.known));
  return { ...(filters.size === 0 ? {} : { filters }), ...(known.size === 0 ? {} : { known }) };
}

/** A text in pieces, and the columns that were found in these. */
export interface ReadQuery {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  readonly read: Columns;
}

/** What was read, as a document; what it hides is told once. */
export function documentOfQuery({ text, tokens, comments, read }: ReadQuery, programIn: ProgramIn) {
  const programs: Span[] = [];
  const found: People = { spans: [], count: 0 };
  const { criteria, rest } = contentOf(
    read,
    0,
    (inner, place) => {
      const content = programIn(inner, place);
      if (content !== null) programs.push(span(place(0), place(0)));
      addPeople(found, content?.people);
      return content;
    },
    found,
  );
  const shape = shapeOf(tokens, text.length);
  const beside = { imports: importedIn(text, tokens, comments) };
  const loose = [...rest, ...unbrokenNames(tokens.filter(({ kind }) => kind === "quoted"))];
  const document = documentOf(criteria, shape === null ? loose : [...loose, shape], text.length, beside);
  const { people = [], problems } = reported(found, opaqueIn(read, programs));
  return { roots: document.roots, problems: [...problems, ...document.problems], people };
}

/** What another file may tell is told only where nothing else is hidden, with the names that it may be known by. */
function opaqueIn({ opaque }: Columns, [program]: readonly Span[]): Problem[] {
  const first = opaque.find(({ over }) => over.length === 0) ?? (program === undefined ? opaque[0] : undefined);
  const at = first === undefined ? program : placeOf(first.token);
  if (at === undefined) return [];
  const what = first === undefined ? "code" : whatOf(first.token);
  const over = first === undefined || first.over.length === 0 ? [] : [...new Set(opaque.flatMap((one) => one.over))];
  return [{ ...problem("opaque-source", at, { what, ...(over.length === 0 ? {} : { over }) }), severity: "warning" }];
}

function whatOf({ kind, text }: Token): OpaqueSource {
  if (kind === "template") return "template";
  return text === "*" ? "star" : "built";
}

export interface Content {
  readonly criteria: readonly MapNode[];
  readonly rest: readonly ScalarNode[];
  /** Those whose rows were left out. */
  readonly people?: People | undefined;
}

/** @param people to which are added those in queries that stand as texts in it */
function contentOf(read: Columns, depth: number, programIn: ProgramIn, people: People): Content {
  const byName = new Map<string, Column[]>();
  for (const one of read.columns) {
    const folded = one.name.text.toLowerCase();
    const known = byName.get(folded);
    if (known === undefined) byName.set(folded, [one]);
    else known.push(one);
  }
  const criteria = [...byName.values()].map((all) => criterionNode(criterionOf(all, read)));
  const rest: ScalarNode[] = [];
  // A column that goes by several names has the first as its label; the others are looked at like any text.
  for (const all of byName.values())
    for (const { label } of all.filter((one) => one.label !== null).slice(1)) rest.push(nodeOf(label as Token));
  for (const token of read.rest) {
    if (token.kind === "template") rest.push(...namesInTemplate(token));
    else {
      const inner = programOfText(token, programIn) ?? queryIn(token, depth, programIn, people);
      if (inner === null) rest.push(nodeOf(token));
      else {
        criteria.push(...inner.criteria);
        rest.push(...inner.rest);
      }
    }
  }
  return { criteria, rest: withoutRepeats(rest) };
}

const ranks = ["criterion", "output", "order", "table", "none"] as const;

/** All places of one column, as one criterion where it decides, or else where it first stands. */
function criterionOf(all: readonly Column[], { tables }: Columns): Criterion {
  const [best = all[0] as Column] = all.toSorted((a, b) => ranks.indexOf(a.clause) - ranks.indexOf(b.clause));
  const of = <K extends "values" | "limits" | "weights">(key: K) => all.flatMap((one) => one[key]);
  const [weight, ...weights] = of("weights");
  const [limit, ...more] = of("limits");
  const table = best.of === null ? undefined : tables.get(best.of.text.toLowerCase());
  const label = all.find((one) => one.label !== null)?.label;
  const source = table === undefined || best.of === null ? undefined : scalar(table, placeOf(best.of));
  return {
    name: nodeOf(best.name),
    label: label ? nodeOf(label) : undefined,
    values: withoutRepeats([...of("values"), ...more].map(nodeOf)),
    weight: weight && nodeOf(weight),
    threshold: limit && nodeOf(limit),
    source,
    beside: weights.map((token): Entry => ({ key: unwritten("punten", placeOf(token)), value: nodeOf(token) })),
  };
}

function withoutRepeats(nodes: readonly ScalarNode[]): ScalarNode[] {
  const seen = new Set<string>();
  return nodes.filter(({ text }) => {
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function nodeOf(token: Token): ScalarNode {
  const isText = token.kind === "string" || token.kind === "quoted";
  return scalar(token.text, placeOf(token), isText ? "quoted" : "plain");
}

function placeOf({ start, end }: Token) {
  return span(start, end);
}

/**
 * What a text in another language holds that is a query; null where it is none.
 * @returns its content, at the places that `place` gives its offsets
 */
export function queryContent(text: string): ((place: (at: Span) => Span) => Content & Relations) | null {
  if (!isQuery(text)) return null;
  return (place) => {
    const { tokens } = tokensOf(text, limits.nodes);
    const people = peopleIn(tokens);
    const read = columnsOf(withoutThem(tokens, people));
    const { criteria, rest } = contentOf(read, 1, none, people);
    const { reads } = relationsIn(tokens, read);
    return {
      criteria: criteria.map((one) => moveNode(one, place)),
      rest: rest.map((one) => moveNode(one, place)),
      people: { spans: people.spans.map(place), count: people.count },
      reads: reads.map((one) => ({ ...one, at: moveNode(one.at, place) })),
    };
  };
}

/** A text that is a query of its own, as programs build and run them. */
function queryIn(token: Token, depth: number, programIn: ProgramIn, people: People): Content | null {
  if (depth >= deepest || token.kind !== "string" || !isQuery(token.text)) return null;
  const { tokens } = tokensOf(token.text, limits.nodes);
  const { from } = token;
  const moved = tokens.map((one): Token => {
    if (from === null) return { ...one, start: token.start, end: token.end, from: null };
    return { ...one, start: one.start + from, end: one.end + from, from: one.from === null ? null : one.from + from };
  });
  const found = peopleIn(moved);
  addPeople(people, found);
  return contentOf(columnsOf(withoutThem(moved, found)), depth + 1, programIn, people);
}

function programOfText({ kind, text, from, start }: Token, programIn: ProgramIn): Content | null {
  return kind === "string" ? programIn(text, (at) => (from === null ? start : from + at)) : null;
}

/** Names and texts in a template; which of them become columns only whoever fills it in knows. */
function namesInTemplate(token: Token): ScalarNode[] {
  const from = token.start + 2;
  return [...token.text.matchAll(/'([^'\n]*)'|"([^"\n]*)"|[\p{L}_][\p{L}\p{M}\p{N}_]*/gu)].flatMap((found) => {
    const text = found[1] ?? found[2] ?? found[0];
    const isText = text !== found[0];
    if (text.trim() === "" || (!isText && (keywords.has(text.toLowerCase()) || text.length < 3))) return [];
    const start = from + found.index;
    return [scalar(text, span(start, start + found[0].length), isText ? "quoted" : "plain")];
  });
}

/**
 * What is left of a query without its names and texts: signs and words of the language, with a number for each name. It decides who
 * is selected as much as the names do, so it counts in what a record rests on.
 */
function shapeOf(tokens: readonly Token[], size: number): ScalarNode | null {
  if (tokens.length === 0) return null;
  const numbers = new Map<string, number>();
  const words = tokens.map(({ kind, text }) => {
    if (kind === "operator" || kind === "number" || kind === "variable") return text;
    if (kind === "word" && keywords.has(text.toLowerCase())) return text.toLowerCase();
    if (kind === "string") return "''";
    const folded = text.toLowerCase();
    const known = numbers.get(folded) ?? numbers.size + 1;
    numbers.set(folded, known);
    return `#${known}`;
  });
  return { ...scalar(words.join(" ").slice(0, limits.scalarLength), span(size, size), "block"), written: false };
}
