import { compare, escapedJson } from "@tenzij/core/report";
import { byFinding, byGrant, byIndicator } from "./row-order.ts";
import type { GrantRow, SeenRepository } from "./schema.ts";

/**
 * Two sights of one state of a repository, each of a part of it, as a sight of both parts. Null where both tell of one thing and differ.
 */
export function withOtherPart(one: SeenRepository, other: SeenRepository): SeenRepository | null {
  if (one.part === null || other.part === null) {
    const [whole, part] = one.part === null ? [one, other] : [other, one];
    const known = new Set(whole.profiles.map((profile) => escapedJson(profile)));
    return part.part !== null && part.profiles.every((profile) => known.has(escapedJson(profile))) ? whole : null;
  }
  const profiles = together(one.profiles, other.profiles, ({ file }) => file);
  if (profiles === null) return null;
  return {
    ...one,
    profiles,
    part: [...new Set([...one.part, ...other.part])].sort(compare),
    policies: distinct([...one.policies, ...other.policies]).sort((a, b) => compare(a.folder, b.folder)),
    gone: distinct([...one.gone, ...other.gone]).sort(byIndicator),
    granted: grantsOf([...one.granted, ...other.granted]).sort(byGrant),
    findings: distinct([...one.findings, ...other.findings]).sort(byFinding),
  };
}

/** Items of two lists by what they are called, sorted by it; null where one name stands for two things. */
function together<Item>(one: readonly Item[], other: readonly Item[], nameOf: (item: Item) => string): Item[] | null {
  const all = distinct([...one, ...other]);
  const names = new Set(all.map(nameOf));
  return names.size < all.length ? null : all.sort((a, b) => compare(nameOf(a), nameOf(b)));
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [escapedJson(item), item])).values()];
}

/** Whether a grant holds is known where what it names was looked at. */
function grantsOf(grants: readonly GrantRow[]): GrantRow[] {
  const known = new Map<string, GrantRow>();
  for (const grant of grants) {
    const key = escapedJson({ ...grant, holds: null });
    if ((known.get(key)?.holds ?? null) === null) known.set(key, grant);
  }
  return [...known.values()];
}
