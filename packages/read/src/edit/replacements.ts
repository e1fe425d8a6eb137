import { headRemark } from "./plain.ts";
import type { Reached } from "./reach.ts";
import { normalText, type Scalar, spellings } from "./scalar.ts";
import { flowItem, flowValue, isScalar, printSketches, type Sketch, type SketchItem } from "./sketch.ts";
import { columnOf, type Edit, lastOffset, workOn } from "./work.ts";

/** A stretch of a line that a value takes, and what stands behind it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The remark behind it with the blanks before it; "" for none. */
  readonly remark: string;
  /** Whether nothing but that remark stands on the rest of the line. */
  readonly isLast: boolean;
  /** What keeps a value apart from the mark before it. */
  readonly gap: "" | " ";
}

/** Ways to put another value where one stands, the best first. */
export function replacements(text: string, reached: Reached, value: Sketch["value"] | SketchItem): Edit[] {
  if (isScalar(value) && reached.node.type === "scalar") return scalarReplacements(text, reached, value);
  const { start, end, remark, isLast, gap } = stretchOf(text, reached);
  const written =
    isScalar(value) || Array.isArray(value) ? flowItem(value as SketchItem) : flowValue(value as Sketch["value"]);
  const inBraces = { at: start, end, text: `${gap}${written}${isLast ? apart(remark) : ""}` };
  return [...inLines(text, reached, value, { end, remark, isLast }), inBraces];
}

/** A map in the place of a scalar or of another map, in lines below its key where it can be. */
function inLines(
  text: string,
  { entry, node, flow }: Reached,
  value: Sketch["value"] | SketchItem,
  { end, remark, isLast }: Pick<Stretch, "end" | "remark" | "isLast">,
): Edit[] {
  if (flow || !isLast || entry === undefined || node.type === "list" || !Array.isArray(value)) return [];
  const lines = printSketches(value as readonly Sketch[], columnOf(text, entry.key.span.start) + 2);
  const colon = text.indexOf(":", entry.key.span.end) + 1;
  return [
    {
      at: colon,
      end: colon + text.slice(colon, end).trimEnd().length,
      text: [apart(remark), ...lines].join(workOn(text).newline),
    },
  ];
}

function scalarReplacements(text: string, reached: Reached, value: Scalar): Edit[] {
  const { start, end, remark, isLast, gap } = stretchOf(text, reached);
  const column = columnOf(text, reached.entry?.key.span.start ?? reached.parent?.span.start ?? 0);
  const { newline } = workOn(text);
  const place = { flow: reached.flow || !isLast, indent: column + 2, newline };
  return spellings({ ...value, text: normalText(value.text) }, place).map(({ head, below }) => ({
    at: start,
    end,
    text: `${head === "" ? "" : `${gap}${head}`}${isLast ? apart(remark) : ""}${below}`,
  }));
}

/** A remark has a blank before it, or it is part of the value. */
function apart(remark: string): string {
  return remark === "" || /^[ \t]/.test(remark) ? remark : ` ${remark}`;
}

/** What a value takes of the text: from behind the mark before it to the end of the line where nothing else stands on it. */
export function stretchOf(text: string, { node, entry }: Reached): Stretch {
  const from = entry === undefined ? undefined : text.indexOf(":", entry.key.span.end) + 1;
  const isEmpty = node.type === "scalar" && node.usedAt === undefined && node.span.start >= node.span.end;
  const own = node.usedAt ?? { start: node.span.start, end: lastOf(text, node) };
  if (node.type === "scalar" && node.style === "block" && node.usedAt === undefined) {
    const head = headRemark(text, node.span);
    const remark = head === null ? "" : text.slice(blanksBefore(text, head.start), head.end);
    return { ...own, remark, isLast: true, gap: "" };
  }
  const start = isEmpty ? (from ?? own.start) : own.start;
  const stop = isEmpty ? start : own.end;
  const rest = /^[^\r\n]*/.exec(text.slice(stop, stop + 4000))?.[0] ?? "";
  const [, behind] = /^([ \t]*|[ \t]+#.*)$/.exec(rest) ?? [];
  const gap = isEmpty && !/[ \t\n]/.test(text[start - 1] ?? "\n") ? " " : "";
  // Blanks in an empty place are those that were left for what is written now.
  const blanks = isEmpty ? rest.length - rest.trimStart().length : 0;
  if (behind === undefined) return { start, end: stop + blanks, remark: "", isLast: false, gap };
  return { start, end: stop + rest.length, remark: behind.trim() === "" ? "" : behind.trimEnd(), isLast: true, gap };
}

function lastOf(text: string, node: Reached["node"]): number {
  if (node.type === "scalar") return node.span.end;
  const isFlow = text[node.span.start] === "{" || text[node.span.start] === "[";
  return isFlow ? text.lastIndexOf(node.type === "map" ? "}" : "]", node.span.end - 1) + 1 : lastOffset(node);
}

function blanksBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && (text[start - 1] === " " || text[start - 1] === "\t")) start--;
  return start;
}
