import type { Field, Form, Law } from "@tenzij/law";
import type { Node } from "@tenzij/read";
import { formOf } from "./record-shape.ts";

/**
 * True where nothing is filled in but what a scaffold wrote: the choices that a list has to hold.
 */
export function isBlank(node: Node, form: Form, law: Law): boolean {
  const planned = formOf(law, "planned")?.fields ?? {};
  const bare = form.bare === undefined ? undefined : form.fields[form.bare];
  return isBlankNode(
    node,
    { ...form.fields, planned: { is: "map", title: form.title, fields: planned } },
    node.type === "list" ? bare?.key : undefined,
  );
}

/** True where a node holds nothing; `given` is the key whose choice a scaffold writes. */
export function isBlankNode(
  node: Node,
  fields: Readonly<Record<string, Field>> | undefined,
  given?: string | undefined,
): boolean {
  if (node.type === "scalar") return node.text.trim() === "";
  if (node.type === "list") return node.items.every((item) => isBlankNode(item, fields, given));
  return node.entries.every(({ key, value }) => {
    if (key.text === given && value.type === "scalar") return true;
    const field = fields?.[key.text];
    return isBlankNode(value, field?.fields, field?.key);
  });
}
