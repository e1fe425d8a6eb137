import type { Enumeration } from "@tenzij/law";
import type { Entry, Node, ScalarNode } from "../text/nodes/node.ts";
import { enumValue } from "./effective-facts.ts";
import type { Stated } from "./profile.ts";

/** Facts gathered while reading; the first statement of each counts. */
export interface Facts {
  id?: Stated;
  title?: Stated;
  phase?: Stated;
  purpose?: Stated;
  automation?: Stated;
  subject?: Stated;
  learning?: Stated;
  consequences: Stated[];
}

export type FactName = keyof Facts;

/**
 * Takes a top-level entry as a fact. False when its value has not the shape of one, so that it is read as criteria.
 */
export function readFact(facts: Facts, name: FactName, entry: Entry, enums: readonly Enumeration[]): boolean {
  const texts = scalarsOf(entry.value);
  const [first] = texts;
  if (first === undefined) return false;
  if (name === "consequences") {
    facts.consequences.push(...texts.map((text) => stated(text, enumValue(enums, "consequence", text.text))));
    return true;
  }
  if (texts.length > 1 || entry.value.type !== "scalar") return false;
  facts[name] ??= stated(first, enumValue(enums, name, first.text));
  return true;
}

function stated(scalar: ScalarNode, value: string | undefined): Stated {
  return { text: scalar.text, span: scalar.span, ...(value === undefined ? {} : { value }) };
}

function scalarsOf(node: Node): ScalarNode[] {
  const nodes = node.type === "list" ? node.items : [node];
  return nodes.flatMap((one) => (one.type === "scalar" && one.text !== "" ? [one] : []));
}
