import type { Law } from "@tenzij/law";
import type { Profile } from "../profile/profile.ts";
import { type JustificationRecord, nodeAt } from "./record.ts";
import { entriesOf, recordedIn, scalarIn } from "./recorded.ts";
import { placesOfNames } from "./version-1/places-of-names.ts";
import { earlierVersion } from "./versions.ts";

/** The key under which a record says what is now called otherwise. */
export const namesKey = "names";

/**
 * Rows of a record that are called by a name of before, such as a place in a list (`/rules/3`), by the name that stands
 * there now. While a record holds digests of before alone they are looked up by place, since these say that nothing moved;
 * later they stand in the record.
 */
export function carriedNames(
  record: Pick<JustificationRecord, "root" | "distinctions">,
  profile: Profile,
  { enums }: Pick<Law, "enums">,
): ReadonlyMap<string, string> {
  const recorded = recordedIn(record);
  const all = [...profile.loose.map(({ indicator }) => indicator), ...profile.indicators];
  const names = new Set(all.map(({ name }) => name));
  const unknown = [...record.distinctions.keys()].filter((name) => !names.has(name));
  if (recorded === null || unknown.length === 0) return new Map();
  if (recorded.version !== earlierVersion) {
    const written = nodeAt(recorded.covers, namesKey);
    const digestOfName = new Map(entriesOf(written).map(({ key, value }) => [key.text, scalarIn(value)]));
    return only(unknown, (name) => digestOfName.get(name), names);
  }
  const places = placesOfNames(profile, enums);
  const byPlace = new Map(all.map(({ pointer, name }) => [pointer, name]));
  return only(unknown, (name) => byPlace.get(places.get(name) ?? ""), names);
}

function only(
  unknown: readonly string[],
  carried: (name: string) => string | undefined,
  names: ReadonlySet<string>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of unknown) {
    const now = carried(name);
    if (now !== undefined && names.has(now)) found.set(name, now);
  }
  return found;
}

/** The record with its rows by the names that stand in the profile now. A row that has such a name itself goes first. */
export function withCarriedNames(
  record: JustificationRecord,
  profile: Profile,
  law: Pick<Law, "enums">,
): JustificationRecord {
  const carried = carriedNames(record, profile, law);
  if (carried.size === 0) return record;
  const distinctions = new Map<string, { readonly key: Row["key"]; readonly node: Row["node"] }>();
  for (const [name, row] of record.distinctions) {
    const now = carried.get(name) ?? name;
    if (now === name || !(record.distinctions.has(now) || distinctions.has(now))) distinctions.set(now, row);
    else distinctions.set(name, row);
  }
  return { ...record, distinctions };
}

type Row = NonNullable<ReturnType<JustificationRecord["distinctions"]["get"]>>;
