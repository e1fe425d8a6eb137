import { Budget } from "../folding/budget.ts";
import { functions } from "../folding/functions.ts";
import { documentOf, scalar } from "../nodes/build.ts";
import type { ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { Fields } from "./gather.ts";
import { leftInPieces } from "./left-in-pieces.ts";
import { child, type Element, readXml, within } from "./read-xml.ts";
import { shapeOf } from "./shape.ts";

/** Attributes that name a field, wherever they stand (PMML 3.0–4.4). */
const naming = ["field", "fieldName", "predictorName", "targetField", "groupField", "textField"] as const;
/** Elements whose `name` is that of a field. */
const named = new Set(
  "DataField MiningField DerivedField NumericPredictor CategoricalPredictor Predictor Characteristic ParameterField".split(
    " ",
  ),
);
/** Rows about people, and what a model was tried out with: never read. */
const people = new Set("ModelVerification TrainingInstances InlineTable".split(" "));
/** Names of columns of a table that turns one value into another, and of a part of a model. */
const columns = ["column", "outputColumn", "table"] as const;
const information = new Set("Header Annotation Timestamp Application MiningBuildTask".split(" "));
const notModel: ReadonlySet<string> = new Set(["ModelVerification", "TrainingInstances", ...information]);
const limits = new Set("lessThan lessOrEqual greaterThan greaterOrEqual".split(" "));

/**
 * Reads a model in PMML: its fields with their values, what is compared with them, and coefficients and points as weights. Rows of
 * people are not read; other names are looked at word by word.
 */
export function readPmml({ text }: SourceText): Nodes {
  const { root, problems } = readXml(text);
  const fields = new Fields();
  const rest: ScalarNode[] = [];
  const comments: { text: string; span: ScalarNode["span"] }[] = [];
  const predictors = new Map<string, ScalarNode>();
  const budget = new Budget();
  const visit = (element: Element, above: Element | null): void => {
    if (information.has(element.name)) {
      for (const one of within(element)) if (one.text !== null) comments.push(one.text);
      return;
    }
    if (people.has(element.name)) {
      readRows(element, above, fields);
      return;
    }
    readElement(element, above, { fields, rest, predictors });
    rest.push(...madeBy(element, budget));
    for (const one of element.children) visit(one, element);
  };
  if (root !== null) {
    visit(root, null);
    rest.push(shapeOf(root, notModel, text.length));
  }
  const document = documentOf(fields.nodes(), rest, text.length);
  return { roots: document.roots, problems: [...problems, ...leftInPieces(budget), ...document.problems], comments };
}

interface Work {
  readonly fields: Fields;
  readonly rest: ScalarNode[];
  /** Of a parameter, the field it belongs to. */
  readonly predictors: Map<string, ScalarNode>;
}

function readElement(element: Element, above: Element | null, { fields, rest, predictors }: Work): void {
  const { name, attributes } = element;
  const get = (key: string) => {
    const found = attributes.get(key);
    return found === undefined || found.text === "" ? undefined : found;
  };
  const own = named.has(name) ? get("name") : undefined;
  for (const key of naming) {
    const other = get(key);
    if (other !== undefined) fields.of(other);
  }
  rest.push(...columnsNamed(element));
  const field = own ?? naming.map(get).find((each) => each !== undefined);
  if (field === undefined) {
    const parameter = predictors.get(get("parameterName")?.text ?? "");
    const beta = get("beta");
    if (name === "Value" && above?.name === "DataField") readValue(element, above, fields);
    else if (name === "PCell" && parameter !== undefined && beta !== undefined)
      fields.weigh(fields.of(parameter), beta);
    else
      for (const key of ["name", "label", "value", "modelName"])
        rest.push(...(get(key) ? [get(key) as ScalarNode] : []));
    if (element.text !== null) rest.push(...(name === "Array" ? namesOf(element.text, above) : [element.text]));
    return;
  }
  if (element.text !== null) rest.push(element.text);
  const known = fields.of(field);
  const label = get("displayName");
  if (label !== undefined) known.label ??= label;
  const weight = get("coefficient") ?? get("importance") ?? above?.attributes.get("partialScore");
  if (weight !== undefined && name !== "MiningField") fields.weigh(known, weight);
  if (name === "PPCell" && get("parameterName")) predictors.set(get("parameterName")?.text ?? "", field);
  const value = get("value");
  if (value !== undefined && limits.has(get("operator")?.text ?? "") && known.threshold === undefined)
    known.threshold = value;
  else if (value !== undefined) known.values.push(value);
  const missing = get("missingValueReplacement");
  if (missing !== undefined) known.values.push(missing);
  const list = child(element, "Array")?.text;
  if (list) known.values.push(...itemsOf(list));
}

/** What columns and parts are called, by a name. */
function columnsNamed({ name, attributes }: Element): ScalarNode[] {
  const found = (name === "Segment" ? ["id"] : columns).flatMap((key) => attributes.get(key) ?? []);
  return found.filter(({ text }) => /\p{L}/u.test(text));
}

/** The text that a function makes of texts that stand in the model: `concat` of constants. */
function madeBy({ name, attributes, children }: Element, budget: Budget): ScalarNode[] {
  if (budget.isOver) return [];
  const make = name === "Apply" ? functions.get(attributes.get("function")?.text.toLowerCase() ?? "") : undefined;
  const texts = children.filter((one) => one.name === "Constant").map((one) => one.text);
  const [first] = texts;
  if (make === undefined || !first || texts.length < children.filter((one) => one.name !== "Extension").length)
    return [];
  const made = make(
    texts.map((one) => one?.text ?? ""),
    new Map(),
  );
  return made === null || !budget.spend(made.length) ? [] : [scalar(made, first.span, "quoted")];
}

function readValue({ attributes }: Element, { attributes: of }: Element, fields: Fields): void {
  const name = of.get("name");
  const field = name && fields.of(name);
  for (const key of ["value", "displayValue"]) {
    const value = attributes.get(key);
    if (value !== undefined && field !== undefined) field.values.push(value);
  }
}

/** A table that turns one value into another belongs to the fields it looks at; any other holds people. */
function readRows(table: Element, above: Element | null, fields: Fields): void {
  if (above?.name !== "MapValues") return;
  const pair = child(above, "FieldColumnPair");
  const [name, column] = [pair?.attributes.get("field"), pair?.attributes.get("column")?.text];
  if (name === undefined) return;
  for (const one of within(table)) if (one.text !== null && one.name === column) fields.of(name).values.push(one.text);
}

/** Of a list that no field above it takes for its values, what is no number. */
function namesOf(list: ScalarNode, above: Element | null): ScalarNode[] {
  const isTaken = above !== null && [...naming, "name"].some((key) => above.attributes.has(key));
  return isTaken ? [] : itemsOf(list).filter(({ text }) => /\p{L}/u.test(text));
}

/** Texts between blanks, or between quotes where they hold blanks. */
function itemsOf(list: ScalarNode): ScalarNode[] {
  const exact = list.span.end - list.span.start === list.text.length;
  return [...list.text.matchAll(/"((?:[^"\\]|\\.)*)"|\S+/g)].map((found) => {
    const start = list.span.start + found.index;
    const place = exact ? span(start, start + found[0].length) : list.span;
    return scalar(found[1] ?? found[0], place, found[1] === undefined ? "plain" : "quoted");
  });
}
