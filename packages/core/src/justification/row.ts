import type { Kind, Law } from "@tenzij/law";
import type { MapNode, Span } from "@tenzij/read";
import type { Distinction } from "../distinction/distinction.ts";
import { enumValue } from "../profile/effective-facts.ts";
import type { Indicator } from "../profile/profile.ts";
import { entryOf, type JustificationRecord, textAt } from "./record.ts";

/** One indicator with a distinction, beside what the record says of it: a row of the criteria test (criteriatoets). */
export interface Row {
  readonly indicator: Indicator;
  /** As step 1 read them. */
  readonly written: readonly Distinction[];
  /** As they count: contested ones as a lawyer classified them, and never lighter than step 1 read them. */
  readonly counted: readonly Distinction[];
  /** Those that questions are put to: as they count, and what is contested as it was written too. */
  readonly asking: readonly Distinction[];
  /** The heaviest of `counted`. */
  readonly kind: Kind;
  /** Asks a completed test, not only a question. */
  readonly tested: boolean;
  /** Below `distinctions` in the record; null where the record has no such map. */
  readonly node: MapNode | null;
  readonly keySpan: Span | null;
  /** The road chosen, as written. */
  readonly road: string | undefined;
}

/** From heaviest to lightest. */
const kinds: readonly Kind[] = ["direct", "contested", "indirect", "contextual"];

/** Groups distinctions by indicator, in the order of the profile. */
export function rowsOf(distinctions: readonly Distinction[], record: JustificationRecord | null, law: Law): Row[] {
  const byName = new Map<string, Distinction[]>();
  for (const distinction of distinctions) {
    const { name } = distinction.indicator;
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [distinction]);
    else list.push(distinction);
  }
  return [...byName.values()].map((written) => rowOf(written, record, law));
}

function rowOf(written: readonly Distinction[], record: JustificationRecord | null, law: Law): Row {
  const indicator = (written[0] as Distinction).indicator;
  const entry = record?.distinctions.get(indicator.name);
  const node = entry?.node.type === "map" ? entry.node : null;
  const counted = written.map((one) => count(one, node, law));
  const kind = heaviest(counted.map((one) => one.kind));
  return {
    indicator,
    written,
    counted,
    asking: [...counted, ...written.filter((one) => one.kind === "contested")],
    kind,
    tested: law.asks.find((ask) => ask.kind === kind)?.asks === "test",
    node,
    keySpan: entry?.key.span ?? null,
    road: textAt(node, "road"),
  };
}

/** The heaviest of some kinds. */
export function heaviest(some: readonly Kind[]): Kind {
  return kinds.find((kind) => some.includes(kind)) ?? "contextual";
}

/** True when the first kind is lighter than the second. */
export function isLighter(one: Kind, other: Kind): boolean {
  return kinds.indexOf(one) > kinds.indexOf(other);
}

/** What a record says of the kind tightens a reading; only the classification of what is contested softens it. */
function count(written: Distinction, node: MapNode | null, law: Law): Distinction {
  if (node === null) return written;
  const recorded = kindAt(node, "kind", law);
  if (written.kind !== "contested") {
    return recorded !== undefined && isLighter(written.kind, recorded)
      ? { ...written, kind: recorded, grounds: groundsAt(node, written, law) }
      : written;
  }
  const classification = entryOf(node, "classification")?.value;
  if (classification?.type !== "map") return written;
  const kind = kindAt(classification, "kind", law);
  if (kind === undefined || kind === "contested" || kind === "contextual") return written;
  return { ...written, kind, grounds: kind === "direct" ? groundsAt(classification, written, law) : written.grounds };
}

/** A kind as written at a key, by id or alias. */
export function kindAt(node: MapNode | null, key: string, law: Law): Kind | undefined {
  const value = enumValue(law.enums, "ground-kind", textAt(node, key) ?? "");
  return kinds.find((kind) => kind === value);
}

function groundsAt(node: MapNode, written: Distinction, law: Law): readonly string[] {
  const ground = textAt(node, "ground");
  return ground !== undefined && law.grounds.some((one) => one.id === ground) ? [ground] : written.grounds;
}
