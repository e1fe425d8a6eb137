// The schema as Microsoft ships it for its own SARIF matchers.
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessmentOf, findingOn, judged, sampleAssessment, smallLaw } from "./fixtures/build-assessment.ts";
import { toSarif } from "./to-sarif.ts";

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema as object);

const options = { locale: "nl", law: smallLaw, version: "0.1.0" } as const;
const problems = (sarif: string) => {
  validate(JSON.parse(sarif));
  return validate.errors ?? [];
};

describe("toSarif", () => {
  it("is valid by the schema, with and without findings", () => {
    expect(problems(toSarif(sampleAssessment(), options))).toEqual([]);
    expect(problems(toSarif(assessmentOf({}, []), options))).toEqual([]);
  });

  it("is refused by the schema when a field is wrong, so the schema is really asked", () => {
    expect(problems(toSarif(sampleAssessment(), options).replace('"startLine": 8', '"startLine": "8"'))).not.toEqual(
      [],
    );
  });

  it("stays valid whatever files and indicators are called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const finding = findingOn(text, text, text, { says: text, indicator: text, match: text });
        const sarif = toSarif(assessmentOf({ [text]: text }, [judged(text, "test-missing", [finding])]), options);
        expect(problems(sarif)).toEqual([]);
        expect(sarif.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u);
        expect(sarif).toBe(new TextDecoder().decode(new TextEncoder().encode(sarif)));
      }),
      { numRuns: 200 },
    );
  });

  it("encodes paths, and counts columns in UTF-16 units", () => {
    const file = "map met spatie/50%/ë:x.profile.yaml";
    const text = 'a: 1\nb: "😀" # woord\n';
    const run = JSON.parse(
      toSarif(
        assessmentOf({ [file]: text }, [judged(file, "test-missing", [findingOn(file, text, "woord", { says: "x" })])]),
        options,
      ),
    ).runs[0];
    const { artifactLocation, region } = run.results[0].locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe("map%20met%20spatie/50%25/%C3%AB%3Ax.profile.yaml");
    expect(region).toEqual({ startLine: 2, startColumn: 11, endLine: 2, endColumn: 16 });
    expect(run.columnKind).toBe("utf16CodeUnits");
  });

  it("keeps the 5,000 heaviest results and says so", () => {
    const file = "a.profile.yaml";
    const light = Array.from({ length: 5_100 }, (_, at) =>
      findingOn(file, "x", "x", { says: "x", severity: "info", indicator: `i${at}` }),
    );
    const heavy = findingOn(file, "x", "x", { says: "zwaar", severity: "exclusion", rule: "exclusion/X1" });
    const run = JSON.parse(
      toSarif(assessmentOf({ [file]: "x" }, [judged(file, "excluded", [...light, heavy])]), options),
    ).runs[0];
    expect(run.results).toHaveLength(5_000);
    expect(run.results[0].ruleId).toBe("exclusion/X1");
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain("5101");
  });

  it("knows a finding again when lines move, and tells equal ones apart", () => {
    const prints = (text: string) => {
      const findings = ["pc4", "pc4"].map((on) => findingOn("a.profile.yaml", text, on, { says: "x" }));
      const run = JSON.parse(
        toSarif(
          assessmentOf({ "a.profile.yaml": text }, [judged("a.profile.yaml", "test-missing", findings)]),
          options,
        ),
      ).runs[0];
      return run.results.map(
        (result: { partialFingerprints: Record<string, string> }) => Object.values(result.partialFingerprints)[0],
      );
    };
    expect(prints("pc4")).toEqual(prints("\n\n  pc4"));
    expect(new Set(prints("pc4")).size).toBe(2);
  });

  it("tells whether everything could be judged", () => {
    const invocation = (verdict: "cannot-judge" | "test-missing" | "no-finding") =>
      JSON.parse(toSarif(assessmentOf({}, [judged("a.profile.yaml", verdict)]), options)).runs[0].invocations[0];
    expect(invocation("cannot-judge")).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(invocation("test-missing")).toMatchObject({ executionSuccessful: true, exitCode: 1 });
    expect(invocation("no-finding")).toMatchObject({ executionSuccessful: true, exitCode: 0 });
  });

  it("has the rules in both languages, in one order", () => {
    const run = JSON.parse(toSarif(sampleAssessment(), options)).runs[0];
    const ids = (rules: { id: string }[]) => rules.map(({ id }) => id);
    expect(run.translations.map(({ language }: { language: string }) => language)).toEqual(["en"]);
    expect(ids(run.translations[0].rules)).toEqual(ids(run.tool.driver.rules));
  });
});
