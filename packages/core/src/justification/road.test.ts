import { type Kind, law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { sketchOf, smallest } from "./fixtures/judged.ts";
import { readRecord } from "./record.ts";
import { closureOf, openRoads, roadFollowed } from "./road.ts";
import { type Row, rowsOf } from "./row.ts";

const name = "woonplaats_pc4";

/** One row of distinctions by kind and ground. */
function rowOf(distinctions: readonly (readonly [Kind, string])[], record?: string): Row {
  const read = distinctions.flatMap(
    ([kind, ground]) => sketchOf(smallest.profile, { [name]: { kind, grounds: [ground] } }).distinctions,
  );
  const [row] = rowsOf(read, record === undefined ? null : readRecord(sourceText("r", record), law), law);
  if (row === undefined) throw new Error("no row");
  return row;
}

const setting = (purpose?: string, nationality = "no-unless") => ({ law, purpose, nationality });
const open = (row: Row, purpose?: string, nationality?: string) =>
  openRoads(row, setting(purpose, nationality)).map(({ id }) => id);
const closure = (id: string, row: Row, purpose?: string, nationality?: string) => {
  const road = law.roads.find((one) => one.id === id);
  if (road === undefined) throw new Error(`no road ${id}`);
  return closureOf(road, row, setting(purpose, nationality));
};

const indirect = () => rowOf([["indirect", "race"]]);
const nationality = () => rowOf([["direct", "nationality"]]);

describe("the roads open to a distinction", () => {
  it("follow from its kind and its ground", () => {
    expect(open(indirect(), "control")).toEqual(["objective-justification"]);
    expect(open(nationality(), "control")).toEqual(["very-weighty-reasons", "sector-law"]);
    expect(open(rowOf([["direct", "age"]]), "control")).toEqual(["objective-justification", "sector-law"]);
    expect(open(rowOf([["direct", "race"]]), "control")).toEqual([]);
    expect(closure("objective-justification", nationality(), "control")).toBe("not-for-this");
  });

  it("are open to all distinctions of an indicator, but for those that only ask a question", () => {
    const row = rowOf([
      ["indirect", "race"],
      ["direct", "nationality"],
    ]);
    expect(open(row, "control")).toEqual([]);
    expect(closure("very-weighty-reasons", row, "control")).toBe("not-for-this");
    const question = rowOf([
      ["contextual", "race"],
      ["direct", "nationality"],
    ]);
    expect(open(question, "control")).toEqual(["very-weighty-reasons", "sector-law"]);
  });

  it("are closed by the policy to what is direct, on the grounds that the law names", () => {
    expect(open(nationality(), "control", "statute-only")).toEqual(["sector-law"]);
    expect(open(nationality(), "control", "total-ban")).toEqual([]);
    expect(closure("very-weighty-reasons", nationality(), "control", "total-ban")).toBe("policy");
    expect(open(rowOf([["direct", "age"]]), "control", "total-ban")).toContain("sector-law");
    expect(open(rowOf([["indirect", "nationality"]]), "eligibility", "total-ban")).toContain("statutory-exception");
    const both = rowOf([
      ["direct", "age"],
      ["direct", "nationality"],
    ]);
    expect(closure("sector-law", both, "control", "total-ban")).toBe("policy");
  });

  it("go together with their purposes", () => {
    expect(open(indirect(), "eligibility")).toEqual(["objective-justification", "statutory-exception"]);
    expect(open(indirect(), "support")).toEqual(["objective-justification", "support"]);
    expect(open(indirect())).toEqual(["objective-justification"]);
    expect(closure("support", indirect(), "control")).toBe("purpose");
    expect(closure("support", indirect())).toBe("unconfirmed");
    expect(closure("statutory-exception", indirect())).toBe("purpose");
  });
});

describe("the road that questions follow", () => {
  it("is the one chosen, open or not", () => {
    const row = rowOf([["direct", "race"]], `justifies: x\ndistinctions: {${name}: {road: support}}\n`);
    expect(roadFollowed(row, setting("control"))).toBe("support");
  });

  it("is else the first that is open, under this policy and with this purpose", () => {
    const row = rowOf([["direct", "nationality"]]);
    expect(roadFollowed(row, setting("control"))).toBe("very-weighty-reasons");
    expect(roadFollowed(row, setting("control", "statute-only"))).toBe("sector-law");
    expect(roadFollowed(row, setting("eligibility", "statute-only"))).toBe("statutory-exception");
    expect(roadFollowed(row, setting(undefined, "statute-only"))).toBe("sector-law");
    expect(roadFollowed(rowOf([["direct", "race"]]), setting("control"))).toBeUndefined();
  });
});
