import { policyJsonSchema } from "@tenzij/core";
import type { Enumeration, Field, Form, Law, Question, Text } from "@tenzij/law";

/** What may stand at a place in a file, and what it is called: what completion offers and hover explains. */
export interface Shape {
  readonly title?: Text | undefined;
  /** The question itself, or what the key is for. */
  readonly text?: Text | undefined;
  readonly keys: ReadonlyMap<string, Shape>;
  /** What stands under a key that is a name, and in each item of a list. */
  readonly each?: Shape | undefined;
  readonly values: readonly { readonly id: string; readonly title?: Text }[];
  /** The keys are names of indicators of the profile. */
  readonly named?: boolean;
}

/** A shape while it is made. */
interface Growing {
  title?: Text | undefined;
  text?: Text | undefined;
  keys: Map<string, Growing>;
  each?: Growing | undefined;
  values: Shape["values"];
  named?: boolean;
}

const shapes = new WeakMap<Law, { record: Shape; organisation: Shape; profile: Shape; policy: Shape }>();

/** The shapes of the four kinds of file, made once from the law. */
export function shapesOf(law: Law) {
  const known = shapes.get(law) ?? {
    record: recordShape(law),
    organisation: withQuestions(frame(law, "organisation"), law, "organisation"),
    profile: profileShape(law),
    policy: schemaShape(policyJsonSchema(law) as Schema),
  };
  shapes.set(law, known);
  return known;
}

function recordShape(law: Law): Shape {
  const record = withQuestions(frame(law, "record"), law, "profile");
  const row = withQuestions(frame(law, "distinction"), law, "distinction");
  const road = row.keys.get("road");
  if (road !== undefined) road.values = law.roads.map(({ id, title }) => ({ id, title }));
  const ground = row.keys.get("ground");
  if (ground !== undefined) ground.values = law.grounds.map(({ id, title }) => ({ id, title }));
  const framework = record.keys.get("framework");
  if (framework !== undefined) framework.values = law.frameworks.map(({ id, title }) => ({ id, title }));
  const distinctions = record.keys.get("distinctions");
  if (distinctions !== undefined) Object.assign(distinctions, { each: row, named: true });
  return record;
}

/** The keys a profile of our own form has; the rest of it is free. */
function profileShape(law: Law): Shape {
  const fact = (id: string): Growing => empty(enumeration(law, id)?.title, values(enumeration(law, id)));
  const indicator = empty();
  for (const key of ["name", "description", "source", "values", "weight", "threshold"])
    indicator.keys.set(key, empty());
  indicator.keys.set("role", fact("indicator-role"));
  const profile = empty();
  for (const key of ["profile", "title"]) profile.keys.set(key, empty());
  for (const key of ["phase", "purpose", "automation", "subject", "consequence", "learning"])
    profile.keys.set(key, fact(key));
  profile.keys.set("indicators", { ...empty(), each: indicator });
  const selection = empty();
  for (const key of ["score-at-least", "all-of", "any-of"]) selection.keys.set(key, empty());
  profile.keys.set("selection", selection);
  return profile;
}

function empty(title?: Text, choices: Shape["values"] = []): Growing {
  return { title, keys: new Map(), values: choices };
}

function frame(law: Law, id: string): Growing {
  return ofFields(form(law, id)?.fields ?? {}, law);
}

/** Puts each question where its answer is wanted. */
function withQuestions(into: Growing, law: Law, of: Question["of"]): Growing {
  for (const question of law.frameworks.flatMap((framework) => framework.questions)) {
    if (question.of !== of || question.at === undefined) continue;
    let at = into;
    for (const key of question.at.split(".")) {
      const below = at.keys.get(key) ?? empty();
      at.keys.set(key, below);
      at = below;
    }
    at.title ??= question.title;
    at.text ??= question.text;
    const wanted = form(law, question.form ?? "");
    // Computed, or part of the frame: nothing of an answer is typed there.
    if (wanted === undefined) continue;
    const fields = ofFields({ ...wanted.fields, ...form(law, "answer")?.fields }, law);
    if (wanted.planned) fields.keys.set("planned", ofFields(form(law, "planned")?.fields ?? {}, law));
    for (const [key, field] of fields.keys) if (!at.keys.has(key)) at.keys.set(key, field);
    const bare = wanted.bare === undefined ? undefined : fields.keys.get(wanted.bare);
    if (bare !== undefined) {
      at.values = bare.values;
      at.each = bare.each;
    }
  }
  return into;
}

function ofFields(fields: Readonly<Record<string, Field>>, law: Law): Growing {
  const shape = empty();
  for (const [key, field] of Object.entries(fields)) shape.keys.set(key, ofField(field, law));
  return shape;
}

function ofField(field: Field, law: Law): Growing {
  const inner = field.is === "statistics" ? form(law, "statistics-table")?.fields : field.fields;
  const below = inner === undefined ? undefined : ofFields(inner, law);
  const choices = values(enumeration(law, field.is === "yes-no" ? "answer" : (field.of ?? "")));
  if (field.is === "list" || field.is === "statistics") return { ...empty(field.title, choices), each: below };
  return { ...empty(field.title, choices), ...(below === undefined ? {} : { keys: below.keys }) };
}

function values(vocabulary: Enumeration | undefined): Shape["values"] {
  return vocabulary?.values.map(({ id, title }) => ({ id, title })) ?? [];
}

function enumeration(law: Law, id: string): Enumeration | undefined {
  return law.enums.find((one) => one.id === id);
}

function form(law: Law, id: string): Form | undefined {
  return law.forms.find((one) => one.id === id);
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

function schemaShape(schema: Schema): Growing {
  const choices = [schema, ...(schema.anyOf ?? [])];
  const shape = empty(
    schema.description === undefined ? undefined : { nl: schema.description, en: schema.description },
  );
  for (const one of choices) {
    for (const [key, below] of Object.entries(one.properties ?? {})) shape.keys.set(key, schemaShape(below));
    const each = one.items ?? (typeof one.additionalProperties === "object" ? one.additionalProperties : undefined);
    if (each !== undefined) shape.each = schemaShape(each);
    if (one.enum !== undefined) shape.values = one.enum.map((id) => ({ id }));
  }
  return shape;
}
