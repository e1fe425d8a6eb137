import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import fc from "fast-check";
import { expect, it } from "vitest";
import { lapsedDays } from "./lapsed-days.ts";

const today = "2026-11-29";
const found = (text: string) =>
  lapsedDays(sourceText("a.justification.yaml", text), law, today).map(({ key, day }) => `${key} ${day}`);

const until = (day: string) => `justifies: p\nanswered: {by: x, on: 2020-01-01}\nvalid-until: ${day}\n`;
const planned = (day: string, layout: "flow" | "block") =>
  layout === "flow"
    ? `effectiveness:\n  planned: {by: sinds 2019-01-01, on: ${day}}\n`
    : `effectiveness:\n  planned:\n    by: x\n\n    # 2019-01-01\n    on: ${day}\nother: 2019-01-01\n`;

it("finds a last day that is past, on the day after and not on the day itself", () => {
  expect(found(until("2026-11-28"))).toEqual(["valid-until 2026-11-28"]);
  expect(found(until(today))).toEqual([]);
  expect(found(until("{on: 2026-11-28, by: x}"))).toEqual(["valid-until.on 2026-11-28"]);
});

it("finds planned figures whose day is past, in a row and at the top, however laid out", () => {
  for (const layout of ["flow", "block"] as const) {
    expect(found(planned("2026-11-28", layout))).toEqual(["effectiveness.planned.on 2026-11-28"]);
    expect(found(planned("2027-11-28", layout))).toEqual([]);
  }
  const row = "distinctions:\n  pc4:\n    suitability:\n      effect:\n        planned: {on: 2026-01-01}\n";
  expect(found(row)).toEqual(["distinctions.pc4.suitability.effect.planned.on 2026-01-01"]);
});

it("takes no day of the past that may be one for a lapse", () => {
  expect(found("justifies: p\nanswered: {by: x, on: 2020-01-01}\nadvice: [{by: x, on: 2020-01-01}]\n")).toEqual([]);
});

it("reads what is written otherwise", () => {
  expect(found('"valid-until": "2026-11-28"\n')).toEqual(["valid-until 2026-11-28"]);
  expect(found("a: &d 2026-11-28\nvalid-until: *d\n")).toEqual(["valid-until 2026-11-28"]);
  expect(found('{"justifies": "p",\n"valid-until":\n"2026-11-28"}\n')).toEqual(["valid-until 2026-11-28"]);
});

it("says the same of a day wherever it stands and however deep it is indented", () => {
  const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2033-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 6 }), fc.boolean(), (at, indent, first) => {
      const text = at.toISOString().slice(0, 10);
      const block = `effectiveness:\n${" ".repeat(indent)}planned:\n${" ".repeat(indent * 2)}on: ${text}\n`;
      const other = "restraint: sinds 2019-01-01 is dit zo\n";
      const whole = first ? block + other : other + block;
      expect(found(whole)).toEqual(text < today ? [`effectiveness.planned.on ${text}`] : []);
    }),
  );
});
