import type { Entry, Node } from "@tenzij/read";
import type { Profile } from "../profile/profile.ts";
import { type Canonicals, canonical, canonicalText } from "./canonical.ts";
import type { IndicatorPart } from "./parts.ts";
import { placeLine } from "./place-line.ts";

/**
 * Spells what keys and shape make no criterion, and words do: by the entry nearest around it. Which of these a record
 * speaks of is decided where it is written; how they are spelt follows from the document alone.
 * @param names of those that are asked for
 */
export function spellLoose(
  { loose, nodes: { roots } }: Profile,
  names: ReadonlySet<string>,
  known: Canonicals,
): Map<string, Map<IndicatorPart, string>> {
  const lines = new Map<string, Set<string>>();
  for (const { indicator } of names.size === 0 ? [] : loose) {
    const { name, pointer, node } = indicator;
    if (!names.has(name)) continue;
    const entry = nearestEntry(roots, pointer);
    const spelling =
      entry === null ? canonical(node, known) : `${canonicalText(entry.key.text)}:${canonical(entry.value, known)}`;
    const own = lines.get(name) ?? new Set([canonicalText(name)]);
    lines.set(name, own.add(placeLine(pointer)).add(spelling));
  }
  return new Map([...lines].map(([name, own]) => [name, new Map([["indicator", [...own].sort().join("\n")]])]));
}

/** The deepest entry on the way to a place; null where only lists are. */
function nearestEntry(roots: readonly Node[], pointer: string): Entry | null {
  const tokens = pointer.split("/").slice(1);
  let node: Node | undefined = roots.length > 1 ? roots[Number(tokens.shift())] : roots[0];
  let nearest: Entry | null = null;
  for (const token of tokens) {
    if (node?.type === "list") node = node.items[Number(token)];
    else if (node?.type === "map") {
      const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
      const entry: Entry | undefined = node.entries.find((one) => one.key.text === key);
      nearest = entry ?? nearest;
      node = entry?.value;
    } else break;
  }
  return nearest;
}
