import type { Assessment, Finding, ProfileAssessment } from "@tenzij/core";
import { message as coreMessage } from "@tenzij/core/language";
import type { Policy } from "@tenzij/core/policy";
import { strictDefaults } from "@tenzij/core/policy";
import { readProfile } from "@tenzij/core/profile";
import { law, type Severity, type Verdict } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { expect, test } from "vitest";
import { decide, type Evidence } from "./decision.ts";
import { message } from "./language/message.ts";
import type { Files } from "./pair.ts";
import type { Sides } from "./sides.ts";

const files = (entries: Record<string, string>): Files =>
  new Map(Object.entries(entries).map(([path, sha]) => [path, { path, sha, mode: "100644" }]));

function finding(file: string, severity: Severity = "block", verdict?: Verdict): Finding {
  const base = {
    rule: "read/x",
    severity,
    file,
    span: { start: 0, end: 0 },
    message: coreMessage("read/empty", {}),
    sources: [],
  };
  return verdict ? { ...base, verdict } : base;
}

function judged(file: string, verdict: Verdict, findings: readonly Finding[] = []): ProfileAssessment {
  const blocks = verdict !== "test-complete" && verdict !== "no-finding";
  return {
    file,
    record: `${file}.r`,
    profile: null,
    distinctions: [],
    refersTo: [],
    questions: [],
    grants: [],
    verdict,
    blocks,
    findings,
  };
}

function assessment(profiles: readonly ProfileAssessment[], findings: readonly Finding[] = []): Assessment {
  const cannotJudge = [...profiles, ...findings].some((one) => one.verdict === "cannot-judge");
  return {
    policy: { file: "tenzij.yaml", digest: "d" },
    profiles,
    findings,
    granted: [],
    texts: new Map(),
    cannotJudge,
  };
}

const sides = { scope: "change" } as Sides;
const touched = (file: string) => ({
  file,
  record: `${file}.r`,
  was: { file, record: `${file}.r` },
  how: "changed" as const,
});

function evidence(over: Partial<Evidence>): Evidence {
  return {
    sides,
    listed: { judged: files({ a: "2", b: "1" }), since: files({ a: "1", b: "1" }), tip: files({ a: "1", b: "1" }) },
    change: { touched: [touched("a")], removed: [], carried: ["b"] },
    pin: null,
    policy: strictDefaults,
    today: "2026-11-23",
    before: assessment([judged("a", "test-missing"), judged("b", "test-missing")]),
    after: assessment([judged("a", "test-missing"), judged("b", "test-missing")]),
    preview: null,
    findings: [],
    profileAt: () => null,
    ...over,
  };
}

const shown = (over: Partial<Evidence>) => decide(evidence(over)).profiles.map(({ file, blocks }) => [file, blocks]);

test("what a change touches counts, better or not; what it leaves alone does not", () => {
  expect(shown({})).toEqual([["a", true]]);
  expect(shown({ after: assessment([judged("a", "test-complete"), judged("b", "test-missing")]) })).toEqual([
    ["a", false],
  ]);
});

test("what becomes worse counts, touched or not", () => {
  expect(shown({ before: assessment([judged("b", "test-complete")]) })).toEqual([
    ["a", true],
    ["b", true],
  ]);
  expect(shown({ before: assessment([]) })).toEqual([
    ["a", true],
    ["b", true],
  ]);
});

test("what the proposed policy would soften counts", () => {
  const preview = (...profiles: ProfileAssessment[]) => shown({ preview: assessment(profiles) });
  expect(preview(judged("a", "test-missing"), judged("b", "test-missing"))).toEqual([["a", true]]);
  expect(preview(judged("a", "test-missing"), judged("b", "no-finding"))).toEqual([
    ["a", true],
    ["b", true],
  ]);
  expect(preview(judged("a", "test-missing"))).toEqual([
    ["a", true],
    ["b", true],
  ]);
});

test("fewer open points under the proposed policy are softening too", () => {
  const open = judged("b", "test-missing", [finding("b"), finding("b")]);
  const less = judged("b", "test-missing", [finding("b")]);
  expect(shown({ before: assessment([open]), after: assessment([open]), preview: assessment([less]) })).toEqual([
    ["b", true],
  ]);
  expect(shown({ before: assessment([open]), after: assessment([open]), preview: assessment([open]) })).toEqual([]);
});

test("a stricter proposal touches nothing", () => {
  const done = assessment([judged("b", "test-complete")]);
  expect(shown({ before: done, after: done, preview: assessment([judged("b", "excluded")]) })).toEqual([]);
});

test("a general finding counts when this change put its file there, or when it is about the rules", () => {
  const after = assessment([], [finding("a"), finding("b"), finding("tenzij.yaml"), finding("organisation.yaml")]);
  const before = assessment([], [finding("b")]);
  const counted = (given: Partial<Evidence>) => decide(evidence(given)).findings.map(({ file }) => file);
  expect(counted({ after, before })).toEqual(["a", "tenzij.yaml", "organisation.yaml"]);
});

test("a general finding counts when it blocks and did not before, though its file is as it was", () => {
  const after = assessment([], [finding("b"), finding("c", "warning")]);
  expect(decide(evidence({ after, before: assessment([]) })).findings.map(({ file }) => file)).toEqual(["b"]);
});

test("a file that cannot be judged and that the change leaves alone does not make the run an error", () => {
  const unread = assessment([], [finding("b", "block", "cannot-judge")]);
  expect(decide(evidence({ after: unread, before: unread })).cannotJudge).toBe(false);
  expect(decide(evidence({ after: assessment([], [finding("a", "block", "cannot-judge")]) })).cannotJudge).toBe(true);
  expect(decide(evidence({ findings: [finding("x", "block", "cannot-judge")] })).cannotJudge).toBe(true);
});

test("over a whole branch everything counts", () => {
  const whole = {
    sides: { scope: "whole" } as Sides,
    after: assessment([judged("b", "test-missing")], [finding("b")]),
    findings: [finding("g")],
  };
  expect(shown(whole)).toEqual([["b", true]]);
  expect(decide(evidence(whole)).findings.map(({ file }) => file)).toEqual(["b", "g"]);
});

const read = (...names: string[]) => {
  const indicators = names.map((name) => `  - {name: ${name}, weight: 1}\n`).join("");
  const text = `profile: p\nindicators:\n${indicators}selection: {score-at-least: 1}\n`;
  return readProfile(sourceText("a.profile.yaml", text), { enums: law.enums });
};
const legacy: Policy = { ...strictDefaults, legacy: { until: "2026-12-31" } };
const lowered = (policy: Policy = legacy, after = read("x")) =>
  shown({ policy, profileAt: (side) => (side === "before" ? read("x", "y") : after) });

test("under legacy a change that only takes something away does not block", () => {
  expect(lowered()).toEqual([["a", false]]);
});

test("it does after the last day, without legacy, and when something else changes or nothing goes", () => {
  expect(lowered({ ...strictDefaults, legacy: { until: "2026-11-22" } })).toEqual([["a", true]]);
  expect(lowered(strictDefaults)).toEqual([["a", true]]);
  expect(lowered(legacy, read("z"))).toEqual([["a", true]]);
  expect(lowered(legacy, read("x", "y"))).toEqual([["a", true]]);
});

test("an exclusion is never lowered exposure", () => {
  const excluded = assessment([judged("a", "excluded", [finding("a", "exclusion", "excluded")])]);
  expect(
    shown({
      policy: legacy,
      before: excluded,
      after: excluded,
      profileAt: (side) => (side === "before" ? read("x", "y") : read("x")),
    }),
  ).toEqual([["a", true]]);
});

test("only what the policy in force blocks on is softened: warnings come and go", () => {
  const open = judged("b", "test-missing", [finding("b"), finding("b", "warning"), finding("b", "info")]);
  const quiet = judged("b", "test-missing", [finding("b")]);
  expect(shown({ before: assessment([open]), after: assessment([open]), preview: assessment([quiet]) })).toEqual([]);
  const excluded = judged("b", "excluded", [finding("b", "exclusion"), finding("b", "exclusion")]);
  const less = judged("b", "excluded", [finding("b", "exclusion")]);
  expect(shown({ before: assessment([excluded]), after: assessment([excluded]), preview: assessment([less]) })).toEqual(
    [["b", true]],
  );
});

test("a general finding does not count when its file is as it was, or as it is on the branch", () => {
  const at = (judgedAs: string, since: string | null, tip: string) =>
    decide(
      evidence({
        before: assessment([], [finding("x")]),
        after: assessment([], [finding("x")]),
        listed: {
          judged: files({ x: judgedAs }),
          since: since === null ? null : files({ x: since }),
          tip: files({ x: tip }),
        },
      }),
    ).findings.length;
  expect(at("2", "1", "1")).toBe(1);
  expect(at("2", "2", "1")).toBe(0);
  expect(at("2", "1", "2")).toBe(0);
  expect(at("2", null, "1")).toBe(1);
});

test("a change that leaves nothing unjudged is no error", () => {
  expect(decide(evidence({})).cannotJudge).toBe(false);
  expect(decide(evidence({ after: assessment([judged("a", "cannot-judge")]) })).cannotJudge).toBe(true);
});

test("under legacy a moved pair is held against where it stood, a new one against nothing", () => {
  const moved = (was: string | null) => {
    const change = {
      touched: [{ ...touched("a"), was: was === null ? null : { file: was, record: `${was}.r` } }],
      removed: [],
      carried: [],
    };
    return shown({
      policy: legacy,
      change,
      before: assessment([judged("b", "test-complete"), judged("old", "test-missing")]),
      after: assessment([judged("a", "test-missing")]),
      profileAt: (side) => (side === "before" ? read("x", "y") : read("x")),
    });
  };
  expect(moved("old")).toEqual([["a", false]]);
  expect(moved(null)).toEqual([["a", true]]);
});

test("what is postponed under legacy says so, with the last day, on that day too", () => {
  const less = (until: string, verdict: Verdict = "test-missing") =>
    decide(
      evidence({
        policy: { ...strictDefaults, legacy: { until } },
        before: assessment([judged("a", "test-missing")]),
        after: assessment([judged("a", verdict, [finding("a", "warning")])]),
        profileAt: (side) => (side === "before" ? read("x", "y") : read("x")),
      }),
    ).profiles[0];
  expect(less("2026-11-23")).toMatchObject({
    verdict: "test-missing",
    blocks: false,
    findings: [
      finding("a", "warning"),
      {
        rule: "gate/legacy",
        severity: "warning",
        file: "a",
        span: { start: 0, end: 0 },
        message: message("gate/legacy", { until: "2026-11-23" }),
        sources: [],
      },
    ],
  });
  expect(less("2026-11-23", "test-complete")?.findings).toEqual([finding("a", "warning")]);
});

test("a pair is held against its own texts of before and after", () => {
  const asked: [string, string][] = [];
  shown({
    policy: legacy,
    profileAt: (side, file) => {
      asked.push([side, file]);
      return read("x");
    },
  });
  expect(asked).toEqual([
    ["before", "a"],
    ["after", "a"],
  ]);
});

test("under another version a profile that blocks counts, whatever its findings say, unless only a day is past", () => {
  const pin = { file: ".github/workflows/gate.yml", was: ["a/tenzij@v1"], is: ["a/tenzij@v2"] };
  const passed: Finding = {
    ...finding("b"),
    message: coreMessage("answer/day-passed", { key: "review", day: "2026-01-01" }),
  };
  const under = (findings: readonly Finding[]) =>
    shown({ pin, after: assessment([judged("a", "test-complete"), judged("b", "test-stale", findings)]) });
  expect(under([])).toEqual([
    ["a", false],
    ["b", true],
  ]);
  expect(under([passed])).toEqual([["a", false]]);
});
