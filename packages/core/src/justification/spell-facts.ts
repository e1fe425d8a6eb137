import type { Entry, Node, ScalarNode } from "@tenzij/read";
import { holderOf } from "../profile/facts.ts";
import { type FactName, factKeys, foldKey } from "../profile/keys.ts";
import type { Profile } from "../profile/profile.ts";
import { canonicalText } from "./canonical.ts";

/** A fact where a document states it, told by its key and the shape of its value alone. */
export interface FactEntry {
  readonly name: FactName;
  readonly entry: Entry;
  readonly part: "automation" | "process";
}

const parts: Readonly<Partial<Record<FactName, FactEntry["part"]>>> = {
  automation: "automation",
  learning: "automation",
  purpose: "process",
  subject: "process",
  consequences: "process",
  phase: "process",
};

/** The facts at the top of each document and of the map that holds its indicators; names and titles are none. */
export function factsOf(roots: Profile["roots"]): FactEntry[] {
  const maps = new Set(roots.flatMap(({ node }) => [node, holderOf(node)]));
  return [...maps].flatMap((map) =>
    map?.type !== "map"
      ? []
      : map.entries.flatMap((entry): FactEntry[] => {
          const name = factKeys.get(foldKey(entry.key.text));
          const part = name === undefined ? undefined : parts[name];
          return name === undefined || part === undefined || textsIn(entry.value) === null
            ? []
            : [{ name, entry, part }];
        }),
  );
}

/** The texts of a fact: one, or a list of them; null for anything else. */
export function textsIn(value: Node): readonly ScalarNode[] | null {
  if (value.type === "scalar") return [value];
  if (value.type === "map") return null;
  const texts = value.items.filter((item) => item.type === "scalar");
  return texts.length === value.items.length ? texts : null;
}

/**
 * A fact as written, whatever the law makes of its words: a word that a later edition knows changes no digest. Case and
 * the marks between words are left out, as they are when a word is looked up.
 */
export function spellFact({ name, entry }: Pick<FactEntry, "name" | "entry">): string {
  const words = (textsIn(entry.value) ?? []).map(({ text }) => spellWord(text));
  return spellWords(name, words);
}

export function spellWord(text: string): string {
  return canonicalText(foldKey(text.trim()));
}

export function spellWords(name: FactName, words: readonly string[]): string {
  return `${name}:${[...words].sort().join(",")}`;
}
