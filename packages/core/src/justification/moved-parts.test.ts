import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { complete, profileOf, smallest } from "./fixtures/judged.ts";
import { movedParts } from "./moved-parts.ts";
import { readRecord } from "./record.ts";

const recorded = () => readRecord(sourceText("a.justification.yaml", complete()), law);

function moved(from: string | RegExp, to: string, earlier = [profileOf(smallest.profile)]) {
  const now = profileOf(smallest.profile.replace(from, to));
  return movedParts(recorded(), now, earlier, law).map(({ change, was, is }) => [change.part, change.how, was, is]);
}

describe("movedParts", () => {
  it("is empty for a profile that says the same", () => {
    expect(moved("weight: 12", "weight: 12.0 # twelve")).toEqual([]);
  });

  it("says what a part said then and says now", () => {
    expect(moved("weight: 12", "weight: 13")).toEqual([["weight", "changed", '"12"', '"13"']]);
    expect(moved(/ {4}weight: 12\n/, "")).toEqual([["weight", "changed", '"12"', ""]]);
    expect(moved("weight: 12", "weight: 12\n    threshold: 5")).toEqual([["threshold", "changed", "", '"5"']]);
    expect(moved("automation: human-decides", "automation: full")).toEqual([
      ["automation", "changed", 'automation:"human-decides"', 'automation:"full"'],
    ]);
  });

  it("says everything of an indicator that came or went", () => {
    const [came] = moved("selection:", "  - name: wijk\n    weight: 1\nselection:");
    expect(came).toEqual(["indicator", "added", "", '"name":"wijk"\n"weight":"1"']);
    const [went] = moved(/ {2}- name: dagen[^-]*(?=selection)/, "");
    expect(went).toEqual(["indicator", "gone", expect.stringContaining('"dagen_sinds_wijziging"'), ""]);
  });

  it("takes an earlier text only for the one the test rests on", () => {
    const other = profileOf(smallest.profile.replace("weight: 12", "weight: 11"));
    expect(moved("weight: 12", "weight: 13", [])).toEqual([["weight", "changed", null, '"13"']]);
    expect(moved("weight: 12", "weight: 13", [other])).toEqual([["weight", "changed", null, '"13"']]);
    expect(moved("weight: 12", "weight: 13", [other, profileOf(smallest.profile)])).toEqual([
      ["weight", "changed", '"12"', '"13"'],
    ]);
  });
});
