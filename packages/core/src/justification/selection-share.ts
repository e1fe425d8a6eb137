import type { Profile } from "../profile/profile.ts";
import { readNumber, thresholdOf } from "../profile/selection.ts";

/** What one indicator does to selection, as far as the profile lets it be computed. */
export interface SelectionShare {
  /** By itself enough to be selected. */
  readonly alone: boolean;
  /** Some case is known to be selected with it that would not be without it. */
  readonly decisive: boolean;
  /** Nobody is selected without it. */
  readonly required: boolean;
  /** Its part of the highest score, 0 to 1; null where there are no scores. */
  readonly share: number | null;
  /** Threshold minus what all others together reach: how far they stay under it; negative where they reach it too. */
  readonly margin: number | null;
}

/**
 * The part of one indicator in selection. Null where the form of selection, or a weight, leaves it unknown.
 * An indicator counts with its whole weight or not at all; a negative weight takes away from the score.
 */
export function selectionShare(profile: Profile, name: string): SelectionShare | null {
  let known = shares.get(profile);
  if (known === undefined) {
    known = new Map();
    shares.set(profile, known);
  }
  let share = known.get(name);
  if (share === undefined) {
    share = shareOf(profile, name);
    known.set(name, share);
  }
  return share;
}

/** Several questions ask it of one indicator. */
const shares = new WeakMap<Profile, Map<string, SelectionShare | null>>();

function shareOf(profile: Profile, name: string): SelectionShare | null {
  const { selection } = profile;
  const threshold = thresholdOf(profile);
  if (threshold !== null) return byScore(scoresOf(profile), name, threshold);
  if (selection.names === undefined) return null;
  const named = selection.names.includes(name);
  const only = selection.names.length === 1;
  const alone = named && (only || selection.form === "any-of");
  const required = named && (only || selection.form === "all-of");
  return { alone, decisive: named, required, share: null, margin: null };
}

interface Scores {
  readonly weights: ReadonlyMap<string, number>;
  readonly highest: number;
  /** Positive weights from light to heavy, and from heavy to light. */
  readonly rising: Series;
  readonly falling: Series;
}

/** Weights in an order, where each name stands in it, and the sums from the first on. */
interface Series {
  readonly weights: readonly number[];
  readonly places: ReadonlyMap<string, number>;
  readonly sums: readonly number[];
}

const cache = new WeakMap<Profile, Scores | null>();

/** Null when no indicator has a weight, or one has a weight that is no number. */
function scoresOf(profile: Profile): Scores | null {
  const known = cache.get(profile);
  if (known !== undefined) return known;
  const weights = new Map<string, number>();
  let readable = true;
  for (const { name, weight } of profile.indicators) {
    if (weight === undefined) continue;
    const value = readNumber(weight.text);
    if (value === undefined) readable = false;
    else weights.set(name, value);
  }
  const positive = [...weights].flatMap(([name, weight]) => (weight > 0 ? [{ name, weight }] : []));
  const rising = seriesOf(positive.sort((a, b) => a.weight - b.weight));
  const scores =
    readable && weights.size > 0
      ? { weights, rising, falling: seriesOf(positive.toReversed()), highest: rising.sums.at(-1) ?? 0 }
      : null;
  cache.set(profile, scores);
  return scores;
}

function seriesOf(items: readonly { readonly name: string; readonly weight: number }[]): Series {
  const sums = [0];
  for (const { weight } of items) sums.push((sums.at(-1) ?? 0) + weight);
  return { weights: items.map((one) => one.weight), places: new Map(items.map(({ name }, at) => [name, at])), sums };
}

/** Weights are written with fewer; what binary fractions add to a sum stands behind these. */
const decimals = 6;

function byScore(scores: Scores | null, name: string, threshold: number): SelectionShare | null {
  const weight = scores?.weights.get(name);
  if (scores === null || weight === undefined) return null;
  const { highest } = scores;
  const counts = weight > 0 && highest >= threshold;
  const without = highest - Math.max(0, weight);
  return {
    alone: weight > 0 && weight >= threshold,
    required: counts && without < threshold,
    decisive: counts && (without < threshold || flipExists(scores, name, weight, threshold)),
    share: highest === 0 ? 0 : Math.max(0, weight) / highest,
    margin: Number((threshold - without).toFixed(decimals)),
  };
}

/** Up to this many other weights every combination is tried; above it, only building up from light and from heavy. */
const mostTried = 16;

/** Whether some combination of the others stays under the threshold by no more than this weight. */
function flipExists({ rising, falling }: Scores, name: string, weight: number, threshold: number): boolean {
  const flips = (sum: number) => sum < threshold && sum + weight >= threshold;
  if ([rising, falling].some((series) => flips(mostBelow(series, name, weight, threshold)))) return true;
  const own = rising.places.get(name);
  const others = rising.weights.length - 1 > mostTried ? [] : rising.weights.filter((_, at) => at !== own);
  return sumsBelow(others, threshold).some(flips);
}

/** Every sum of some of these weights that stays under the threshold, each once: what adds up to the same counts the same. */
function sumsBelow(weights: readonly number[], threshold: number): number[] {
  const sums = new Set([0]);
  for (const weight of weights) {
    for (const sum of [...sums]) if (sum + weight < threshold) sums.add(sum + weight);
  }
  return [...sums];
}

/** The largest sum from the first weight on, without this one, that stays under the threshold. */
function mostBelow({ sums, places }: Series, name: string, weight: number, threshold: number): number {
  const own = places.get(name) ?? sums.length;
  const sumOf = (count: number) => (sums[count] ?? 0) - (count > own ? weight : 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sumOf(middle) < threshold) low = middle;
    else high = middle - 1;
  }
  return sumOf(low);
}
