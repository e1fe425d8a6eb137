import { describe, expect, it } from "vitest";
import { chance, decimal, percentage } from "./figures.ts";

describe("figures as people read them", () => {
  it.each([
    [0, "0.00%"],
    [0.000999, "0.100%"],
    [0.001, "0.10%"],
    [0.0367, "3.67%"],
    [0.1, "10.0%"],
    [1, "100.0%"],
  ])("a share of %d is %s", (share, text) => {
    expect(percentage(share)).toEqual({ en: text, nl: text.replace(".", ",") });
  });

  it("a number has two decimals", () => {
    expect(decimal(6.216)).toEqual({ nl: "6,22", en: "6.22" });
    expect(decimal(Number.POSITIVE_INFINITY)).toEqual({ nl: "oneindig", en: "infinite" });
  });

  it("a chance is never nought", () => {
    expect(chance(0.000999)).toEqual({ nl: "< 0,001", en: "< 0.001" });
    expect(chance(0.001)).toEqual({ nl: "0,001", en: "0.001" });
    expect(chance(0.25)).toEqual({ nl: "0,250", en: "0.250" });
  });
});
