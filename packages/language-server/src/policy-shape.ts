import type { Shape } from "@tenzij/core/justification";
import { policyJsonSchema } from "@tenzij/core/policy";
import type { Law } from "@tenzij/law";

const policyShapes = new WeakMap<Law, Shape>();

/** The shape of `tenzij.yaml`, made once from the policy's own schema. */
export function policyShape(law: Law): Shape {
  const known = policyShapes.get(law) ?? schemaShape(policyJsonSchema(law) as Schema);
  policyShapes.set(law, known);
  return known;
}

/** The part of JSON Schema the policy's schema uses. */
interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
}

function schemaShape(schema: Schema): Shape {
  const { description } = schema;
  const keys = new Map<string, Shape>();
  let each: Shape | undefined;
  let values: Shape["values"] = [];
  for (const one of [schema, ...(schema.anyOf ?? [])]) {
    for (const [key, below] of Object.entries(one.properties ?? {})) keys.set(key, schemaShape(below));
    const inner = one.items ?? (typeof one.additionalProperties === "object" ? one.additionalProperties : undefined);
    if (inner !== undefined) each = schemaShape(inner);
    if (one.enum !== undefined) values = one.enum.map((id) => ({ id }));
  }
  return { title: description === undefined ? undefined : { nl: description, en: description }, keys, each, values };
}
