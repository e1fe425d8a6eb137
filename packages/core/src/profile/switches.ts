import type { MapNode, Node } from "@tenzij/read";
import { isOnOrOff } from "./name-like.ts";
import type { Place } from "./place.ts";

/** Whether a map switches its keys on and off: all of it true or false, more than one, and no condition. */
export function isSwitches(map: MapNode, at: Place): boolean {
  return (
    at.within !== "conditions" &&
    map.entries.length > 1 &&
    map.entries.every(({ value }) => value.type === "scalar" && isOnOrOff(value.text))
  );
}

export function onOf(value: Node): boolean {
  return value.type === "scalar" && value.text.toLowerCase() === "true";
}
