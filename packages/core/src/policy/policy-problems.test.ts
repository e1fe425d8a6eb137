import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { ownTerm, problems } from "./fixtures/problems.ts";
import { readPolicy } from "./read-policy.ts";

const use = (more: string) => `uses: [{file: a, owner: o, reason: r, until: 2027-01-01, ${more}}]\n`;
const values = (id: string) => law.enums.find((one) => one.id === id)?.values.map((one) => one.id) ?? [];
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe("a word that the law does not know", () => {
  it.each([
    ["frameworks: [voorzorgplicht, voorzorgplich]\n", "voorzorgplich", "voorzorgplicht", ids(law.frameworks)],
    ["grounds: [sex, sax]\n", "sax", "sex", ids(law.grounds)],
    ["nationality: statute-onyl\n", "statute-onyl", "statute-only", values("nationality-policy")],
    ["full-automation: strikt\n", "strikt", "strict", values("full-automation-policy")],
    ["signers: {roles: [jurist, accountabel]}\n", "accountabel", "accountable", values("role")],
    [use("purpose: suport"), "suport", "support", values("purpose")],
    [use("subject: godds"), "godds", "goods", values("subject")],
    [use("role: monitorin"), "monitorin", "monitoring", values("indicator-role")],
    [
      "readings: [{file: a, indicator: i, read-as: postcod, means: m, by: b, on: 2026-01-01, why: w}]\n",
      "postcod",
      "postcode",
      ids(law.indicators),
    ],
  ])("in %j is underlined, with the one meant and all there are", (text, word, near, known) => {
    expect(problems(text)).toEqual([
      [word, `"${word}" is not known here. Did you mean "${near}"? Known: ${known.join(", ")}.`],
    ]);
  });

  it("as the role of people is underlined with those people", () => {
    const [[at, expected] = []] = problems("signers: {people: {juristt: [{login: a, id: 1}]}}\n");
    expect(at).toBe("[{login: a, id: 1}]");
    expect(expected).toMatch(/^"juristt" is not known here\. Did you mean "jurist"\?/);
  });

  it("is like none where none is near", () => {
    expect(problems("nationality: zomaar\n")).toEqual([
      ["zomaar", `"zomaar" is not known here. Known: ${values("nationality-policy").join(", ")}.`],
    ]);
  });
});

describe("what an entry says of files and days", () => {
  const path = (file: string) =>
    `"${file}" is not the path of one file in the tree. Write it from the folder of tenzij.yaml, with forward slashes and without patterns.`;
  const day = (at: string, text: string) =>
    `\`${at}\`: "${text}" is no day of the calendar. Write year-month-day, such as 2027-01-01.`;
  const entries = (file: readonly string[], days: readonly string[]) =>
    use("role: monitoring")
      .replace("file: a", `file: ${file[0]}`)
      .replace("2027-01-01", days[0] ?? "") +
    `readings: [{file: ${file[1]}, indicator: i, read-as: postcode, means: m, by: b, on: ${days[1]}, why: w}]\n` +
    `exceptions: [{file: ${file[2]}, indicator: i, reason: r, owner: o, until: ${days[2]}}]\n` +
    `legacy: {until: ${days[3]}}\n`;

  it("is held against the tree, at each place", () => {
    const days = ["2027-01-01", "2026-01-01", "2027-01-01", "2027-01-01"];
    expect(problems(entries(["/a", "a/", "'C:a'"], days))).toEqual([
      ["/a", path("/a")],
      ["a/", path("a/")],
      ["'C:a'", path("C:a")],
    ]);
  });

  it("is held against the calendar, at each place", () => {
    const days = ["2027-02-30", "2026-02-29", "2027-13-01", "2027-00-01"];
    expect(problems(entries(["a", "a", "a"], days))).toEqual([
      ["2027-02-30", day("uses.0.until", "2027-02-30")],
      ["2026-02-29", day("readings.0.on", "2026-02-29")],
      ["2027-13-01", day("exceptions.0.until", "2027-13-01")],
      ["2027-00-01", day("legacy.until", "2027-00-01")],
    ]);
  });

  it.each(["a//b", "./a", "a/../b", "a/.", "..", "a\\b", "a*", "a?", "z:/a"])("takes %s for no path", (file) => {
    expect(problems(use("role: monitoring").replace("file: a", `file: '${file}'`))).toHaveLength(1);
  });

  it.each(["a", "a/b.yaml", ".a/b", "a..b", "ab:c", "1:b", "één/b c.yaml"])("takes %s for a path", (file) => {
    expect(problems(use("role: monitoring").replace("file: a", `file: '${file}'`))).toEqual([]);
  });

  it("confirms something, or is underlined whole", () => {
    const entry = "{file: a, owner: o, reason: r, until: 2027-01-01}";
    expect(problems(`uses: [${entry}]\n`)).toEqual([
      [
        entry,
        "This confirms nothing. Name the purpose, the subject or the role that governance confirms, or remove it.",
      ],
    ]);
  });
});

describe("globs and people", () => {
  it("are underlined one by one", () => {
    expect(problems("profiles: [a, '!b', {files: '+(c)'}]\n")).toEqual([
      ["'!b'", '"!b" would take files out of scope. List only what is governed.'],
      ["{files: '+(c)'}", '"+(c)" uses an extended pattern such as +(…). Write the patterns out.'],
    ]);
    const [[at, expected] = [], ...others] = problems(
      "signers: {people: {jurist: [{login: ann, id: 1}, {login: bo}]}}\n",
    );
    expect(others).toEqual([]);
    expect(at).toBe("{login: bo}");
    expect(expected).toMatch(/^bo has no numeric id/);
  });

  it("may be two hundred globs, and no more", () => {
    const list = (count: number) => `[${Array.from({ length: count }, (_, at) => `g${at}`).join(", ")}]`;
    expect(problems(`profiles: ${list(200)}\n`)).toEqual([]);
    const [[at, expected] = [], ...others] = problems(`profiles: ${list(201)}\n`);
    expect(others).toEqual([]);
    expect([at, expected?.includes("200")]).toEqual([list(201), true]);
  });
});

describe("a value of another shape", () => {
  it.each([
    ["locale: fr\n", "fr", "locale should be: nl | en.", "locale moet zijn: nl | en."],
    [
      "legacy: {until: x2027-01-01}\n",
      "x2027-01-01",
      '`legacy.until`: "x2027-01-01" is no day of the calendar. Write year-month-day, such as 2027-01-01.',
      '`legacy.until`: "x2027-01-01" is geen dag die bestaat. Schrijf jaar-maand-dag, zoals 2027-01-01.',
    ],
    [
      "legacy: {until: 2027-01-01x}\n",
      "2027-01-01x",
      '`legacy.until`: "2027-01-01x" is no day of the calendar. Write year-month-day, such as 2027-01-01.',
      '`legacy.until`: "2027-01-01x" is geen dag die bestaat. Schrijf jaar-maand-dag, zoals 2027-01-01.',
    ],
    [
      "legacy: {until: 1 mei 2027}\n",
      "1 mei 2027",
      '`legacy.until`: "1 mei 2027" is not written as a date. Only year-month-day is one; if that is the day you mean, write 2027-05-01.',
      '`legacy.until`: "1 mei 2027" is niet als datum geschreven. Alleen jaar-maand-dag is een datum; bedoelt u die dag, schrijf dan 2027-05-01.',
    ],
    [
      "evaluation: {at-most: 12M}\n",
      "12M",
      "evaluation.at-most should be: a term such as P12M.",
      "evaluation.at-most moet zijn: een termijn als P12M.",
    ],
    [
      "frameworks: [' ']\n",
      "' '",
      "frameworks.0 should be: something, not empty.",
      "frameworks.0 moet zijn: iets, niet leeg.",
    ],
    ["frameworks: []\n", "[]", "frameworks should be: something, not empty.", "frameworks moet zijn: iets, niet leeg."],
    ["frameworks: x\n", "x", "frameworks should be: a list.", "frameworks moet zijn: een lijst."],
    ["nationality: [a]\n", "[a]", "nationality should be: text.", "nationality moet zijn: tekst."],
    ["legacy: x\n", "x", "legacy should be: keys with values.", "legacy moet zijn: sleutels met waarden."],
    [
      "signers: {people: x}\n",
      "x",
      "signers.people should be: keys with values.",
      "signers.people moet zijn: sleutels met waarden.",
    ],
    [
      "signers: {people: {jurist: [{login: x, id: 012}]}}\n",
      "012",
      "signers.people.jurist.0.id should be: a number.",
      "signers.people.jurist.0.id moet zijn: een getal.",
    ],
    ["profiles: [[a]]\n", "[a]", "profiles.0 should be: text.", "profiles.0 moet zijn: tekst."],
  ])("%j says which is wanted, in both languages", (text, at, en, nl) => {
    expect(problems(text)).toEqual([[at, en]]);
    expect(problems(text, "nl")).toEqual([[at, nl]]);
  });

  it.each(["P1Y", "P12M", "P10Y", "P52W", "P3W", "P365D", "P1D", "P1Y6M", "P1M2W3D"])("%s is a term", (term) => {
    expect(problems(`evaluation: {at-most: ${term}}\n`)).toEqual([]);
  });

  it.each(["P", "xP1M", "P1Mx", "PM", "PxY", "PxW", "PxD", "P1", "P1D1Y"])("%s is none", (term) => {
    expect(problems(`evaluation: {at-most: ${term}}\n`)).toHaveLength(1);
  });

  it("reads a bare true or false as that, and one in quotes as text", () => {
    const own = (value: string) => ownTerm("mijn-term", `terms: {nl: [woord]}, onlyUndescribed: ${value}`);
    for (const value of ["true", "false"]) expect(problems(own(value))).toEqual([]);
    const { policy } = readPolicy("tenzij.yaml", own("true"), law);
    expect(policy.indicators[0]?.onlyUndescribed).toBe(true);
    expect(readPolicy("tenzij.yaml", own("false"), law).policy.indicators[0]?.onlyUndescribed).toBe(false);
    for (const value of ["'true'", '"false"', "maybe"]) {
      expect(problems(own(value))).toEqual([[value, "indicators.mijn-term.onlyUndescribed should be: true or false."]]);
    }
  });
});

describe("a key", () => {
  it("that is missing is named by its path, at what lacks it", () => {
    expect(problems("exceptions: [{file: a, indicator: i, reason: r}]\n")).toEqual([
      ["{file: a, indicator: i, reason: r}", "exceptions.0.owner is missing. Fill it in."],
      ["{file: a, indicator: i, reason: r}", "exceptions.0.until is missing. Fill it in."],
    ]);
    expect(problems("profiles: [{file: q}]\n")).toEqual([["{file: q}", "profiles.0.files is missing. Fill it in."]]);
  });

  it.each([
    ["profiles: [{files: q, indicator: x}]\n", "indicator", "indicators", "files, indicators"],
    ["signers: {people: {jurist: [{login: x, idd: 1}]}}\n", "idd", "id", "login, id"],
    ["signers: {role: [jurist]}\n", "role", "roles", "roles, people"],
    ["evaluation: {atmost: P1M}\n", "atmost", "at-most", "at-most"],
  ])("of %j that is unknown is underlined, with those that are known there", (text, key, near, known) => {
    expect(problems(text)).toEqual([
      [key, `"${key}" is not a key of the policy here. Did you mean "${near}"? Known: ${known}.`],
    ]);
  });

  it("that is like none at the top is told all keys", () => {
    const [[at, expected] = []] = problems("zzzzzzzzz: []\n");
    expect(at).toBe("zzzzzzzzz");
    expect(expected).toMatch(
      /^"zzzzzzzzz" is not a key of the policy here\. Known: extends, may, locale, frameworks, profiles, /,
    );
  });
});
