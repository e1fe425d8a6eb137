import type { Law, Road, Text } from "@tenzij/law";
import type { Distinction } from "../distinction/distinction.ts";
import type { Row } from "./row.ts";

/** What decides which roads are open beside the distinction itself. */
export interface RoadSetting {
  readonly law: Law;
  /** The policy's value of `nationality`. */
  readonly nationality: string;
  /** The purpose as it counts; undefined where none is stated or confirmed. */
  readonly purpose: string | undefined;
}

/** Why a road is not open. */
export type Closure = "not-for-this" | "policy" | "purpose" | "unconfirmed";

/** Whether a road is open to a row; null where it is. */
export function closureOf(road: Road, row: Row, setting: RoadSetting): Closure | null {
  const asking = row.counted.filter((one) => one.kind !== "contextual");
  if (!asking.every((one) => isOpenTo(road, one))) return "not-for-this";
  if (road.closedBy.includes(setting.nationality) && asking.some((one) => isClosedFor(road, one))) return "policy";
  if (road.purposes.length === 0 || (setting.purpose !== undefined && road.purposes.includes(setting.purpose)))
    return null;
  return road.confirmed && setting.purpose === undefined ? "unconfirmed" : "purpose";
}

/** The roads open to a row, in the order of the law. */
export function openRoads(row: Row, setting: RoadSetting): Road[] {
  return setting.law.roads.filter((road) => closureOf(road, row, setting) === null);
}

/** What can be chosen as it is typed, and what it is called. */
export function roadsNamed(roads: readonly Road[]): Text {
  const named = (locale: "nl" | "en") => roads.map(({ id, title }) => `${id} (${title[locale]})`).join(", ");
  return { nl: named("nl"), en: named("en") };
}

/** Whether a lawyer has yet to say which kind it is: what is open depends on that. */
export function isUnclassified({ counted }: Row): boolean {
  return counted.some(({ kind }) => kind === "contested");
}

/** The roads that would be open to a row if what sources disagree on were classified as lightly as it can be. */
export function roadsOnceClassified(row: Row, setting: RoadSetting): Road[] {
  const counted = row.counted.map((one) => (one.kind === "contested" ? { ...one, kind: "indirect" as const } : one));
  return openRoads({ ...row, counted }, setting);
}

/** The road the questions follow: the one chosen, else the first that is open, so that all gaps show at once. */
export function roadFollowed(row: Row, setting: RoadSetting): string | undefined {
  if (row.road !== undefined) return row.road;
  const key = `${setting.nationality}\n${setting.purpose ?? ""}`;
  const known = followed.get(row);
  if (known?.key === key) return known.road;
  const road = openRoads(row, setting)[0]?.id;
  followed.set(row, { key, road });
  return road;
}

/** Looked up for every question of a row. */
const followed = new WeakMap<Row, { readonly key: string; readonly road: string | undefined }>();

/** Whether the law opens a road to a distinction of this kind on this ground, whatever facts and policy say. */
export function isOpenTo(road: Road, { kind, grounds }: Pick<Distinction, "kind" | "grounds">): boolean {
  return road.open.some(
    (open) => open.kinds.includes(kind) && (open.grounds === undefined || open.grounds.includes(grounds[0] ?? "")),
  );
}

function isClosedFor(road: Road, { kind, grounds }: Distinction): boolean {
  return kind === "direct" && road.closedFor.includes(grounds[0] ?? "");
}
