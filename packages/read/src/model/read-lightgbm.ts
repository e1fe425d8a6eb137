import { limits } from "../limits.ts";
import { criterionNode, documentOf, scalar, unwritten } from "../nodes/build.ts";
import type { Entry, ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { problem } from "../problem.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";

/** Whether a text is a model as LightGBM writes it (`Booster.save_model`): its first line says `tree`, and lines give what they name. */
export function isLightGbm(text: string): boolean {
  return /^\ufeff?tree\r?\nversion=/.test(text) && text.includes("\nfeature_names=");
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * Reads a model of LightGBM: its features, the codes they can have, and how often each was used. A model that names none of them says
 * nothing of what it selects by.
 */
export function readLightGbm({ text }: SourceText): Nodes {
  const names = piecesOf(lineOf(text, "feature_names="), " ");
  const infos = piecesOf(lineOf(text, "feature_infos="), " ");
  const importances = importancesOf(text);
  const criteria = names.map((name, index) => {
    const info = infos[index];
    // `[0:5]` is a range, `0:1:4` are the codes of categories.
    const codes =
      info === undefined || /^(?:\[|none$)/.test(info.text)
        ? []
        : piecesOf({ text: info.text, start: info.span.start }, ":");
    const weight = importances.get(name.text);
    const beside: Entry[] =
      info === undefined || codes.length > 0 ? [] : [{ key: unwritten("range", info.span), value: info }];
    return criterionNode({ name, values: codes, weight, beside });
  });
  const rest = [...textsIn(text, /(?<=\npandas_categorical:)[^\n]*/), ...textsIn(text, /(?<=\nobjective=)[^\n]*/)];
  const seen = new Set([...names, ...rest].map((one) => one.text));
  // Among all other words of it the codes of its categories would be few.
  const words = textsIn(text, /[\s\S]+/).filter(
    ({ text: one }) => !/^e-?\d*$/i.test(one) && !seen.has(one) && seen.add(one),
  );
  const document = documentOf(criteria, [...rest, shapeOf(text)], text.length, { words });
  const isNamed = names.length > 0 && !names.every((name) => /^Column_\d+$/.test(name.text));
  const unnamed = isNamed ? [] : [problem("opaque-source", span(0, 0), { what: "unnamed" })];
  return { roots: document.roots, problems: [...unnamed, ...document.problems], comments: [] };
}

function lineOf(text: string, key: string): Line {
  const at = text.indexOf(`\n${key}`);
  if (at < 0) return { text: "", start: text.length };
  const start = at + 1 + key.length;
  const end = text.indexOf("\n", start);
  return { text: text.slice(start, end < 0 ? text.length : end).trimEnd(), start };
}

function piecesOf({ text, start }: Line, mark: string): ScalarNode[] {
  let at = start;
  return text.split(mark).flatMap((piece) => {
    const from = at;
    at += piece.length + 1;
    return piece === "" ? [] : [scalar(piece, span(from, from + piece.length))];
  });
}

function importancesOf(text: string): Map<string, ScalarNode> {
  const from = text.indexOf("\nfeature_importances:");
  const found = new Map<string, ScalarNode>();
  if (from < 0) return found;
  const end = text.indexOf("\n\n", from);
  for (const line of text.slice(from, end < 0 ? text.length : end).matchAll(/\n([^=\n]+)=(\d+)/g)) {
    const [whole, name = "", count = ""] = line;
    const at = from + line.index + whole.length - count.length;
    found.set(name, scalar(count, span(at, at + count.length)));
  }
  return found;
}

function textsIn(text: string, line: RegExp): ScalarNode[] {
  const found = line.exec(text);
  if (found === null) return [];
  return [...found[0].matchAll(/"([^"\n]*)"|[\p{L}_][\p{L}\p{N}_-]*/gu)].map((one) => {
    const at = found.index + one.index + (one[1] === undefined ? 0 : 1);
    const inner = one[1] ?? one[0];
    return scalar(inner, span(at, at + inner.length), one[1] === undefined ? "plain" : "quoted");
  });
}

/** The trees themselves, which decide as much as the names do. */
function shapeOf(text: string): ScalarNode {
  const trees = text.slice(text.indexOf("\nTree="), text.indexOf("\nend of trees") + 1).replace(/\s+/g, " ");
  return { ...scalar(trees.slice(0, limits.scalarLength), span(text.length, text.length), "block"), written: false };
}
