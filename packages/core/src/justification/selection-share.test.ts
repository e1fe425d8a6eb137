import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOf } from "./fixtures/judged.ts";
import { selectionShare } from "./selection-share.ts";

function profile(weights: readonly number[], selection: string) {
  const list = weights.map((weight, at) => `  - {name: i${at}, weight: ${weight}}`).join("\n");
  return profileOf(`profile: a\nindicators:\n${list}\nselection: ${selection}\n`);
}

describe("selectionShare", () => {
  it("gives share, margin, and whether it decides", () => {
    const one = profile([60, 30, 10], "{score-at-least: 60}");
    expect(selectionShare(one, "i0")).toEqual({ alone: true, required: true, decisive: true, share: 0.6, margin: 20 });
    expect(selectionShare(one, "i1")).toEqual({
      alone: false,
      required: false,
      decisive: false,
      share: 0.3,
      margin: -10,
    });
  });

  it("finds a flip that only some combination shows", () => {
    // 7 lifts 5 + 4 over 16, while 5 alone is too little and all others together pass without it.
    expect(selectionShare(profile([7, 5, 4, 20], "{score-at-least: 16}"), "i0")?.decisive).toBe(true);
    expect(selectionShare(profile([1, 10, 10], "{score-at-least: 10}"), "i0")?.decisive).toBe(false);
  });

  it("reads all-of and any-of", () => {
    expect(selectionShare(profile([1, 1], "{all-of: [i0, i1]}"), "i0")).toMatchObject({ alone: false, required: true });
    expect(selectionShare(profile([1, 1], "{any-of: [i0, i1]}"), "i0")).toMatchObject({ alone: true, required: false });
    expect(selectionShare(profile([1, 1], "{any-of: [i0]}"), "i0")).toMatchObject({ alone: true, required: true });
    expect(selectionShare(profile([1, 1], "{all-of: [i0]}"), "i1")).toMatchObject({ alone: false, decisive: false });
  });

  it("claims nothing of a form or a weight it cannot read", () => {
    expect(selectionShare(profile([1], "{model: gbm}"), "i0")).toBeNull();
    expect(
      selectionShare(
        profileOf("profile: a\nindicators:\n  - {name: i0, weight: veel}\nselection: {score-at-least: 3}\n"),
        "i0",
      ),
    ).toBeNull();
  });

  it("agrees with trying every combination", () => {
    const weights = fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 60 }), (list, threshold) => {
        const share = selectionShare(profile(list, `{score-at-least: ${threshold}}`), "i0");
        const [own = 0, ...others] = list;
        const sums = others.reduce<number[]>((so, weight) => [...so, ...so.map((sum) => sum + weight)], [0]);
        const flips = own > 0 && sums.some((sum) => sum < threshold && sum + own >= threshold);
        // Negative weights only lower a score: what flips with them flips without, or needs them to stay under.
        const positive = others
          .filter((weight) => weight > 0)
          .reduce<number[]>((so, weight) => [...so, ...so.map((sum) => sum + weight)], [0]);
        const claimed = own > 0 && positive.some((sum) => sum < threshold && sum + own >= threshold);
        expect(share?.decisive).toBe(claimed);
        if (share?.decisive) expect(flips).toBe(true);
      }),
    );
  });
});
