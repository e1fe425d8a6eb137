import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareInterval } from "./share-interval.ts";

describe("the interval of a share", () => {
  it.each([
    // Newcombe 1998, table I (method 3).
    { count: 81, of: 263, low: 0.2553, high: 0.3662 },
    { count: 15, of: 148, low: 0.0624, high: 0.1605 },
    { count: 0, of: 20, low: 0, high: 0.1611 },
    { count: 1, of: 29, low: 0.0061, high: 0.1718 },
  ])("is that of the literature: $count of $of", ({ count, of, low, high }) => {
    const found = shareInterval({ count, of });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it("holds the share, and lies between nought and one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(), (of, drawn) => {
        const count = drawn % (of + 1);
        const { low, high } = shareInterval({ count, of });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(count / of + 1e-12);
        expect(high).toBeGreaterThanOrEqual(count / of - 1e-12);
      }),
    );
  });
});
