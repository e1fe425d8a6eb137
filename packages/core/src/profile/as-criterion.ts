import type { MapNode, Node } from "@tenzij/read";
import { nameEntry } from "./indicator.ts";
import { actionKeys, foldKey, valueKeys, weightKeys } from "./keys.ts";
import type { Place } from "./place.ts";

/** What counts in a score, acts or is compared was not left out, whatever it stands under. */
export function asCriterion(map: MapNode, place: Place): Place {
  if (place.capacity === undefined) return place;
  const counts = place.capacity === "left-out" ? weighs(map) || acts(map) : weighs(map);
  return counts ? { ...place, capacity: undefined } : place;
}

function weighs(map: MapNode): boolean {
  return (
    nameEntry(map) !== undefined &&
    map.entries.some(({ key, value }) => weightKeys.has(foldKey(key.text)) && isSomething(value))
  );
}

function isSomething(weight: Node): boolean {
  return weight.type === "scalar" && /^[-+]?\d*[.,]?\d+%?$/.test(weight.text) && /[1-9]/.test(weight.text);
}

function acts(map: MapNode): boolean {
  return (
    nameEntry(map) !== undefined &&
    map.entries.some(({ key }) => {
      const folded = foldKey(key.text);
      return actionKeys.has(folded) || valueKeys.has(folded);
    })
  );
}
