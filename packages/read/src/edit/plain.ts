import { readComments } from "../comments.ts";
import type { Node } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import type { SourceText } from "../source-text.ts";
import type { Span } from "../span.ts";
import { normalText } from "./scalar.ts";
import { isScalar, type Sketch, type SketchItem } from "./sketch.ts";

/** Keys of maps and places in lists, from the top of a document. */
export type YamlPath = readonly (string | number)[];

/** What a text says, without how it is written: a scalar, a list, or a map with its keys in order. */
export type Plain = string | readonly Plain[] | { readonly pairs: readonly (readonly [string, Plain])[] };

/** What a node says. What a merge brings in is told apart from what is written in place. */
export function plainOf(node: Node): Plain {
  if (node.type === "scalar") return node.text;
  if (node.type === "list") return node.items.map(plainOf);
  return {
    pairs: node.entries.map(({ key, value, mergedAt }) => [
      mergedAt === undefined ? key.text : `<<\n${key.text}`,
      plainOf(value),
    ]),
  };
}

/** What a value says once it is written. */
export function plainOfValue(value: Sketch["value"] | SketchItem): Plain {
  if (typeof value === "string") return value;
  if (isScalar(value)) return normalText(value.text);
  if ("items" in value) return value.items.map(plainOfValue);
  return { pairs: value.map(({ key, value: below }) => [key, plainOfValue(below)]) };
}

/** The same with another value at a path; what is not there yet comes last. An empty place becomes the map or list the path asks. */
export function withPlain(plain: Plain, [step, ...rest]: YamlPath, value: Plain): Plain {
  if (step === undefined) return value;
  const below = (known: Plain | undefined): Plain => withPlain(known ?? "", rest, value);
  if (typeof step === "number") {
    const items = Array.isArray(plain) ? (plain as readonly Plain[]) : [];
    return step < items.length
      ? items.map((item, at) => (at === step ? below(item) : item))
      : [...items, below(undefined)];
  }
  const pairs = typeof plain === "object" && "pairs" in plain ? plain.pairs : [];
  return pairs.some(([key]) => key === step)
    ? { pairs: pairs.map(([key, known]) => [key, key === step ? below(known) : known]) }
    : { pairs: [...pairs, [step, below(undefined)]] };
}

/** The same without what stands at a path; a map that holds nothing else becomes empty. */
export function withoutPlain(plain: Plain, [step, ...rest]: YamlPath): Plain {
  if (Array.isArray(plain)) {
    const items = plain as readonly Plain[];
    return rest.length === 0
      ? items.filter((_, at) => at !== step)
      : items.map((item, at) => (at === step ? withoutPlain(item, rest) : item));
  }
  if (typeof plain !== "object" || !("pairs" in plain)) return plain;
  const pairs =
    rest.length === 0
      ? plain.pairs.filter(([key]) => key !== step)
      : plain.pairs.map(([key, known]) => [key, key === step ? withoutPlain(known, rest) : known] as const);
  return pairs.length === 0 ? "" : { pairs };
}

/** Remarks of people outside a stretch, in order, those on the first line of a text of several lines too. */
export function remarksOf(source: SourceText, nodes: Nodes, outside?: Span): string[] {
  const heads = nodes.roots.flatMap((root) => headRemarks(source.text, root));
  return [...readComments(source, nodes), ...heads]
    .filter(({ span }) => outside === undefined || span.end <= outside.start || span.start >= outside.end)
    .sort((one, other) => one.span.start - other.span.start)
    .map(({ text }) => text);
}

function headRemarks(text: string, node: Node): { text: string; span: Span }[] {
  if (node.usedAt !== undefined) return [];
  if (node.type === "list") return node.items.flatMap((item) => headRemarks(text, item));
  if (node.type === "map")
    return node.entries.flatMap(({ value, mergedAt }) => (mergedAt === undefined ? headRemarks(text, value) : []));
  if (node.style !== "block") return [];
  const remark = headRemark(text, node.span);
  return remark === null ? [] : [{ text: text.slice(remark.start + 1, remark.end).trim(), span: remark }];
}

/** Where the remark stands behind the mark that begins a text of several lines. */
export function headRemark(text: string, { start }: Span): Span | null {
  const [, head = "", remark] = /^([^\r\n#]*?[ \t])(#[^\r\n]*)?(?:\r?\n|$)/.exec(text.slice(start, start + 2000)) ?? [];
  if (remark === undefined) return null;
  const from = start + head.length;
  return { start: from, end: from + remark.trimEnd().length };
}
