import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { flawsOf, tablesOf, tableText } from "../fixtures/table.ts";
import { holdClaim } from "./claims.ts";
import { compareGroups } from "./compare.ts";
import { sampleSize } from "./sample-size.ts";
import { compareSeverity } from "./severity.ts";

const reference = "b: population: 1000, selected: 100, reference: yes";
const a = "a: population: 1000, selected: 200";
const own = { count: 200, of: 1000 };

/** Which group is held against what, and what that shows. */
function compared(groups: readonly string[], more = "") {
  return tablesOf(tableText(groups, more))
    .flatMap((table) => compareGroups(table))
    .map(({ group, counts, against, shows }) => [group.name, counts, against, shows]);
}

describe("a group", () => {
  const random = "    random: {population: 500, selected: 25}\n";

  it("is held against the reference group, even beside random checks", () => {
    expect(compared([a, reference])).toEqual([["a", own, { count: 100, of: 1000 }, "more"]]);
    expect(compared([a, reference], random)).toEqual([["a", own, { count: 100, of: 1000 }, "more"]]);
  });

  it("is else held against random checks", () => {
    expect(compared([a], random)).toEqual([["a", own, { count: 25, of: 500 }, "more"]]);
  });

  it("is else held against all others together", () => {
    const groups = [a, "b: population: 300, selected: 30", "c: population: 700, selected: 50"];
    expect(compared(groups)).toEqual([
      ["a", own, { count: 80, of: 1000 }, "more"],
      ["b", { count: 30, of: 300 }, { count: 250, of: 1700 }, "not-more"],
      ["c", { count: 50, of: 700 }, { count: 230, of: 1300 }, "not-more"],
    ]);
  });

  it("is held against none where there is none to count", () => {
    expect(compared([a])).toEqual([]);
    expect(compared([a, "b: population: 10, selected: 11, reference: yes"])).toEqual([]);
    expect(compared(["a: population: 10, selected: 11", reference])).toEqual([]);
    expect(compared([a, "b: population: 10, selected: 11"])).toEqual([]);
  });
});

describe("a reference of which nobody was selected", () => {
  const none = "b: population: 1000, selected: 0, reference: yes";

  it("is compared with by Fisher's exact test", () => {
    const against = { count: 0, of: 1000 };
    expect(compared([a, none])).toEqual([["a", own, against, "more"]]);
    expect(compared(["a: population: 10, selected: 0", none])).toEqual([
      ["a", { count: 0, of: 10 }, against, "insufficient"],
    ]);
  });
});

describe("a suppressed cell", () => {
  const shows = (group: string, more = "") => compared([`a: ${group}`, reference], more)[0]?.[3];

  it("shows what both the least and the most it can be show", () => {
    // 100 of 1,000 in the reference.
    expect(shows("population: 4000, selected: <10")).toBe("insufficient");
    expect(shows("population: 40, selected: <30")).toBe("insufficient");
    expect(shows("population: 9, selected: <10")).toBe("insufficient");
    expect(
      compared(["a: population: 1000, selected: 200", "b: population: 1000, selected: <10, reference: yes"])[0]?.[3],
    ).toBe("more");
  });

  it("stays under what the table says", () => {
    for (const cell of ["suppressed", "onderdrukt", '""'])
      expect(shows(`population: 4000, selected: ${cell}`, "    suppressed-below: 10\n"), cell).toBe("insufficient");
  });

  it("is held against nothing where nothing says how large it can be", () => {
    expect(compared(["a: population: 4000, selected: suppressed", reference])).toEqual([]);
    expect(compared(["a: population: <10, selected: <10", reference])).toEqual([]);
  });
});

describe("a difference", () => {
  const shows = (group: string, against: string, more = "") =>
    compared([`a: ${group}`, `b: ${against}, reference: yes`], more)[0]?.[3];

  it("shows where the interval lies above one", () => {
    expect(shows("population: 1000, selected: 130", "population: 1000, selected: 100")).toBe("more");
    expect(shows("population: 1000, selected: 120", "population: 1000, selected: 100")).toBe("not-more");
    expect(shows("population: 1000, selected: 70", "population: 1000, selected: 100")).toBe("not-more");
  });

  it("shows less easily where more comparisons are made or a smaller chance is asked", () => {
    const counts = ["population: 1000, selected: 130", "population: 1000, selected: 100"] as const;
    expect(shows(...counts, "    comparisons: 10\n")).toBe("not-more");
    expect(shows(...counts, "    alpha: 0.005\n")).toBe("not-more");
    expect(shows("population: 1000, selected: 120", counts[1], "    alpha: 0.3\n")).toBe("more");
  });

  it("shows in small cells by Fisher's exact test, and is never called absent there", () => {
    expect(shows("population: 20, selected: 9", "population: 200, selected: 4")).toBe("more");
    expect(shows("population: 20, selected: 2", "population: 200, selected: 4")).toBe("insufficient");
    expect(shows("population: 200, selected: 0", "population: 20, selected: 9")).toBe("insufficient");
    expect(shows("population: 200, selected: 4", "population: 20, selected: 9")).toBe("insufficient");
    expect(shows("population: 4, selected: 4", "population: 4, selected: 1")).toBe("insufficient");
    // A chance of 0.048: enough by itself, and not among two.
    expect(shows("population: 5, selected: 5", "population: 5, selected: 1")).toBe("more");
    expect(shows("population: 5, selected: 5", "population: 5, selected: 1", "    comparisons: 2\n")).toBe(
      "insufficient",
    );
  });
});

describe("the claim that there is no difference", () => {
  const claim = "    conclusion: no-difference\n";
  const held = (groups: readonly string[], more = "") => flawsOf(holdClaim, tableText(groups, claim + more));

  it("is held where it is made", () => {
    expect(flawsOf(holdClaim, tableText(["a: population: 1000, selected: 200", reference]))).toEqual([]);
  });

  it("is refuted by each group that is hit more often", () => {
    const groups = ["a: population: 1000, selected: 200", "c: population: 1000, selected: 101", reference];
    expect(held(groups)).toEqual([
      "inconsistent at a: statistics/claim-refuted, group=a, ratio=2.00, low=1.60, high=2.50",
    ]);
  });

  it.each(["", "    smallest-ratio: 1\n"])("says which ratio should have shown (%j)", (more) => {
    expect(held(["a: population: 1000, selected: 101", reference], more)).toEqual([
      "incomplete at step: keuze conclusion: no-dif: statistics/claim-unstated",
    ]);
  });

  it("takes as many people as that ratio needs", () => {
    const need = (size: number) =>
      sampleSize({
        group: 0.15,
        reference: 0.1,
        split: 1000 / size,
        alpha: 0.05,
        power: 0.8,
        sides: 2,
        comparisons: 1,
      });
    let enough = 1;
    while (need(enough) > enough) enough++;
    const flaws = (size: number) =>
      held([`a: population: ${size}, selected: ${Math.round(size / 10)}`, reference], "    smallest-ratio: 1.5\n");
    expect(flaws(enough)).toEqual([]);
    expect(flaws(enough - 1)).toEqual([
      `inconsistent at a: statistics/claim-unpowered, group=a, have=${enough - 1}, need=${need(enough - 1)}, ratio=1.50`,
    ]);
  });

  it("asks no more than all", () => {
    const half = "b: population: 1000, selected: 500, reference: yes";
    expect(held(["a: population: 1000, selected: 500", half], "    smallest-ratio: 9\n")).toEqual([]);
  });
});

describe("severity", () => {
  const severe = (groups: readonly string[], more = "") =>
    tablesOf(tableText(groups, more))
      .flatMap((table) => compareSeverity(table, law.enums))
      .map(({ control, group, counts, against, shows }) => [control, group.name, counts, against, shows]);
  const b = "b: population: 1000, selected: 100, reference: yes, controls: {letter: 80, home-visit: 20}";

  it("compares who meets each kind of control or a heavier one, but for the lightest", () => {
    const a = "a: population: 1000, selected: 100, controls: {brief: 20, huisbezoek: 50, fine: 30}";
    expect(severe([a, b])).toEqual([
      ["home-visit", "a", { count: 80, of: 100 }, { count: 20, of: 100 }, "more"],
      ["fine", "a", { count: 30, of: 100 }, { count: 0, of: 100 }, "more"],
    ]);
    const fined = b.replace("home-visit: 20", "home-visit: 15, fine: 5");
    expect(severe([a, fined])).toEqual([
      ["home-visit", "a", { count: 80, of: 100 }, { count: 20, of: 100 }, "more"],
      ["fine", "a", { count: 30, of: 100 }, { count: 5, of: 100 }, "more"],
    ]);
  });

  it("is a matter of those selected, not of random checks", () => {
    const a = "a: population: 1000, selected: 100, controls: {letter: 50, home-visit: 50}";
    const random = "    random: {population: 10, selected: 5}\n";
    expect(
      severe([a, b.replace("reference: yes, ", "")], random).map(([, name, , against]) => [name, against]),
    ).toEqual([
      ["a", { count: 20, of: 100 }],
      ["b", { count: 50, of: 100 }],
    ]);
  });

  it("counts no control that it does not know, and none in groups whose controls cannot be", () => {
    const unknown = "a: population: 1000, selected: 100, controls: {letter: 50, bezoekje: 40, home-visit: 10}";
    expect(severe([unknown, b])[0]?.[2]).toEqual({ count: 10, of: 100 });
    expect(severe(["a: population: 1000, selected: 100", b])).toEqual([]);
    expect(severe(["a: population: 1000, selected: 0, controls: {letter: 0}", b])).toEqual([]);
    expect(severe(["a: population: 1000, selected: 100, controls: {home-visit: 101}", b])).toEqual([]);
    expect(severe(["a: population: 1000, selected: 100, controls: {home-visit: 100}", b])).toHaveLength(1);
    expect(severe(["a: population: 1, selected: 1, controls: {home-visit: 1}", b])).toHaveLength(1);
  });
});
