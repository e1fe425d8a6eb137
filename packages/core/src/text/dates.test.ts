import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter, dutchDay, endOfPeriod, isDay, isPeriod, startOfPeriod } from "./dates.ts";

describe("days", () => {
  it("exist on the calendar", () => {
    for (const day of ["2024-02-29", "2026-12-31", "2000-02-29"]) expect(isDay(day), day).toBe(true);
    for (const day of [
      "2026-02-29",
      "1900-02-29",
      "2026-13-01",
      "2026-00-10",
      "2026-04-31",
      "0000-01-01",
      "2026-1-1",
      "26-01-01",
      "2026-01-01T00:00",
    ]) {
      expect(isDay(day), day).toBe(false);
    }
  });

  it("agree with the calendar of the machine", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9998 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          const real = new Date(`${text}T00:00:00Z`);
          expect(isDay(text)).toBe(!Number.isNaN(real.getTime()) && real.toISOString().startsWith(text));
        },
      ),
    );
  });

  it("move by whole periods; a day that is not there becomes the last of its month", () => {
    expect(dayAfter("2026-10-02", "P12M")).toBe("2027-10-02");
    expect(dayAfter("2024-02-29", "P1Y")).toBe("2025-02-28");
    expect(dayAfter("2026-01-31", "P1M")).toBe("2026-02-28");
    expect(dayAfter("2026-12-31", "P1D")).toBe("2027-01-01");
    expect(dayAfter("2026-12-30", "P2W")).toBe("2027-01-13");
    expect(dayAfter("2026-11-23", "12 months")).toBeNull();
    expect(dayAfter("2026-02-30", "P1M")).toBeNull();
    expect(dayAfter("2026-11-23", "P")).toBeNull();
  });
});

describe("periods", () => {
  it("are a year, quarter, month or day, or two of these in order", () => {
    for (const period of [
      "2025",
      "2025-Q2",
      "2025-06",
      "2025-06-01",
      "2025-01/2025-06",
      "2024/2025",
      "2025-Q2/2025-06",
      "2025-Q1/2025-03",
    ])
      expect(isPeriod(period), period).toBe(true);
    for (const period of [
      "",
      "2025-13",
      "2025-Q5",
      "2025/2024",
      "juni 2025",
      "2025/2026/2027",
      "2025-06-31",
      "2025-Q3/2025-06",
    ])
      expect(isPeriod(period), period).toBe(false);
  });

  it("begin on their first day", () => {
    expect(startOfPeriod("2025")).toBe("2025-01-01");
    expect(startOfPeriod("2025-Q4")).toBe("2025-10-01");
    expect(startOfPeriod("2025-06/2025-09")).toBe("2025-06-01");
    expect(startOfPeriod("2025-06-03")).toBe("2025-06-03");
  });

  it("end on their last day", () => {
    expect(endOfPeriod("2025")).toBe("2025-12-31");
    expect(endOfPeriod("2025-Q2")).toBe("2025-06-30");
    expect(endOfPeriod("2024-01/2024-02")).toBe("2024-02-29");
    expect(endOfPeriod("2025-01-01/2025-03-05")).toBe("2025-03-05");
  });
});

describe("the day it is for the law", () => {
  it.each([
    ["2026-11-23T12:00:00Z", "2026-11-23"],
    ["2026-11-23T22:59:59Z", "2026-11-23"],
    ["2026-11-23T23:00:00Z", "2026-11-24"],
    ["2026-07-01T21:59:59Z", "2026-07-01"],
    ["2026-07-01T22:00:00Z", "2026-07-02"],
    ["2026-12-31T23:30:00Z", "2027-01-01"],
  ])("at %s it is %s", (now, today) => {
    expect(dutchDay(new Date(now))).toBe(today);
  });
});
