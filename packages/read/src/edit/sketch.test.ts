import { describe, expect, it } from "vitest";
import { flowSketches, printSketches, type Sketch, scalarText } from "./sketch.ts";

const sketches: Sketch[] = [
  { key: "a", value: "x", comments: ["boven a", "ook"], trailing: "achter" },
  { key: "b", value: "", trailing: "leeg" },
  {
    key: "c",
    value: [
      { key: "d", value: "1" },
      { key: "yes", value: [], trailing: "niets" },
    ],
    trailing: "kaart",
  },
  {
    key: "e",
    value: {
      items: [
        [
          { key: "on", value: "1" },
          { key: "g", value: "2" },
        ],
        [],
      ],
    },
  },
  { key: "h", value: { items: [] } },
];

describe("a sketch", () => {
  it("is printed as a block, with its comments above and behind it", () => {
    expect(printSketches(sketches, 2).join("\n")).toBe(`  # boven a
  # ook
  a: x # achter
  b:  # leeg
  c: # kaart
    d: 1
    "yes": {} # niets
  e:
    - on: 1
      g: 2
    - 
  h: {}`);
  });

  it("is printed in braces without comments", () => {
    expect(flowSketches(sketches)).toBe('a: x, b: , c: {d: 1, "yes": {}}, e: [{on: 1, g: 2}, {}], h: []');
  });

  it("breaks a comment off at 110 columns, indentation and all, between words", () => {
    const word = "x".repeat(49);
    const print = (comment: string, indent: number) =>
      printSketches([{ key: "a", value: "", comments: [comment] }], indent);
    // Two words of 49 and one of 10 are 110 columns wide.
    expect(print(`${word} ${word} ${"y".repeat(10)}`, 0)).toEqual([`# ${word} ${word} ${"y".repeat(10)}`, "a:"]);
    expect(print(`${word} ${word} ${"y".repeat(11)}`, 0)).toEqual([`# ${word} ${word}`, `# ${"y".repeat(11)}`, "a:"]);
    expect(print(`${word}  ${word}\n${"y".repeat(10)}`, 1)).toEqual([
      ` # ${word} ${word}`,
      ` # ${"y".repeat(10)}`,
      " a:",
    ]);
    expect(print("z".repeat(200), 0)).toEqual([`# ${"z".repeat(200)}`, "a:"]);
    expect(print("", 0)).toEqual(["a:"]);
  });
});

describe("a scalar", () => {
  it.each([
    ["woonplaats_pc4", "woonplaats_pc4"],
    ["_a.b/c-d", "_a.b/c-d"],
    ["één", "één"],
    ["4a", '"4a"'],
    ["a b", '"a b"'],
    ["a:", '"a:"'],
    ["", '""'],
    ["Yes", '"Yes"'],
    ["off", '"off"'],
    ["N", '"N"'],
    ["nullen", "nullen"],
    ["ja/no", "ja/no"],
  ])("that every reader takes for %s is %s", (text, written) => {
    expect(scalarText(text)).toBe(written);
  });
});
