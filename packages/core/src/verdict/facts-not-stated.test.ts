import { describe, expect, it } from "vitest";
import { judge } from "./fixtures/judge.ts";

/** What is asked of facts, as severity, rule and the words or place it points at. */
function asked(profile: string, record?: string) {
  const files = { "a.profile.yaml": profile, ...(record === undefined ? {} : { "a.justification.yaml": record }) };
  const [judged] = judge(files).profiles;
  return judged?.findings
    .filter(({ rule }) => /question\/IN-1[2-5]|stated|softens|unknown-value/.test(rule))
    .map(({ rule, severity, verdict, file, span }) => {
      const text = file === "a.profile.yaml" ? profile : (record ?? "");
      return `${severity} ${verdict ?? "-"} ${rule} ${file.split(".")[1]} ${text.slice(span.start, span.end)}`;
    });
}

const stated = { automation: "human-decides", consequences: "[letter]", phase: "pilot" };
const head = (facts: object) =>
  `profile: p\npurpose: control\n${Object.entries(facts)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("")}`;
const blocks = (question: string, at: string) => `block test-incomplete question/${question} ${at}`;

describe("what a profile does not state", () => {
  const postcode = "indicators: [{name: postcode}]\n";

  it("is asked, fact by fact, where something distinguishes", () => {
    expect(asked(`${head({})}${postcode}`)).toEqual([
      blocks("IN-12", "profile p"),
      blocks("IN-13", "profile p"),
      blocks("IN-14", "profile p"),
    ]);
    for (const [key, question] of [
      ["automation", "IN-12"],
      ["consequences", "IN-13"],
      ["phase", "IN-14"],
    ] as const) {
      const { [key]: _, ...rest } = stated;
      expect(asked(`${head(rest)}${postcode}`)).toEqual([blocks(question, "profile p")]);
    }
    expect(asked(`${head(stated)}${postcode}`)).toEqual([]);
  });

  it("is asked where a word that means nothing stands in its place, and where a document has no name", () => {
    expect(asked(`${head({ ...stated, phase: "later" })}${postcode}`)).toEqual([
      "warning - read/unknown-value profile later",
      blocks("IN-14", "profile later"),
    ]);
    expect(asked(`purpose: control\n${postcode}`)?.[0]).toBe(blocks("IN-12", "profile purpose"));
  });

  it("asks of a model that was trained whether it goes on learning", () => {
    const fitted = `${postcode}feature_importances: {postcode: 0.4, leeftijd: 0.6}\n`;
    expect(asked(`${head(stated)}${fitted}`)).toEqual([blocks("IN-15", "profile p")]);
    expect(asked(`${head({ ...stated, learning: "fixed" })}${fitted}`)).toEqual([]);
  });

  it("warns beside possible proxies alone, and is not asked where nothing distinguishes", () => {
    expect(asked(`${head({ phase: "in-use", automation: "assists" })}indicators: [{name: schooltype}]\n`)).toEqual([
      "warning - question/IN-13 profile p",
    ]);
    expect(asked(`${head({})}indicators: [{name: temperatuur_machine}]\n`)).toEqual([]);
  });

  it("may be stated in the record, and what is stated twice is weighed", () => {
    const record = (facts: string) => `justifies: p\nfacts: ${facts}\n`;
    const all = "{automation: human-decides, consequences: [letter], phase: pilot}";
    expect(asked(`${head({})}${postcode}`, record(all))).toEqual([]);
    expect(asked(`${head({})}${postcode}`, record("{automation: human-decides, consequences: letter}"))).toEqual([
      blocks("IN-14", "profile p"),
    ]);
    expect(asked(`${head({})}${postcode}`, record("{automation: , consequences: [], phase: soon}"))).toEqual([
      "warning - read/unknown-value justification soon",
      blocks("IN-12", "justification "),
      blocks("IN-13", "justification []"),
      blocks("IN-14", "justification soon"),
    ]);
    expect(asked(`${head(stated)}${postcode}`, record("{phase: proef}"))).toEqual([
      "warning - read/stated-twice profile pilot",
      "warning - read/stated-twice justification proef",
    ]);
    expect(asked(`${head(stated)}${postcode}`, record("{phase: in-use}"))).toEqual([
      "block test-inconsistent read/stated-otherwise profile pilot",
      "block test-inconsistent read/stated-otherwise justification in-use",
    ]);
  });

  it("may be stated in the record where that bans, never where it softens", () => {
    const skin = "profile: p\nindicators: [{name: huidskleur}]\n";
    const verdict = (facts: string) =>
      judge({ "a.profile.yaml": skin, "a.justification.yaml": `justifies: p\nfacts: ${facts}\n` }).profiles[0]?.verdict;
    expect(verdict("{}")).toBe("test-missing");
    expect(verdict("{purpose: control}")).toBe("excluded");
    expect(verdict("{automation: full, purpose: control}")).toBe("excluded");
    expect(asked(`${skin}`, "justifies: p\nfacts: {purpose: support}\n")).toContain(
      "block test-inconsistent record/softens justification support",
    );
    expect(asked(`${head(stated)}${postcode}`, "justifies: p\nfacts: {subject: goods}\n")).toEqual([]);
  });
});
