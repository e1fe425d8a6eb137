import { describe, expect, it } from "vitest";
import { stateFact } from "./state-fact.ts";

const stated = (text: string, file = "a.profile.yaml") => stateFact(file, text, "phase: pilot");

describe("a fact stated in a profile", () => {
  it("stands on a line of its own below the last fact", () => {
    expect(stated("profile: p\npurpose: control # zo\nindicators: [a]\n")).toBe(
      "profile: p\npurpose: control # zo\nphase: pilot\nindicators: [a]\n",
    );
    expect(stated("profile: p")).toBe("profile: p\nphase: pilot\n");
    expect(stated("profile: p\r\nindicators: [a]\r\n")).toBe("profile: p\r\nphase: pilot\r\nindicators: [a]\r\n");
  });

  it("stands above everything where none is there, and beside the indicators", () => {
    expect(stated("# kop\nfeatures: [a]\n")).toBe("# kop\nphase: pilot\nfeatures: [a]\n");
    expect(stated("model:\n  indicators: [a]\n")).toBe("model:\n  phase: pilot\n  indicators: [a]\n");
  });

  it.each([
    ["JSON", '{"profile": "p"}', "a.profile.json"],
    ["a table", "naam;gewicht\npostcode;3\n", "a.csv"],
    ["SQL", "SELECT postcode FROM t\n", "a.sql"],
    ["code", "x['postcode']\n", "a.py"],
    ["braces", "{profile: p}\n", "a.profile.yaml"],
    ["several documents", "profile: p\n---\na: 1\n", "a.profile.yaml"],
    ["a list", "- a\n", "a.yaml"],
  ])("is not written in %s", (_what, text, file) => expect(stated(text, file)).toBeNull());
});
