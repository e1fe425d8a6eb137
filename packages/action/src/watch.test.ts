import { expect, test } from "vitest";
import { lastDayOf, watchPage } from "./watch.ts";

const page = (expiries: Record<string, string>, blocks = false) => {
  const profile = {
    file: "a.profile.yaml",
    record: "r",
    profile: null,
    distinctions: [],
    questions: [],
    verdict: "test-missing" as const,
    blocks,
    findings: [],
  };
  const after = {
    policy: { file: null, digest: null },
    profiles: [profile],
    findings: [],
    texts: new Map(),
    cannotJudge: false,
  };
  return watchPage({ after }, new Map(Object.entries(expiries)), "2026-11-23", "en");
};

test("nothing open is no page", () => {
  expect(page({})).toBeNull();
  expect(page({ r: "2027-11-23" })).toBeNull();
});

test("what blocks is told", () => {
  expect(page({}, true)).toContain("a.profile.yaml");
});

test("what expires within thirty days is told, first things first; what is past is told as blocking", () => {
  expect(page({ r: "2026-12-23" })).toContain("2026-12-23");
  expect(page({ r: "2026-12-24" })).toBeNull();
  expect(page({ r: "2026-11-22" })).toBeNull();
  expect(page({ late: "2026-12-20", soon: "2026-11-23" })).toMatch(/soon[\s\S]*late/);
});

test("the last day is read at the start of a line only", () => {
  expect(lastDayOf('a: b\nvalid-until: "2027-01-02"\n')).toBe("2027-01-02");
  expect(lastDayOf("a:\n  valid-until: 2027-01-02\n")).toBeNull();
  expect(lastDayOf("# valid-until: 2027-01-02\n")).toBeNull();
});
