import { type Criterion, criterionNode, unwritten } from "../nodes/build.ts";
import type { Entry, MapNode, ScalarNode } from "../nodes/node.ts";

/** What is said of one field in several places of a file. */
export interface Field {
  readonly name: ScalarNode;
  label?: ScalarNode | undefined;
  source?: ScalarNode | undefined;
  weight?: ScalarNode | undefined;
  threshold?: ScalarNode | undefined;
  readonly values: ScalarNode[];
  readonly expression: ScalarNode[];
  readonly beside: Entry[];
}

/** The fields of a file by their names, in the order in which they are first named. */
export class Fields {
  readonly #byName = new Map<string, Field>();

  /** The field of a name; it is known from now on. */
  of(name: ScalarNode): Field {
    const known = this.#byName.get(name.text);
    if (known !== undefined) return known;
    const field: Field = { name, values: [], expression: [], beside: [] };
    this.#byName.set(name.text, field);
    return field;
  }

  /** Adds a weight; a second one stands beside the first. */
  weigh(field: Field, weight: ScalarNode): void {
    if (field.weight === undefined) field.weight = weight;
    else field.beside.push({ key: unwritten("punten", weight.span), value: weight });
  }

  nodes(): MapNode[] {
    return [...this.#byName.values()].map((one) => criterionNode(one satisfies Criterion));
  }
}
