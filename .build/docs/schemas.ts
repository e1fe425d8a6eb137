import { policyJsonSchema } from "@tenzij/core";
import type { Field, Form, Law, Question } from "@tenzij/law";

/** A JSON Schema, or a part of one. */
interface Schema {
  [key: string]: unknown;
  properties?: Record<string, Schema>;
}

const draft = "https://json-schema.org/draft/2020-12/schema";
const address = "https://github.com/tenzij/tenzij/blob/main/docs/schemas";

/**
 * Schemas for editors: keys, types, and what may be written. They never refuse what Tenzij reads; whether an answer is
 * complete is for Tenzij to say.
 */
export function jsonSchemas(law: Law): [string, string][] {
  const schemas = {
    tenzij: { ...policyJsonSchema(law), $schema: draft, title: "Tenzij policy (tenzij.yaml)" },
    profile: profileSchema(law),
    justification: recordSchema(law),
    organisation: organisationSchema(law),
  };
  return Object.entries(schemas).map(([name, schema]) => [
    `docs/schemas/${name}.schema.json`,
    `${JSON.stringify({ $schema: draft, $id: `${address}/${name}.schema.json`, ...schema }, null, 2)}\n`,
  ]);
}

const scalar: Schema = { type: ["string", "number", "boolean"] };
const text: Schema = { type: "string" };

/** A profile in Tenzij's own form. Any other YAML or JSON is read as well, so no key is refused. */
function profileSchema(law: Law): Schema {
  const fact = (id: string): Schema => vocabulary(law, id) ?? scalar;
  const consequence = fact("consequence");
  const indicator: Schema = {
    type: "object",
    required: ["name"],
    properties: {
      name: { ...scalar, description: "What the indicator is called where it is used." },
      label: scalar,
      description: { ...scalar, description: "What it means and where it comes from, in a sentence." },
      source: { ...scalar, description: "The register or system it comes from." },
      values: { type: "array", description: "The values that count; quote codes with leading zeros." },
      weight: { type: ["number", "string"] },
      threshold: { type: ["number", "string"] },
      role: fact("indicator-role"),
    },
  };
  const names: Schema = { type: "array", items: scalar };
  return {
    title: "Risk profile (*.profile.yaml)",
    type: "object",
    required: ["profile", "indicators"],
    properties: {
      profile: { ...scalar, description: "Name of the profile; a record justifies it by this name." },
      title: scalar,
      phase: fact("phase"),
      purpose: fact("purpose"),
      automation: fact("automation"),
      subject: fact("subject"),
      learning: fact("learning"),
      consequence: { anyOf: [consequence, { type: "array", items: consequence }] },
      indicators: { type: "array", items: indicator },
      selection: {
        description: "How indicators lead to selection, in a form whose effect can be computed.",
        anyOf: [
          closed({ "score-at-least": { type: "number" } }),
          closed({ "all-of": names }),
          closed({ "any-of": names }),
          {},
        ],
      },
    },
  };
}

function recordSchema(law: Law): Schema {
  const record = frame(law, "record");
  const distinction = frame(law, "distinction");
  addQuestions(record, law, "profile");
  addQuestions(distinction, law, "distinction");
  const properties = { ...record.properties, distinctions: { type: "object", additionalProperties: distinction } };
  return {
    ...record,
    title: "Justification record (*.justification.yaml)",
    required: ["justifies", "framework"],
    properties: { ...properties, covers: { type: "object", description: "Filled in by Tenzij." } },
  };
}

function organisationSchema(law: Law): Schema {
  const organisation = frame(law, "organisation");
  addQuestions(organisation, law, "organisation");
  return { ...organisation, title: "Duties of the organisation (organisation.yaml)" };
}

/** Puts the answer to each question where the question says it stands. */
function addQuestions(schema: Schema, law: Law, of: Question["of"]): void {
  const questions = law.frameworks.flatMap((framework) => framework.questions).filter((one) => one.of === of);
  const deepestLast = [...questions].sort((a, b) => (a.at ?? "").split(".").length - (b.at ?? "").split(".").length);
  for (const question of deepestLast) {
    const form = law.forms.find(({ id }) => id === question.form);
    if (question.at === undefined || form === undefined) continue;
    const path = question.at.split(".");
    const last = path.pop() ?? "";
    const properties = path.reduce(propertiesBelow, propertiesOf(schema));
    properties[last] = answer(form, `${question.id} ${question.title.en} / ${question.title.nl}`, law);
  }
}

function propertiesBelow(properties: Record<string, Schema>, key: string): Record<string, Schema> {
  properties[key] ??= closed({});
  return propertiesOf(properties[key]);
}

/** The keys of the map form of an answer, which is the first of its forms. */
function propertiesOf(schema: Schema): Record<string, Schema> {
  const map = (schema["anyOf"] as Schema[] | undefined)?.[0] ?? schema;
  map.properties ??= {};
  return map.properties;
}

function answer(form: Form, description: string, law: Law): Schema {
  const aside = law.forms.find(({ id }) => id === "answer")?.fields ?? {};
  const map = closed(fieldsOf({ ...aside, ...form.fields }, law));
  const bare = form.bare === undefined ? undefined : form.fields[form.bare];
  const planned = law.forms.find(({ id }) => id === "planned");
  if (form.planned && planned) map.properties = { ...map.properties, planned: closed(fieldsOf(planned.fields, law)) };
  return { description, anyOf: [map, ...(bare === undefined ? [] : [fieldSchema(bare, law)])] };
}

function frame(law: Law, id: string): Schema {
  return closed(fieldsOf(law.forms.find((form) => form.id === id)?.fields ?? {}, law));
}

function fieldsOf(fields: Readonly<Record<string, Field>>, law: Law): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      { description: `${field.title.en} / ${field.title.nl}`, ...fieldSchema(field, law) },
    ]),
  );
}

function fieldSchema(field: Field, law: Law): Schema {
  const item = field.fields === undefined ? {} : closed(fieldsOf(field.fields, law));
  switch (field.is) {
    case "list":
      return { type: "array", ...(field.atLeast === undefined ? {} : { minItems: field.atLeast }), items: item };
    case "map":
      return field.fields === undefined ? { type: "object" } : item;
    case "statistics": {
      const table = law.forms.find(({ id }) => id === "statistics-table");
      return { type: "array", items: table ? closed(fieldsOf(table.fields, law)) : {} };
    }
    case "references":
      return { anyOf: [text, { type: "array", items: text }] };
    case "number":
      return { type: ["number", "string"] };
    case "yes-no":
      return vocabulary(law, "answer") ?? scalar;
    case "role":
    case "choice":
      return vocabulary(law, field.is === "role" ? "role" : (field.of ?? "")) ?? scalar;
    default:
      return scalar;
  }
}

/** The words to write are offered; others that Tenzij understands as well stay possible. */
function vocabulary(law: Law, id: string): Schema | undefined {
  const found = law.enums.find((one) => one.id === id);
  return found && { anyOf: [{ enum: found.values.map((value) => value.id) }, scalar] };
}

function closed(properties: Record<string, Schema>): Schema {
  return { type: "object", properties, additionalProperties: false };
}
