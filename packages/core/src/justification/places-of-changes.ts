import type { Span } from "@tenzij/read";
import type { FragmentRole, Indicator, Profile } from "../profile/profile.ts";
import type { Change } from "./changes.ts";
import { factsOf } from "./spell-facts.ts";

const roles: Readonly<Partial<Record<Change["part"], FragmentRole>>> = { values: "value", source: "source" };

/** Says where in a profile a part stands that changed; null where it is no longer there. */
export function placesOfChanges(profile: Profile): (change: Change) => Span | null {
  const all = [...profile.loose.map(({ indicator }) => indicator), ...profile.indicators];
  const byName = new Map(all.map((one) => [one.name, one]));
  return ({ part, indicator, key, how }) => {
    if (how === "gone") return null;
    if (indicator !== undefined) {
      const found = byName.get(indicator);
      return found === undefined ? null : placeIn(found, part);
    }
    if (key !== undefined) return topKey(profile, key);
    if (part === "selection") return profile.selection.span ?? null;
    const fact = factsOf(profile.roots).find((one) => one.part === part);
    return fact?.entry.key.span ?? null;
  };
}

function placeIn(indicator: Indicator, part: Change["part"]): Span {
  if (part === "weight") return indicator.weight?.span ?? indicator.span;
  if (part === "threshold") return indicator.threshold?.span ?? indicator.span;
  return indicator.fragments.find(({ role }) => role === roles[part])?.span ?? indicator.span;
}

function topKey({ roots }: Profile, key: string): Span | null {
  for (const { node, pointer, file } of roots) {
    const document = file === undefined ? "" : `${pointer.slice(1)}/`;
    const entry = node.type === "map" ? node.entries.find((one) => `${document}${one.key.text}` === key) : undefined;
    if (entry !== undefined) return entry.key.span;
  }
  return roots[0]?.node.span ?? null;
}
