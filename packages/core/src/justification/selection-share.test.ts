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

  it("gives a margin with no more decimals than were written", () => {
    expect(selectionShare(profile([1.5, 0.3, 0.1], "{score-at-least: 1.1}"), "i0")?.margin).toBe(0.7);
  });

  it.each([
    "selection: {score-vanaf: 60}",
    "selection: {drempel: 60}",
    "selection: {cutoff: 60.0}",
    "selection: {threshold: 60, order: hoogste eerst}",
    "selectie: {Drempelwaarde: '60'}",
    "drempel: 60",
    "cutoff: 60",
  ])("takes the score from which somebody is selected by the key that people give it: %s", (selection) => {
    const written = profile([60, 30, 10], "{score-at-least: 60}").source.text.replace(/selection: .*/, selection);
    expect(selectionShare(profileOf(written), "i0")).toMatchObject({ alone: true, share: 0.6, margin: 20 });
  });

  it.each([
    "selection: {drempel: hoog}",
    "selection: {drempel: 60, cutoff: 50}",
    "selection: zwaarste eerst",
    "titel: 60",
  ])("computes nothing of %s", (selection) => {
    const written = profile([60, 30, 10], "{score-at-least: 60}").source.text.replace(/selection: .*/, selection);
    expect(selectionShare(profileOf(written), "i0")).toBeNull();
  });

  it("finds a flip that only some combination shows", () => {
    // 7 lifts 5 + 4 over 16, while 5 alone is too little and all others together pass without it.
    expect(selectionShare(profile([7, 5, 4, 20], "{score-at-least: 16}"), "i0")?.decisive).toBe(true);
    expect(selectionShare(profile([1, 10, 10], "{score-at-least: 10}"), "i0")?.decisive).toBe(false);
  });

  it("tries every combination of up to sixteen others, and builds up from light and from heavy beyond", () => {
    const decisive = (weights: readonly number[], threshold: number) =>
      selectionShare(profile(weights, `{score-at-least: ${threshold}}`), "i0")?.decisive;
    const many = (weight: number, count: number) => Array.from({ length: count }, () => weight);
    // Only 3 and 6 together stay 2 under 11.
    expect(decisive([2, 3, 5, 6], 11)).toBe(true);
    expect(decisive([1, 3, 5, 6], 11)).toBe(false);
    expect(decisive([2, 3, 5, 6, ...many(100, 13)], 11)).toBe(true);
    expect(decisive([2, 3, 5, 6, ...many(100, 14)], 11)).toBe(false);
    // From light to heavy nine tens reach 90; from heavy to light the first reaches 93.
    expect(decisive([5, ...many(10, 17), 96], 95)).toBe(true);
    expect(decisive([5, ...many(10, 17), 96], 96)).toBe(false);
    expect(decisive([2, ...many(10, 17), 93], 95)).toBe(true);
    expect(decisive([1, ...many(10, 17), 93], 95)).toBe(false);
    expect(decisive([20, ...many(10, 18)], 95)).toBe(true);
    expect(decisive([4, ...many(10, 18)], 95)).toBe(false);
    expect(decisive([4, ...many(10, 18)], 94)).toBe(true);
  });

  it("counts no weight of nought or less as one that selects", () => {
    const share = (weights: readonly number[], threshold: number) =>
      selectionShare(profile(weights, `{score-at-least: ${threshold}}`), "i0");
    const never = { alone: false, required: false, decisive: false };
    expect(share([-3, 10], 10)).toEqual({ ...never, share: 0, margin: 0 });
    expect(share([0, 10], 0)).toEqual({ ...never, share: 0, margin: -10 });
    expect(share([-1], 1)).toEqual({ ...never, share: 0, margin: 1 });
    expect(share([5, 5], 11)).toEqual({ ...never, share: 0.5, margin: 6 });
    expect(share([5, 5], 10)).toEqual({ ...never, required: true, decisive: true, share: 0.5, margin: 5 });
    expect(share([5, 5, -5], 5)).toMatchObject({ alone: true, required: false, share: 0.5 });
  });

  it("reads all-of and any-of", () => {
    expect(selectionShare(profile([1, 1], "{all-of: [i0, i1]}"), "i0")).toMatchObject({ alone: false, required: true });
    expect(selectionShare(profile([1, 1], "{any-of: [i0, i1]}"), "i0")).toMatchObject({ alone: true, required: false });
    expect(selectionShare(profile([1, 1], "{any-of: [i0]}"), "i0")).toMatchObject({ alone: true, required: true });
    expect(selectionShare(profile([1, 1], "{all-of: [i0]}"), "i1")).toMatchObject({ alone: false, decisive: false });
  });

  it("claims nothing of a form or a weight it cannot read", () => {
    expect(selectionShare(profile([1], "{model: gbm}"), "i0")).toBeNull();
    expect(selectionShare(profile([1], "{score-at-least: 1}"), "i9")).toBeNull();
    const mixed = "profile: a\nindicators:\n  - {name: i0, weight: 3}\n  - {name: i1, weight: veel}\n  - {name: i2}\n";
    expect(selectionShare(profileOf(`${mixed}selection: {score-at-least: 3}\n`), "i0")).toBeNull();
    const some = mixed.replace("veel", "1");
    expect(selectionShare(profileOf(`${some}selection: {score-at-least: 3}\n`), "i0")).toMatchObject({ alone: true });
    expect(selectionShare(profileOf(`${some}selection: {score-at-least: 3}\n`), "i2")).toBeNull();
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
