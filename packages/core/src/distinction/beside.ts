import { type Beside, type Lexicon, readText, standsIn, type TextReading, type WordSet } from "@tenzij/lexicon";
import type { Profile } from "../profile/profile.ts";
import { keyMeaning } from "./key-meaning.ts";

/** The names beside each indicator of a profile, read when they are first asked for. */
export function besideIn(lexicon: Lexicon, profile: Profile): Beside {
  let names: ReadonlyMap<string, readonly TextReading[]> | undefined;
  const counts = new Map<string, Map<WordSet, number>>();
  return (pointer, set) => {
    const parent = parentOf(pointer);
    if (keyMeaning.headsCriteria(parent.slice(parent.lastIndexOf("/") + 1))) return 0;
    names ??= namesByParent(lexicon, profile);
    let counted = counts.get(parent);
    if (counted === undefined) {
      counted = new Map();
      counts.set(parent, counted);
    }
    let count = counted.get(set);
    if (count === undefined) {
      count = (names.get(parent) ?? []).filter((name) => standsIn(name, set)).length;
      counted.set(set, count);
    }
    return count;
  };
}

function namesByParent(lexicon: Lexicon, profile: Profile): Map<string, TextReading[]> {
  const names = new Map<string, TextReading[]>();
  for (const { pointer, fragments } of profile.indicators) {
    // The name is the first of them.
    const [name] = fragments;
    if (name === undefined) continue;
    const reading = readText(lexicon, name.text);
    const list = names.get(parentOf(pointer));
    if (list === undefined) names.set(parentOf(pointer), [reading]);
    else list.push(reading);
  }
  return names;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}
