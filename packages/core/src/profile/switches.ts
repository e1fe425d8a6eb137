import type { MapNode, Node } from "@tenzij/read";
import type { Place } from "./place.ts";

const on: ReadonlySet<string> = new Set(["true", "True", "TRUE"]);
const off: ReadonlySet<string> = new Set(["false", "False", "FALSE"]);

/** Whether a map switches its keys on and off: all of it true or false, more than one, and no condition. */
export function isSwitches(map: MapNode, at: Place): boolean {
  return (
    at.within !== "conditions" &&
    map.entries.length > 1 &&
    map.entries.every(({ value }) => value.type === "scalar" && (on.has(value.text) || off.has(value.text)))
  );
}

export function onOf(value: Node): boolean {
  return value.type === "scalar" && on.has(value.text);
}
