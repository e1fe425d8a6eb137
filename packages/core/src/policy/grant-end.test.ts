import fc from "fast-check";
import { expect, it } from "vitest";
import { dayAfter } from "../text/dates.ts";
import { strictDefaults } from "./defaults.ts";
import { endOf, isInForce } from "./grant-end.ts";

const policy = { ...strictDefaults, evaluation: { ...strictDefaults.evaluation, atMost: "P6M" } };
const day = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2029-01-01"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const grants = fc.record({ for: fc.constant(["a"]), on: day, until: day }, { requiredKeys: [] });

it("ends a grant on its own last day, and at most a term after it was given, or a year after grants were bound where it is not", () => {
  expect(endOf({ for: ["a"], on: "2026-12-01", until: "2026-12-31" }, policy)).toBe("2026-12-31");
  expect(endOf({ for: ["a"], on: "2026-12-01", until: "2028-12-31" }, policy)).toBe("2027-06-01");
  expect(endOf({ for: ["a"], on: "2026-12-01" }, policy)).toBe("2027-06-01");
  expect(endOf({ on: "2026-01-01", until: "2028-12-31" }, policy)).toBe("2027-11-29");
  expect(endOf({ for: ["a"], until: "2028-12-31" }, policy)).toBe("2027-11-29");
  expect(endOf({}, policy)).toBe("2027-11-29");
});

it("never lets a grant count for longer than it says, nor before it was given", () => {
  fc.assert(
    fc.property(grants, day, (grant, today) => {
      const end = endOf(grant, policy);
      if (grant.until !== undefined) expect(end <= grant.until).toBe(true);
      const most = grant.for && grant.on ? dayAfter(grant.on, "P6M") : "2027-11-29";
      expect(end <= (most ?? "")).toBe(true);
      expect([grant.until, most]).toContain(end);
      expect(isInForce(grant, policy, today)).toBe(end >= today && (grant.on === undefined || grant.on <= today));
    }),
  );
});

it("counts on the day it was given and on its last day, and on none beside these", () => {
  const grant = { for: ["a"], on: "2026-12-01", until: "2026-12-31" };
  const days = ["2026-11-30", "2026-12-01", "2026-12-31", "2027-01-01"];
  expect(days.map((today) => isInForce(grant, policy, today))).toEqual([false, true, true, false]);
});
