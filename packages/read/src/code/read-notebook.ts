import { type Moved, moveNode } from "../nodes/move-node.ts";
import type { MapNode, Node, ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { peopleIn } from "../people/in-pieces.ts";
import { problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { openNotebook } from "./cells.ts";
import { knownCells, sharedCells, shiftProgram } from "./known-cells.ts";
import { type Learnt, learnAgain, learning } from "./learnt.ts";
import type { CellReading, OpenedCell } from "./notebook-reading.ts";
import type { Program } from "./program.ts";
import { nodesOf, programOf } from "./read-code.ts";
import { type Known, knowingNothing } from "./work.ts";

/**
 * Reads the cells of a notebook as the programs they are. What a cell gave out is about people: it is not read. What is written
 * between programs explains.
 * @param before an earlier reading of the file: cells that are as they were, and of which no other says something else, are not read
 * again. It makes no difference to what is read.
 */
export function readNotebook({ text }: SourceText, before?: Nodes): Nodes {
  const { root, isSound, cells } = openNotebook(text, before === undefined ? null : knownCells(before.notebook));
  const problems = isSound ? [] : [problem("not-json", span(0, 0), {})];
  const isR = isOfR(root);
  const moved = new Map<MapNode, Moved>();
  const work: Work = {
    text,
    isR,
    moved,
    ...(before === undefined ? { known: knowingNothing(), learnt: [] } : learning()),
  };
  const readings = readCells(work, cells, before?.notebook?.isR === isR ? before.notebook.cells : []);
  const programs = readings.map(({ program }) => program);
  const nodes = nodesOf(programs, text);
  const again = before === undefined ? {} : { notebook: { isR, cells: readings }, moved };
  return { ...nodes, problems: [...problems, ...nodes.problems], ...again };
}

/** What reading the cells one after the other carries along. */
interface Work {
  readonly text: string;
  readonly isR: boolean;
  readonly known: Known;
  /** All that changed in what is known, where a later text is to be read after this one. */
  readonly learnt: readonly Learnt[];
  readonly moved: Map<MapNode, Moved>;
}

/** Cells say of their names to those behind them; so those at the end are as they were where the changed ones say what they did. */
function readCells(work: Work, cells: readonly OpenedCell[], before: readonly CellReading[]): CellReading[] {
  const { first, last } = sharedCells(before, cells);
  const [behind, behindBefore] = [cells.length - last, before.length - last];
  const readings = cells.slice(0, behind).map((cell, at) => readCell(work, cell, at < first ? before[at] : undefined));
  const isSame = last > 0 && learntIn(before.slice(first, behindBefore)) === learntIn(readings.slice(first));
  for (let at = 0; at < last; at++)
    readings.push(readCell(work, cells[behind + at] as OpenedCell, isSame ? before[behindBefore + at] : undefined));
  return readings;
}

function readCell(work: Work, cell: OpenedCell, before: CellReading | undefined): CellReading {
  const { known, learnt, moved } = work;
  const from = learnt.length;
  if (before !== undefined) learnAgain(known, before.learnt);
  const program =
    before === undefined ? programIn(work, cell) : shiftProgram(before.program, cell.by - before.by, moved);
  return { ...cell, program, learnt: learnt.slice(from) };
}

function learntIn(cells: readonly CellReading[]): string {
  return JSON.stringify(cells.flatMap(({ learnt }) => learnt));
}

const nothing: Program = { criteria: [], rest: [], comments: [], problems: [], people: [], reads: [], shape: "" };

function programIn({ text, isR, known }: Work, { node: cell, by }: OpenedCell): Program {
  const [type, source] = [entry(cell, "cell_type"), entry(cell, "source")];
  const written = source?.type === "scalar" ? [source] : items(source).filter((one) => one.type === "scalar");
  if (type?.type !== "scalar") return nothing;
  const lines =
    by === 0 ? written : written.map((one) => moveNode(one, ({ start, end }) => span(start + by, end + by)));
  const { code, places } = joined(text, lines as ScalarNode[]);
  if (type.text !== "code") return explanation(code, lines as ScalarNode[]);
  return programOf(withoutCommands(code), (at) => places[Math.min(at, places.length - 1)] ?? 0, isR, known);
}

/** What explains, unless it is a table of people. */
function explanation(text: string, lines: readonly ScalarNode[]): Program {
  const { count } = peopleIn([{ kind: "string", text, start: 0, end: text.length }]);
  const comments = count > 0 ? [] : lines.map((one) => ({ text: one.text.trim(), span: one.span }));
  return { ...nothing, comments };
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
