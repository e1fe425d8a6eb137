import { type Shape, shapesOf } from "@tenzij/core/justification";
import { frameworkJsonSchema, policyJsonSchema } from "@tenzij/core/policy";
import { signaturesJsonSchema } from "@tenzij/core/report";
import type { Law } from "@tenzij/law";
import { inventoryJsonSchema } from "@tenzij/overview";

/** A JSON Schema, or a part of one. */
interface Schema {
  [key: string]: unknown;
}

const draft = "https://json-schema.org/draft/2020-12/schema";
const address = "https://github.com/tenzij/tenzij/blob/main/docs/schemas";

/**
 * Schemas for editors: keys, types, and what may be written. They never refuse what Tenzij reads; whether an answer is
 * complete is for Tenzij to say.
 */
export function jsonSchemas(law: Law): [string, string][] {
  const { profile, record, organisation } = shapesOf(law);
  const schemas = {
    tenzij: { ...policyJsonSchema(law), title: "Tenzij policy (tenzij.yaml)" },
    profile: { title: "Risk profile (*.profile.yaml)", required: ["profile", "indicators"], ...open(profile) },
    justification: withSharedKeys({
      title: "Justification record (*.justification.yaml)",
      required: ["justifies", "framework"],
      ...closed(record),
    }),
    organisation: { title: "Duties of the organisation (organisation.yaml)", ...closed(organisation) },
    framework: {
      ...frameworkJsonSchema(),
      title: "Framework of an organisation (named under frameworks in tenzij.yaml)",
    },
    inventory: { ...inventoryJsonSchema(), title: "Inventory of repositories (tenzij inventory --format json)" },
    signatures: { ...signaturesJsonSchema(), title: "Signatures that the Action verified (signatures-file)" },
  };
  return Object.entries(schemas).map(([name, schema]) => [
    `docs/schemas/${name}.schema.json`,
    `${JSON.stringify({ $schema: draft, $id: `${address}/${name}.schema.json`, ...schema }, null, 2)}\n`,
  ]);
}

const scalar: Schema = { type: ["string", "number", "boolean"] };
const text: Schema = { type: "string" };

/** Any other YAML or JSON is read as a profile too, so no key is refused there, at no depth. */
function open(shape: Shape): Schema {
  const properties = Object.fromEntries(
    [...shape.keys].map(([key, below]) => {
      const described = description(below);
      if (below.each) return [key, { ...described, type: "array", items: { required: ["name"], ...open(below.each) } }];
      return [
        key,
        below.keys.size > 0 ? { ...described, anyOf: [open(below), {}] } : { ...described, ...value(below) },
      ];
    }),
  );
  return { type: "object", properties };
}

function closed(shape: Shape): Schema {
  const properties = Object.fromEntries(
    [...shape.keys].map(([key, below]) => [key, { ...description(below), ...place(below) }]),
  );
  return { type: "object", properties, additionalProperties: false };
}

function description({ title, question }: Shape): Schema {
  if (title === undefined) return {};
  const number = question === undefined ? "" : `${question.id} `;
  return { description: `${number}${title.en} / ${title.nl}` };
}

/** What may stand at a place: a map of its keys, a bare value instead, a list, or a single value. */
function place(shape: Shape): Schema {
  if (shape.open !== undefined) {
    return { type: "object", ...(shape.each === undefined ? {} : { additionalProperties: closed(shape.each) }) };
  }
  if (shape.keys.size === 0) return value(shape);
  return shape.bare === undefined ? closed(shape) : { anyOf: [closed(shape), value(shape.bare)] };
}

function value(shape: Shape): Schema {
  const { field } = shape;
  const one = shape.values.length > 0 ? offered(shape) : scalar;
  switch (field?.is) {
    case "list":
    case "statistics": {
      const least = field.atLeast === undefined ? {} : { minItems: field.atLeast };
      return { type: "array", ...least, items: shape.each === undefined ? {} : closed(shape.each) };
    }
    case "references":
      return { anyOf: [text, { type: "array", items: text }] };
    case "number":
    case "count":
      return { type: ["number", "string"] };
    default:
      return field?.several === true ? { anyOf: [one, { type: "array", items: one }] } : one;
  }
}

/** The words to write are offered; others that Tenzij understands as well stay possible. */
function offered({ values }: Shape): Schema {
  return { anyOf: [{ enum: values.map(({ id }) => id) }, scalar] };
}

/** So many letters of what stands in several places are written once, under `$defs`. */
const longEnough = 150;

/** A schema in which what several keys of one name hold alike stands once, under that name. */
function withSharedKeys(schema: Schema): Schema {
  const counts = new Map<string, number>();
  eachKey(schema, (key, below) => {
    const place = `${key} ${JSON.stringify(below)}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
    return below;
  });
  const defs: Schema = {};
  const rest = eachKey(schema, (key, below) => {
    const written = JSON.stringify(below);
    if (written.length < longEnough || (counts.get(`${key} ${written}`) ?? 0) < 3) return below;
    defs[key] ??= below;
    return JSON.stringify(defs[key]) === written ? { $ref: `#/$defs/${key}` } : below;
  });
  return { ...rest, $defs: defs };
}

/** The schema with what stands under each key of `properties`, at any depth, replaced; what is replaced is not looked into. */
function eachKey(schema: Schema, replace: (key: string, below: Schema) => Schema): Schema {
  const within = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(within)
      : typeof value === "object" && value !== null
        ? eachKey({ ...value }, replace)
        : value;
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => {
      if (name !== "properties") return [name, within(value)];
      const properties = Object.entries(value as Record<string, Schema>).map(([key, below]) => {
        const other = replace(key, below);
        return [key, other === below ? within(below) : other];
      });
      return [name, Object.fromEntries(properties)];
    }),
  );
}
