import { limits } from "../limits.ts";
import type { Node, ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { readPlain } from "../nodes/read-plain.ts";
import { referee } from "../nodes/referee.ts";
import { problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { nodesOf, type Program, programOf } from "./read-code.ts";
import { knowingNothing } from "./work.ts";

/**
 * Reads the cells of a notebook as the programs they are. What a cell gave out is about people: it is not read. What is written
 * between programs explains.
 */
export function readNotebook(source: SourceText): Nodes {
  const { text } = source;
  const plain = readPlain(text);
  // A key twice is no notebook that a program wrote.
  const sound = plain === null || plain.problems.length > 0 ? null : plain.roots;
  const roots = sound ?? recovered(source);
  const problems = sound?.length === 1 ? [] : [problem("not-json", span(0, 0), {})];
  const programs: Program[] = [];
  const isR = isOfR(roots[0]);
  const known = knowingNothing();
  for (const cell of items(entry(roots[0], "cells"))) {
    const [type, source] = [entry(cell, "cell_type"), entry(cell, "source")];
    const lines = source?.type === "scalar" ? [source] : items(source).filter((one) => one.type === "scalar");
    if (type?.type !== "scalar") continue;
    const { code, places } = joined(text, lines as ScalarNode[]);
    const place = (at: number) => places[Math.min(at, places.length - 1)] ?? 0;
    if (type.text === "code") programs.push(programOf(withoutCommands(code), place, isR, known));
    else
      programs.push({
        ...{ criteria: [], rest: [], problems: [], shape: "" },
        comments: lines.map((one) => ({ text: (one as ScalarNode).text.trim(), span: one.span })),
      });
  }
  const nodes = nodesOf(programs, text);
  return { ...nodes, problems: [...problems, ...nodes.problems] };
}

/** Whether what runs a notebook runs R. */
function isOfR(root: Node | undefined): boolean {
  const metadata = entry(root, "metadata");
  const named = [entry(entry(metadata, "kernelspec"), "name"), entry(entry(metadata, "language_info"), "name")];
  return named.some((one) => one?.type === "scalar" && /^(?:ir|r)$/i.test(one.text));
}

/** The cells that can still be told apart in a notebook that was cut off or is being typed in. Recovering a longer one would take too long. */
function recovered(source: SourceText): readonly Node[] {
  return source.text.length > limits.scalarLength ? [] : referee(source).roots;
}

function entry(node: Node | undefined, key: string): Node | undefined {
  return node?.type === "map" ? node.entries.find((one) => one.key.text === key)?.value : undefined;
}

function items(node: Node | undefined): readonly Node[] {
  return node?.type === "list" ? node.items : [];
}

/** The texts of JSON one after the other, and where in the file each of their letters is written. */
function joined(text: string, lines: readonly ScalarNode[]): { code: string; places: number[] } {
  const places: number[] = [];
  let code = "";
  for (const line of lines) {
    let at = line.span.start + 1;
    for (const unit of line.text.split("")) {
      code += unit;
      places.push(at);
      at += text[at] !== "\\" ? 1 : text[at + 1] === "u" ? 6 : 2;
    }
  }
  return { code, places };
}

/** Commands to the notebook itself, as blanks: `%matplotlib inline`, `!pip install x`. */
function withoutCommands(code: string): string {
  return code.replace(/^[ \t]*[%!][^\n]*/gm, (line) => " ".repeat(line.length));
}
