import { formatOf } from "../formats.ts";
import { type Problem, problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { blocksOfWhole } from "./blocks-of-whole.ts";
import type { Nodes } from "./nodes.ts";
import { readBlocks } from "./read-blocks.ts";
import { readPlain } from "./read-plain.ts";
import { referee } from "./referee.ts";

export type { Nodes } from "./nodes.ts";

/**
 * Reads YAML or JSON. Broken text still gives what could be read, together with what is wrong with it; nothing
 * is thrown. Scalars keep their source text, since the failsafe schema resolves no numbers, dates or booleans.
 * @param before what was read of an earlier text of this file: blocks that stand in both are not read again. It makes
 * no difference to what is read.
 */
export function readNodes(source: SourceText, before?: Nodes): Nodes {
  // Read whole or by blocks, plain text gives the same nodes; without an earlier reading the first is faster.
  const read =
    before?.blocks === undefined
      ? (readWhole(source, before !== undefined) ?? readBlocks(source) ?? referee(source))
      : (readBlocks(source, before) ?? readWhole(source, true) ?? referee(source));
  if (formatOf(source.file)?.id !== "json") return read;
  return { ...read, problems: [...read.problems, ...strictJson(source)] };
}

/** The reading of no text, for a first reading that a later one builds on. */
export const nothingRead: Nodes = { roots: [], problems: [] };

/** @param again whether a later text is to be read after this one */
function readWhole({ text }: SourceText, again: boolean): Nodes | null {
  const roots = readPlain(text);
  if (roots === null) return null;
  const [root] = roots;
  const blocks = again && root !== undefined && roots.length === 1 ? blocksOfWhole(text, root) : undefined;
  return { roots, problems: [], ...(blocks === undefined ? {} : { blocks }) };
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
