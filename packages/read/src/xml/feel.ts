import { tokensOf } from "../code/tokens.ts";
import type { Budget } from "../folding/budget.ts";
import { foldTexts } from "../folding/folded.ts";
import type { Language } from "../folding/piece.ts";
import { limits } from "../limits.ts";
import { scalar } from "../nodes/build.ts";
import type { ScalarNode } from "../nodes/node.ts";
import { span } from "../span.ts";

/** What a cell of a decision table says: values, a limit, or an expression that holds names of its own. */
export interface Cell {
  readonly values: readonly ScalarNode[];
  readonly limit?: ScalarNode | undefined;
  readonly expression?: ScalarNode | undefined;
}

const nothing: Cell = { values: [] };

/**
 * Reads a cell of FEEL (DMN 1.1–1.5, unary tests): texts and numbers are values of its column, a comparison and an interval are
 * limits. What is more than that is kept whole as an expression, with the texts in it as values.
 */
export function cellOf(entry: ScalarNode, budget: Budget): Cell {
  const text = entry.text.trim();
  if (text === "" || text === "-") return nothing;
  const texts = textsIn(entry);
  const rest = text.replace(/"(?:[^"\\]|\\.)*"/g, "").trim();
  const limit = /^[[\]()]?\s*(?:[<>]=?\s*)?(-?\d+(?:\.\d+)?)\s*(?:\.\.\s*-?\d+(?:\.\d+)?\s*[[\]()])?$/.exec(text);
  if (limit?.[1] !== undefined) {
    const number = piece(entry, text.indexOf(limit[1]), limit[1]);
    return /[<>.[\]]/.test(text) ? { values: [], limit: number } : { values: [number] };
  }
  if (/^(?:,|not\s*\(|\)|\s)*$/.test(rest)) return { values: texts };
  if (/^(?:[-\d.,\s]|not\s*\(|\))*$/.test(rest)) return { values: [...texts, ...numbersIn(entry)] };
  if (/^(?:true|false|null)$/.test(text)) return { values: [entry] };
  return { values: [...texts, ...madeIn(entry, budget)], expression: entry };
}

const feel: Language = { operators: new Set(["+"]), assigns: new Set(), variables: "", reach: 0 };

/** Texts that an expression puts together of others: `concatenate("a", "b")`. */
export function madeIn(
  entry: ScalarNode,
  budget: Budget,
  language = feel,
  given: ReadonlyMap<string, string> = new Map(),
): ScalarNode[] {
  const { tokens, pieces } = foldTexts(tokensOf(entry.text, limits.nodes).tokens, language, budget, given);
  if (pieces.length === 0 && given.size === 0) return [];
  return [...tokens, ...pieces]
    .filter(({ kind, from }) => kind === "string" && from === null)
    .map(({ text }) => scalar(text, entry.span, "quoted"));
}

/** A name and nothing else. */
export function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_.\-' ]*\??$/u.test(text) && text.length <= 120;
}

function textsIn(entry: ScalarNode): ScalarNode[] {
  return [...entry.text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((found) => piece(entry, found.index, found[0], found[1]));
}

function numbersIn(entry: ScalarNode): ScalarNode[] {
  return [...entry.text.matchAll(/-?\d+(?:\.\d+)?/g)].map((found) => piece(entry, found.index, found[0]));
}

/** A piece of a text where it stands; where the file spells it otherwise, the whole. */
function piece(entry: ScalarNode, at: number, written: string, text = written): ScalarNode {
  const exact = entry.span.end - entry.span.start === entry.text.length;
  const place = exact ? span(entry.span.start + at, entry.span.start + at + written.length) : entry.span;
  return scalar(text, place, text === written ? "plain" : "quoted");
}
