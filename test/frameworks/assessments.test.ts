import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Answers, type Given, judgeWith } from "./smallest.ts";

/** What the national algorithm framework lets a machine compute: shares of checks, the age of a DPIA, and what high risk asks. */

const path = new URL("answers/algoritmekader.yaml", import.meta.url);
const answered = parse(readFileSync(path, "utf8")) as Given & { profile: Record<string, Answers> };

/** What of the answers was found wrong, with one of them otherwise; a key given as undefined goes. */
function told(key: string, changed: Answers | undefined): string[] {
  const profile = {
    ...answered.profile,
    [key]: changed === undefined ? undefined : { ...answered.profile[key], ...changed },
  };
  return toldOf({ ...answered, profile });
}

function toldOf(given: Given): string[] {
  const { findings, verdict } = judgeWith(["toetsingskader-2025", "voorzorgplicht", "algoritmekader"], given);
  const said = findings.map(
    ({ rule, severity, message }) => `${severity} ${rule.slice("question/".length)} ${message.key}`,
  );
  return verdict === "test-complete" ? said : [verdict, ...said];
}

describe("shares of what is controlled", () => {
  it.each<[string, Answers, string[]]>([
    ["are together a hundred per cent", { random: 20, profile: 80 }, []],
    ["are so with what is picked on a signal", { random: 25, profile: 50, signal: 25 }, []],
    ["are rounded", { random: "33.3", profile: "33.3", signal: "33.3" }, []],
    ["leave a rest of which nothing is said", { random: 20, profile: 70 }, ["warning AK-05 shares/rest"]],
    ["are more than all", { random: 40, profile: 80 }, ["test-inconsistent", "block AK-05 shares/more-than-all"]],
    [
      "leave a rest beside the signals",
      { random: 20, profile: 50, signal: 10 },
      ["test-inconsistent", "block AK-05 shares/not-all"],
    ],
    ["can be nought at random, with the reason that is asked anyway", { random: 0, profile: 100 }, []],
  ])("%s", (_, shares, said) => {
    expect(told("random-share", shares)).toEqual(said);
  });
});

describe("a DPIA", () => {
  it.each<[string, Answers, string[]]>([
    ["is three years old and a day", { on: "2023-11-28" }, ["test-stale", "block AK-12 assessment/too-old"]],
    ["is three years old today", { on: "2023-11-29" }, []],
    ["is of after the test", { on: "2026-10-20" }, ["warning AK-12 assessment/afterwards"]],
  ])("that %s is told accordingly", (_, dpia, said) => {
    expect(told("dpia", dpia)).toEqual(said);
  });
});

describe("the place in the AI Act", () => {
  const annex: Answers = { listed: "annex-iii", "profiles-persons": "yes" };
  const without = { ...answered.profile, "human-rights": undefined };

  it("asks for no human rights assessment as a condition where it is not listed", () => {
    expect(toldOf({ ...answered, profile: without })).toEqual(["warning AK-13 answer/missing"]);
  });

  it("does where it is high risk (AK-13a)", () => {
    const profile = { ...without, "ai-act": { ...answered.profile["ai-act"], ...annex } };
    expect(toldOf({ ...answered, profile })).toEqual([
      "test-incomplete",
      "warning AK-13 answer/missing",
      "block AK-13a ai-act/not-assessed",
    ]);
    expect(told("ai-act", annex)).toEqual([]);
  });

  it("cannot be that of a profile for control which profiles nobody (AK-14)", () => {
    expect(told("ai-act", { ...annex, "profiles-persons": "no" })).toEqual(["warning AK-14 ai-act/profiles"]);
  });

  it("cannot be that of a forbidden practice in use", () => {
    expect(told("ai-act", { listed: "article-5" })).toEqual(["warning AK-14 ai-act/forbidden"]);
  });
});

describe("the algorithm register (AK-15)", () => {
  it("is asked for the four fields that a risk selection fills, each by name", () => {
    const { texts } = answered.profile["register"] as { texts: Answers[] };
    for (const field of ["legal-basis", "risk-management", "human-intervention", "impact-assessments"]) {
      const others = texts.filter((one) => one["field"] !== field);
      expect([field, told("register", { texts: others }).filter((one) => one.includes("AK-15"))]).toEqual([
        field,
        [expect.stringContaining("warning AK-15 answer/")],
      ]);
    }
    expect(told("register", { category: "overige" })).toEqual([expect.stringContaining("AK-15")]);
  });
});
