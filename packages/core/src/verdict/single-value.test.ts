import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { noPolicy } from "../policy/read-policy.ts";
import { assess } from "./assess.ts";

/** Where question TK-08 is open for a profile with these indicators: the words it points at. */
function aimedAt(indicators: string): string[] {
  const profile = `profile: a\npurpose: control\nautomation: assists\n${indicators}`;
  const tree = { files: ["a.profile.yaml"], read: () => profile };
  const [judged] = assess({ tree, policy: noPolicy, today: "2026-11-23", signatures: null, law }).profiles;
  return (judged?.findings ?? [])
    .filter(({ rule }) => rule === "question/TK-08")
    .map(({ span }) => profile.slice(span.start, span.end));
}

describe("aimed at one country, nationality or origin", () => {
  it("is an indicator that looks for one value", () => {
    expect(aimedAt("indicators:\n  - {name: nationaliteit, values: [TR]}\n")).toEqual(["TR"]);
    expect(aimedAt("indicators:\n  - {name: nationaliteit, operator: equals, value: TR}\n")).toEqual(["TR"]);
  });

  it("is so too where the word that was read is the key of the value", () => {
    expect(aimedAt("indicators:\n  - {id: r7, nationaliteit: TR}\n")).toEqual(["TR"]);
    expect(aimedAt("weights:\n  nationaliteit: TR\n")).toEqual(["TR"]);
  });

  it("is not one that looks for several, or for none", () => {
    expect(aimedAt("indicators:\n  - {name: nationaliteit, values: [TR, MA]}\n")).toEqual([]);
    expect(aimedAt("indicators:\n  - {name: nationaliteit}\n")).toEqual([]);
  });

  it("is not told by what stands beside the indicator under a key of its own", () => {
    expect(aimedAt("indicators:\n  - {name: nationaliteit, beheerder: team-data}\n")).toEqual([]);
    expect(aimedAt("indicators:\n  - {name: nationaliteit, beheerder: team-data, values: [TR]}\n")).toEqual(["TR"]);
  });
});
