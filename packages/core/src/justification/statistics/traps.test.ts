/** Traps of figures on groups, each by the public example in which it was seen (CBS on DUO, May 2024). */
import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { say } from "../../language/say.ts";
import { asks, bound, complete, judge, smallest } from "../fixtures/judged.ts";
import { tablesOf } from "../fixtures/table.ts";
import { holdClaim } from "./claims.ts";
import { compareGroups } from "./compare.ts";
import { errorsOfGroups } from "./error-rates.ts";
import { rate } from "./rates.ts";
import { sampleSize } from "./sample-size.ts";
import { yieldOfGroups } from "./yield-of-groups.ts";

const dutch =
  "{group: Nederlandse herkomst, reference: yes, population: 178200, selected: 1050, known: 990, violations: 130, controls: {desk-check: 1050}}";
const outside =
  "{group: herkomst buiten Europa, population: 54820, selected: 2010, known: 1690, violations: 1060, controls: {desk-check: 2010}}";
const table = (groups: readonly string[], more = "") =>
  `tables:\n    - step: handmatige keuze\n      period: "2014"\n      source: CBS maatwerk, mei 2024\n      comparator: reference-group\n      comparator-reason: Aselecte controles zijn in 2014 niet naar herkomst geteld.\n      rounding: 10\n${more}      groups:\n${groups.map((one) => `        - ${one}\n`).join("")}`;
const duo = table([dutch, outside]);

function first(text: string) {
  const [one] = tablesOf(text);
  if (one === undefined) throw new Error("no table");
  return one;
}

function judged(statistics: string, profile = smallest.profile) {
  const record = complete().replace(/statistics:\n.*\n/, `statistics:\n  ${statistics}`);
  return judge({ profile, record: bound(record, profile) });
}

describe("a trap of figures on groups", () => {
  it("is one measured step: 2.7 after the algorithm became 6.2 after the choice by hand", () => {
    const profile = smallest.profile.replace("selection:", "steps: [algoritme, handmatige keuze]\nselection:");
    expect(asks(judged(duo, profile))).toContain("question/VZ-08 test-incomplete");
  });

  it("is a higher yield among the minority: it clears nothing", () => {
    const [yielded] = yieldOfGroups(first(duo));
    expect([yielded?.state, yielded && say(yielded.message, "nl")]).toEqual(["info", expect.stringContaining("62,7%")]);
    expect(asks(judged(duo))).toEqual(["question/VZ-09 test-incomplete"]);
  });

  it("is four fifths of the outcome nobody minds: that ratio passes, and the difference is still shown", () => {
    const [compared] = compareGroups(first(duo));
    if (compared === undefined) throw new Error("nothing compared");
    expect((1 - rate(compared.counts)) / (1 - rate(compared.against))).toBeGreaterThan(0.8);
    expect(compared.shows).toBe("more");
  });

  it("is a known result that is taken for all who were selected", () => {
    const unknown = duo.replace(" known: 1690,", "");
    expect(yieldOfGroups(first(unknown))).toEqual([]);
    expect(asks(judged(duo.replace("known: 1690, violations: 1060", "known: 1690, violations: 1700")))).toContain(
      "question/VZ-07 test-inconsistent",
    );
  });

  it("is a cell that is rounded or suppressed: what it can stand for decides", () => {
    const cell = (count: string) =>
      table([dutch, `{group: klein, population: 60, selected: "${count}", controls: {desk-check: 0}}`]);
    expect(compareGroups(first(cell("<10")))[0]?.shows).toBe("insufficient");
    expect(asks(judged(cell("suppressed")))).toContain("question/VZ-07 test-incomplete");
  });

  it("is a table of sample sizes that puts the low rate in the small group: it is computed from the split there is", () => {
    const need = (group: number, reference: number, sides: 1 | 2) => {
      const split = 86 / 14;
      return sampleSize({ group, reference, split, alpha: 0.05, power: 0.8, sides, comparisons: 1 }) * (1 + split);
    };
    for (const sides of [1, 2] as const) {
      expect(need(0.013, 0.14, sides)).toBeGreaterThan(need(0.14, 0.013, sides));
      // 85 is what was published for both.
      expect(need(0.14, 0.013, sides)).toBeGreaterThan(85);
    }
  });

  it("is a base of all inhabitants: who is eligible is asked, and whether they are is for a person to judge", () => {
    const field = law.forms.find(({ id }) => id === "statistics-table")?.fields["groups"]?.fields?.["population"];
    expect([field?.title.nl, field?.title.en]).toEqual(["aantal dat in aanmerking komt", "number eligible"]);
    const asked = law.frameworks.flatMap(({ questions }) => questions).find(({ id }) => id === "VZ-06");
    expect(asked?.judgement?.nl).toContain("in aanmerking komen");
  });

  it("is a small cell where groups cross: it is insufficient, never no difference", () => {
    const few = table(
      [dutch, "{group: vrouwen van 18 tot 20, population: 12, selected: 1, controls: {desk-check: 1}}"],
      "      conclusion: no-difference\n      smallest-ratio: 2\n",
    );
    expect(compareGroups(first(few))[0]?.shows).toBe("insufficient");
    expect(holdClaim(first(few)).map(({ state, message }) => [state, message.key])).toEqual([
      ["inconsistent", "statistics/claim-unpowered"],
    ]);
  });

  // ProPublica, compas-analysis (aaae0a3), "Compas Analysis.ipynb": called a higher risk, by whether people did reoffend.
  const compas = (conclusion = "") =>
    table(
      [
        "{group: white, reference: yes, population: 2454, selected: 854, known: 854, violations: 505, wrongly-selected: 349, rightly-passed: 1139, missed: 461, rightly-selected: 505, controls: {desk-check: 854}}",
        "{group: black, population: 3696, selected: 2174, known: 2174, violations: 1369, wrongly-selected: 805, rightly-passed: 990, missed: 532, rightly-selected: 1369, controls: {desk-check: 2174}}",
      ],
      conclusion,
    ).replace("      rounding: 10\n", "");

  it("is an equal yield over unequal errors: who is wrongly selected is told, and calls for a measure", () => {
    const found = errorsOfGroups(first(compas())).map(({ state, message }) => [state, say(message, "en")]);
    expect(found).toEqual([
      [
        "info",
        expect.stringContaining(
          'of "black" without a violation 44.8% is selected all the same, against 23.5%; ratio 1.91',
        ),
      ],
      ["info", expect.stringContaining('of "black" with a violation 28.0% is not selected, against 47.7%; ratio 0.59')],
    ]);
    expect(asks(judged(compas()))).toEqual(["question/VZ-09 test-incomplete"]);
    expect(holdClaim(first(compas("      conclusion: no-difference\n"))).map(({ message }) => message.key)).toContain(
      "statistics/claim-refuted",
    );
  });

  it("is an error rate of counts that are suppressed or cannot be", () => {
    expect(errorsOfGroups(first(compas().replace("wrongly-selected: 805", 'wrongly-selected: "<10"')))).toHaveLength(1);
    expect(asks(judged(compas().replace("wrongly-selected: 805", "wrongly-selected: 8050")))).toContain(
      "question/VZ-07 test-inconsistent",
    );
  });
});
