import type { Kind, Law } from "@tenzij/law";
import type { MapNode, Span } from "@tenzij/read";
import { type Asks, asksOf } from "../distinction/asks-of.ts";
import type { Distinction } from "../distinction/distinction.ts";
import { type EffectiveFacts, enumValue } from "../profile/effective-facts.ts";
import type { Indicator } from "../profile/profile.ts";
import { type Doubt, doubtOf, type ReadingAnswer, readingAnswer } from "./doubt.ts";
import { entryOf, type JustificationRecord, textAt } from "./record.ts";

/** One indicator with a distinction, beside what the record says of it: a row of the criteria test (criteriatoets). */
export interface Row {
  readonly indicator: Indicator;
  /** As step 1 read them. */
  readonly written: readonly Distinction[];
  /** As they count: contested ones as a lawyer classified them, and never lighter than step 1 read them. What is doubted does not. */
  readonly counted: readonly Distinction[];
  /** Of `written`, those that count otherwise than they were read. */
  readonly changed: ReadonlyMap<Distinction, Distinction>;
  /** Of `written`, those of which it is asked whether the words say it, with what the record answers. */
  readonly doubted: ReadonlyMap<Distinction, Doubted>;
  /** The heaviest doubt, whatever was answered. */
  readonly doubt: Doubt | null;
  /** Those that questions are put to: as they count, and what is contested as it was written too. */
  readonly asking: readonly Distinction[];
  /** The heaviest of `counted`; where none counts, as it was read. */
  readonly kind: Kind;
  /** The most that one of `counted` asks. */
  readonly asks: Asks;
  /** Asks a completed test, not only an answer. */
  readonly tested: boolean;
  /** Below `distinctions`, or `combinations`, in the record; null where the record has no such map. */
  readonly node: MapNode | null;
  readonly keySpan: Span | null;
  /** Under which key it stands there, or would. */
  readonly key: string;
  /** The indicators it is of together; absent where it is of one. */
  readonly members?: readonly Indicator[] | undefined;
  /** One answer for its indicator and others is asked in another row. */
  readonly answeredTogether?: true;
  /** The road chosen, as written. */
  readonly road: string | undefined;
}

/** A reading that is not sure. */
export interface Doubted {
  readonly doubt: Doubt;
  readonly answer: ReadingAnswer | null;
}

type Weighed = Pick<EffectiveFacts, "automation" | "purpose">;

/** From heaviest to lightest. */
const kinds: readonly Kind[] = ["direct", "contested", "indirect", "contextual"];

/**
 * Groups distinctions by indicator, in the order of the profile.
 * @param facts as they count for the profile: the doubt about a reading can depend on them
 */
export function rowsOf(
  distinctions: readonly Distinction[],
  record: JustificationRecord | null,
  law: Law,
  facts: Weighed = {},
): Row[] {
  const byName = new Map<string, Distinction[]>();
  for (const distinction of distinctions) {
    const { name } = distinction.indicator;
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [distinction]);
    else list.push(distinction);
  }
  const rows = [...byName.values()].map((written) => rowOf(written, record, law, facts));
  const together = new Set(rows.filter(({ asks }) => asks === "answer").flatMap(({ members = [] }) => members));
  return rows.map((row) => (together.has(row.indicator) ? { ...row, answeredTogether: true } : row));
}

function rowOf(written: readonly Distinction[], record: JustificationRecord | null, law: Law, facts: Weighed): Row {
  const { indicator, members, entry: id } = written[0] as Distinction;
  const entry = members === undefined ? record?.distinctions.get(indicator.name) : record?.combinations.get(id);
  const node = entry?.node.type === "map" ? entry.node : null;
  const changed = new Map<Distinction, Distinction>();
  const doubted = new Map<Distinction, Doubted>();
  const counted: Distinction[] = [];
  const read = heaviest(written.map((one) => one.kind));
  for (const one of written) {
    const classified = count(one, read, node, law);
    const doubt = doubtOf(classified, facts, law);
    const answer = doubt === null ? null : readingAnswer(node, doubt, record, law);
    if (doubt !== null) doubted.set(one, { doubt, answer });
    if (doubt !== null && answer !== "as-read") continue;
    const counts = answer === "as-read" ? clearly(classified) : classified;
    counted.push(counts);
    if (counts !== one) changed.set(one, counts);
  }
  const doubts = [...doubted.values()].map(({ doubt }) => doubt);
  const kind = heaviest((counted.length > 0 ? counted : written).map((one) => one.kind));
  const asks = counted.map((one) => asksOf(one, law));
  const most = (["test", "answer"] as const).find((one) => asks.includes(one)) ?? "question";
  return {
    indicator,
    written,
    counted,
    changed,
    doubted,
    doubt: doubts.includes("block") ? "block" : (doubts[0] ?? null),
    asking: [...counted, ...written.filter((one) => one.kind === "contested" && !isOpen(doubted.get(one)))],
    kind,
    asks: most,
    tested: most === "test",
    node,
    keySpan: entry?.key.span ?? null,
    key: entry?.key.text ?? (members === undefined ? indicator.name : id),
    members,
    road: textAt(node, "road"),
  };
}

/** Once somebody has said what the words mean, nothing is in doubt. */
function clearly({ of, ...distinction }: Distinction): Distinction {
  return { ...distinction, strength: "clear", affirmed: true };
}

function isOpen(doubted: Doubted | undefined): boolean {
  return doubted !== undefined && doubted.answer !== "as-read";
}

/** Whether a record has to speak of a row: to test it, to answer for several indicators, or to say what its words mean. */
export function asksRecord({ asks, doubt }: Pick<Row, "asks" | "doubt">): boolean {
  return asks !== "question" || doubt === "block";
}

/** The heaviest of some kinds. */
export function heaviest(some: readonly Kind[]): Kind {
  return kinds.find((kind) => some.includes(kind)) ?? "contextual";
}

/** True when the first kind is lighter than the second. */
export function isLighter(one: Kind, other: Kind): boolean {
  return kinds.indexOf(one) > kinds.indexOf(other);
}

/**
 * What a record says of the kind tightens a reading; only the classification of what is contested softens it. Who says
 * which kind it is, has said what the words mean.
 * @param read the heaviest kind of the row: a record that repeats it says nothing of the lighter readings beside that one
 */
function count(written: Distinction, read: Kind, node: MapNode | null, law: Law): Distinction {
  if (node === null) return written;
  const recorded = kindAt(node, "kind", law);
  if (written.kind !== "contested") {
    return recorded !== undefined && isLighter(read, recorded)
      ? { ...clearly(written), kind: recorded, grounds: groundsAt(node, written, law) }
      : written;
  }
  const classification = entryOf(node, "classification")?.value;
  if (classification?.type !== "map") return written;
  const kind = kindAt(classification, "kind", law);
  if (kind === undefined || kind === "contested" || kind === "contextual") return written;
  const grounds = kind === "direct" ? groundsAt(classification, written, law) : written.grounds;
  return { ...clearly(written), kind, grounds };
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
