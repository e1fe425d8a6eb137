import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fisherExact } from "./fisher-exact.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { type Counted, conditionalRatio, hasSmallCell, rate, ratioBounds, riskRatio } from "./rates.ts";
import { sampleSize } from "./sample-size.ts";

const round = (value: number) => Number(value.toFixed(2));

describe("normalQuantile", () => {
  it("gives the tabulated quantiles to the last digits", () => {
    const table: [number, number][] = [
      [0.5, 0],
      [0.8, 0.8416212335729143],
      [0.9, 1.2815515655446004],
      [0.95, 1.6448536269514722],
      [0.975, 1.959963984540054],
      [0.995, 2.5758293035489004],
      [0.9999, 3.719016485455709],
      [1e-10, -6.361340902404056],
      [1e-20, -9.262340089798409],
    ];
    for (const [p, z] of table) expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });

  it("is symmetric", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 0.5, noNaN: true }),
        (p) => Math.abs(normalQuantile(p) + normalQuantile(1 - p)) < 1e-8,
      ),
    );
  });
});

// Of those who did and did not reoffend, who was called a higher risk: ProPublica, compas-analysis (aaae0a3), "Compas Analysis.ipynb".
describe("the published table of COMPAS", () => {
  const black = { spared: { low: 990, high: 805 }, again: { low: 532, high: 1369 } };
  const white = { spared: { low: 1139, high: 349 }, again: { low: 461, high: 505 } };
  const wronglyHigh = ({ spared }: typeof black) => ({ count: spared.high, of: spared.high + spared.low });
  const wronglyLow = ({ again }: typeof black) => ({ count: again.low, of: again.high + again.low });
  const percent = (counts: Counted) => round(rate(counts) * 100);

  it("has the error rates that were published", () => {
    expect([black, white].map(wronglyHigh).map(percent)).toEqual([44.85, 23.45]);
    expect([black, white].map(wronglyLow).map(percent)).toEqual([27.99, 47.72]);
  });

  it("shows who is wrongly called a risk more often, whatever the hit rates say", () => {
    const { ratio, interval } = riskRatio(wronglyHigh(black), wronglyHigh(white));
    expect(round(ratio)).toBe(1.91);
    expect(interval?.low).toBeGreaterThan(1.7);
    const hits = ({ spared, again }: typeof black) => ({ count: again.high, of: again.high + spared.high });
    // Of those called a higher risk 63 and 59 percent did reoffend: an equal yield, and unequal errors.
    expect([black, white].map(hits).map(percent)).toEqual([62.97, 59.13]);
  });
});

// CBS, maatwerk on the control of student grants, May 2024, tables 1 and 2, counts rounded to tens.
describe("the worked public example", () => {
  const dutch2014 = { population: 178_200, risk: 8_670, selected: 1_050 };
  const outside2014 = { population: 54_820, risk: 7_280, selected: 2_010 };

  it("gives 2.73 (2.65-2.81) after the algorithm", () => {
    const { ratio, interval } = riskRatio(
      { count: outside2014.risk, of: outside2014.population },
      { count: dutch2014.risk, of: dutch2014.population },
    );
    expect([ratio, interval?.low, interval?.high].map((x) => round(x ?? 0))).toEqual([2.73, 2.65, 2.81]);
  });

  it("gives 6.22 (5.78-6.70) after the manual choice", () => {
    const { ratio, interval } = riskRatio(
      { count: outside2014.selected, of: outside2014.population },
      { count: dutch2014.selected, of: dutch2014.population },
    );
    expect([ratio, interval?.low, interval?.high].map((x) => round(x ?? 0))).toEqual([6.22, 5.78, 6.7]);
  });

  it("gives 3.51 (3.04-4.05) in 2019, and 1.77 to all", () => {
    const [outside, dutch] = [
      { count: 640, of: 19_580 },
      { count: 260, of: 27_890 },
    ];
    const { ratio, interval } = riskRatio(outside, dutch);
    expect([ratio, interval?.low, interval?.high].map((x) => round(x ?? 0))).toEqual([3.51, 3.04, 4.05]);
    expect(round(riskRatio(outside, { count: 930, of: 50_230 }).ratio)).toBe(1.77);
  });

  it("leaves a difference among students of one class of risk: the choice by hand added to it", () => {
    // Selected and all, by class of risk, 6 (unknown) to 1 (highest).
    const outside = ["80 13040", "30 13130", "60 8580", "50 4680", "320 8120", "1460 7280"];
    const dutch = ["50 16380", "180 67300", "220 54130", "70 15110", "140 16610", "390 8670"];
    const counts = (cell: string | undefined): Counted => {
      const [count = 0, of = 0] = (cell ?? "").split(" ").map(Number);
      return { count, of };
    };
    const strata = outside.map((cell, at) => ({ group: counts(cell), reference: counts(dutch[at]) }));
    const among = conditionalRatio(strata);
    expect(among?.ratio).toBeLessThan(6.22);
    expect(among?.interval?.low).toBeGreaterThan(1);
    expect([among?.ratio, among?.interval?.low, among?.interval?.high].map((x) => round(x ?? 0))).toEqual([
      3.63, 3.34, 3.93,
    ]);
  });

  it("would pass on the outcome nobody minds, so that one is never used", () => {
    const spared = (group: typeof dutch2014) => 1 - rate({ count: group.selected, of: group.population });
    expect(spared(outside2014) / spared(dutch2014)).toBeCloseTo(0.969, 3);
  });
});

describe("fisherExact", () => {
  it("gives the value of the lady tasting tea", () => {
    expect(fisherExact({ count: 3, of: 4 }, { count: 1, of: 4 })).toBeCloseTo(0.4857142857, 9);
    expect(fisherExact({ count: 4, of: 4 }, { count: 0, of: 4 })).toBeCloseTo(0.0285714286, 9);
  });

  it("gives the value of a published 2x2 table (1, 9; 11, 3)", () => {
    expect(fisherExact({ count: 1, of: 10 }, { count: 11, of: 14 })).toBeCloseTo(0.002759456185, 9);
  });

  it("agrees with the hypergeometric chances added up in whole numbers", () => {
    const cells: [Counted, Counted][] = [
      [
        { count: 30, of: 60 },
        { count: 45, of: 70 },
      ],
      [
        { count: 2, of: 40 },
        { count: 9, of: 45 },
      ],
      [
        { count: 33, of: 34 },
        { count: 31, of: 40 },
      ],
      [
        { count: 5, of: 200 },
        { count: 0, of: 33 },
      ],
      [
        { count: 40, of: 80 },
        { count: 20, of: 40 },
      ],
    ];
    for (const [one, other] of cells) expect(fisherExact(one, other) / inWhole(one, other)).toBeCloseTo(1, 11);
  });

  it("is a chance, and the same whichever group comes first", () => {
    const cell = fc.nat(200).chain((of) => fc.record({ of: fc.constant(of), count: fc.nat(of) }));
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        const p = fisherExact(one, other);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(other, one)).toBeCloseTo(p, 8);
      }),
    );
  });
});

describe("sampleSize", () => {
  it("gives a textbook value for equal groups", () => {
    // p 0.10 against 0.20, alpha 0.05 two-sided, power 0.80: 199 per group (Fleiss, without continuity correction).
    expect(
      sampleSize({ group: 0.2, reference: 0.1, split: 1, alpha: 0.05, power: 0.8, sides: 2, comparisons: 1 }),
    ).toBe(199);
  });

  it("asks for more when more comparisons are made, and when the difference is smaller", () => {
    const base = { group: 0.2, reference: 0.1, split: 3, alpha: 0.05, power: 0.8, sides: 2 as const, comparisons: 1 };
    expect(sampleSize({ ...base, comparisons: 5 })).toBeGreaterThan(sampleSize(base));
    expect(sampleSize({ ...base, group: 0.15 })).toBeGreaterThan(sampleSize(base));
  });
});

describe("riskRatio", () => {
  it("holds its ratio within its interval", () => {
    const cell = fc
      .integer({ min: 10, max: 10_000 })
      .chain((of) => fc.record({ of: fc.constant(of), count: fc.integer({ min: 1, max: of }) }));
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        const { ratio, interval } = riskRatio(one, other);
        expect(interval?.low).toBeLessThanOrEqual(ratio * (1 + 1e-12));
        expect(interval?.high).toBeGreaterThanOrEqual(ratio * (1 - 1e-12));
      }),
    );
  });

  it("has no interval where nothing was counted", () => {
    expect(riskRatio({ count: 0, of: 50 }, { count: 5, of: 50 }).interval).toBeNull();
    expect(riskRatio({ count: 5, of: 50 }, { count: 0, of: 50 }).interval).toBeNull();
  });
});

describe("the ratio among people who are alike", () => {
  const of = (count: number, all: number): Counted => ({ count, of: all });

  it("is that of the whole where all are alike", () => {
    const [group, reference] = [of(30, 200), of(20, 400)];
    const whole = riskRatio(group, reference);
    const among = conditionalRatio([{ group, reference }]);
    expect(among?.ratio).toBeCloseTo(whole.ratio, 12);
    expect(among?.interval?.low).toBeCloseTo(whole.interval?.low ?? 0, 12);
  });

  it("sees through a difference that turns round in every part (Simpson)", () => {
    // Admissions at Berkeley in 1973, departments A and F (Bickel, Hammel and O'Connell 1975).
    const admitted = { men: [of(512, 825), of(22, 373)], women: [of(89, 108), of(24, 341)] };
    const sum = (all: readonly Counted[]) =>
      all.reduce((so, one) => of(so.count + one.count, so.of + one.of), of(0, 0));
    expect(riskRatio(sum(admitted.women), sum(admitted.men)).ratio).toBeLessThan(0.6);
    const strata = admitted.women.map((group, at) => ({ group, reference: admitted.men[at] ?? of(0, 0) }));
    expect(conditionalRatio(strata)?.ratio).toBeGreaterThan(1.2);
  });

  it("is none where no part holds people of both", () => {
    expect(conditionalRatio([{ group: of(1, 10), reference: of(0, 0) }])).toBeNull();
    expect(conditionalRatio([])).toBeNull();
  });
});

describe("a small cell", () => {
  it.each([
    [4, 50, true],
    [5, 50, false],
    [45, 50, false],
    [46, 50, true],
  ])("is under five on either side: %i of %i", (count, of, small) => {
    expect(hasSmallCell({ count, of })).toBe(small);
    expect(hasSmallCell({ count: 20, of: 50 }, { count, of })).toBe(small);
  });
});

describe("the bounds of a ratio", () => {
  it("are half a step of rounding each way, in each cell", () => {
    const { low, high } = ratioBounds({ count: 40, of: 1000 }, { count: 20, of: 1000 }, 10);
    expect(low).toBeCloseTo(35 / 1005 / (25 / 995), 12);
    expect(high).toBeCloseTo(45 / 995 / (15 / 1005), 12);
  });

  it("reach nought and infinity where a cell is less than half a step", () => {
    expect(ratioBounds({ count: 4, of: 100 }, { count: 4, of: 100 }, 10)).toEqual({
      low: 0,
      high: Number.POSITIVE_INFINITY,
    });
    expect(ratioBounds({ count: 4, of: 5 }, { count: 40, of: 100 }, 10).high).toBeCloseTo(9 / (35 / 105), 12);
  });
});

/** Fisher's chance by its definition, in whole numbers. */
function inWhole(one: Counted, other: Counted): number {
  const choose = (n: number, k: number) => {
    let ways = 1n;
    for (let at = 1; at <= k; at++) ways = (ways * BigInt(n - k + at)) / BigInt(at);
    return k < 0 || k > n ? 0n : ways;
  };
  const hits = one.count + other.count;
  const ways = (count: number) => choose(one.of, count) * choose(other.of, hits - count);
  const observed = ways(one.count);
  let sum = 0n;
  for (let count = 0; count <= hits; count++) if (ways(count) <= observed) sum += ways(count);
  return Number((sum * 10n ** 30n) / choose(one.of + other.of, hits)) / 1e30;
}
