import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import fc from "fast-check";
import { expect, it } from "vitest";
import { lapsedDays, signOfLapse } from "./lapsed-days.ts";

const today = "2026-11-29";
const found = (text: string) => {
  const days = lapsedDays(sourceText("a.justification.yaml", text), law, today);
  // Whoever reads only records of which a line bears the sign leaves none of them out.
  if (days.length > 0)
    expect(
      text.split("\n").some((line) => new RegExp(signOfLapse(law, today)).test(line)),
      text,
    ).toBe(true);
  return days.map(({ key, day }) => `${key} ${day}`);
};

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
  expect(found('"valid\\u002duntil": 2026-11-28\n')).toEqual(["valid-until 2026-11-28"]);
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

it("is not read where all that lies ahead stands in the lines of its keys, and is where a day is past or stands elsewhere", () => {
  const ahead = (line: string) => new RegExp(signOfLapse(law, today)).test(line);
  for (const line of [
    "valid-until: 2027-01-01 # x",
    '"valid-until" : "2027-01-01"',
    "planned: {by: x, on: 2027-01-01}",
    "is planned by x",
  ])
    expect(ahead(line), line).toBe(false);
  const others = [
    "valid-until: 2026-11-28",
    "valid-until:",
    "valid-until",
    "? valid-until # x",
    "valid-until: *d",
    "planned: {by: x,",
    "planned: {}",
  ];
  for (const line of [
    ...others,
    "planned: {a: {on: 2026-01-01}}",
    "planned: # 2027-01-01",
    "x: {planned: {on: 2026-01-01}}",
  ])
    expect(ahead(line), line).toBe(true);
});

it("misses no day that is past by its lines, whatever layout of a map it stands in", () => {
  const day = fc.constantFrom("2026-11-28", "2027-11-28", '"2026-01-01"', "*d", "2027-01-01 # 2026-01-01");
  const layout = fc.constantFrom(
    (on: string) => `planned: {by: x, on: ${on.split(" ")[0]}}`,
    (on: string) => `planned: {on: ${on.split(" ")[0]},\n    by: x}`,
    (on: string) => `planned: {by: x,\n    on: ${on.split(" ")[0]}}`,
    (on: string) => `planned: # 2027-01-01\n    on: ${on}`,
    (on: string) => `? planned\n  : on: ${on}`,
    (on: string) => `"pl\\x61nned": {by: x, on: ${on.split(" ")[0]}}`,
    (on: string) => `'planned':\n    by: x\n    on: ${on}`,
    (on: string) => `"planned" :\n    on:\n      ${on}`,
  );
  fc.assert(
    fc.property(layout, day, layout, day, (one, first, other, second) => {
      found(`a: &d 2026-11-01\neffectiveness:\n  ${one(first)}\nstatistics:\n  ${other(second)}\n`);
    }),
  );
});

it("bears the sign where the day is past, and not where it is today or lies ahead, whatever figures they share", () => {
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
  const text = (one: Date) => one.toISOString().slice(0, 10);
  fc.assert(
    fc.property(
      day,
      fc.oneof(day.map(text), fc.constant(null)),
      fc.integer({ min: -40, max: 40 }),
      (now, other, apart) => {
        const at = other ?? text(new Date(now.getTime() + apart * 86_400_000));
        for (const line of [`valid-until: ${at}`, `  planned: {by: x, on: "${at}"}\r`])
          expect(new RegExp(signOfLapse(law, text(now))).test(line), line).toBe(at < text(now));
      },
    ),
  );
});
