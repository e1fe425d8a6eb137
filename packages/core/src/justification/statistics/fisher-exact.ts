import type { Counted } from "./rates.ts";

/**
 * Fisher's exact test, two-sided: the chance, with the margins fixed, of a table no more likely than this one.
 * For small cells, where an interval on the log scale says nothing. Linear in the smaller margin.
 */
export function fisherExact(one: Counted, other: Counted): number {
  const hits = one.count + other.count;
  const total = one.of + other.of;
  const lowest = Math.max(0, hits - other.of);
  const highest = Math.min(hits, one.of);
  const observed = logChance(one.count, one.of, hits, total);
  let sum = 0;
  for (let count = lowest; count <= highest; count++) {
    const chance = logChance(count, one.of, hits, total);
    // A hair of tolerance, so that tables equally likely but for rounding count too.
    if (chance <= observed + 1e-9) sum += Math.exp(chance);
  }
  return Math.min(1, sum);
}

/** Log of the hypergeometric chance of `count` hits among `of`, when `hits` of `total` are hits. */
function logChance(count: number, of: number, hits: number, total: number): number {
  return logChoose(hits, count) + logChoose(total - hits, of - count) - logChoose(total, of);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Exact by summation below 32; above that Stirling's series to three terms (error under 2e-14). */
function logFactorial(n: number): number {
  if (n < 32) {
    let sum = 0;
    for (let at = 2; at <= n; at++) sum += Math.log(at);
    return sum;
  }
  const x = n + 1;
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}
