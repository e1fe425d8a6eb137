import type { Field } from "@tenzij/law";
import { isScalar, type Sketch } from "@tenzij/read";
import { formOf } from "./record-shape.ts";
import { scalarOf } from "./scalar-of-field.ts";
import { hint } from "./sketch-comments.ts";
import type { RecordToSketch } from "./sketch-setting.ts";

/** What stands below a key, which is made where nothing does. */
export function below(sketches: Sketch[], key: string): Sketch[] {
  const found = sketches.find((one) => one.key === key);
  if (found !== undefined && Array.isArray(found.value)) return found.value as Sketch[];
  const value: Sketch[] = [];
  sketches.push({ key, open: true, value });
  return value;
}

/** The fields of a form, each empty or filled in, with what it is for behind it; what may be left out is left out. */
export function fieldsOf(
  fields: Readonly<Record<string, Field>>,
  given: Pick<RecordToSketch, "law" | "locale">,
  filled: Record<string, string> = {},
): Sketch[] {
  return Object.entries(fields).flatMap(([key, field]): Sketch[] => {
    if (field.optional === true) return [];
    const value = filled[key] ?? valueOfField(field, given, key);
    return [{ key, value, trailing: isSingle(value) ? hint(field, given) : undefined }];
  });
}

function isSingle(value: Sketch["value"]): boolean {
  return typeof value === "string" || isScalar(value);
}

export function valueOfField(
  field: Field,
  given: Pick<RecordToSketch, "law" | "locale">,
  key: string,
): Sketch["value"] {
  if (field.is === "map") return field.fields === undefined ? "{}" : fieldsOf(field.fields, given);
  if (field.is === "references") return "[]";
  if (field.is === "statistics")
    return { items: [fieldsOf(formOf(given.law, "statistics-table")?.fields ?? {}, given)] };
  const scalar = scalarOf("", field);
  // A sentence has a line of its own to be typed on, where no mark of YAML can break it or cut it.
  if (scalar.as === "prose") return scalar;
  if (field.is !== "list" || field.fields === undefined) return key === "" || field.is !== "list" ? "" : "[]";
  const wanted = field.including ?? [];
  const items = wanted.length > 0 ? wanted : Array.from({ length: field.atLeast ?? 1 }, () => "");
  return {
    items: items.map((value) => fieldsOf(field.fields ?? {}, given, value === "" ? {} : { [field.key ?? ""]: value })),
  };
}
