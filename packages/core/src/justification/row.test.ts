import { type Kind, law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { type As, sketchOf, smallest } from "./fixtures/judged.ts";
import { readRecord } from "./record.ts";
import { heaviest, isLighter, rowsOf } from "./row.ts";

const name = "woonplaats_pc4";
const read = (as: As) => sketchOf(smallest.profile, as).distinctions;
const recordOf = (row: string) => readRecord(sourceText("r", `justifies: x\ndistinctions:\n  ${name}: ${row}\n`), law);

/** The only row of one distinction, beside what the record says. */
function rowOf(kind: Kind, row: string) {
  const [found] = rowsOf(read({ [name]: { kind, grounds: ["nationality", "race"] } }), recordOf(row), law);
  if (found === undefined) throw new Error("no row");
  return found;
}

describe("rows", () => {
  it("are one for each indicator, in the order of the profile, with the heaviest kind of its distinctions", () => {
    const both: As = {
      [name]: { kind: "contextual", grounds: ["race"] },
      dagen_sinds_wijziging: { kind: "contextual", grounds: ["race"] },
    };
    const more = read({ [name]: { kind: "indirect", grounds: ["nationality"] } });
    const rows = rowsOf([...read(both), ...more], null, law);
    expect(rows.map((row) => [row.indicator.name, row.kind, row.tested, row.written.map((one) => one.kind)])).toEqual([
      [name, "indirect", true, ["contextual", "indirect"]],
      ["dagen_sinds_wijziging", "contextual", false, ["contextual"]],
    ]);
  });

  it("know where the record speaks of them, and the road it chooses", () => {
    expect(rowOf("indirect", "{road: ' support '}")).toMatchObject({ road: "support", node: { type: "map" } });
    expect(rowOf("indirect", "ja")).toMatchObject({ road: undefined, node: null });
    const { keySpan } = rowOf("indirect", "ja");
    expect(keySpan && recordOf("ja").source.text.slice(keySpan.start, keySpan.end)).toBe(name);
    expect(rowsOf(read({ [name]: { kind: "direct", grounds: [] } }), null, law)[0]).toMatchObject({
      node: null,
      keySpan: null,
    });
  });

  it.each([
    ["indirect", "{kind: direct, ground: race}", "direct", ["race"]],
    ["indirect", "{kind: direct onderscheid}", "direct", ["nationality", "race"]],
    ["indirect", "{kind: direct, ground: iets}", "direct", ["nationality", "race"]],
    ["indirect", "{kind: contextual, ground: race}", "indirect", ["nationality", "race"]],
    ["indirect", "{kind: indirect, ground: race}", "indirect", ["nationality", "race"]],
    ["indirect", "{kind: iets, ground: race}", "indirect", ["nationality", "race"]],
    ["indirect", "{ground: race}", "indirect", ["nationality", "race"]],
    ["indirect", "direct", "indirect", ["nationality", "race"]],
    ["indirect", "{classification: {kind: direct}}", "indirect", ["nationality", "race"]],
    ["contested", "{kind: direct, ground: race}", "contested", ["nationality", "race"]],
    ["contested", "{classification: direct}", "contested", ["nationality", "race"]],
    ["contested", "{classification: {kind: iets, ground: race}}", "contested", ["nationality", "race"]],
    ["contested", "{classification: {kind: contested, ground: race}}", "contested", ["nationality", "race"]],
    ["contested", "{classification: {kind: contextual, ground: race}}", "contested", ["nationality", "race"]],
    ["contested", "{classification: {kind: indirect, ground: race}}", "indirect", ["nationality", "race"]],
    ["contested", "{classification: {kind: direct, ground: race}}", "direct", ["race"]],
    ["contested", "{classification: {kind: direct}}", "direct", ["nationality", "race"]],
  ] as [Kind, string, Kind, string[]][])(
    "read as %s, with %s, count as %s on %j",
    (kind, written, counted, grounds) => {
      const row = rowOf(kind, written);
      expect(row.counted.map((one) => [one.kind, one.grounds])).toEqual([[counted, grounds]]);
      expect(row.kind).toBe(counted);
      expect(row.written.map((one) => one.kind)).toEqual([kind]);
      expect(row.asking.map((one) => one.kind)).toEqual(kind === "contested" ? [counted, kind] : [counted]);
    },
  );
});

describe("kinds", () => {
  it("go from direct through contested and indirect to contextual, the lightest", () => {
    expect(heaviest(["contextual", "indirect", "contested"])).toBe("contested");
    expect(heaviest(["contested", "direct"])).toBe("direct");
    expect(heaviest(["contextual", "indirect"])).toBe("indirect");
    expect(heaviest([])).toBe("contextual");
    expect(isLighter("indirect", "contested")).toBe(true);
    expect(isLighter("contested", "indirect")).toBe(false);
    expect(isLighter("direct", "direct")).toBe(false);
  });
});
