import { foldKey } from "../profile/keys.ts";
import type { Indicator, Profile } from "../profile/profile.ts";

/** Keys under which stands what an indicator has to look like. */
const patternKeys: ReadonlySet<string> = new Set([
  "pattern",
  "patroon",
  "regex",
  "regexp",
  "match",
  "matches",
  "prefix",
  "like",
]);

/**
 * Whether a profile shows that it picks by an indicator: it has a weight, a threshold, values, a pattern or a rule, or a place
 * in the selection. A name alone may be no more than the key by which files are joined.
 */
export function picksBy(profile: Profile, indicator: Indicator): boolean {
  const { weight, threshold, fragments, node, neighbour } = indicator;
  if (weight !== undefined || threshold !== undefined || neighbour !== undefined) return true;
  if (fragments.some(({ role }) => role === "value" || role === "expression")) return true;
  if (node.type === "map" && node.entries.some(({ key }) => patternKeys.has(foldKey(key.text)))) return true;
  const { names, node: selection } = profile.selection;
  if (names !== undefined) return names.includes(indicator.name);
  if (selection === undefined) return false;
  return profile.source.text.slice(selection.span.start, selection.span.end).includes(indicator.name);
}
