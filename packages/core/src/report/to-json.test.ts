import { describe, expect, it } from "vitest";
import { assessmentOf, findingOn, judged, sampleAssessment, smallLaw } from "./fixtures/build-assessment.ts";
import { toJson } from "./to-json.ts";

const options = { locale: "en", law: smallLaw, version: "0.1.0" } as const;
const json = (assessment: Parameters<typeof toJson>[0]) => JSON.parse(toJson(assessment, options));

describe("toJson", () => {
  it("has the fixed fields, with null where nothing is known", () => {
    const { grounds, kind, indicator, match, ...bare } = findingOn("a.profile.yaml", "x", "x", {
      says: "x",
      rule: "read/syntax",
      sources: [],
    });
    const report = json(assessmentOf({ "a.profile.yaml": "x" }, [judged("a.profile.yaml", "cannot-judge", [bare])]));
    expect(report).toMatchObject({
      version: "0.1.0",
      policy: { file: "tenzij.yaml", digest: "0f0f" },
      findings: [],
      summary: { profiles: 1, blocking: 1 },
    });
    const [profile] = report.profiles;
    expect(profile).toMatchObject({ file: "a.profile.yaml", profile: null, verdict: "cannot-judge", blocks: true });
    expect(profile.findings[0]).toMatchObject({
      rule: "read/syntax",
      ground: null,
      grounds: [],
      kind: null,
      basis: null,
      indicator: null,
      match: null,
      start: { line: 1, column: 1 },
      end: { line: 1, column: 2 },
      sources: [],
    });
    expect(profile.findings[0].help).toMatch(/^https:\/\//);
  });

  it("names sources in words and says where one was read via another", () => {
    const [a] = json(sampleAssessment()).profiles;
    const question = a.findings.find(({ rule }: { rule: string }) => rule === "question/TK-16");
    expect(question.sources[0]).toBe("Toetsingskader, stap 2 (via Brief van de minister; pers (NRC, RTL))");
  });

  it("sorts findings by place, those in the profile itself before those in its record", () => {
    const [a] = json(sampleAssessment()).profiles;
    expect(a.findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      "indicator/postcode",
      "exclusion/X1",
      "question/TK-16",
    ]);
  });
});
