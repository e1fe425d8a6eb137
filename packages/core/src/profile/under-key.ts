import type { MapNode, Node } from "@tenzij/read";
import { nameEntry } from "./indicator.ts";
import {
  actionKeys,
  conditionKeys,
  criteriaKeys,
  foldKey,
  headingKeys,
  informationKeys,
  leftOutKeys,
  measuredKeys,
  ruleKeys,
  valueKeys,
  weighingKeys,
  weightKeys,
} from "./keys.ts";
import type { Place } from "./place.ts";

/**
 * In which capacity stands what is below a key. A heading makes it loose, until something below it holds criteria; it never
 * hides it.
 * @param place the place of the value
 */
export function under(key: string, value: Node, place: Place): Place {
  if (place.capacity === "left-out" || place.capacity === "measured") return place;
  if (leftOutKeys.has(key)) return { ...place, capacity: "left-out" };
  if (measuredKeys.has(key)) return { ...place, capacity: "measured" };
  if (weighingKeys.has(key) && value.type !== "scalar") return { ...place, capacity: undefined, within: "weights" };
  if (conditionKeys.has(key)) return { ...place, capacity: undefined, within: "conditions" };
  if (ruleKeys.has(key)) return { ...place, capacity: undefined };
  if (criteriaKeys.has(key) && value.type !== "scalar") return { ...place, capacity: undefined, within: "criteria" };
  if (place.within === undefined && (headingKeys.has(key) || informationKeys.has(key))) {
    return { ...place, capacity: "loose" };
  }
  return place;
}

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
