import type { Strength } from "@tenzij/law";
import type { Match } from "./matches.ts";
import type { Unit } from "./unit.ts";

const strengths: readonly Strength[] = ["clear", "likely", "guess"];

/** True when the first strength is surer than the second. */
export function isSurer(one: Strength, other: Strength): boolean {
  return strengths.indexOf(one) < strengths.indexOf(other);
}

/** The surest of some strengths; a guess where there are none. */
export function surest(some: readonly Strength[]): Strength {
  return strengths.find((strength) => some.includes(strength)) ?? "guess";
}

/** How surely a text says the term that was found in it: see `Strength`. */
export function strengthOf({ term, at, used, stretch, by }: Match): Strength {
  if (
    by?.cut.strength === "guess" ||
    term.use === "stem" ||
    used.some(({ from, to }) => hasLettersLeft(at.units, from, to))
  )
    return "guess";
  return by !== undefined || (at.capacity.prose && !isOpening(at.units, stretch.from)) ? "likely" : "clear";
}

/** Whether letters that are no known word are glued to a stretch. */
function hasLettersLeft(units: readonly Unit[], from: number, to: number): boolean {
  const isLeft = (at: number, word: number | undefined) => units[at]?.word === word && units[at]?.ids.length === 0;
  for (let at = from - 1; at >= 0 && units[at]?.word === units[from]?.word; at--) {
    if (!units[at]?.number && isLeft(at, units[from]?.word)) return true;
  }
  for (let at = to; at < units.length && units[at]?.word === units[to - 1]?.word; at++) {
    if (!units[at]?.number && isLeft(at, units[to - 1]?.word)) return true;
  }
  return false;
}

/** Whether a text begins with what stands at a unit, little words aside. */
function isOpening(units: readonly Unit[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) if (!units[before]?.filler) return false;
  return true;
}
