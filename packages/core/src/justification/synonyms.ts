import type { Enumeration } from "@tenzij/law";
import { enumValue, wordsFor } from "../profile/effective-facts.ts";
import type { Profile } from "../profile/profile.ts";
import { digestOf } from "../text/digest.ts";
import { type FactEntry, factsOf, spellWord, spellWords, textsIn } from "./spell-facts.ts";

/** So many ways of saying the same are tried at most. */
const most = 4096;

/**
 * Whether a digest is of a text that says the same in other words: `volledig` for `full`. A digest is of what is written,
 * so that a new word in the law changes none; what the law takes for the same is no change of the profile.
 * @param spelling the lines of the part as they are now.
 */
export function isSpeltOtherwise(
  digest: string,
  spelling: string,
  profile: Profile,
  enums: readonly Enumeration[],
): boolean {
  const now = new Set(spelling.split("\n"));
  const facts = factsOf(profile.roots).map((fact) => linesFor(fact, enums));
  const stated = facts.filter(([written]) => now.has(written ?? ""));
  const others = [...now].filter((line) => !stated.some(([written]) => written === line));
  let ways: string[][] = [others];
  for (const lines of stated) {
    if (ways.length * lines.length > most) return false;
    ways = ways.flatMap((way) => lines.map((line) => [...way, line]));
  }
  return ways.some((way) => digestOf(way.sort().join("\n")) === digest);
}

/** The line of a fact as it is written, and as the same would be in other words. */
function linesFor({ name, entry }: FactEntry, enums: readonly Enumeration[]): string[] {
  const words = (textsIn(entry.value) ?? []).map(({ text }) => wordsOf(name, text, enums));
  let ways: string[][] = [[]];
  for (const same of words) {
    if (ways.length * same.length > most)
      return [
        spellWords(
          name,
          words.map(([written]) => written ?? ""),
        ),
      ];
    ways = ways.flatMap((way) => same.map((word) => [...way, word]));
  }
  return ways.map((way) => spellWords(name, way));
}

function wordsOf(name: string, text: string, enums: readonly Enumeration[]): string[] {
  const vocabulary = name === "consequences" ? "consequence" : name;
  const value = enumValue(enums, vocabulary, text);
  const same = value === undefined ? [] : wordsFor(enums, vocabulary, value).map(spellWord);
  return [...new Set([spellWord(text), ...same])];
}
