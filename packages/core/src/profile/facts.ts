import type { Enumeration } from "@tenzij/law";
import type { Entry, Node, ScalarNode } from "../text/nodes/node.ts";
import { foldKey } from "./keys.ts";
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
    facts.consequences.push(...texts.map((text) => stated(text, enumeration(enums, "consequence"))));
    return true;
  }
  if (texts.length > 1 || entry.value.type !== "scalar") return false;
  facts[name] ??= stated(first, enumeration(enums, name));
  return true;
}

function enumeration(enums: readonly Enumeration[], id: string): Enumeration | undefined {
  return enums.find((one) => one.id === id);
}

/** A statement and the enumeration value it stands for, by id or by one of the words people use for it. */
export function stated(scalar: ScalarNode, vocabulary: Enumeration | undefined): Stated {
  const wanted = foldKey(scalar.text.trim());
  const value = vocabulary?.values.find((one) => one.id === wanted || one.aliases.some((alias) => foldKey(alias) === wanted));
  return { text: scalar.text, span: scalar.span, ...(value === undefined ? {} : { value: value.id }) };
}

function scalarsOf(node: Node): ScalarNode[] {
  const nodes = node.type === "list" ? node.items : [node];
  return nodes.flatMap((one) => (one.type === "scalar" && one.text !== "" ? [one] : []));
}
