import { criteriaKeys, foldKey } from "../profile/keys.ts";
import type { Profile } from "../profile/profile.ts";
import type { WordSet } from "./phrase.ts";
import { standsIn, type TextReading } from "./text-reading.ts";

/**
 * How many entries of the list or map in which an indicator stands have a name with a word of a set: a record shows
 * by its other fields what it is about. A list of criteria is about many things, and says nothing in this way.
 * @param pointer the indicator's place in its file
 */
export type Beside = (pointer: string, set: WordSet) => number;

/** @param texts of each indicator its fragments as read, the name first */
export function besideIn(profile: Profile, texts: readonly (readonly TextReading[])[]): Beside {
  const names = new Map<string, TextReading[]>();
  const counts = new Map<string, Map<WordSet, number>>();
  return (pointer, set) => {
    if (names.size === 0) gather(profile, texts, names);
    const parent = parentOf(pointer);
    if (criteriaKeys.has(foldKey(parent.slice(parent.lastIndexOf("/") + 1)))) return 0;
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

function gather(profile: Profile, texts: readonly (readonly TextReading[])[], names: Map<string, TextReading[]>): void {
  for (const [at, { pointer }] of profile.indicators.entries()) {
    const [name] = texts[at] ?? [];
    if (name === undefined) continue;
    const list = names.get(parentOf(pointer));
    if (list === undefined) names.set(parentOf(pointer), [name]);
    else list.push(name);
  }
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}
