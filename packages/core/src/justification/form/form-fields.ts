import type { Field, Law } from "@tenzij/law";
import type { MapNode, Node, Span, YamlPath } from "@tenzij/read";
import { inLocale } from "../../language/say.ts";
import { entryOf } from "../record.ts";
import { fieldsBelow } from "../record-shape.ts";
import { pathKey } from "./answer-path.ts";
import type { FormSetting } from "./form-setting.ts";
import type { FieldControl, FieldOption, FormField, FormItem, FormList, FormPart } from "./record-form.ts";

/** What decides how the fields of one question are shown. */
export interface FieldSetting {
  readonly form: FormSetting;
  /** What is wrong, of this question alone. */
  readonly findings: readonly { readonly span: Span; readonly text: string }[];
  /** What is proposed, by the keys of a path joined by a line end. */
  readonly proposed: ReadonlyMap<string, string>;
  /** What an item has to be about that is not there yet, where Tenzij says which. */
  readonly wanted: readonly string[];
  /** Places that the same answer serves, by the same. */
  readonly also: (path: YamlPath) => readonly YamlPath[] | undefined;
}

type Fields = Readonly<Record<string, Field>>;

/** The fields of a map as parts of a form; those that may be left out come last. */
export function partsOf(fields: Fields, node: Node | undefined, path: YamlPath, setting: FieldSetting): FormPart[] {
  const map = node?.type === "map" ? node : undefined;
  const parts = Object.entries(fields).flatMap(([key, field]) => {
    const entry = map === undefined ? undefined : entryOf(map, key);
    return partOf(field, entry?.value, entry?.key.span, [...path, key], setting);
  });
  return [...parts.filter((part) => !isOptional(part)), ...parts.filter(isOptional)];
}

function isOptional(part: FormPart): boolean {
  return part.kind === "field" && part.optional;
}

/** One field as part of a form; none where it holds what has no form of its own. */
export function partOf(
  field: Field,
  node: Node | undefined,
  key: Span | undefined,
  path: YamlPath,
  setting: FieldSetting,
): FormPart[] {
  const title = inLocale(field.title, setting.form.locale);
  if (field.is === "statistics") return [listPart(tableField(field, setting.form.law), node, path, setting)];
  if (field.is === "list" && field.fields !== undefined) return [listPart(field, node, path, setting)];
  if (field.is === "map") {
    if (field.fields === undefined) return [];
    const parts = partsOf(field.fields, node, path, setting);
    return parts.length === 0 ? [] : [{ kind: "map", title, parts }];
  }
  return [scalarField(field, title, node, key, path, setting)];
}

function tableField(field: Field, law: Law): Field {
  return { ...field, fields: fieldsBelow(field, law) ?? {} };
}

function scalarField(
  field: Field,
  title: string,
  node: Node | undefined,
  key: Span | undefined,
  path: YamlPath,
  { form, findings, proposed, also }: FieldSetting,
): FormField {
  const { start = -1 } = key ?? node?.span ?? {};
  const end = Math.max(key?.end ?? -1, node?.span.end ?? -1);
  const value = writtenIn(node);
  const elsewhere = also(path);
  return {
    ...{ kind: "field", path, title, control: controlOf(field), value, options: optionsOf(field, form.law, form) },
    optional: field.optional === true,
    says:
      start < 0 ? [] : findings.filter(({ span }) => start <= span.start && span.end <= end).map(({ text }) => text),
    ...(value === "" && proposed.has(pathKey(path)) ? { proposed: proposed.get(pathKey(path)) } : {}),
    ...(field.is === "yes-no" && path.at(-1) === "answer" ? { stops: true } : {}),
    ...(elsewhere === undefined ? {} : { also: elsewhere }),
  };
}

function writtenIn(node: Node | undefined): string {
  if (node === undefined || node.type === "map") return "";
  if (node.type === "scalar") return node.text;
  return node.items.map((item) => (item.type === "scalar" ? item.text : "")).join("\n");
}

function controlOf({ is, several, of }: Field): FieldControl {
  if (several === true) return "several";
  switch (is) {
    case "reason":
      return "prose";
    case "yes-no":
      return "yes-no";
    case "choice":
    case "role":
      return of === undefined && is === "choice" ? "line" : "choice";
    case "date-past":
    case "date-future":
      return "day";
    case "number":
    case "count":
      return "number";
    case "list":
    case "references":
      return "items";
    default:
      return "line";
  }
}

function optionsOf(field: Field, law: Law, { locale }: FormSetting): FieldOption[] {
  const id = field.is === "yes-no" ? "answer" : field.is === "role" ? "role" : field.of;
  const values = law.enums.find((one) => one.id === id)?.values ?? [];
  return values.map((value) => ({ value: value.id, title: inLocale(value.title ?? value.id, locale) }));
}

/** A list of maps: what stands in it, and what can be added. */
function listPart(field: Field, node: Node | undefined, path: YamlPath, setting: FieldSetting): FormList {
  const { locale, law } = setting.form;
  const { fields = {}, key, including = [] } = field;
  const nodes = node?.type === "list" ? node.items : [];
  const chosen = nodes.map((item) => keyValue(item, key));
  const options = key === undefined ? [] : optionsOf(fields[key] as Field, law, setting.form);
  const named = (value: string) => options.find((one) => one.value === value)?.title ?? value;
  const items = nodes.map((item, at): FormItem => {
    const value = chosen[at] ?? "";
    const isGiven = key !== undefined && (including.includes(value) || fields[key]?.is === "text");
    const { [key ?? ""]: own, ...others } = fields;
    return {
      path: [...path, at],
      of: key === undefined ? keyValue(item, Object.keys(fields)[0]) : value,
      title: value === "" || options.length === 0 ? `${at + 1}` : named(value),
      parts: partsOf(isGiven && own !== undefined ? others : fields, item, [...path, at], setting),
      removable: !isGiven,
    };
  });
  const isAsked = key !== undefined && fields[key]?.is === "text";
  const wanted = (isAsked ? setting.wanted : including).filter((value) => !chosen.includes(value));
  return {
    ...{ kind: "list", path, title: inLocale(field.title, locale), items },
    isTable: field.key === undefined && Object.values(fields).some(({ is }) => is === "count"),
    additions: [
      ...wanted.map((value) => ({ with: { [key ?? ""]: value }, title: isAsked ? "" : named(value) })),
      ...(isAsked ? [] : [{ with: firstEmpty(fields), title: "" }]),
    ],
  };
}

/** A new item holds the fields it needs, empty; without any it would be no map. */
function firstEmpty(fields: Fields): Record<string, string> {
  const needed = Object.entries(fields).filter(
    ([, { is, optional }]) => optional !== true && is !== "list" && is !== "map",
  );
  return Object.fromEntries(needed.map(([key]) => [key, ""]));
}

function keyValue(item: Node, key: string | undefined): string {
  const value = key === undefined || item.type !== "map" ? undefined : entryOf(item as MapNode, key)?.value;
  return value?.type === "scalar" ? value.text.trim() : "";
}
