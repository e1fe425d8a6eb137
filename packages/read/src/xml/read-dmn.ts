import { Budget } from "../folding/budget.ts";
import { documentOf, scalar } from "../nodes/build.ts";
import type { ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { cellOf, isName, madeIn } from "./feel.ts";
import { type Field, Fields } from "./gather.ts";
import { leftInPieces } from "./left-in-pieces.ts";
import { child, childrenOf, type Element, readXml, within } from "./read-xml.ts";
import { shapeOf } from "./shape.ts";

/** What a model says of itself, how it is drawn, and what people are to know. */
const information = new Set(
  "description question allowedAnswers textAnnotation annotation annotationEntry knowledgeSource DMNDI association".split(
    " ",
  ),
);

/**
 * Reads decision tables (DMN 1.1–1.5): each input with its label, the values and limits of its column and the points of its
 * rules. Every other name and expression is looked at word by word.
 */
export function readDmn({ text }: SourceText): Nodes {
  const { root, problems } = readXml(text);
  const work: Work = { fields: new Fields(), rest: [], imports: [], budget: new Budget() };
  const { fields, rest, imports, budget } = work;
  const comments: { text: string; span: ScalarNode["span"] }[] = [];
  const visit = (element: Element): void => {
    if (information.has(element.name)) {
      for (const one of within(element)) if (one.text !== null) comments.push(one.text);
      return;
    }
    if (element.name === "decisionTable") {
      readDecisionTable(element, work);
      readBetween(element, textsRead(element), work, comments);
      return;
    }
    if (element.name === "inputData") nameOf(element, (name) => fields.of(name));
    else nameOf(element, (name) => rest.push(name));
    for (const key of ["label", "locationURI", "outputLabel", "importedElement"]) {
      const found = element.attributes.get(key);
      if (found !== undefined) (key === "locationURI" && !isOfTypes(element) ? imports : rest).push(found);
    }
    // What a program keeps there for itself it may work with.
    if (element.name === "extensionElements") for (const one of within(element)) rest.push(...one.attributes.values());
    if (element.text !== null) {
      rest.push(element.text, ...madeIn(element.text, budget));
      imports.push(...modelIn(element.text));
    }
    for (const one of element.children) visit(one);
  };
  if (root !== null) {
    visit(root);
    rest.push(shapeOf(root, information, text.length));
  }
  const document = documentOf(fields.nodes(), rest, text.length, { imports });
  return { roots: document.roots, problems: [...problems, ...leftInPieces(budget), ...document.problems], comments };
}

/** What is read from a model. */
interface Work {
  readonly fields: Fields;
  readonly rest: ScalarNode[];
  readonly imports: ScalarNode[];
  readonly budget: Budget;
}

/** What is taken in may be how data are spelt, which selects nobody. */
function isOfTypes({ attributes }: Element): boolean {
  return /XMLSchema|wsdl/i.test(attributes.get("importType")?.text ?? "");
}

/** `"score.pmml"`: the model that a function of another kind than FEEL is. */
function modelIn({ text, span: { start, end } }: ScalarNode): ScalarNode[] {
  const found = /^"([^"]+\.pmml)"$/i.exec(text.trim());
  return found === null ? [] : [scalar(found[1] as string, span(start, end), "quoted")];
}

function nameOf({ attributes }: Element, use: (name: ScalarNode) => unknown): void {
  const name = attributes.get("name");
  if (name !== undefined && name.text !== "") use(name);
}

function readDecisionTable(table: Element, work: Work): void {
  const { rest, budget } = work;
  const inputs = childrenOf(table, "input").map((input) => readInput(input, work));
  for (const output of childrenOf(table, "output")) {
    for (const key of ["name", "label"]) {
      const found = output.attributes.get(key);
      if (found !== undefined && found.text !== "") rest.push(found);
    }
    for (const one of within(output)) if (one.text !== null) rest.push(...textsOf(one.text, budget));
  }
  for (const rule of childrenOf(table, "rule")) readRule(rule, inputs, work);
}

/** The texts of a table that stand where its criteria and results do. */
function textsRead(table: Element): ReadonlySet<ScalarNode | null> {
  const read = new Set<ScalarNode | null>([null]);
  for (const part of table.children) {
    if (part.name === "output") for (const one of within(part)) read.add(one.text);
    else if (part.name === "input") for (const one of within(part)) read.add(one.name === "text" ? one.text : null);
    else if (part.name === "rule") for (const entry of part.children) read.add(child(entry, "text")?.text ?? null);
  }
  return read;
}

/** What stands between them, where no tool writes anything, is looked at word by word; what explains a rule explains. */
function readBetween(
  element: Element,
  read: ReadonlySet<ScalarNode | null>,
  work: Work,
  comments: { text: string; span: ScalarNode["span"] }[],
): void {
  if (information.has(element.name)) {
    for (const one of within(element)) if (one.text !== null) comments.push(one.text);
    return;
  }
  const { text, children } = element;
  if (text !== null && !read.has(text)) work.rest.push(text, ...madeIn(text, work.budget));
  for (const one of children) readBetween(one, read, work, comments);
}

/** What an input looks at names it; its label says how people call that. */
function readInput(input: Element, { fields, rest, budget }: Work): Field | null {
  const label = input.attributes.get("label") ?? input.attributes.get("inputVariable");
  const looksAt = child(child(input, "inputExpression"), "text")?.text ?? null;
  const isField = looksAt !== null && isName(looksAt.text);
  const name = isField ? looksAt : label;
  for (const one of within(input))
    if (one.name === "text" && one.text !== null && one.text !== looksAt) rest.push(...textsOf(one.text, budget));
  const variable = input.attributes.get("inputVariable");
  if (variable !== undefined && variable !== name && variable !== label) rest.push(variable);
  if (name === undefined) {
    if (looksAt !== null) rest.push(looksAt, ...madeIn(looksAt, budget));
    return null;
  }
  const field = fields.of(name);
  if (label !== undefined && label !== name && label.text !== name.text) field.label ??= label;
  if (!isField && looksAt !== null) {
    field.expression.push(looksAt);
    rest.push(...madeIn(looksAt, budget));
  }
  return field;
}

/** A rule that looks at one input and gives a number weighs that input. */
function readRule(rule: Element, inputs: readonly (Field | null)[], { fields, rest, budget }: Work): void {
  const looked: Field[] = [];
  for (const [index, entry] of childrenOf(rule, "inputEntry").entries()) {
    const text = child(entry, "text")?.text;
    if (!text || text.text === "-") continue;
    const field = inputs[index] ?? null;
    const { values, limit, expression } = cellOf(text, budget);
    if (field === null) rest.push(text, ...madeIn(text, budget));
    else {
      looked.push(field);
      field.values.push(...values);
      if (limit !== undefined && field.threshold === undefined) field.threshold = limit;
      else if (limit !== undefined) field.values.push(limit);
      if (expression !== undefined) field.expression.push(expression);
    }
  }
  for (const entry of childrenOf(rule, "outputEntry")) {
    const text = child(entry, "text")?.text;
    if (!text) continue;
    const [only, ...others] = looked;
    if (only !== undefined && others.length === 0 && /^-?\d+(?:\.\d+)?$/.test(text.text)) fields.weigh(only, text);
    else rest.push(...textsOf(text, budget));
  }
}

/** A text in quotes without them; anything else as it is, and what it puts together. */
function textsOf(text: ScalarNode, budget: Budget): ScalarNode[] {
  const { values, expression, limit } = cellOf(text, budget);
  return expression === undefined && limit === undefined && values.length > 0
    ? [...values]
    : [scalar(text.text, text.span), ...madeIn(text, budget)];
}
