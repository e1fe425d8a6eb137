import type { Verdict } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import type { Assessment } from "./assessment.ts";
import { compareAssessments } from "./compare-assessments.ts";

const assessment = (verdicts: Record<string, Verdict>) =>
  ({ profiles: Object.entries(verdicts).map(([file, verdict]) => ({ file, verdict })) }) as unknown as Assessment;

describe("two assessments of one tree", () => {
  it("differ in profiles whose verdict changes, or that come under the policy or leave it, by file", () => {
    const before = assessment({ "d.yaml": "test-missing", "c.yaml": "no-finding", "b.yaml": "test-stale" });
    const after = assessment({ "c.yaml": "no-finding", "b.yaml": "test-unsigned", "a.yaml": "excluded" });
    expect(compareAssessments(before, after)).toEqual([
      { file: "a.yaml", before: null, after: "excluded" },
      { file: "b.yaml", before: "test-stale", after: "test-unsigned" },
      { file: "d.yaml", before: "test-missing", after: null },
    ]);
  });
});
