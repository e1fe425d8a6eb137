import { normalQuantile } from "./normal-quantile.ts";

/** What a comparison of two rates should be able to show. */
export interface Comparison {
  /** The rate in the group, and in the reference, 0 < rate < 1. */
  readonly group: number;
  readonly reference: number;
  /** People in the reference for each one in the group. */
  readonly split: number;
  readonly alpha: number;
  readonly power: number;
  readonly sides: 1 | 2;
  /** How many comparisons are made on the same data; alpha is divided among them (Bonferroni). */
  readonly comparisons: number;
}

/**
 * How many people the *group* needs for a difference of this size to show, with the reference `split` times as large.
 * Fleiss, Statistical Methods for Rates and Proportions, 3rd ed. (2003) §4.3, unequal samples, without continuity
 * correction.
 */
export function sampleSize(comparison: Comparison): number {
  const { group, reference, split, alpha, power, sides, comparisons } = comparison;
  const average = (group + split * reference) / (1 + split);
  const zAlpha = normalQuantile(1 - alpha / comparisons / sides);
  const zPower = normalQuantile(power);
  const spread =
    zAlpha * Math.sqrt((split + 1) * average * (1 - average)) +
    zPower * Math.sqrt(split * group * (1 - group) + reference * (1 - reference));
  return Math.ceil(spread ** 2 / (split * (group - reference) ** 2));
}
