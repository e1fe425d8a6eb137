import { normalQuantile } from "./normal-quantile.ts";

/** How often something happened among how many: whole, finite, and 0 ≤ count ≤ of. */
export interface Counted {
  readonly count: number;
  readonly of: number;
}

/** A ratio of two rates with its interval; the interval is null where a count of nought leaves none. */
export interface RiskRatio {
  readonly ratio: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** The share in which it happened. */
export function rate({ count, of }: Counted): number {
  return count / of;
}

/**
 * The ratio of two rates. Interval on the log scale: SE = √(1/a − 1/Na + 1/b − 1/Nb) (Katz et al. 1978).
 * Always of the adverse outcome, such as being selected: the ratio of *not* being selected hides a difference.
 */
export function riskRatio(group: Counted, reference: Counted, alpha = 0.05): RiskRatio {
  // Of two that never happened neither happened more often.
  const ratio = group.count === 0 && reference.count === 0 ? 1 : rate(group) / rate(reference);
  if (group.count === 0 || reference.count === 0) return { ratio, interval: null };
  const error = Math.sqrt(1 / group.count - 1 / group.of + 1 / reference.count - 1 / reference.of);
  const z = normalQuantile(1 - alpha / 2);
  return { ratio, interval: { low: ratio * Math.exp(-z * error), high: ratio * Math.exp(z * error) } };
}

/** One group and what it is compared with, within people who are alike in something. */
export interface Stratum {
  readonly group: Counted;
  readonly reference: Counted;
}

/**
 * The ratio of two rates among people who are alike, over all strata (Mantel and Haenszel 1959); interval on the log scale with the
 * variance of Greenland and Robins (1985). Null where no stratum holds people of both.
 */
export function conditionalRatio(strata: readonly Stratum[], alpha = 0.05): RiskRatio | null {
  let [own, other, variance] = [0, 0, 0];
  for (const { group, reference } of strata) {
    const all = group.of + reference.of;
    if (group.of === 0 || reference.of === 0) continue;
    own += (group.count * reference.of) / all;
    other += (reference.count * group.of) / all;
    variance +=
      (group.of * reference.of * (group.count + reference.count) - group.count * reference.count * all) / all ** 2;
  }
  if (own === 0 && other === 0) return null;
  const ratio = own / other;
  if (own === 0 || other === 0) return { ratio, interval: null };
  const reach = normalQuantile(1 - alpha / 2) * Math.sqrt(variance / (own * other));
  return { ratio, interval: { low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) } };
}

/** The smallest and largest ratio that counts rounded to `step` leave possible (each cell ± half a step). */
export function ratioBounds(group: Counted, reference: Counted, step: number): { low: number; high: number } {
  const half = step / 2;
  const lowest = (x: Counted) => Math.max(0, x.count - half) / (x.of + half);
  const highest = (x: Counted) => (x.count + half) / Math.max(1, x.of - half);
  const under = lowest(reference);
  return {
    low: lowest(group) / highest(reference),
    high: under === 0 ? Number.POSITIVE_INFINITY : highest(group) / under,
  };
}

/** True when the normal approximation does not hold: an observed cell under five (Cochran's rule of thumb). */
export function hasSmallCell(...all: readonly Counted[]): boolean {
  return all.some(({ count, of }) => count < 5 || of - count < 5);
}
