import type { Node, ScalarNode } from "@tenzij/read";
import { digestOf } from "../text/digest.ts";

/**
 * The meaning of a node as text, so that equal meaning gives equal text: key order, quotes, line breaks, comments,
 * anchors and the spelling of numbers (`12`, `12.0`, `1.2e1`) make no difference. A quoted number keeps its spelling,
 * since `"0131"` and `"1.10"` are codes. Lists keep their order, unless `known.unordered` says that a list of scalars
 * is a set here, as values of an indicator are.
 */
export function canonical(node: Node, known: Canonicals): string {
  const name = known.named?.get(node);
  if (name !== undefined) return `@${canonicalText(name)}`;
  const seen = known.spelt.get(node);
  if (seen !== undefined) return seen;
  const text = shorten(spell(node, known));
  known.spelt.set(node, text);
  return text;
}

/** What was spelt before, by node, so that a node used through many aliases is spelt once. */
export interface Canonicals {
  readonly unordered: boolean;
  /** Nodes that have parts of their own, by name: they are named where they stand, and not spelt there. */
  readonly named?: ReadonlyMap<Node, string>;
  readonly spelt: WeakMap<Node, string>;
}

/** The canonical form of a text outside a node. */
export function canonicalText(text: string): string {
  return JSON.stringify(prose(text));
}

/** The canonical form of a number as people write it; any other text as it is. */
export function canonicalNumber(text: string): string {
  return plainNumber(text.trim()) ?? canonicalText(text);
}

function spell(node: Node, known: Canonicals): string {
  if (node.type === "scalar") return spellScalar(node);
  if (node.type === "list") {
    const items = node.items.map((item) => canonical(item, known));
    if (known.unordered && node.items.every((item) => item.type === "scalar")) items.sort();
    return `[${items.join(",")}]`;
  }
  const entries = node.entries.map(({ key, value }) => `${canonicalText(key.text)}:${canonical(value, known)}`);
  return `{${entries.sort().join(",")}}`;
}

function spellScalar({ text, style }: ScalarNode): string {
  if (style !== "plain") return canonicalText(text);
  if (/^(~|null|)$/i.test(text)) return "null";
  if (/^(true|false)$/i.test(text)) return JSON.stringify(text.toLowerCase());
  const number = plainNumber(text);
  return number === null ? canonicalText(text) : number;
}

/** Numbers are spelt as strings, so that `1060` and `"1060"` are one value. A leading nought is a code. */
function plainNumber(text: string): string | null {
  if (!/^[-+]?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(text)) return null;
  const value = Number(text);
  // Beyond 2^53 and at the edges of the range digits would be lost: the spelling then counts.
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null;
  return JSON.stringify(String(value === 0 ? 0 : value));
}

function prose(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Long texts are carried by their digest, so that deep sharing does not multiply them. */
function shorten(text: string): string {
  return text.length > 512 ? `#${digestOf(text)}` : text;
}
