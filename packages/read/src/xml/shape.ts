import { limits } from "../limits.ts";
import { scalar } from "../nodes/build.ts";
import type { ScalarNode } from "../nodes/node.ts";
import { span } from "../span.ts";
import type { Element } from "./read-xml.ts";

/** Attributes whose value people choose; it is read elsewhere, and here only told from others. */
const chosen = new Set(
  `name label field fieldName predictorName targetField groupField textField value displayName displayValue modelName
  parameterName inputVariable column`.split(/\s+/),
);
/** What tools number things by: another number says nothing else. */
const numbering = new Set("id recordCount x y width height".split(" "));

/** Words of expressions that stand for themselves. */
const spoken = new Set(
  "not and or in between if then else for return some every satisfies instance of true false null".split(" "),
);

/**
 * What is left of a document without the names and texts that are read from it: its elements, their signs and numbers, with a number
 * for each name. It decides who is selected as much as the names do, so it counts in what a record rests on.
 * @param left elements that are no part of the model
 */
export function shapeOf(root: Element, left: ReadonlySet<string>, size: number): ScalarNode {
  const numbers = new Map<string, number>();
  const numbered = (text: string): string => {
    const known = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, known);
    return `#${known}`;
  };
  const masked = (text: string): string =>
    text
      .replace(/"(?:[^"\\]|\\.)*"|[\p{L}_][\p{L}\p{M}\p{N}_]*/gu, (piece) =>
        spoken.has(piece) ? piece : numbered(piece),
      )
      .replace(/\s+/g, " ");
  const parts: string[] = [];
  const visit = ({ name, attributes, children, text }: Element): void => {
    if (left.has(name)) return;
    parts.push(`<${name}`);
    for (const [key, value] of [...attributes].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (!numbering.has(key)) parts.push(`${key}=${chosen.has(key) ? masked(value.text) : value.text}`);
    if (text !== null) parts.push(masked(text.text));
    for (const one of children) visit(one);
    parts.push(">");
  };
  visit(root);
  return { ...scalar(parts.join(" ").slice(0, limits.scalarLength), span(size, size), "block"), written: false };
}
