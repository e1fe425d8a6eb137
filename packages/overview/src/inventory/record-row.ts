import { entryOf, type JustificationRecord, nodeAt, textAt } from "@tenzij/core/justification";
import { isDay } from "@tenzij/core/text";
import type { Node } from "@tenzij/read";
import type { ProfileRow, RecordRow } from "./schema.ts";

/** What an inventory says of a record: who answered when, until when it counts, and which figures are still to come. */
export function recordRow(record: JustificationRecord): RecordRow {
  const { root, source } = record;
  const recorded = (path: string) => textAt(root, path) ?? null;
  return {
    file: source.file,
    by: recorded("answered.by"),
    role: recorded("answered.role"),
    answered: dayIn(record, "answered.on"),
    validUntil: dayIn(record, "valid-until") ?? dayIn(record, "valid-until.on"),
    withdrawn: dayIn(record, "withdrawn.on"),
    planned: root === null ? [] : plannedBelow(root, []),
  };
}

/** The day at a path; null where none is written, or something that is no day. */
function dayIn({ root }: JustificationRecord, path: string): string | null {
  const text = textAt(root, path);
  return text !== undefined && isDay(text) ? text : null;
}

/** Every answer that says when its figures will be there, at any depth. */
function plannedBelow(node: Node, path: readonly string[]): { at: string; on: string }[] {
  if (node.type === "list") return node.items.flatMap((item) => plannedBelow(item, path));
  if (node.type !== "map") return [];
  return node.entries.flatMap(({ key, value }) => {
    if (key.text !== "planned") return plannedBelow(value, [...path, key.text]);
    const on = textAt(value, "on");
    return on !== undefined && isDay(on) ? [{ at: path.join("."), on }] : [];
  });
}

/**
 * Who is to sign: each role the policy asks, and whom the record names for it.
 * @param roles that the policy asks for
 */
export function signersOf(record: JustificationRecord | null, roles: readonly string[]): ProfileRow["signers"] {
  const list = nodeAt(record?.root, "signers");
  const named = (list?.type === "list" ? list.items : []).flatMap((item) => {
    const role = item.type === "map" ? entryOf(item, "role")?.value : undefined;
    return role?.type === "scalar" ? [{ role: role.text.trim(), login: textAt(item, "login") ?? null }] : [];
  });
  const missing = roles.filter((role) => named.every((one) => one.role !== role));
  return [...named, ...missing.map((role) => ({ role, login: null }))];
}
