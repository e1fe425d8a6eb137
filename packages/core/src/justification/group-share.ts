import type { Profile } from "../profile/profile.ts";
import { readNumber } from "../profile/selection.ts";

/** How far selection rests on some indicators together. */
export interface GroupShare {
  /** Their part of the highest score, or of the criteria that select; 0 to 1. */
  readonly share: number;
  /** How far all others together stay under selection: the threshold minus their highest score, or minus how many of them there are. */
  readonly margin: number;
}

/** What some indicators together do to selection. Null where the form of selection, or a weight, leaves it unknown. */
export function groupShare(profile: Profile, names: ReadonlySet<string>): GroupShare | null {
  const { selection, indicators } = profile;
  if (selection.form === "score-at-least" && selection.score !== undefined) {
    const weights = indicators.flatMap(({ name, weight }) =>
      weight === undefined ? [] : [{ name, value: readNumber(weight.text) }],
    );
    const own = sumOf(weights.filter(({ name }) => names.has(name)).map(({ value }) => value));
    const others = sumOf(weights.filter(({ name }) => !names.has(name)).map(({ value }) => value));
    if (own === null || others === null || weights.length === 0) return null;
    return { share: own + others === 0 ? 0 : own / (own + others), margin: selection.score - others };
  }
  const known = new Set(indicators.map(({ name }) => name));
  if (selection.names === undefined || !selection.names.every((name) => known.has(name))) return null;
  const own = selection.names.filter((name) => names.has(name)).length;
  const { length } = selection.names;
  return { share: length === 0 ? 0 : own / length, margin: own - length };
}

/** What weights add at most; null where one is no number. */
function sumOf(weights: readonly (number | undefined)[]): number | null {
  let sum = 0;
  for (const weight of weights) {
    if (weight === undefined) return null;
    sum += Math.max(0, weight);
  }
  return sum;
}
