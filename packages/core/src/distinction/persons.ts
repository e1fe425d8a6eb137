import { besideSet, type Lexicon, readText, standsIn } from "@tenzij/lexicon";
import type { Indicator, Profile } from "../profile/profile.ts";

/**
 * Whether what stands around an indicator is about persons: the subject that is stated, or the name of another entry of
 * the list or map it stands in.
 */
export function personsIn(lexicon: Lexicon, profile: Profile, isStated: boolean): (indicator: Indicator) => boolean {
  let names: ReadonlyMap<string, ReadonlySet<Indicator>> | undefined;
  return (indicator) => {
    if (isStated) return true;
    names ??= personsByParent(lexicon, profile);
    const persons = names.get(parentOf(indicator));
    return persons !== undefined && (persons.size > 1 || !persons.has(indicator));
  };
}

/** The indicators whose own name speaks of a person, by the list or map they stand in. */
function personsByParent(lexicon: Lexicon, profile: Profile): Map<string, Set<Indicator>> {
  const words = besideSet(lexicon, "person");
  const byParent = new Map<string, Set<Indicator>>();
  for (const indicator of [...profile.indicators, ...profile.loose.map((one) => one.indicator)]) {
    const name = readText(lexicon, indicator.name);
    if (!standsIn(name, words) || (name.units.length === 1 && isCount(indicator))) continue;
    const parent = parentOf(indicator);
    const known = byParent.get(parent);
    if (known === undefined) byParent.set(parent, new Set([indicator]));
    else known.add(indicator);
  }
  return byParent;
}

/** `players: 1` says how many there are, and of nobody what he is. */
function isCount({ fragments }: Indicator): boolean {
  const values = fragments.filter(({ role }) => role === "value");
  return values.length > 0 && values.every(({ text }) => /^\d+$/.test(text.trim()));
}

function parentOf({ pointer }: Indicator): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}
