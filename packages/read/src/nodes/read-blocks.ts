import { limits } from "../limits.ts";
import { type Problem, problem } from "../problem.ts";
import { type SourceText, sourceText } from "../source-text.ts";
import { type Span, span } from "../span.ts";
import type { BlockReading } from "./block-reading.ts";
import { type Block, type Blocks, cutBlocks } from "./blocks.ts";
import { cutAgain } from "./cut-again.ts";
import { inTurn, type KnownBlocks, knownBlocks } from "./known-blocks.ts";
import { type Moved, shiftNode } from "./move-node.ts";
import type { Entry, MapNode, Node } from "./node.ts";
import type { Nodes } from "./nodes.ts";
import { duplicateKey, readPlain } from "./read-plain.ts";
import { mostComplaints, referee } from "./referee.ts";

/** What reading one text carries along. */
interface Work {
  readonly source: SourceText;
  readonly known: KnownBlocks;
  /** Every block in the order of the file, for the next reading. */
  readonly read: BlockReading[];
  readonly problems: Problem[];
  readonly moved: Map<MapNode, Moved>;
  /** False where a block was left unread. */
  isWhole: boolean;
}

/**
 * Reads a text block by block: each by the fast reader, and by the referee where it is not plain, so that what is
 * broken in one block leaves the others as they are. Text that is sound is read as it is when read whole, and text that
 * is not gets a finding either way. Null for a text that is not in block style, or whose blocks need each other: anchors
 * and aliases.
 * @param before an earlier reading of the file, of which every block that still stands in it is taken over
 */
export function readBlocks(source: SourceText, before?: Nodes): Nodes | null {
  const readings = before?.blocks ?? [];
  const again = before?.cut === undefined ? null : cutAgain(before.cut, source.text);
  const blocks = again?.blocks ?? cutBlocks(source.text);
  if (blocks === null) return null;
  const known = again === null ? knownBlocks(source.text, readings) : inTurn(readings, again.changed);
  const work: Work = { source, known, read: [], problems: [], moved: new Map(), isWhole: true };
  const root = join(work, blocks, 0);
  if (root === null) return null;
  const cut = work.isWhole ? { cut: { text: source.text, blocks } } : {};
  return { roots: [root], problems: firstComplaints(work.problems), blocks: work.read, moved: work.moved, ...cut };
}

/** Puts blocks together into the map or list they make; null where one of them needs the others to be read. */
function join(work: Work, blocks: Blocks, depth: number): Node | null {
  const entries: Entry[] = [];
  const items: Node[] = [];
  const keys = new Map<string, Span>();
  let end = blocks.start;
  for (const block of blocks.parts) {
    const nodes = nodesOf(work, block, blocks.form, depth);
    if (nodes === null) return null;
    for (const node of nodes) {
      if (node.type !== blocks.form) continue;
      if (node.type === "map") {
        for (const entry of node.entries) {
          const first = keys.get(entry.key.text);
          if (first !== undefined) work.problems.push(duplicateKey(entry.key, first));
          else keys.set(entry.key.text, entry.key.span);
          entries.push(entry);
          end = entry.value.span.end;
        }
      } else if (node.type === "list") {
        for (const item of node.items) {
          // An empty item has no place of its own: it stands behind the one before it.
          const placed = isEmpty(item) ? { ...item, span: span(end, end) } : item;
          items.push(placed);
          end = Math.max(end, placed.span.end);
        }
      }
    }
  }
  const at = span(blocks.start, end);
  return blocks.form === "map" ? { type: "map", span: at, entries } : { type: "list", span: at, items };
}

/** What one block holds: maps or lists with the entries or items it adds. */
function nodesOf(work: Work, block: Block, form: Blocks["form"], depth: number): readonly Node[] | null {
  if (block.kind === "stray") return strayNodes(work, block, form, depth);
  const reading = readingOf(work, block, depth);
  if (reading === null) return null;
  for (const one of reading.problems) work.problems.push(one);
  const [root] = reading.roots;
  if (reading.problems.length === 0 && (root?.type !== form || reading.roots.length > 1)) return null;
  if (block.kind === "whole") return reading.roots;
  const [entry] = root?.type === "map" ? root.entries : [];
  const value = entry === undefined ? null : join(work, block.value, depth + 1);
  if (root === undefined || entry === undefined || value === null) return null;
  return [{ ...root, span: span(root.span.start, value.span.end), entries: [{ ...entry, value }] } as Node];
}

/** Complaints after which broken blocks are no longer looked into: the referee is slow, and the file cannot be judged anyway. */
const enoughComplaints = 1_000;

/** A block as read before, moved to where it stands now, or else read. */
function readingOf(work: Work, { start, end }: Block, depth: number): BlockReading | null {
  const known = work.known(start, end, depth);
  const text = known?.text ?? work.source.text.slice(start, end);
  if (work.problems.length > enoughComplaints && isBroken(known, text)) {
    work.isWhole = false;
    return { text, start, depth, roots: [], problems: [problem("stray", span(start, end), {})] };
  }
  const reading = known === undefined ? freshReading(text, start, depth) : shifted(known, start, work.moved);
  if (reading !== null) work.read.push(reading);
  return reading;
}

function isBroken(known: BlockReading | undefined, text: string): boolean {
  return (known ?? readPlain(text) ?? unread).problems.length > 0;
}

/** Stands for a text that the fast reader left alone. */
const unread = { problems: [true] };

function freshReading(text: string, start: number, depth: number): BlockReading | null {
  const plain = readPlain(text, limits.depth - depth);
  if (plain === null && /(?:^|[\s[{,])[&*]/.test(text)) return null;
  const { roots, problems } = plain ?? referee(sourceText("", text), depth);
  return shifted({ text, start: 0, depth, roots, problems }, start, new Map());
}

function shifted(reading: BlockReading, start: number, moved: Map<MapNode, Moved>): BlockReading {
  const by = start - reading.start;
  if (by === 0) return reading;
  const place = ({ start, end }: Span) => span(start + by, end + by);
  return {
    ...reading,
    start,
    roots: reading.roots.map((root) => shiftNode(root, by, moved)),
    problems: reading.problems.map((one) => moveProblem(one, place)),
  };
}

function moveProblem(problem: Problem, place: (span: Span) => Span): Problem {
  const moved = { ...problem, span: place(problem.span) };
  return problem.first === undefined ? moved : { ...moved, first: place(problem.first) };
}

/** A line that belongs nowhere is broken whatever it says; what it holds is still shown. */
function strayNodes({ source, problems }: Work, { start, end }: Block, form: Blocks["form"], depth: number) {
  const text = source.text.slice(start, end);
  const at = start + text.search(/\S/);
  const line = source.text.slice(at, end).split("\n")[0]?.trimEnd() ?? "";
  problems.push(problem("stray", span(at, at + line.length), {}));
  const reading = freshReading(text, start, depth);
  return (reading?.roots ?? []).filter((root) => root.type === form);
}

/** One broken line can make many complaints; the first few tell where it went wrong. */
function firstComplaints(problems: readonly Problem[]): Problem[] {
  let complaints = 0;
  return problems.filter(({ code }) => !(code === "syntax" || code === "stray") || ++complaints <= mostComplaints);
}

function isEmpty(node: Node): boolean {
  return node.type === "scalar" && node.style === "plain" && node.text === "";
}
