import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import type { Distinction, Reading } from "../distinction/distinction.ts";
import { say } from "../language/say.ts";
import { readProfile } from "../profile/read-profile.ts";
import { distinctionFinding, groundsTitle, setApartFinding, type TestState } from "./distinction-findings.ts";

const text = "indicators:\n  - name: woonplaats_pc4\n    values: [eerste, tweede]\n";
const [indicator] = readProfile(sourceText("a.yaml", text), { enums: law.enums }).indicators;
if (indicator === undefined) throw new Error("no indicator");

function reading(match: string, role: Reading["role"], usedAt?: Reading["span"]): Reading {
  const start = text.indexOf(match);
  const span = { start, end: start + match.length };
  return {
    match,
    readAs: match,
    span,
    role,
    strength: "clear",
    guards: [],
    ...(usedAt === undefined ? {} : { usedAt }),
  };
}

const distinction = (...readings: [Reading, ...Reading[]]): Distinction => ({
  indicator,
  entry: "postcode",
  grounds: ["race", "nationality"],
  kind: "indirect",
  basis: "named",
  strength: "clear",
  title: { nl: "Postcode", en: "Postal code" },
  why: { nl: "omdat", en: "because" },
  sources: [{ source: "kabinet-2025" }],
  readings,
});
const byName = distinction(reading("pc4", "name"));
const at = ({ span }: { span: Reading["span"] }) => text.slice(span.start, span.end);
const textOf = (finding: { message: Parameters<typeof say>[0] }) => say(finding.message, "en");

describe("the finding of step 1", () => {
  it.each(["missing", "question"] as const)("says of our own inference that it is one (%s)", (state) => {
    const own = distinctionFinding("a.yaml", { ...byName, basis: "own" }, state, law);
    expect(own.basis).toBe("own");
    expect(textOf(own)).toContain("because This is an inference of Tenzij or of the policy.");
    expect(textOf(distinctionFinding("a.yaml", byName, state, law))).not.toContain("inference");
  });

  it.each([
    ["missing", "block", "test-missing"],
    ["purpose-missing", "block", "test-missing"],
    ["present", "info", undefined],
    ["excluded", "info", undefined],
    ["question", "warning", undefined],
    ["answered", "info", undefined],
  ] as [TestState, string, string | undefined][])("with a test that is %s is %s", (state, severity, verdict) => {
    const found = distinctionFinding("a.yaml", byName, state, law);
    expect([found.severity, found.verdict]).toEqual([severity, verdict]);
    for (const word of ["woonplaats_pc4", "race ('ras')"]) expect(textOf(found)).toContain(word);
  });

  it("says something else in each state", () => {
    const states: TestState[] = ["missing", "purpose-missing", "present", "excluded", "question", "answered"];
    const sentences = states.map((state) => textOf(distinctionFinding("a.yaml", byName, state, law)));
    expect(new Set(sentences).size).toBe(states.length);
  });

  it("carries rule, kind, grounds, indicator, letters and sources", () => {
    expect(distinctionFinding("a.yaml", byName, "missing", law)).toMatchObject({
      rule: "indicator/postcode",
      file: "a.yaml",
      title: { nl: "Postcode", en: "Postal code" },
      grounds: ["race", "nationality"],
      kind: "indirect",
      indicator: "woonplaats_pc4",
      match: "pc4",
      sources: [{ source: "kabinet-2025" }],
      related: [],
    });
  });

  it("is information where policy sets the indicator apart, with the use it is for", () => {
    const found = setApartFinding("a.yaml", byName, { nl: "toezicht", en: "watching over" }, law);
    expect([found.severity, found.verdict, found.rule]).toEqual(["info", undefined, "indicator/postcode"]);
    expect(textOf(found)).toContain("watching over");
  });

  it("gives the kind in the words of the law", () => {
    const title = law.asks.find(({ kind }) => kind === "indirect")?.title.en ?? "";
    expect(title).not.toBe("");
    expect(textOf(distinctionFinding("a.yaml", byName, "missing", law)).toLowerCase()).toContain(title.toLowerCase());
  });

  it("gives grounds in the words of the law, each of them, and one it does not know as it is", () => {
    expect(groundsTitle(["race"], law)).toEqual({ nl: "'ras'", en: "race ('ras')" });
    expect(groundsTitle(["race", "nationality", "own"], law)).toEqual({
      nl: "'ras', nationaliteit en own",
      en: "race ('ras'), nationality (nationaliteit) and own",
    });
    expect(groundsTitle([], law)).toEqual({ nl: "", en: "" });
  });

  it("names every ground in each of its states, alone and together", () => {
    const states: TestState[] = ["missing", "purpose-missing", "left-out", "measured", "present", "stale", "question"];
    const both = distinction(reading("pc4", "name"));
    for (const state of states)
      for (const found of [both, { ...both, members: [indicator, indicator] as const }])
        expect(textOf(distinctionFinding("a.yaml", found, state, law))).toContain(
          "race ('ras') and nationality (nationaliteit)",
        );
  });
});

describe("the place of a finding", () => {
  it("is the whole name for letters in a name, and the letters alone anywhere else", () => {
    expect(at(distinctionFinding("a.yaml", byName, "missing", law))).toBe("woonplaats_pc4");
    expect(at(distinctionFinding("a.yaml", distinction(reading("tweede", "value")), "missing", law))).toBe("tweede");
  });

  it("is the whole name for its first letters and its last", () => {
    for (const part of ["woonplaats", "woonplaats_pc4", "pc4"])
      expect(at(distinctionFinding("a.yaml", distinction(reading(part, "name")), "missing", law))).toBe(
        "woonplaats_pc4",
      );
  });

  it("is the letters of a value where the indicator has no name and is underlined whole", () => {
    const nameless = { ...distinction(reading("tweede", "value")), indicator: { ...indicator, span: indicator.whole } };
    expect(at(distinctionFinding("a.yaml", nameless, "missing", law))).toBe("tweede");
  });

  it("is the letters where the name stands elsewhere, before or behind", () => {
    for (const elsewhere of ["indicators", "tweede"])
      expect(at(distinctionFinding("a.yaml", distinction(reading(elsewhere, "name")), "missing", law))).toBe(elsewhere);
  });

  it("includes the other places, and the alias through which the word came", () => {
    const alias = { start: 0, end: 3 };
    const two = distinction(reading("pc4", "name"), reading("eerste", "value", alias));
    const { related = [] } = distinctionFinding("a.yaml", two, "missing", law);
    expect(related.map((one) => [one.file, at(one)])).toEqual([
      ["a.yaml", "eerste"],
      ["a.yaml", "ind"],
    ]);
    expect(new Set(related.map((one) => textOf(one))).size).toBe(2);
    const through = distinctionFinding("a.yaml", distinction(reading("pc4", "name", alias)), "missing", law);
    expect(through.related?.map(at)).toEqual(["ind"]);
  });
});
