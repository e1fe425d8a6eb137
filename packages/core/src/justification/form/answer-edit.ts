import type { Field, Law } from "@tenzij/law";
import {
  addItem,
  readNodes,
  removeAt,
  type Sketch,
  type SourceText,
  setValue,
  sourceText,
  type Written,
  type YamlPath,
} from "@tenzij/read";
import { holdsKey } from "../confirmations.ts";
import { type Shape, shapesOf } from "../record-shape.ts";
import { scalarOf } from "../scalar-of-field.ts";
import { nodeBelow, textsBelow } from "./texts-below.ts";

/** What a person did with one place of a record. */
export type Answer =
  | { readonly value: string }
  | { readonly values: readonly string[] }
  /** A new item of a list, with what stands in it already. */
  | { readonly add: Readonly<Record<string, string>> }
  | { readonly remove: true }
  /** Whether figures are planned or given. */
  | { readonly planned: boolean }
  /** The same answer as stands at another place. */
  | { readonly from: YamlPath };

/** Why an answer is not taken: `no-field` where the law asks nothing at the place. */
export type AnswerRefusal = Exclude<Written["refused"], undefined> | "no-field";

export type Answered = { readonly text: string; readonly refused?: undefined } | { readonly refused: AnswerRefusal };

/** A record with an answer written at each of its places; or none of them. */
export type AnsweredAt =
  | {
      readonly text: string;
      /** The text after each place, in the order they were written. */
      readonly steps: readonly string[];
      readonly refused?: undefined;
    }
  | { readonly refused: AnswerRefusal };

/**
 * A record with one answer written into it; all else, remarks and order too, is as it was. A day in another order is turned
 * round, since who types it sees what is written.
 * @param also places the same answer goes as well
 */
export function answerIn(
  source: SourceText,
  path: YamlPath,
  answer: Answer,
  law: Law,
  also: readonly YamlPath[] = [],
): AnsweredAt {
  let text = source.text;
  const steps: string[] = [];
  for (const place of [path, ...also]) {
    const written = writeOne(sourceText(source.file, text), place, answer, law);
    if (written.refused !== undefined) return written;
    text = written.text;
    steps.push(text);
  }
  return { text, steps };
}

function writeOne(source: SourceText, path: YamlPath, answer: Answer, law: Law): Answered {
  const shape = shapeAt(shapesOf(law).record, path);
  if (shape === null) return { refused: "no-field" };
  if ("remove" in answer) return removeAt(source, path);
  if ("planned" in answer) return switchPlan(source, path, answer.planned, shape, law);
  if ("from" in answer) return copy(source, path, answer.from, law);
  if ("add" in answer) return addItem(source, path, itemOf(answer.add, shape, law));
  const field = shape.field ?? shape.bare?.field;
  if (field === undefined) return { refused: "no-field" };
  if ("values" in answer) {
    const items = answer.values.map((text) => scalarOf(text, field));
    return setValue(source, path, { items });
  }
  return setValue(source, path, scalarOf(answer.value, field));
}

function itemOf(given: Readonly<Record<string, string>>, shape: Shape, law: Law): Sketch[] {
  const fields = (shape.each ?? shape.bare?.each)?.keys ?? new Map<string, Shape>();
  const kinds = [...fields].filter(([key, { field }]) => key in given || (field?.optional !== true && isSimple(field)));
  return kinds.map(([key, { field }]) => ({ key, value: scalarOf(given[key] ?? "", field ?? unknownField(law)) }));
}

function isSimple(field: Field | undefined): boolean {
  return field !== undefined && !["list", "map", "statistics"].includes(field.is);
}

function unknownField(law: Law): Field {
  return { is: "text", title: law.sources[0]?.title ?? { nl: "", en: "" } } as Field;
}

/** What may stand at a path; null where the law asks nothing there. */
function shapeAt(top: Shape, path: YamlPath): Shape | null {
  let shape: Shape | undefined = top;
  for (const step of path) {
    if (shape === undefined) return null;
    shape = typeof step === "number" ? (shape.each ?? shape.bare?.each ?? shape) : (shape.keys.get(step) ?? shape.each);
  }
  return shape ?? null;
}

/** One or the other: what stood there for the one that is not meant any more goes. */
function switchPlan(source: SourceText, path: YamlPath, planned: boolean, shape: Shape, law: Law): Answered {
  const [root] = readNodes(source).roots;
  const node = nodeBelow(root, path);
  const plan = shape.keys.get("planned");
  if (plan === undefined) return { refused: "no-field" };
  const keys = node?.type === "map" ? node.entries.map(({ key }) => key.text) : [];
  const gone = keys.filter((key) => (key === "planned") !== planned && shape.keys.get(key)?.field?.optional !== true);
  let text = source.text;
  for (const key of gone) {
    const written = removeAt(sourceText(source.file, text), [...path, key]);
    if (written.refused !== undefined) return written;
    text = written.text;
  }
  const first = firstScalar(planned ? new Map([["planned", plan]]) : shape.keys, law);
  return first === null
    ? { text }
    : setValue(sourceText(source.file, text), [...path, ...first], { text: "", as: "word" });
}

/** The first place below that a text goes in. */
function firstScalar(keys: ReadonlyMap<string, Shape>, law: Law): YamlPath | null {
  for (const [key, shape] of keys) {
    if (shape.field?.optional === true || (key === "planned" && keys.size > 1)) continue;
    if (shape.keys.size === 0 && shape.each === undefined) return [key];
    const below = firstScalar(shape.each?.keys ?? shape.keys, law);
    if (below !== null) return shape.each === undefined ? [key, ...below] : [key, 0, ...below];
  }
  return null;
}

/** Each text of one answer, written at the same place of another. That the one was confirmed says nothing of the other. */
function copy(source: SourceText, path: YamlPath, from: YamlPath, law: Law): Answered {
  const [root] = readNodes(source).roots;
  let text = source.text;
  for (const { below, value } of textsBelow(root, from)) {
    if (below[0] === holdsKey) continue;
    const written = writeOne(sourceText(source.file, text), [...path, ...below], { value }, law);
    if (written.refused !== undefined) return written;
    text = written.text;
  }
  return { text };
}
