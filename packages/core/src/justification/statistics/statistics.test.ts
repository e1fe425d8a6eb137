import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fisherExact } from "./fisher-exact.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { hasSmallCell, rate, riskRatio } from "./rates.ts";
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

// CBS-DUO maatwerk 2024, counts rounded to tens.
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

  it("has no interval where nothing was counted, and calls such cells small", () => {
    expect(riskRatio({ count: 0, of: 50 }, { count: 5, of: 50 }).interval).toBeNull();
    expect(hasSmallCell({ count: 0, of: 50 })).toBe(true);
  });
});
