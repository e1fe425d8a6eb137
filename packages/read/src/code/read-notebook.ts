import { moveNode } from "../nodes/move-node.ts";
import type { Node, ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { nodesOf, type Program, programOf } from "./read-code.ts";
import { itemsOf, recoveredCells, sound } from "./recovered-cells.ts";
import { knowingNothing } from "./work.ts";

/**
 * Reads the cells of a notebook as the programs they are. What a cell gave out is about people: it is not read. What is written
 * between programs explains.
 */
export function readNotebook({ text }: SourceText): Nodes {
  const whole = sound(text);
  const { root, cells } =
    whole === null ? recoveredCells(text) : { root: whole, cells: itemsOf(whole).map((node) => ({ node, by: 0 })) };
  const problems = whole === null ? [problem("not-json", span(0, 0), {})] : [];
  const programs: Program[] = [];
  const isR = isOfR(root);
  const known = knowingNothing();
  for (const { node: cell, by } of cells) {
    const [type, source] = [entry(cell, "cell_type"), entry(cell, "source")];
    const written = source?.type === "scalar" ? [source] : items(source).filter((one) => one.type === "scalar");
    if (type?.type !== "scalar") continue;
    const lines =
      by === 0 ? written : written.map((one) => moveNode(one, ({ start, end }) => span(start + by, end + by)));
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
