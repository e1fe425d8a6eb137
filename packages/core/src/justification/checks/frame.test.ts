import { describe, expect, it } from "vitest";
import { complete, findingLines, judge, type Otherwise, smallest } from "../fixtures/judged.ts";

type Row = [what: string, otherwise: Otherwise, expected: string[]];

describe("the framework a record applies", () => {
  it.each<Row>([
    [
      "is asked for",
      { record: ["framework: toetsingskader-2025\n", ""] },
      ["test-incomplete TK-01 at 1:1: edition/unknown, framework=, known=toetsingskader-2025, voorzorgplicht"],
    ],
    [
      "has to be known",
      { record: ["framework: toetsingskader-2025", "framework: eigen-kader"] },
      [
        'test-incomplete TK-01 at "eigen-kader": edition/unknown, framework=eigen-kader, known=toetsingskader-2025, voorzorgplicht',
      ],
    ],
    [
      "is guessed by its name, never one that was replaced",
      { record: ["framework: toetsingskader-2025", "framework: toetsingskader-2052"] },
      [
        'test-incomplete TK-01 at "toetsingskader-2052": edition/unknown, framework=toetsingskader-2052, known=toetsingskader-2025',
      ],
    ],
    [
      "is not one that was replaced",
      { record: ["framework: toetsingskader-2025", "framework: toetsingskader-2021"] },
      [
        expect.stringMatching(
          /^test-stale TK-01 at "toetsingskader-2021": edition\/superseded, .*by=toetsingskader-2025, news=.*TK-04.*TK-09.*VZ-13/,
        ),
      ],
    ],
    [
      "is one the policy asks for",
      { record: ["framework: toetsingskader-2025", "framework: algoritmekader"] },
      [
        'test-incomplete TK-01 at "algoritmekader": edition/not-in-policy, framework=algoritmekader, known=toetsingskader-2025, voorzorgplicht',
      ],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("what the profile is for", () => {
  it.each<Row>([
    [
      "has to be stated",
      { profile: ["purpose: control\n", ""] },
      ['test-incomplete TK-02 in the profile "heronderzoek-bijstand": scope/no-purpose'],
    ],
    [
      "has to be stated in a word that is known",
      { profile: ["purpose: control", "purpose: iets"] },
      ['test-incomplete TK-02 in the profile "iets": scope/no-purpose'],
    ],
    [
      "agrees with each burden on people that follows, and with what is none",
      {
        profile: [
          /purpose: control([\s\S]*)\[desk-check\]/,
          "purpose: support$1[desk-check, none, iets anders, boete]",
        ],
        uses: [{ purpose: "support" }],
      },
      [
        'test-inconsistent TK-02 in the profile "desk-check": scope/contradiction, purpose=support or service, consequence=desk-check',
        'test-inconsistent TK-02 in the profile "boete": scope/contradiction, purpose=support or service, consequence=boete',
      ],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("a negative answer", () => {
  it.each<Row>([
    [
      "stops a profile that is used",
      { record: ["proportionality:\n      answer: yes", "proportionality:\n      answer: nee"] },
      ['test-inconsistent TK-18 at "nee": conclusion/negative, question=proportionality, phase=pilot'],
    ],
    [
      "stops a profile that does not say so",
      { record: [/answer: yes\n {6}reason: In/, "answer: no\n      reason: In"], profile: ["phase: pilot\n", ""] },
      [
        'test-incomplete TK-14 at "{by: Afdeling Onderzoek, on: 2027-03-01,": answer/planned-in-use',
        'test-incomplete TK-15 at "{by: Afdeling Onderzoek, on: 2027-03-01,": answer/planned-in-use',
        'test-inconsistent TK-18 at "no": conclusion/negative, question=suitability, phase=in use',
        'test-incomplete VZ-06 at "{by: CBS (maatwerk), on: 2027-03-01, sou": answer/planned-in-use',
        'test-incomplete IN-14 at 55:8: fact/not-stated, fact=phase, line=phase: design | pilot | in-use | retired, record={"path":"a.justification.yaml"}',
      ],
    ],
    [
      "does not stop one that is out of use",
      {
        record: ["proportionality:\n      answer: yes", "proportionality:\n      answer: no"],
        profile: ["phase: pilot", "phase: retired"],
      },
      [
        'test-incomplete TK-14 at "{by: Afdeling Onderzoek, on: 2027-03-01,": answer/planned-in-use',
        'test-incomplete TK-15 at "{by: Afdeling Onderzoek, on: 2027-03-01,": answer/planned-in-use',
        'test-incomplete VZ-06 at "{by: CBS (maatwerk), on: 2027-03-01, sou": answer/planned-in-use',
      ],
    ],
    [
      "does not stop one that is not used yet",
      {
        record: ["proportionality:\n      answer: yes", "proportionality:\n      answer: no"],
        profile: ["phase: pilot", "phase: design"],
      },
      [],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("who answered", () => {
  it.each<Row>([
    [
      "is stated",
      { record: ["answered: {by: J. de Wit, role: jurist, on: 2026-10-02}\n", ""] },
      ["test-incomplete IN-04 at 1:1: answer/who, key=answered.by"],
    ],
    [
      "is named",
      { record: ["by: J. de Wit, ", ""] },
      ['test-incomplete IN-04 at "answered": answer/who, key=answered.by'],
    ],
    [
      "has a role",
      { record: ["role: jurist, on", "on"] },
      ['test-incomplete IN-04 at "answered": answer/who, key=answered.role'],
    ],
    [
      "has a role that is known",
      { record: ["role: jurist, on: 2026-10", "role: timmerman, on: 2026-10"] },
      [
        'test-incomplete IN-04 at "timmerman": answer/no-choice, key=role, text=timmerman, known=author, jurist, accountable, fg, data-scientist, domain-expert, participation-council, equality-body, board',
      ],
    ],
    ["has a role by another name", { record: ["role: jurist, on: 2026-10", "role: bedrijfsjurist, on: 2026-10"] }, []],
    [
      "says when",
      { record: [", on: 2026-10-02}", "}"] },
      ['test-incomplete IN-04 at "answered": answer/who, key=answered.on'],
    ],
    [
      "did not do so tomorrow",
      { record: ["on: 2026-10-02", "on: 2026-11-24"] },
      ['test-inconsistent IN-04 at "2026-11-24": answer/day-in-future, key=on, day=2026-11-24'],
    ],
    [
      "did not do so on a day in the Dutch order, today or another",
      { record: ["on: 2026-10-02", "on: 23-11-2026"] },
      ['test-incomplete IN-04 at "23-11-2026": answer/no-day-meant, key=on, text=23-11-2026, meant=2026-11-23'],
    ],
    [
      "did not do so on a day that is not there",
      { record: ["on: 2026-10-02", "on: 2026-02-31"] },
      ['test-incomplete IN-04 at "2026-02-31": answer/no-day, key=on, text=2026-02-31'],
    ],
    [
      "did not do so in a month in words",
      { record: ["on: 2026-10-02", "on: 1 november 2026"] },
      [
        'test-incomplete IN-04 at "1 november 2026": answer/no-day-meant, key=on, text=1 november 2026, meant=2026-11-01',
      ],
    ],
    ["may have done so today", { record: ["on: 2026-10-02", "on: 2026-11-23"] }, []],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("who answered, said with each answer", () => {
  const head = /answered: .*\n/;
  const each = "answer: yes\n      by: J. de Wit\n      role: jurist\n      on: 2026-10-02";
  const open = (record: string) =>
    judge({ profile: smallest.profile, record })
      .findings.filter(({ rule, severity }) => rule === "question/IN-04" && severity !== "info")
      .map(({ message }) => message.args);

  it("need not be said at the head, in whole or in part", () => {
    const own = complete().replaceAll("answer: yes", each);
    expect(open(own.replace(head, ""))).toEqual([]);
    expect(open(own.replace(head, "answered: {by: J. de Wit}\n"))).toEqual([]);
  });

  it("is of its form there too", () => {
    const wrong = complete().replace("answer: yes", "answer: yes\n      on: 31-10-2026");
    const found = judge({ profile: smallest.profile, record: wrong }).findings.filter(
      ({ verdict }) => verdict === "test-incomplete",
    );
    expect(found.map(({ message }) => message)).toEqual([
      expect.objectContaining({
        key: "answer/no-day-meant",
        args: { key: "on", text: "31-10-2026", meant: "2026-10-31" },
      }),
    ]);
  });

  it("is of its form in the file of the organisation", () => {
    const text = "answered: {by: J. de Wit, role: jurist, on: 2 oktober 2026}\n";
    const found = judge({ profile: smallest.profile, record: complete(), organisation: text }).findings.filter(
      ({ rule, severity }) => rule === "question/IN-04" && severity !== "info",
    );
    expect(found.map(({ file, message }) => [file, message.args])).toEqual([
      ["organisation.yaml", { key: "on", text: "2 oktober 2026", meant: "2026-10-02" }],
    ]);
  });

  it("is said with all of them", () => {
    expect(open(complete().replace(head, "").replace("answer: yes", each))).toEqual([{ key: "answered.by" }]);
    const some = complete().replaceAll("answer: yes", each.replace("      role: jurist\n", ""));
    expect(open(some.replace(head, ""))).toEqual([{ key: "answered.by" }]);
    expect(open(some.replace(head, "answered: {role: jurist}\n"))).toEqual([]);
    expect(open("justifies: heronderzoek-bijstand\n")).toEqual([{ key: "answered.by" }]);
  });
});
