import type { Enumeration, Field, Form, Law, Question, Text } from "@tenzij/law";

/**
 * What may stand at a place in a file that Tenzij reads by its own schema. Derived once from the forms and questions of the
 * law: known keys, completion, hover and JSON Schema all follow from it.
 */
export interface Shape {
  readonly title?: Text | undefined;
  /** The question itself, where one is answered here. */
  readonly question?: Question | undefined;
  /** How a single value here is written. */
  readonly field?: Field | undefined;
  readonly keys: ReadonlyMap<string, Shape>;
  /** What stands in each item of a list, or under each key that is a name. */
  readonly each?: Shape | undefined;
  /** A value that may stand here instead of the keys. */
  readonly bare?: Shape | undefined;
  readonly values: readonly { readonly id: string; readonly title?: Text }[];
  /** Any key may stand here; `names` where the keys are names of indicators. */
  readonly open?: "any" | "names" | undefined;
}

/** A shape while it is made. */
interface Growing extends Omit<{ -readonly [K in keyof Shape]: Shape[K] }, "keys" | "each" | "bare"> {
  keys: Map<string, Growing>;
  each?: Growing | undefined;
  bare?: Growing | undefined;
}

export interface Shapes {
  readonly record: Shape;
  readonly organisation: Shape;
  readonly incident: Shape;
  /** Of a profile in Tenzij's own form; any other key may stand in one as well. */
  readonly profile: Shape;
}

const made = new WeakMap<Law, Shapes>();

/** The shapes of the files that are read by a schema of the law, made once for each law. */
export function shapesOf(law: Law): Shapes {
  const known = made.get(law) ?? {
    record: recordShape(law),
    organisation: withQuestions(frame(law, "organisation"), law, "organisation"),
    incident: withQuestions(frame(law, "incident"), law, "incident"),
    profile: profileShape(law),
  };
  made.set(law, known);
  return known;
}

export function formOf(law: Law, id: string): Form | undefined {
  return law.forms.find((form) => form.id === id);
}

function recordShape(law: Law): Shape {
  const record = withQuestions(frame(law, "record"), law, "profile");
  const row = withQuestions(frame(law, "distinction"), law, "distinction");
  const known = { road: law.roads, ground: law.grounds };
  for (const [key, list] of Object.entries(known)) choose(row, key, list);
  choose(
    record,
    "framework",
    law.frameworks.filter(({ file }) => file === undefined),
  );
  Object.assign(keyIn(record, "distinctions"), { each: row, open: "names" });
  const together = { ...row, keys: new Map([...frame(law, "combination-row").keys, ...row.keys]) };
  Object.assign(keyIn(record, "combinations"), { each: together, open: "any" });
  keyIn(record, "covers").open = "any";
  return record;
}

function profileShape(law: Law): Shape {
  const profile = frame(law, "profile");
  keyIn(profile, "indicators").each = frame(law, "indicator");
  Object.assign(keyIn(profile, "selection"), frame(law, "selection"), { title: profile.keys.get("selection")?.title });
  return profile;
}

function choose(shape: Growing, key: string, list: readonly { readonly id: string; readonly title: Text }[]): void {
  const below = shape.keys.get(key);
  if (below !== undefined) below.values = list.map(({ id, title }) => ({ id, title }));
}

function keyIn(shape: Growing, key: string): Growing {
  const found = shape.keys.get(key) ?? empty();
  shape.keys.set(key, found);
  return found;
}

function empty(title?: Text): Growing {
  return { title, keys: new Map(), values: [] };
}

function frame(law: Law, id: string): Growing {
  return ofFields(formOf(law, id)?.fields ?? {}, law);
}

/** Puts each question where its answer is wanted. */
function withQuestions(into: Growing, law: Law, of: Question["of"]): Growing {
  for (const question of law.frameworks.flatMap((framework) => framework.questions)) {
    if (question.of !== of || question.at === undefined) continue;
    const at = question.at.split(".").reduce(keyIn, into);
    at.title ??= question.title;
    at.question ??= question;
    const form = formOf(law, question.form ?? "");
    // Computed, or part of the frame: nothing of an answer is typed there.
    if (form !== undefined) addForm(at, form, law);
  }
  return into;
}

function addForm(at: Growing, form: Form, law: Law): void {
  // A form's own field goes before one of the same name that every answer has.
  const fields = ofFields({ ...form.fields, ...formOf(law, "answer")?.fields, ...form.fields }, law);
  if (form.planned) fields.keys.set("planned", frame(law, "planned"));
  for (const [key, field] of fields.keys) if (!at.keys.has(key)) at.keys.set(key, field);
  const bare = form.bare === undefined ? undefined : fields.keys.get(form.bare);
  if (bare === undefined) return;
  at.bare = bare;
  at.values = bare.values;
  at.each = bare.each;
}

function ofFields(fields: Readonly<Record<string, Field>>, law: Law): Growing {
  const shape = empty();
  for (const [key, field] of Object.entries(fields)) shape.keys.set(key, ofField(field, law));
  return shape;
}

/** The fields below a field; those of a table of figures are a form of their own. */
export function fieldsBelow({ is, fields }: Field, law: Law): Readonly<Record<string, Field>> | undefined {
  return is === "statistics" ? formOf(law, "statistics-table")?.fields : fields;
}

function ofField(field: Field, law: Law): Growing {
  const inner = fieldsBelow(field, law);
  const below = inner === undefined ? undefined : ofFields(inner, law);
  const shape: Growing = { ...empty(field.title), field, values: choices(field, law) };
  if (field.is === "list" || field.is === "statistics") return { ...shape, each: below };
  if (field.is === "map" && below === undefined) return { ...shape, open: "any" };
  return { ...shape, ...(below === undefined ? {} : { keys: below.keys }) };
}

function choices(field: Field, law: Law): Shape["values"] {
  const id = field.is === "yes-no" ? "answer" : field.is === "role" ? "role" : (field.of ?? "");
  const vocabulary: Enumeration | undefined = law.enums.find((one) => one.id === id);
  return vocabulary?.values.map(({ id: value, title }) => ({ id: value, title })) ?? [];
}
