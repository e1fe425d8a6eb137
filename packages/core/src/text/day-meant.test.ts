import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDay, isPeriod } from "./dates.ts";
import { dayMeant, periodMeant } from "./day-meant.ts";

describe("a day that was not written as a date", () => {
  it.each([
    ["01-02-2026", "2026-02-01"],
    ["1/2/2026", "2026-02-01"],
    ["1.2.2026", "2026-02-01"],
    ["2026-2-1", "2026-02-01"],
    ["2026/02/01", "2026-02-01"],
    ["20260201", "2026-02-01"],
    ["2026-02-01T09:30:00Z", "2026-02-01"],
    ["1 november 2026", "2026-11-01"],
    ["zondag 1 november 2026", "2026-11-01"],
    ["1 mrt. 2026", "2026-03-01"],
    ["2 October 2026", "2026-10-02"],
    ["October 2nd, 2026", "2026-10-02"],
    ["29-nov-2026", "2026-11-29"],
  ])("%s means %s", (written, day) => {
    expect(isDay(written)).toBe(false);
    expect(dayMeant(written)).toBe(day);
  });

  it.each([
    "31-02-2026",
    "2026-02-31",
    "31 februari 2026",
    "02/13/2026",
    "1-2-26",
    "november 2026",
    "1 marathon 2026",
    "straks",
    "",
  ])("none is meant by %j", (written) => expect(dayMeant(written)).toBeNull());

  it("is, of whatever text, null or a day that exists", () => {
    const part = fc.constantFrom("1", "02", "31", "2026", "mei", "may", "-", "/", " ", ".", "x");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const day = dayMeant(parts.join(""));
        expect(day === null || isDay(day)).toBe(true);
      }),
    );
  });
});

describe("a period that was not written as one", () => {
  it.each([
    ["juni 2025", "2025-06"],
    ["januari 2025 t/m juni 2025", "2025-01/2025-06"],
    ["01-01-2025 tot en met 30-06-2025", "2025-01-01/2025-06-30"],
    ["2024 - 2025", "2024/2025"],
    ["Q2 2025", "2025-Q2"],
    ["2e kwartaal 2025", "2025-Q2"],
    ["1/6/2025", "2025-06-01"],
  ])("%s means %s", (written, period) => {
    expect(periodMeant(written)).toBe(period);
    expect(isPeriod(period)).toBe(true);
  });

  it.each(["vorig jaar", "", "mei", "2025 t/m straks"])("none is meant by %j", (written) =>
    expect(periodMeant(written)).toBeNull(),
  );
});
