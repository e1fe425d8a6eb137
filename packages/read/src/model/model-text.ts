import type { Nodes } from "../nodes/nodes.ts";
import type { SourceText } from "../source-text.ts";
import { readWords } from "../words/read-words.ts";
import { isLightGbm } from "./read-lightgbm.ts";

/** How programs write a model out as text: XGBoost its trees and its map of features, scikit-learn and R a tree by its branches. */
const dumps = [
  /^\ufeff?booster\[\d+\]:?\r?\n\s*\d+:(?:\[|leaf=)/,
  /^\ufeff?(?:\d+[ \t]+\S+[ \t]+(?:i|q|int|float|indicator|c)(?:\r?\n|$)){2,}\s*$/,
  /^\ufeff?(?:\|\s*)*\|---\s*\S/,
  /^\ufeff?n=\s*\d+.*\r?\n(?:.*\r?\n){0,4}\s*node\), split, n/,
];

/** Whether a text is a model that was written out, whatever its file is called. */
export function isModelDump(text: string): boolean {
  return dumps.some((one) => one.test(text));
}

/** Every name in a model that was written out; it hides none, since that is how it tells its own. */
export function readModelDump(source: SourceText): Nodes {
  const { problems, ...read } = readWords(source, { comments: [], what: "code" });
  return { ...read, problems: problems.filter(({ code }) => code !== "opaque-source") };
}

/** Whether a text under a name that says nothing is a model. */
export function isModelText(text: string): boolean {
  return isLightGbm(text) || isModelDump(text);
}
