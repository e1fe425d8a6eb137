import { describe, expect, it } from "vitest";
import { flawsOf, tableText } from "../fixtures/table.ts";
import { addUp } from "./add-up.ts";

const wrong = (groups: readonly string[], more = "") => flawsOf(addUp, tableText(groups, more));
const rounded = "    rounding: 10\n";

describe("parts and their whole", () => {
  it.each([
    ["selected of the population", "population: 10, selected: 11", "selected 11", "population 10"],
    ["known of the selected", "population: 20, selected: 10, known: 11", "known 11", "selected 10"],
    ["violations of the known", "population: 20, selected: 15, known: 10, violations: 11", "violations 11", "known 10"],
    ["violations of the selected", "population: 20, selected: 10, violations: 11", "violations 11", "selected 10"],
  ])("are no more than it: %s", (_what, group, small, large) => {
    const [, value] = small.split(" ");
    expect(wrong([`a: ${group}`])).toEqual([
      `inconsistent at ${value}: statistics/more-than, group=a, small=${small}, large=${large}`,
    ]);
  });

  it("may be equal, and over by half a step of rounding", () => {
    expect(wrong(["a: population: 10, selected: 10, known: 10, violations: 10"])).toEqual([]);
    expect(wrong(["a: population: 10, selected: 15"], rounded)).toEqual([]);
    expect(wrong(["a: population: 10, selected: 16"], rounded)).toHaveLength(1);
  });

  it("are whole people", () => {
    expect(wrong(["a: population: 20.5, selected: 10.5, known: 9.5, violations: 8.5"])).toEqual([
      "inconsistent at 20.5: statistics/no-whole-number, key=population, value=20.5",
      "inconsistent at 10.5: statistics/no-whole-number, key=selected, value=10.5",
      "inconsistent at 9.5: statistics/no-whole-number, key=known, value=9.5",
      "inconsistent at 8.5: statistics/no-whole-number, key=violations, value=8.5",
    ]);
  });
});

describe("a group of nobody", () => {
  it("is no result", () => {
    expect(wrong(["a: population: 0, selected: 0"])).toEqual([
      "incomplete at 0: statistics/nobody, key=population, group=a",
    ]);
  });
});

describe("a suppressed cell", () => {
  it("can be said, and adds up as far as it can be known", () => {
    expect(wrong(["a: population: 100, selected: <10, known: <10, violations: <5, rate: 9, ratio: 3"])).toEqual([]);
    expect(wrong(["a: population: 100, selected: suppressed"], "    suppressed-below: 10\n")).toEqual([]);
    expect(wrong(["a: population: <10, selected: 10"])).toHaveLength(1);
    const cells = ["a: population: 100, selected: 5", "b: population: <10, selected: <10"];
    expect(wrong(cells, "    total: 104\n")).toEqual([]);
    expect(wrong(cells, "    total: 112\n")).toHaveLength(1);
  });

  it("needs a number that it stays under", () => {
    // An empty cell is one that nobody has filled in yet.
    for (const [cell, state] of [
      ["suppressed", "incomplete"],
      ['""', "missing"],
    ])
      expect(wrong([`a: population: 100, selected: ${cell}`])).toEqual([
        `${state} at ${cell}: statistics/suppressed, key=selected, group=a`,
      ]);
  });
});

describe("a stated rate", () => {
  // 37 of 1,000 is 3.7 percent.
  it.each(["3.7", "3.70", '"3,7"', "4", "3.7%"])("of %s is what the counts give", (rate) => {
    expect(wrong([`a: population: 1000, selected: 37, rate: ${rate}`])).toEqual([]);
  });

  it.each(["3.8", "3.6", "3.71", "3.69", "3", "5"])("of %s is not", (rate) => {
    expect(wrong([`a: population: 1000, selected: 37, rate: ${rate}`])).toEqual([
      `inconsistent at ${rate}: statistics/rate, group=a, stated=${rate}, counted=3.70`,
    ]);
  });

  // 40 of 1,000 rounded to tens is between 35 of 1,005 (3.4826) and 45 of 995 (4.5226).
  it.each([
    ["3.48", true],
    ["3.47", false],
    ["4.52", true],
    ["4.53", false],
  ])("of %s may be what rounded counts stood for: %s", (rate, possible) => {
    expect(wrong([`a: population: 1000, selected: 40, rate: ${rate}`], rounded)).toHaveLength(possible ? 0 : 1);
  });

  it("is not below nought, nor of fewer than one", () => {
    expect(wrong(["a: population: 100, selected: 3, rate: 0.00"], rounded)).toEqual([]);
    expect(wrong(["a: population: 5, selected: 5, rate: 1000"], rounded)).toEqual([]);
    expect(wrong(["a: population: 5, selected: 5, rate: 1001"], rounded)).toHaveLength(1);
  });

  it("is not held against counts that cannot be", () => {
    expect(wrong(["a: population: 10, selected: 11, rate: 1, ratio: 1"])).toHaveLength(1);
  });
});

describe("a stated ratio", () => {
  const reference = "b: population: 1000, selected: 20, reference: yes";

  it.each([
    ["2", true],
    ["2.00", true],
    ["2.01", false],
    ["1.99", false],
  ])("of %s is what the counts give: %s", (ratio, right) => {
    expect(wrong([`a: population: 1000, selected: 40, ratio: ${ratio}`, reference])).toEqual(
      right ? [] : [`inconsistent at ${ratio}: statistics/ratio, group=a, stated=${ratio}, counted=2.00`],
    );
  });

  // Rounded to tens: between 1.386 and 3.030.
  it.each([
    ["1.39", true],
    ["1.38", false],
    ["3.03", true],
    ["3.04", false],
  ])("of %s may be what rounded counts stood for: %s", (ratio, possible) => {
    expect(wrong([`a: population: 1000, selected: 40, ratio: ${ratio}`, reference], rounded)).toHaveLength(
      possible ? 0 : 1,
    );
  });

  it("is to the chance under random checks where there is no reference group", () => {
    const random = "    random: {population: 1000, selected: 10}\n";
    expect(wrong(["a: population: 1000, selected: 40, ratio: 4.0"], random)).toEqual([]);
    expect(wrong(["a: population: 1000, selected: 40, ratio: 2.0"], random)).toHaveLength(1);
    expect(wrong(["a: population: 1000, selected: 40, ratio: 2.0", reference], random)).toEqual([]);
  });

  it("says nothing beside nothing", () => {
    expect(wrong(["a: population: 1000, selected: 40, ratio: 9"])).toEqual([]);
    expect(
      wrong(["a: population: 10, selected: 4, ratio: 9", "b: population: 10, selected: 0, reference: yes"]),
    ).toEqual([]);
  });
});

describe("a total", () => {
  const groups = ["a: population: 100, selected: 1", "b: population: 50, selected: 1"];

  it("is the sum of its groups", () => {
    expect(wrong(groups, "    total: 150\n")).toEqual([]);
    expect(wrong(groups, "    total: 151\n")).toEqual([
      "inconsistent at 151: statistics/total, stated=151, counted=150",
    ]);
    expect(wrong(groups, "    total: 149\n")).toHaveLength(1);
  });

  it("may be off by half a step for each group and for itself", () => {
    expect(wrong(groups, `${rounded}    total: 165\n`)).toEqual([]);
    expect(wrong(groups, `${rounded}    total: 135\n`)).toEqual([]);
    expect(wrong(groups, `${rounded}    total: 166\n`)).toHaveLength(1);
  });
});

describe("a group", () => {
  it("stands there once, in whatever letters", () => {
    const group = "population: 10, selected: 1";
    expect(wrong([`a: ${group}`, `A: ${group}`, `b: ${group}`])).toEqual([
      "inconsistent at A: statistics/twice, group=A",
    ]);
  });
});
