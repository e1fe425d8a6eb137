import type { Span } from "../span.ts";
import type { Entry, MapNode, Node } from "./node.ts";

/**
 * Resolves merge keys as YAML 1.1 does (https://yaml.org/type/merge.html): own keys win over merged ones, an
 * earlier map over a later one. Merged entries carry the place of the `<<` that brought them.
 * `refuse` is called with the place of anything that is not a map.
 */
export function mergeEntries(
  own: readonly Entry[],
  merges: readonly { at: Span; value: Node }[],
  refuse: (at: Span) => void,
): Entry[] {
  const taken = new Set(own.map((entry) => entry.key.text));
  const merged: Entry[] = [];
  for (const { at, value } of merges) {
    for (const map of mapsOf(value, at, refuse)) {
      for (const entry of map.entries) {
        if (taken.has(entry.key.text)) continue;
        taken.add(entry.key.text);
        merged.push({ ...entry, mergedAt: entry.mergedAt ?? at });
      }
    }
  }
  return [...own, ...merged];
}

function mapsOf(value: Node, at: Span, refuse: (at: Span) => void): MapNode[] {
  const candidates = value.type === "list" ? value.items : [value];
  const maps: MapNode[] = [];
  for (const candidate of candidates) {
    if (candidate.type === "map") maps.push(candidate);
    else refuse(at);
  }
  return maps;
}
