import { Budget } from "../folding/budget.ts";
import { foldTexts } from "../folding/folded.ts";
import type { Language } from "../folding/piece.ts";
import { limits } from "../limits.ts";
import { criterionNode, documentOf, scalar } from "../nodes/build.ts";
import type { MapNode, ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { peopleIn, withoutThem } from "../people/in-pieces.ts";
import { addPeople, type People, reported } from "../people/people.ts";
import { problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { type Span, span } from "../span.ts";
import { isQuery } from "../sql/is-query.ts";
import { queryContent } from "../sql/read-sql.ts";
import type { Relation } from "../sql/relations.ts";
import { namesOf } from "./names.ts";
import type { Program } from "./program.ts";
import { shapeOf } from "./shape.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { knowingNothing, type Named } from "./work.ts";

/**
 * Reads a program in Python or R to hold it against what a profile says of it: names of columns, with the texts and numbers they are
 * compared with, queries in texts, and every other name. What a program does with them cannot be known by reading it, and that is
 * always said.
 */
export function readCode({ file, text }: SourceText): Nodes {
  const program = programOf(text, (at) => at, /\.r$/i.test(file));
  return nodesOf([program], text);
}

/** The nodes of a file that holds programs and nothing else that is looked at. */
export function nodesOf(programs: readonly Program[], text: string): Nodes {
  const criteria = programs.flatMap((one) => one.criteria);
  const rest = programs.flatMap((one) => one.rest);
  const shapes = programs
    .map(({ shape }) => shape)
    .join(" ; ")
    .slice(0, limits.scalarLength);
  const whole: ScalarNode = { ...scalar(shapes, span(text.length, text.length), "block"), written: false };
  const document = documentOf(criteria, [...rest, whole], text.length);
  return {
    roots: document.roots,
    problems: [
      problem("opaque-source", span(0, 0), { what: "code" }),
      ...programs.flatMap((one) => one.problems),
      ...document.problems,
    ],
    comments: programs.flatMap((one) => one.comments),
    people: programs.flatMap((one) => one.people),
    relations: { reads: programs.flatMap((one) => one.reads) },
  };
}

const language: Language = {
  operators: new Set(["+"]),
  assigns: new Set(["=", "<-"]),
  variables: "name",
  reach: 1,
};

/**
 * @param place where an offset in the text is in its file
 * @param isR whether it is written in R, of which names have dots and brackets have the names of columns without quotes
 * @param known what the cells before it say of their names
 */
export function programOf(
  text: string,
  place: (offset: number) => number,
  isR: boolean,
  known = knowingNothing(),
): Program {
  const { tokens: all, comments, problems: found, end } = tokensOf(text, limits.nodes, isR);
  const people = peopleIn(all);
  const tokens = withoutThem(all, people);
  const at: At = (start, to) => span(place(start), place(Math.max(start, to - 1)) + (to > start ? 1 : 0));
  const node = (token: Token): ScalarNode => {
    const exact = token.from === null ? at(token.start, token.end) : at(token.from, token.from + token.text.length);
    return scalar(token.text, exact, token.kind === "string" ? "quoted" : "plain");
  };
  const folded = foldTexts(tokens, language, new Budget());
  const { columns: named, rest, remarks } = namesOf(folded.tokens, isR, known);
  const queries = named.filter(({ name }) => name.kind === "string" && isQuery(name.text));
  const columns = queries.length === 0 ? named : named.filter((one) => !queries.includes(one));
  const criteria = byName(columns).map(({ name, values, limits: [limit, ...more] }) =>
    criterionNode({
      name: node(name),
      values: once([...values, ...more]).map(node),
      threshold: limit === undefined ? undefined : node(limit),
    }),
  );
  const texts = readTexts(once([...rest, ...folded.pieces, ...queries.map(({ name }) => name)]), at, node);
  const hidden = [...people.spans.map(({ start, end: to }) => at(start, to)), ...texts.people.spans];
  const over = end === undefined ? [] : [problem("too-many-nodes", at(end, end), { limit: limits.nodes })];
  const problems = found.map((one) => ({ ...one, span: at(one.span.start, one.span.end) }));
  return {
    ...{ criteria: [...criteria, ...texts.criteria], rest: texts.rest, shape: shapeOf(tokens), reads: texts.reads },
    comments: [...comments, ...remarks].map((one) => ({ text: one.text, span: at(one.start, one.end) })),
    ...reported({ spans: hidden, count: people.count + texts.people.count }, [...problems, ...over]),
  };
}

type At = (start: number, end: number) => Span;

/** What stands in the texts of a program that are queries, and all other texts as they are. */
function readTexts(tokens: readonly Token[], at: At, node: (token: Token) => ScalarNode) {
  const criteria: MapNode[] = [];
  const rest: ScalarNode[] = [];
  const reads: Relation[] = [];
  const people: People = { spans: [], count: 0 };
  for (const token of tokens) {
    const { start, end, from } = token;
    const inner = token.kind === "string" ? queryContent(token.text) : null;
    if (inner === null) rest.push(node(token));
    else {
      const found = inner((own) => (from === null ? at(start, end) : at(from + own.start, from + own.end)));
      criteria.push(...found.criteria);
      rest.push(...found.rest);
      reads.push(...found.reads);
      addPeople(people, found.people);
    }
  }
  return { criteria, rest, reads, people };
}

/** Columns of one name as one, with all that they are compared with. */
function byName(columns: readonly Named[]): Named[] {
  const found = new Map<string, Named>();
  for (const { name, values, limits: limited } of columns) {
    const first = found.get(name.text);
    if (first === undefined) found.set(name.text, { name, values: [...values], limits: [...limited] });
    else {
      first.values.push(...values);
      first.limits.push(...limited);
    }
  }
  return [...found.values()];
}

function once(tokens: readonly Token[]): Token[] {
  const seen = new Set<string>();
  return tokens.filter(({ text }) => text.trim() !== "" && !seen.has(text) && seen.add(text) !== undefined);
}
