import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparisonsIn } from "./comparisons.ts";

const read = (expression: string) =>
  comparisonsIn(expression).map(({ field, values }) => `${field}: ${values.map(({ text }) => text).join(" ")}`);

describe("what an expression compares", () => {
  it.each([
    ["land in ('MA', 'TR')", "land: MA TR"],
    ["land NOT IN (MA, TR)", "land: MA TR"],
    ["p.land_cd IN [5022, 6043]", "p.land_cd: 5022 6043"],
    ["land = 'MA' or land = 'TR'", "land: MA TR"],
    ["land == MA", "land: MA"],
    ["'MA' = land", "land: MA"],
    ["land <> 0001", "land: 0001"],
    ["telefoon like '+212%'", "telefoon: +212"],
    ["applicant.phone.startsWith('+212')", "applicant.phone: +212"],
    ["startswith(phone, '+212')", "phone: +212"],
    ["telefoon begint met +90", "telefoon begint met: +90"],
    ["substr(iban, 1, 2) in ('TR', 'PL')", "iban: TR PL"],
    ["df['land'].isin(['MA', 'TR'])", "df land: MA TR"],
    ['row["land"] == "MA"', "row land: MA"],
    ['row.get("land") == "MA"', "row land: MA"],
    ['col("land") == "MA"', "land: MA"],
    ["CASE land WHEN 'MA' THEN 3 WHEN 'TR' THEN 5 END", "land: MA TR"],
    ["CASE WHEN land = 'MA' THEN 3 ELSE 0 END", "land: MA"],
    ["MA, TR, SR", ": MA TR SR"],
    ['"MA","TR"', ": MA TR"],
  ])("%s", (expression, comparison) => {
    expect(read(expression)).toEqual([comparison]);
  });

  it("keeps fields apart that are compared with something else", () => {
    expect(read("land in ('MA') and status = 'open' and leeftijd > 31")).toEqual(["land: MA", "status: open"]);
  });

  it.each([
    ["inkomen < 20000"],
    ["leeftijd between 18 and 27"],
    ["nationaliteit"],
    ["a.id = b.id"],
    ["max(a, b) > 3"],
    [""],
  ])("is nothing in %s", (expression) => {
    expect(read(expression)).toEqual([]);
  });

  it("says of every value where it stands, whatever is written", () => {
    const piece = fc.constantFrom(
      ..."a.b land in ( ) [ ] , ; = != 'MA' \"TR\" ' +212 5022 when case end and % '%x%' 🙂".split(" "),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join(" ")),
        ),
        (expression) => {
          for (const { values } of comparisonsIn(expression))
            for (const { text, start, end } of values) expect(expression.slice(start, end)).toBe(text);
        },
      ),
    );
  });
});
