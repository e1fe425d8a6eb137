import type { Entry, Node } from "@tenzij/read";
import { foldKey, processKeys } from "../profile/keys.ts";
import type { Profile } from "../profile/profile.ts";
import { type Canonicals, canonical, canonicalText } from "./canonical.ts";
import { isInformation } from "./information.ts";
import { factsOf } from "./spell-facts.ts";

/**
 * Spells what belongs to no indicator, fact, selection or process and is not what the document says of itself: the
 * rest, by the key at the top of the document under which it stands. "" where it stands under none.
 */
export function spellRest(profile: Profile, known: Canonicals): Map<string, string> {
  const { roots } = profile;
  const facts = new Set(factsOf(roots).map(({ entry }) => entry));
  const spoken = spokenOf(profile);
  const rest = new Map<string, string>();
  for (const [index, root] of roots.entries()) {
    // What another file holds is told by the place of the reference, so that a file may move with the profile.
    const document = root.file !== undefined ? `${root.pointer.slice(1)}/` : index === 0 ? "" : `${index + 1}/`;
    for (const [key, value, entry] of topOf(root.node)) {
      if (entry !== null && (facts.has(entry) || isKnown(profile, entry))) continue;
      const left = spellLeft(value, known, spoken, facts);
      if (left !== null) rest.set(unused(rest, `${document}${key}`), left);
    }
  }
  return rest;
}

function topOf(root: Node): (readonly [string, Node, Entry | null])[] {
  return root.type === "map" ? root.entries.map((entry) => [entry.key.text, entry.value, entry]) : [["", root, null]];
}

/** Two documents, or a key that looks like one of another document, may leave something under one name. */
function unused(rest: ReadonlyMap<string, string>, key: string): string {
  let free = key;
  for (let count = 2; rest.has(free); count++) free = `${key} (${count})`;
  return free;
}

function isKnown({ selection, process }: Profile, entry: Entry): boolean {
  return (
    isInformation(entry) ||
    entry.value === selection.node ||
    (processKeys.has(foldKey(entry.key.text)) && process.some(({ node }) => node === entry.value))
  );
}

/** The texts that speak for an indicator, by where they stand. Several at one place stand inside a text that holds them. */
function spokenOf({ indicators }: Profile): ReadonlyMap<number, string | null> {
  const spoken = new Map<number, string | null>();
  for (const { fragments, weight, threshold } of indicators) {
    for (const one of [...fragments, weight, threshold]) {
      if (one === undefined) continue;
      const { start } = one.span;
      spoken.set(start, (spoken.get(start) ?? one.text) === one.text ? one.text : null);
    }
  }
  return spoken;
}

/** What is left of a value at the top; null where all of it belongs to indicators that stand right below. */
function spellLeft(
  value: Node,
  known: Canonicals,
  spoken: ReadonlyMap<number, string | null>,
  facts: ReadonlySet<Entry>,
): string | null {
  const isOwned = (node: Node): boolean =>
    node.type === "scalar"
      ? known.named?.has(node) === true || spoken.get(node.span.start) === node.text
      : node.type === "map"
        ? known.named?.has(node) === true
        : known.named?.has(node) === true && node.items.every(isOwned);
  if (isOwned(value)) return null;
  if (value.type === "scalar") return canonical(value, known);
  if (value.type === "list") {
    const left = value.items.filter((item) => !isOwned(item));
    if (left.length === 0 && value.items.length > 0) return null;
    return `[${left.map((item) => canonical(item, known)).join(",")}]`;
  }
  const left = value.entries.filter((entry) => !isOwned(entry.value) && !facts.has(entry));
  if (left.length === 0 && value.entries.length > 0) return null;
  return `{${left
    .map((entry) => `${canonicalText(entry.key.text)}:${canonical(entry.value, known)}`)
    .sort()
    .join(",")}}`;
}
