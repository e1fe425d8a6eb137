import { type Entry, type ListNode, type MapNode, type Node, toolShapesOf } from "@tenzij/read";
import { documentKind } from "./document-kind.ts";
import { nameEntry } from "./indicator.ts";
import { criteriaKeys, foldKey, weightKeys } from "./keys.ts";
import type { Profile } from "./profile.ts";
import { readNumber } from "./selection.ts";

/** What of a profile the question rests on. */
export type Read = Pick<Profile, "source" | "nodes" | "purpose" | "selection">;

/**
 * True for a file that may help decide who is controlled (design §4): it states a purpose, a selection, a score or threshold over
 * criteria, or two or more criteria with weights or rule conditions, or it has the shape of a model or rule file of a known
 * tool. A list of columns alone, an API description or a file of translations does not. By keys and shape alone: which of its words
 * distinguish is another question.
 */
export function looksLikeProfile(profile: Read): boolean {
  if (selects(profile)) return true;
  const { roots } = profile.nodes;
  if (documentKind(profile.source.file, roots) !== null) return false;
  return maps(roots).some(isModel) || lists(roots).some(isRuleSet);
}

/** True for a file that weighs, scores or selects: whatever else it may be, it is never set aside. */
export function selects({ nodes: { roots }, purpose, selection }: Read): boolean {
  if (purpose?.value !== undefined || selection.form !== "not-stated") return true;
  const all = maps(roots);
  return (
    all.some((map) => isThreshold(map) || isWeights(map)) ||
    all.filter(isWeighedByName).length > 1 ||
    all.some((map) => map.entries.filter(({ value }) => isWeighed(value)).length > 1)
  );
}

/** True for a file in which anything at all has a weight, points or a score: what calls itself a profile is one then. */
export function weighs({ nodes: { roots } }: Pick<Read, "nodes">): boolean {
  return maps(roots).some(isWeighed);
}

const thresholdKeys = new Set("threshold drempel drempelwaarde cutoff cut-off score-at-least".split(" "));

/** A threshold beside the criteria it is held against. */
function isThreshold(map: MapNode): boolean {
  return map.entries.some(isNumbered(thresholdKeys)) && map.entries.some(holdsCriteria);
}

function holdsCriteria({ key, value }: Entry): boolean {
  return value.type !== "scalar" && (criteriaKeys.has(foldKey(key.text)) || weightsKeys.has(foldKey(key.text)));
}

function isNumbered(keys: ReadonlySet<string>): (entry: Entry) => boolean {
  return ({ key, value }) => keys.has(foldKey(key.text)) && isNumber(value);
}

function isNumber(node: Node | undefined): boolean {
  return node?.type === "scalar" && readNumber(node.text.replace(/%$/, "")) !== undefined;
}

/** Keys under which each criterion has its number: `coef: {leeftijd: 0.3}`. */
const weightsKeys = new Set(
  "weights gewichten wegingen coefficients coef coefs coefficienten importances feature-importances feature-importance points punten scores".split(
    " ",
  ),
);

/** `weights: {a: 1, b: 2}`, or names and numbers in lists of the same length. */
function isWeights({ entries }: MapNode): boolean {
  return entries.some(({ key, value }) => {
    if (!weightsKeys.has(foldKey(key.text))) return false;
    if (value.type === "map") return value.entries.length > 1 && value.entries.every((one) => isNumber(one.value));
    return (
      value.type === "list" &&
      value.items.length > 1 &&
      value.items.every(isNumber) &&
      entries.some((other) => other.value.type === "list" && isNames(other.value, value.items.length))
    );
  });
}

function isNames(list: ListNode, length: number): boolean {
  return list.items.length === length && list.items.every((item) => item.type === "scalar" && !isNumber(item));
}

function isWeighedByName(map: MapNode): boolean {
  return nameEntry(map) !== undefined && isWeighed(map);
}

function isWeighed(node: Node): boolean {
  return node.type === "map" && node.entries.some(isNumbered(weightKeys));
}

const conditionKeys = new Set(
  "when if als condition conditie conditions voorwaarde voorwaarden where predicate operator".split(" "),
);

/** Two rules or more, each with its condition. */
function isRuleSet({ items }: ListNode): boolean {
  const rules = items.filter(
    (item) => item.type === "map" && item.entries.some(({ key }) => conditionKeys.has(foldKey(key.text))),
  );
  return rules.length > 1;
}

/** What models hold that are written out by hand, in whatever spelling; of tools that prescribe one, `read` knows the shape. */
const modelKeys: readonly (readonly string[])[] = [
  ["feature-names", "coef"],
  ["feature-names", "feature-importances"],
  ["feature-names", "tree-info"],
  ["learner", "version"],
];

function isModel(map: MapNode): boolean {
  if (toolShapesOf(map).some(({ holds }) => holds === "model" || holds === "rules")) return true;
  const keys = new Set(map.entries.map(({ key }) => foldKey(key.text)));
  return modelKeys.some((needed) => needed.every((key) => keys.has(key)));
}

function maps(roots: readonly Node[]): MapNode[] {
  return nodesOf(roots).filter((node) => node.type === "map");
}

function lists(roots: readonly Node[]): ListNode[] {
  return nodesOf(roots).filter((node) => node.type === "list");
}

function nodesOf(roots: readonly Node[]): Node[] {
  const found: Node[] = [];
  const seen = new Set<Node>();
  const waiting = [...roots];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "scalar" || seen.has(node)) continue;
    seen.add(node);
    found.push(node);
    if (node.type === "list") waiting.push(...node.items);
    else waiting.push(...node.entries.map(({ value }) => value));
  }
  return found;
}
