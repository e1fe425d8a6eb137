import type { Kind, Law } from "@tenzij/law";
import { type MapNode, sourceText } from "@tenzij/read";
import { entryOf, readRecord, textAt } from "./record.ts";

/** How a lawyer can classify what is contested. */
export function classifiable(law: Law): readonly Kind[] {
  return law.enums.find(({ id }) => id === "classified-kind")?.values.map(({ id }) => id as Kind) ?? [];
}

export interface Classification {
  readonly kind: Kind;
  /** Of a direct distinction. */
  readonly ground?: string | undefined;
}

/**
 * Writes how someone classifies a contested indicator where a record asks it, and leaves the reason to be written.
 * @returns null where the record does not ask it, or holds a classification already: an answer is never replaced.
 */
export function classifyIn(
  record: string,
  indicator: string,
  { kind, ground }: Classification,
  law: Law,
): string | null {
  const row = readRecord(sourceText("record", record), law).distinctions.get(indicator)?.node;
  const own = row?.type === "map" ? entryOf(row, "classification")?.value : undefined;
  if (own?.type !== "map" || own.usedAt !== undefined) return null;
  const asked = entryOf(own, "kind");
  if (asked === undefined || textAt(own, "kind") !== undefined) return null;
  const at = record.indexOf(":", asked.key.span.end) + 1;
  // One space was there for what is typed; the one before a comment stays, or the comment becomes the answer.
  const spaced = /^ (?!#)/.test(record.slice(at, at + 2)) ? at + 1 : at;
  const filled = `${record.slice(0, at)} ${kind}`;
  if (ground === undefined || entryOf(own, "ground") !== undefined) return filled + record.slice(spaced);
  return filled + withGround(record, spaced, own, ground);
}

/** The rest of the record behind the kind, with the ground beside it: in the braces, or on a line of its own. */
function withGround(record: string, at: number, own: MapNode, ground: string): string {
  if (record[own.span.start] === "{") return `, ground: ${ground}${record.slice(at)}`;
  const key = own.entries[0]?.key.span.start ?? own.span.start;
  const margin = " ".repeat(key - (record.lastIndexOf("\n", key - 1) + 1));
  const newline = record.includes("\r\n") ? "\r\n" : "\n";
  const end = record.indexOf(newline, at);
  const stop = end < 0 ? record.length : end;
  return `${record.slice(at, stop)}${newline}${margin}ground: ${ground}${record.slice(stop)}`;
}
