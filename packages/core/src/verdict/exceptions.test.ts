import type { Verdict } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import type { Exception } from "../policy/policy.ts";
import type { Finding } from "../text/finding.ts";
import { exceptionFindings, isPostponed } from "./exceptions.ts";

const finding = (verdict: Verdict | undefined, more: Partial<Finding> = {}): Finding => ({
  rule: "indicator/x",
  severity: "block",
  ...(verdict === undefined ? {} : { verdict }),
  file: "a.profile.yaml",
  span: { start: 3, end: 7 },
  message: message("read/empty", {}),
  indicator: "postcode",
  sources: [],
  ...more,
});
const exception: Exception = {
  file: "a.profile.yaml",
  indicator: "postcode",
  reason: "loopt",
  owner: "ann",
  until: "2027-01-01",
};
const other = { ...exception, indicator: "inkomen" };

describe("an exception", () => {
  it("postpones what blocks its own indicator, and only while everything that blocks is postponed", () => {
    expect(isPostponed([finding("test-missing")], [exception])).toBe(true);
    expect(isPostponed([finding("test-missing")], [other])).toBe(false);
    expect(isPostponed([finding("test-missing")], [other, exception])).toBe(true);
    expect(isPostponed([finding("test-missing"), finding("test-stale", { indicator: "inkomen" })], [exception])).toBe(
      false,
    );
    expect(
      isPostponed([finding("test-missing"), finding("test-stale", { indicator: "inkomen" })], [exception, other]),
    ).toBe(true);
  });

  it("is not held up by what does not block", () => {
    const quiet = [finding(undefined, { indicator: "inkomen" }), finding("test-complete", { indicator: "inkomen" })];
    expect(isPostponed([finding("test-missing"), ...quiet], [exception])).toBe(true);
  });

  it("postpones no exclusion, nothing that cannot be judged and nothing that belongs to no indicator", () => {
    expect(isPostponed([finding("excluded", { severity: "exclusion" })], [exception])).toBe(false);
    expect(isPostponed([finding("cannot-judge")], [exception])).toBe(false);
    const { indicator: _, ...ofNone } = finding("test-missing");
    expect(isPostponed([ofNone], [exception])).toBe(false);
  });

  it("is needed: without one nothing is postponed, not even nothing", () => {
    expect(isPostponed([], [])).toBe(false);
  });

  it("is shown where it postpones, with its reason, owner and last day, and decides nothing itself", () => {
    const found = exceptionFindings([finding(undefined, { severity: "info" }), finding("test-missing")], [exception]);
    expect(found).toMatchObject([
      {
        rule: "policy/exception",
        severity: "warning",
        file: "a.profile.yaml",
        span: { start: 3, end: 7 },
        indicator: "postcode",
        sources: [],
      },
    ]);
    expect(found[0]?.verdict).toBeUndefined();
    for (const part of ["postcode", "loopt", "ann", "2027-01-01"])
      expect(found[0] && say(found[0].message, "en")).toContain(part);
  });

  it("is not shown where it postpones nothing", () => {
    expect(exceptionFindings([finding("test-missing")], [other])).toEqual([]);
    expect(exceptionFindings([finding("excluded", { severity: "exclusion" })], [exception])).toEqual([]);
  });
});
