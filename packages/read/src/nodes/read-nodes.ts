import { programIn } from "../code/program-in.ts";
import { readCode } from "../code/read-code.ts";
import { readNotebook } from "../code/read-notebook.ts";
import { type FormatId, formatOf } from "../formats.ts";
import { limits } from "../limits.ts";
import { isModelDump, isModelText, readModelDump } from "../model/model-text.ts";
import { readBinary } from "../model/read-binary.ts";
import { readLightGbm } from "../model/read-lightgbm.ts";
import { type Problem, problem, withoutFlood } from "../problem.ts";
import { readWorkbook } from "../sheet/read-workbook.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { readSql } from "../sql/read-sql.ts";
import { readTable } from "../table/read-table.ts";
import { readScript } from "../words/read-script.ts";
import { readAnyXml } from "../xml/read-any-xml.ts";
import { readDmn } from "../xml/read-dmn.ts";
import { readPmml } from "../xml/read-pmml.ts";
import { cutBlocks } from "./blocks.ts";
import { blocksOfWhole } from "./blocks-of-whole.ts";
import { escapedMarks } from "./escaped-marks.ts";
import { keepKnown } from "./keep-known.ts";
import type { Nodes } from "./nodes.ts";
import { readBlocks } from "./read-blocks.ts";
import { readPlain } from "./read-plain.ts";
import { referee } from "./referee.ts";
import { withoutLongTexts } from "./shorten.ts";
import { cutToBudget } from "./within-budget.ts";

export type { Nodes } from "./nodes.ts";

/**
 * Reads a file as its format asks; one of no format that is known as YAML. Broken text still gives what could be read, together with what is wrong with it; nothing
 * is thrown. Scalars keep their source text, since the failsafe schema resolves no numbers, dates or booleans.
 * @param before what was read of an earlier text of this file: blocks that stand in both are not read again. It makes
 * no difference to what is read.
 */
export function readNodes(source: SourceText, before?: Nodes): Nodes {
  const format = formatIn(source);
  if (format === "notebook") return withoutFloods(readNotebook(source, before));
  if (format !== "yaml" && format !== "json")
    return keepKnown(withoutFloods(readers[format](source)), source.text, before);
  const cut = cutToBudget(source.text, limits.nodes);
  if (cut === null) return withoutFloods(readWithin(source, before));
  const read = readWithin({ ...source, text: source.text.slice(0, cut.at) + cut.closing });
  const tooMany = problem("too-many-nodes", span(cut.at, endOfLine(source.text, cut.at)), { limit: limits.nodes });
  return withoutFloods({ ...read, problems: [tooMany, ...read.problems], end: cut.at });
}

/** The format of a text, by its content where its name says nothing. */
function formatIn({ file, text }: SourceText): FormatId {
  return formatOf(file)?.id ?? (isModelText(text) ? "lightgbm" : "yaml");
}

/** Readers of the formats that are neither YAML nor JSON. */
const readers: Readonly<Record<Exclude<FormatId, "yaml" | "json" | "notebook">, (source: SourceText) => Nodes>> = {
  csv: readTable,
  sql: (source) => readSql(source, programIn),
  dmn: readDmn,
  pmml: readPmml,
  code: readCode,
  workbook: readWorkbook,
  xml: readAnyXml,
  script: readScript,
  lightgbm: (source) => (isModelDump(source.text) ? readModelDump(source) : readLightGbm(source)),
  binary: readBinary,
};

function withoutFloods(nodes: Nodes): Nodes {
  return { ...nodes, problems: withoutFlood(nodes.problems) };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function readWithin(source: SourceText, before?: Nodes): Nodes {
  // Read whole or by blocks, plain text gives the same nodes; without an earlier reading the first is faster.
  const whole =
    before?.blocks === undefined
      ? (readWhole(source, before !== undefined) ?? readBlocks(source) ?? referee(source))
      : (readBlocks(source, before) ?? readWhole(source, true) ?? referee(source));
  const read = source.text.length > limits.scalarLength ? withoutLongTexts(whole) : whole;
  const more = [
    ...escapedMarks(source, read.roots),
    ...(formatOf(source.file)?.id === "json" ? strictJson(source) : []),
  ];
  return more.length === 0 ? read : { ...read, problems: [...read.problems, ...more] };
}

/** The reading of no text, for a first reading that a later one builds on. */
export const nothingRead: Nodes = { roots: [], problems: [] };

/** @param again whether a later text is to be read after this one */
function readWhole({ text }: SourceText, again: boolean): Nodes | null {
  const plain = readPlain(text);
  // What a block has twice is known by reading that block, which a later reading takes over.
  if (plain === null || (again && plain.problems.length > 0)) return null;
  const { roots, problems } = plain;
  const [root] = roots;
  const cut = again && root !== undefined && roots.length === 1 ? cutBlocks(text) : null;
  const blocks = root === undefined || cut === null ? undefined : blocksOfWhole(text, root, cut);
  return { roots, problems, ...(cut === null || blocks === undefined ? {} : { blocks, cut: { text, blocks: cut } }) };
}

function strictJson(source: SourceText): Problem[] {
  try {
    JSON.parse(source.text.replace(/^\ufeff/, ""));
    return [];
  } catch (error) {
    // Only the place is taken from the engine: its words differ from one version of Node to the next.
    const place = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const at = Math.min(Number(place ?? source.text.length), source.text.length);
    return [problem("not-json", span(at, at), {})];
  }
}
