import { describe, expect, it } from "vitest";
import { tablesOf, tableText } from "../fixtures/table.ts";
import { counted } from "./table.ts";

const figure = (value: number) => ({ key: "k", text: String(value), value, span: { start: 0, end: 0 } });

/** The only table of a text. */
function only(text: string) {
  const [table, ...more] = tablesOf(text);
  if (table === undefined || more.length > 0) throw new Error("not one table");
  return table;
}
const numbers = (more: string) => only(tableText(["a: population: 1, selected: 1"], more));

describe("a table", () => {
  it("is read with everything it says", () => {
    const text = `tables:
  - step: keuze
    comparator: random-check
    conclusion: geen verschil
    random: {population: 50, selected: 5}
    rounding: 10
    total: 300
    smallest-ratio: "1,5"
    alpha: 0.01
    power: 0.9
    sides: 1
    comparisons: 3
    groups:
      - {group: a, reference: ja, population: 1000, selected: 50, known: 40, violations: 4, ratio: 1.2, rate: 5%, controls: {brief: 30, bezoekje: 2, fine: x}}
`;
    const table = only(text);
    expect(table).toMatchObject({
      step: "keuze",
      comparator: "random-check",
      conclusion: "no-difference",
      random: { count: 5, of: 50 },
      rounding: 10,
      total: { key: "total", value: 300 },
      smallestRatio: 1.5,
      alpha: 0.01,
      power: 0.9,
      sides: 1,
      comparisons: 3,
    });
    const [group] = table.groups;
    expect(group).toMatchObject({
      name: "a",
      reference: true,
      population: { key: "population", text: "1000", value: 1000 },
      selected: { key: "selected", value: 50 },
      known: { key: "known", value: 40 },
      violations: { key: "violations", value: 4 },
      statedRatio: { key: "ratio", value: 1.2 },
      statedRate: { key: "rate", text: "5", value: 5 },
      controls: [
        { value: "letter", figure: { key: "brief", value: 30 } },
        { value: undefined, figure: { key: "bezoekje", value: 2 } },
      ],
    });
    const at = (span: { start: number; end: number } | undefined) => text.slice(span?.start, span?.end);
    expect([group?.span, group?.statedRate?.span, group?.controls?.[0]?.figure.span].map(at)).toEqual([
      "a",
      "5%",
      "brief",
    ]);
  });

  it("says nothing it does not say", () => {
    const table = numbers("");
    expect(table).toMatchObject({ rounding: 1, alpha: 0.05, power: 0.8, sides: 2, comparisons: 1, random: null });
    for (const key of ["total", "comparator", "conclusion", "smallestRatio"]) expect(table).not.toHaveProperty(key);
    const [group] = table.groups;
    expect(group).toMatchObject({ reference: false, controls: null });
    for (const key of ["known", "violations", "statedRatio", "statedRate"]) expect(group).not.toHaveProperty(key);
  });

  it.each([
    ["alpha: 0", { alpha: 0.05 }],
    ["alpha: 1", { alpha: 0.05 }],
    ["power: 1.5", { power: 0.8 }],
    ["sides: 3", { sides: 2 }],
    ["comparisons: 0", { comparisons: 1 }],
    ["rounding: 0", { rounding: 1 }],
    ["random: {population: 5}", { random: null }],
    ["random: veel", { random: null }],
    ["comparator: iets", { comparator: undefined }],
    ["conclusion: iets", { conclusion: undefined }],
  ])("takes %s for what it can be", (line, expected) => {
    const table = numbers(`    ${line}\n`);
    expect({ comparator: undefined, conclusion: undefined, ...table }).toMatchObject(expected);
  });

  it("leaves out groups whose numbers cannot be read", () => {
    const groups = [
      "a: population: 10",
      "b: selected: 1",
      "c: population: -1, selected: 1",
      "d: population: 10, selected: x",
      "e: population: 10, selected: [1]",
      "f: population: 10, selected: 1",
    ];
    expect(only(tableText(groups)).groups.map(({ name }) => name)).toEqual(["f"]);
    expect(only("tables:\n  - groups: [12, {population: 1, selected: 1}]\n").groups.map(({ name }) => name)).toEqual([
      "",
    ]);
    expect(only("tables:\n  - groups: geen\n").groups).toEqual([]);
    expect(only("tables:\n  - {a: 1}\n")).toMatchObject({ step: "", groups: [] });
  });

  it("points at a group without a name as a whole", () => {
    const text = "tables:\n  - groups: [{population: 1, selected: 1}]\n";
    const span = only(text).groups[0]?.span;
    expect(text.slice(span?.start, span?.end)).toBe("{population: 1, selected: 1}");
  });

  it.each(["yes", "ja", "true"])("has a reference group by %s", (word) => {
    expect(only(tableText([`a: population: 1, selected: 1, reference: ${word}`])).groups[0]?.reference).toBe(true);
  });

  it.each(["no", "nee", "misschien"])("has none by %s", (word) => {
    expect(only(tableText([`a: population: 1, selected: 1, reference: ${word}`])).groups[0]?.reference).toBe(false);
  });

  it("is in a list", () => {
    expect(tablesOf("tables: geen\n")).toEqual([]);
    expect(tablesOf("tables: [1, [2]]\n")).toEqual([]);
    expect(tablesOf("- tables\n")).toEqual([]);
  });
});

describe("a count among a total", () => {
  it.each([
    [0, 1, true],
    [1, 1, true],
    [2, 1, false],
    [0, 0, false],
  ])("of %i in %i can be: %s", (count, of, possible) => {
    expect(counted(figure(count), figure(of))).toEqual(possible ? { count, of } : null);
  });

  it("needs both", () => {
    expect(counted(undefined, figure(1))).toBeNull();
    expect(counted(figure(1), undefined)).toBeNull();
  });
});
