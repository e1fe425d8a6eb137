import type { Node } from "@tenzij/read";
import {
  conditionKeys,
  criteriaKeys,
  headingKeys,
  informationKeys,
  leftOutKeys,
  measuredKeys,
  ruleKeys,
  weighingKeys,
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
