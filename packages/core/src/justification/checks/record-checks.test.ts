import { describe, expect, it } from "vitest";
import { findingLines, type Otherwise } from "../fixtures/judged.ts";

type Row = [what: string, otherwise: Otherwise, expected: string[]];

describe("the term of a test", () => {
  it.each<Row>([
    [
      "is asked for",
      { record: ["valid-until: 2027-09-30\n", ""] },
      ["test-incomplete VZ-04 at 1:1: answer/missing, question=VZ-04, key=valid-until"],
    ],
    [
      "is a day that exists",
      { record: ["valid-until: 2027-09-30", "valid-until: 2027-02-30"] },
      ['test-incomplete VZ-04 at "2027-02-30": answer/no-day, key=valid-until, text=2027-02-30'],
    ],
    [
      "is over after its last day",
      { record: ["valid-until: 2027-09-30", "valid-until: 2026-11-22"] },
      ['test-stale VZ-04 at "2026-11-22": answer/day-passed, key=valid-until, day=2026-11-22'],
    ],
    [
      "is not over on its last day, and that is soon",
      { record: ["valid-until: 2027-09-30", "valid-until: 2026-11-23"] },
      ['info VZ-04 at "valid-until": validity/soon, until=2026-11-23'],
    ],
    [
      "is soon within a month",
      { record: ["valid-until: 2027-09-30", "valid-until: 2026-12-23"] },
      ['info VZ-04 at "valid-until": validity/soon, until=2026-12-23'],
    ],
    ["is not soon after that", { record: ["valid-until: 2027-09-30", "valid-until: 2026-12-24"] }, []],
    [
      "is not before the test",
      { record: ["valid-until: 2027-09-30", "valid-until: 2026-10-01"], today: "2026-09-30" },
      [
        'test-inconsistent VZ-04 at "valid-until": validity/order, until=2026-10-01, on=2026-10-02',
        'test-inconsistent IN-04 at "2026-10-02": answer/day-in-future, key=on, day=2026-10-02',
      ],
    ],
    ["may be as long as the policy allows", { record: ["valid-until: 2027-09-30", "valid-until: 2027-10-02"] }, []],
    [
      "may not be longer",
      { record: ["valid-until: 2027-09-30", "valid-until: 2027-10-03"] },
      ['test-inconsistent VZ-04 at "valid-until": validity/too-long, until=2027-10-03, atMost=P12M, latest=2027-10-02'],
    ],
    [
      "may be longer where the policy allows it",
      {
        record: ["valid-until: 2027-09-30", "valid-until: 2027-10-03"],
        policy: {
          frameworks: ["toetsingskader-2025", "voorzorgplicht"],
          nationality: "no-unless",
          duty: "with-finding",
          sector: "public",
          signers: {
            roles: ["jurist", "accountable"],
            people: { jurist: [{ login: "jdewit" }], accountable: [{ login: "maydin" }] },
          },
          evaluation: { atMost: "P2Y" },
        },
      },
      [],
    ],
    [
      "may be given below a key",
      { record: ["valid-until: 2027-09-30", "valid-until: {on: 2027-12-01}"] },
      ['test-inconsistent VZ-04 at "valid-until": validity/too-long, until=2027-12-01, atMost=P12M, latest=2027-10-02'],
    ],
    [
      "is not held against a day of the test that does not exist",
      { record: [/on: 2026-10-02(}[\s\S]*)2027-09-30/, "on: 2026-02-30$12031-01-01"] },
      ['test-incomplete IN-04 at "2026-02-30": answer/no-day, key=on, text=2026-02-30'],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("a record that does not stand", () => {
  it.each<Row>([
    [
      "was withdrawn",
      {
        record: [
          "justifies:",
          "withdrawn: {on: 2026-11-01, by: college, reason: De cijfers klopten niet met die van 2025.}\njustifies:",
        ],
      },
      ['test-stale IN-02 at "withdrawn": validity/withdrawn, on=2026-11-01'],
    ],
    [
      "was withdrawn without a word",
      { record: ["justifies:", "withdrawn: {}\njustifies:"] },
      [
        'test-incomplete IN-02 at "{}": answer/field-missing, key=on, field=date',
        'test-incomplete IN-02 at "{}": answer/field-missing, key=by, field=by',
        'test-incomplete IN-02 at "{}": answer/field-missing, key=reason, field=reason',
        'test-stale IN-02 at "withdrawn": validity/withdrawn, on=?',
      ],
    ],
    [
      "was rejected",
      { record: ["justifies:", "status: afgewezen\njustifies:"] },
      ['test-stale IN-02 at "status": validity/status, status=rejected'],
    ],
    [
      "is a draft",
      { record: ["justifies:", "status: concept\njustifies:"] },
      ['test-incomplete IN-02 at "status": validity/draft, status=draft'],
    ],
    [
      "is a draft of a profile that is not used yet, which it may be",
      { record: ["justifies:", "status: draft\njustifies:"], profile: ["phase: pilot", "phase: design"] },
      [],
    ],
    [
      "has a state that nobody knows",
      { record: ["justifies:", "status: iets\njustifies:"] },
      [
        'test-incomplete IN-02 at "iets": answer/no-choice, key=status, text=iets, known=draft, in-review, adopted, rejected, withdrawn',
      ],
    ],
    ["was adopted, and stands", { record: ["justifies:", "status: adopted\njustifies:"] }, []],
    [
      "was decided on before the test",
      { record: ["justifies:", "decision: {body: college, date: 2026-10-01, ref: B1}\njustifies:"] },
      ['test-inconsistent IN-02 at "date": validity/decision-before-test, date=2026-10-01, on=2026-10-02'],
    ],
    [
      "was decided on that day, and stands",
      { record: ["justifies:", "decision: {body: college, date: 2026-10-02, ref: B1}\njustifies:"] },
      [],
    ],
    [
      "was decided on by a body and no more",
      { record: ["justifies:", "decision: {body: college}\njustifies:"] },
      [
        'test-incomplete IN-02 at "{body: college}": answer/field-missing, key=date, field=date',
        'test-incomplete IN-02 at "{body: college}": answer/field-missing, key=ref, field=reference',
      ],
    ],
    [
      "was decided on in another form",
      { record: ["justifies:", "decision: goed\njustifies:"] },
      ['test-incomplete IN-02 at "goed": answer/wrong-shape, field=decision'],
    ],
    [
      "was decided on a day that does not exist",
      { record: ["justifies:", "decision: {body: college, date: 2026-09-31, ref: B1}\njustifies:"] },
      ['test-incomplete IN-02 at "2026-09-31": answer/no-day, key=date, text=2026-09-31'],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("what the organisation answered", () => {
  it.each<Row>([
    [
      "holds as long as the policy says",
      { today: "2027-05-21" },
      [
        'test-stale TK-14 at "2027-03-01": answer/day-passed, key=on, day=2027-03-01',
        'test-stale TK-15 at "2027-03-01": answer/day-passed, key=on, day=2027-03-01',
        'test-stale VZ-06 at "2027-03-01": answer/day-passed, key=on, day=2027-03-01',
      ],
    ],
    [
      "is stale after that",
      { today: "2027-05-22" },
      [
        'test-stale TK-14 at "2027-03-01": answer/day-passed, key=on, day=2027-03-01',
        'test-stale TK-15 at "2027-03-01": answer/day-passed, key=on, day=2027-03-01',
        'test-stale VZ-06 at "2027-03-01": answer/day-passed, key=on, day=2027-03-01',
        'test-stale VZ-12 in organisation.yaml "training": answer/day-passed, key=training, day=2027-05-21',
      ],
    ],
    [
      "is counted from the end of its period",
      { today: "2027-09-01" },
      [
        'test-stale TK-14 at "2027-03-01": answer/day-passed, key=on, day=2027-03-01',
        'test-stale TK-15 at "2027-03-01": answer/day-passed, key=on, day=2027-03-01',
        'info VZ-04 at "valid-until": validity/soon, until=2027-09-30',
        'test-stale VZ-05 in organisation.yaml "signals": answer/day-passed, key=signals, day=2027-08-31',
        'test-stale VZ-06 at "2027-03-01": answer/day-passed, key=on, day=2027-03-01',
        'test-stale VZ-12 in organisation.yaml "training": answer/day-passed, key=training, day=2027-05-21',
      ],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("a row", () => {
  it.each<Row>([
    [
      "of no indicator of the profile is told",
      { record: ["woonplaats_pc4:\n    kind", "weg: {kind: indirect}\n  woonplaats_pc4:\n    kind"] },
      ['test-inconsistent IN-06 at "weg": covers/orphan, indicator=weg'],
    ],
    [
      "of an indicator without a finding is not",
      { record: ["woonplaats_pc4:\n    kind", "dagen_sinds_wijziging: {kind: indirect}\n  woonplaats_pc4:\n    kind"] },
      [],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("sentences of a record", () => {
  it.each<Row>([
    [
      "are not copies of one another",
      {
        record: [
          /weighing: .*/,
          "weighing: In deze twee gebieden staan veel kamergewijs verhuurde panden, waar de opgegeven woonsituatie het vaakst verandert.",
        ],
      },
      [
        'warning IN-05 at "In deze twee gebieden staan veel kamerge": answer/alike, other=Suitable: relation to the aim (TK-13, woonplaats_pc4)',
      ],
    ],
    [
      "are not copies of a sentence of the record as a whole",
      {
        record: [
          /explanation: .*/,
          "explanation: In deze twee gebieden staan veel kamergewijs verhuurde panden, waar de opgegeven woonsituatie het vaakst verandert.",
        ],
      },
      [
        'warning IN-05 at "In deze twee gebieden staan veel kamerge": answer/alike, other=Suitable: relation to the aim (TK-13, woonplaats_pc4)',
      ],
    ],
    [
      "do not speak of convenience alone",
      { record: [/why-not: Kamer.*/, "why-not: Dat is duurder en kost capaciteit."] },
      ['warning IN-05 at "Dat is duurder en kost capaciteit.": answer/convenience, key=why-not'],
    ],
    [
      "do not deny the indicator by its name",
      { record: [/weighing: .*/, "weighing: Het profiel gebruikt geen woonplaats_pc4 en weegt alleen de 3 dagen."] },
      [
        'warning IN-07 at "Het profiel gebruikt geen woonplaats_pc4": prose/denies, match=woonplaats pc4, indicator=woonplaats_pc4',
      ],
    ],
    [
      "do not deny the indicator by a word for it",
      { record: [/weighing: .*/, "weighing: Het profiel kijkt niet de postcode en weegt alleen de 3 dagen."] },
      [
        'warning IN-07 at "Het profiel kijkt niet de postcode en we": prose/denies, match=postcode, indicator=woonplaats_pc4',
      ],
    ],
    [
      "do not deny the indicator in English",
      { record: [/weighing: .*/, "weighing: We do not use Postcode here and weigh only 3 days."] },
      [
        'warning IN-07 at "We do not use Postcode here and weigh on": prose/denies, match=postcode, indicator=woonplaats_pc4',
      ],
    ],
    [
      "do not deny the indicator in few words",
      { record: [/weighing: .*/, "weighing: We use no postcode here and weigh only 3 days."] },
      [
        'warning IN-07 at "We use no postcode here and weigh only 3": prose/denies, match=postcode, indicator=woonplaats_pc4',
      ],
    ],
    [
      "may deny it of an alternative",
      {
        record: [
          /effect: Alleen de dagen.*/,
          "effect: Zonder, dus geen postcode; in de proef van mei 2026 vond dat 31 van de 100 fouten.",
        ],
      },
      [],
    ],
    [
      "may say of something else that it is not used",
      { record: [/weighing: .*/, "weighing: Het profiel gebruikt geen postcodegebieden en weegt alleen de 3 dagen."] },
      [],
    ],
    [
      "do not say that a person decides where none does",
      {
        record: [/weighing: .*/, "weighing: Uiteindelijk geldt bij elk van de 3 dossiers dat een mens beslist."],
        profile: ["human-decides", "full"],
      },
      [
        'test-inconsistent IN-07 at "Uiteindelijk geldt bij elk van de 3 doss": automation/contradiction, match=a person decides',
      ],
    ],
    [
      "do not say so of the record as a whole",
      {
        record: [
          /explanation: .*/,
          "explanation: Bij u en bij elk van de 3 dossiers geldt dat a person decides what happens.",
        ],
        profile: ["human-decides", "full"],
      },
      [
        'test-inconsistent IN-07 at "Bij u en bij elk van de 3 dossiers geldt": automation/contradiction, match=a person decides',
      ],
    ],
    [
      "may say so where a person does",
      { record: [/weighing: .*/, "weighing: Uiteindelijk geldt bij elk van de 3 dossiers dat een mens beslist."] },
      [],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});
