import { law } from "@tenzij/law";
import { makeLexicon } from "@tenzij/lexicon";
import { describe, expect, test } from "vitest";
import { findDistinctions } from "../packages/core/src/distinction/index.ts";
import { profileOf } from "./eval/labelled-rows.ts";

const lexicon = makeLexicon(law);
const silent = "kenmerk_7";

/** The entries that block or ask, each with its strength, of values under a name. */
function found(name: string, values: readonly string[], source?: string): string[] {
  const { distinctions } = findDistinctions(profileOf([{ name, value: values, source }]), lexicon);
  return distinctions.map(({ entry, strength }) => `${entry} ${strength}`);
}

describe("codes of the register block from two on under a name that says nothing, whatever stands beside them", () => {
  test.each([
    [["0131", "0339"], "nationality likely"],
    [["0131", "0339", "999x", "abc", "onbekend"], "nationality likely"],
    [["0131|0339"], "nationality likely"],
    [["0131, 0339"], "nationality likely"],
    [["5022", "6043"], "named-country likely"],
    [["5022", "6043", "x", "1"], "named-country likely"],
  ])("%s", (values, expected) => {
    expect(found(silent, values)).toEqual([expected]);
  });

  test("so many other numbers beside two that it may be chance only make them a guess", () => {
    const numbers = Array.from({ length: 14 }, (_, at) => String(1101 + 37 * at));
    expect(found(silent, ["5022", "6043", ...numbers])).toEqual(["named-country guess"]);
  });

  test.each([[["0131"]], [["6000", "7000", "8000"]], [["2019", "2020", "2021"]], [["131", "339"]], [["4711", "5610"]]])(
    "%s says nothing",
    (values) => {
      expect(found(silent, values)).toEqual([]);
    },
  );
});

describe("short codes under a name that says nothing ask at most, and only when no other list explains them as well", () => {
  test.each([[["MA", "TR", "SR"]], [["MAR", "TUR", "SUR"]], [["MA", "TR", "SR", "ZZ"]]])("%s", (values) => {
    expect(found(silent, values)).toEqual(["named-country guess"]);
  });
  test.each([
    [["MA", "DI", "WO", "DO", "VR"]],
    [["IN", "NO", "IS"]],
    [["CA", "PA", "MA", "TX"]],
    [["S", "M", "L"]],
    [["400", "404", "500", "504"]],
    [["JAN", "FEB", "MAR"]],
    [["MA", "TR", "Q1", "Q2", "Q3", "Q4", "Q5"]],
  ])("%s says nothing", (values) => {
    expect(found(silent, values)).toEqual([]);
  });
});

describe("what name, source or neighbour says makes one code enough", () => {
  test.each([
    ["nat", ["0131", "999x"], "nationality clear"],
    ["nat", ["131", "339"], "nationality clear"],
    ["land", ["MA"], "named-country clear"],
    ["land", ["504", "792"], "named-country clear"],
    ["spreektaal", ["ara", "tur"], "language clear"],
  ])("%s: %s", (name, values, expected) => {
    expect(found(name, values)).toContain(expected);
  });

  test.each([["AND"], ["IN"], ["by"]])("one code that is also a small word only makes a guess: %s", (value) => {
    expect(found("country_mismatch", [value])).toContain("named-country guess");
  });
  test("two of them are codes", () => {
    expect(found("land", ["IN", "BE"])).toContain("named-country clear");
  });

  test("a source that says so", () => {
    expect(found(silent, ["MA"], "tabel landen")).toEqual(["named-country clear"]);
  });
});

describe("codes under the name of what has a table of its own are not guessed to be of another", () => {
  test.each([
    ["iban", ["TR", "MA", "PL"]],
    ["iban_klant", ["BG", "RO", "PL", "TR"]],
    ["iban", ["TR", "PL"]],
  ])("%s: %s is a bank abroad, and no list of countries", (name, values) => {
    expect(found(name, values)).toEqual(["foreign-bank clear"]);
  });

  test("and where the name says country, they are of countries", () => {
    expect(found("landcode", ["TR", "MA", "PL"])).toContain("named-country clear");
  });
});

describe("one's own country against all others", () => {
  test.each([
    ["nat", ["NL", "overig"], "nationality clear"],
    ["land", ["NL", "other"], "named-country clear"],
    [silent, ["NL", "overig"], "named-country guess"],
    [silent, ["Nederland", "anders"], "named-country guess"],
  ])("%s: %s", (name, values, expected) => {
    expect(found(name, values)).toEqual([expected]);
  });
  test.each([[["huur", "overig"]], [["nl", "en"]]])("%s says nothing", (values) => {
    expect(found(silent, values)).toEqual([]);
  });
});

describe("names spelt out", () => {
  test.each([
    [["Marokko", "Turkije", "appel", "peer", "noot"], "named-country clear"],
    [["Schilderswijk", "Kanaleneiland"], "neighbourhood clear"],
  ])("%s", (values, expected) => {
    expect(found(silent, values)).toEqual([expected]);
  });
});
