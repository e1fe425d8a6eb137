import { besideSet, type Lexicon, readText, rowsOf, standsIn } from "@tenzij/lexicon";
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
    if (!standsIn(name, words, ofWhom(indicator.name, name.units.length))) continue;
    if (isCode(indicator.name) || (name.units.length === 1 && isCount(indicator))) continue;
    // A name that a table lists is of what the table lists: the Isle of Man is nobody.
    if (rowsOf(lexicon, name, indicator.name).some(({ by }) => by === "name")) continue;
    const parent = parentOf(indicator);
    const known = byParent.get(parent);
    if (known === undefined) byParent.set(parent, new Set([indicator]));
    else known.add(indicator);
  }
  return byParent;
}

/** Words with blanks between them are of what they end in: a "People's Bank Dollar" is money. A column's name is cut from both ends. */
function ofWhom(name: string, units: number): { from: number; to: number } {
  return { from: /\p{L}\s+\p{L}/u.test(name) ? units - 1 : 0, to: units };
}

/** Two letters by themselves are a code of anything: `PT` is a patient, and Portugal among countries. */
function isCode(name: string): boolean {
  return /^[a-z]{2}$/i.test(name);
}

/** `players: 1` says how many there are, and of nobody what he is. */
function isCount({ fragments }: Indicator): boolean {
  const values = fragments.filter(({ role }) => role === "value");
  return values.length > 0 && values.every(({ text }) => /^\d+$/.test(text.trim()));
}

function parentOf({ pointer }: Indicator): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}
