import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import { guarded } from "./guarded.ts";

describe("a rule that is run guarded", () => {
  it("gives what it gives", () => {
    const findings: Finding[] = [];
    expect(guarded("question/all", "a.yaml", findings, 0, () => 7)).toBe(7);
    expect(findings).toEqual([]);
  });

  it("that throws is a finding with its name, on a file that then cannot be judged", () => {
    const findings: Finding[] = [];
    const broken = () => {
      throw new Error("kapot");
    };
    expect(guarded("question/all", "a.yaml", findings, 0, broken)).toBe(0);
    expect(findings).toMatchObject([
      {
        rule: "question/all",
        severity: "block",
        verdict: "cannot-judge",
        file: "a.yaml",
        span: { start: 0, end: 0 },
        sources: [],
      },
    ]);
    expect(findings[0] && say(findings[0].message, "en")).toContain("question/all");
  });
});
