import { describe, expect, it } from "vitest";
import { findingLines, type Otherwise } from "../fixtures/judged.ts";

type Row = [what: string, otherwise: Otherwise, expected: string[]];

const named = {
  frameworks: ["toetsingskader-2025", "voorzorgplicht"],
  nationality: "no-unless",
  signers: {
    roles: ["jurist", "accountable"],
    people: {
      jurist: [
        { login: "jdewit", id: 1 },
        { login: "Bakker", id: 3 },
      ],
      accountable: [{ login: "maydin", id: 2 }],
    },
  },
  evaluation: { atMost: "P12M" },
  duty: "with-finding",
  sector: "public",
};
const open = { ...named, signers: { roles: ["jurist", "accountable"], people: {} } };
const scaffold = "signers:\n  - role: jurist\n    login:\n  - role: accountable\n    login:\n";
const nobody = (role: string) => `signers/nobody-in-policy, role=${role}`;
const [lawyer, accountable] = ["lawyer (jurist)", "accountable person (verantwoordelijke)"] as const;
/** People without numbers, some in either role. */
const wide = {
  ...named,
  signers: {
    roles: ["jurist", "accountable"],
    people: {
      jurist: [{ login: "jdewit" }, { login: "x" }, { login: "maydin" }],
      accountable: [{ login: "maydin" }, { login: "x" }, { login: "J. de Wit" }],
    },
  },
};

describe("who signs", () => {
  it.each<Row>([
    [
      "is somebody in each role",
      { record: [/signers: .*/, "signers: [{role: jurist, login: jdewit}]"], of: "IN-03 ", policy: open },
      [
        'test-incomplete IN-03 at "signers": signers/none, role=accountable person (verantwoordelijke)',
        `warning IN-03 at "{role: jurist, login: jdewit}": ${nobody(lawyer)}`,
        `warning IN-03 at "signers": ${nobody(accountable)}`,
      ],
    ],
    [
      "is in a list",
      { record: [/signers: .*/, "signers: jdewit"], of: "IN-03 ", policy: open },
      [
        'test-incomplete IN-03 at "signers": signers/none, role=lawyer (jurist)',
        'test-incomplete IN-03 at "signers": signers/none, role=accountable person (verantwoordelijke)',
        `warning IN-03 at "signers": ${nobody(lawyer)}`,
        `warning IN-03 at "signers": ${nobody(accountable)}`,
      ],
    ],
    [
      "may have a role by another name, and a login in other letters",
      {
        record: [/signers: .*/, "signers: [{role: bedrijfsjurist, login: BAKKER}, {role: accountable, login: Maydin}]"],
        of: "IN-03 ",
        policy: named,
      },
      [],
    ],
    [
      "has a role and a login",
      {
        record: [/signers: .*/, "signers: [{role: jurist}, {login: maydin}, {role: jurist, login: jdewit}]"],
        of: "IN-03 ",
        policy: open,
      },
      [
        'test-incomplete IN-03 at "signers": signers/none, role=accountable person (verantwoordelijke)',
        `warning IN-03 at "{role: jurist, login: jdewit}": ${nobody(lawyer)}`,
        `warning IN-03 at "signers": ${nobody(accountable)}`,
      ],
    ],
    [
      "has a role that is known",
      {
        record: [
          /signers: .*/,
          "signers: [{role: timmerman, login: x}, {role: jurist, login: jdewit}, {role: accountable, login: maydin}]",
        ],
        of: "IN-03 ",
        policy: wide,
      },
      [],
    ],
    [
      "is one of those the policy names",
      {
        record: [/signers: .*/, "signers: [{role: jurist, login: nobody}, {role: accountable, login: maydin}]"],
        of: "IN-03 ",
        policy: named,
      },
      [
        'test-inconsistent IN-03 at "{role: jurist, login: nobody}": signers/not-in-policy, login=nobody, role=lawyer (jurist), allowed=jdewit, Bakker',
      ],
    ],
    [
      "has one role",
      {
        record: [/signers: .*/, "signers: [{role: jurist, login: Maydin}, {role: accountable, login: maydin}]"],
        of: "IN-03 ",
        policy: wide,
      },
      [
        'test-inconsistent IN-03 at "{role: jurist, login: Maydin}": signers/two-roles, login=Maydin, roles=jurist, accountable',
      ],
    ],
    [
      "may stand there twice in one role",
      {
        record: [
          /signers: .*/,
          "signers: [{role: jurist, login: jdewit}, {role: jurist, login: jdewit}, {role: accountable, login: maydin}]",
        ],
        of: "IN-03 ",
        policy: wide,
      },
      [],
    ],
    [
      "did not write the record, by login",
      {
        record: [/signers: .*/, "signers: [{role: jurist, login: jdewit}, {role: accountable, login: J. de Wit}]"],
        of: "IN-03 ",
        policy: wide,
      },
      [
        'test-inconsistent IN-03 at "{role: accountable, login: J. de Wit}": signers/author, login=J. de Wit, role=accountable person (verantwoordelijke)',
      ],
    ],
    [
      "did not write the record, by name",
      {
        record: [
          /signers: .*/,
          "signers: [{role: jurist, login: jdewit}, {role: accountable, login: x, name: j. de wit}]",
        ],
        of: "IN-03 ",
        policy: wide,
      },
      [
        'test-inconsistent IN-03 at "{role: accountable, login: x, name: j. d": signers/author, login=x, role=accountable person (verantwoordelijke)',
      ],
    ],
    [
      "may have written the record as a lawyer",
      {
        record: [
          /signers: .*/,
          "signers: [{role: jurist, login: x, name: J. de Wit}, {role: accountable, login: maydin}]",
        ],
        of: "IN-03 ",
        policy: wide,
      },
      [],
    ],
    [
      "is each of those the policy names where the record names none",
      { record: [/signers: .*/, "signers: []"], of: "IN-03 ", policy: named, signatures: [] },
      [
        'test-unsigned IN-03 at "signers": signers/waiting, people=jdewit / Bakker (lawyer (jurist)), maydin (accountable person (verantwoordelijke))',
      ],
    ],
    [
      "is waited for in one role",
      {
        record: [/signers: .*/, "signers: [{role: jurist, login: jdewit},  {role: accountable, login: maydin}]"],
        of: "IN-03 ",
        policy: named,
        signatures: [{ id: 2, login: "maydin", proposed: false, wroteProfile: false, wroteRecord: false }],
      },
      ['test-unsigned IN-03 at "{role: jurist, login: jdewit}": signers/waiting, people=jdewit (lawyer (jurist))'],
    ],
    [
      "is waited for by login where no number is known",
      {
        record: [/signers: .*/, "signers: [{role: jurist, login: jdewit},  {role: accountable, login: maydin}]"],
        of: "IN-03 ",
        policy: wide,
        signatures: [
          { id: 9, login: "JDEWIT", proposed: false, wroteProfile: false, wroteRecord: false },
          { id: 8, login: "x", proposed: false, wroteProfile: false, wroteRecord: false },
        ],
      },
      [
        'test-unsigned IN-03 at "{role: accountable, login: maydin}": signers/waiting, people=maydin (accountable person (verantwoordelijke))',
      ],
    ],
    [
      "is known by number where that is known",
      {
        record: [/signers: .*/, "signers: [{role: jurist, login: jdewit},  {role: accountable, login: maydin}]"],
        of: "IN-03 ",
        policy: named,
        signatures: [
          { id: 1, login: "x", proposed: false, wroteProfile: false, wroteRecord: false },
          { id: 7, login: "maydin", proposed: false, wroteProfile: false, wroteRecord: false },
        ],
      },
      [
        'test-unsigned IN-03 at "{role: accountable, login: maydin}": signers/waiting, people=maydin (accountable person (verantwoordelijke))',
      ],
    ],
    [
      "is not waited for where nobody can",
      { record: [/signers: .*/, "signers: []"], of: "IN-03 ", policy: open, signatures: [] },
      [
        'test-incomplete IN-03 at "signers": signers/none, role=lawyer (jurist)',
        'test-incomplete IN-03 at "signers": signers/none, role=accountable person (verantwoordelijke)',
        `test-unsigned IN-03 at "signers": ${nobody(lawyer)}`,
        `test-unsigned IN-03 at "signers": ${nobody(accountable)}`,
      ],
    ],
    [
      "is nobody the record names, where the policy names no one in the role",
      {
        of: "IN-03 ",
        policy: { ...named, signers: { ...named.signers, people: { jurist: [{ login: "jdewit", id: 1 }] } } },
        signatures: [
          { id: 1, login: "jdewit", proposed: false, wroteProfile: false, wroteRecord: false },
          { id: 2, login: "maydin", proposed: false, wroteProfile: false, wroteRecord: false },
        ],
      },
      [
        'test-unsigned IN-03 at "{role: accountable, login: maydin}": signers/nobody-in-policy, role=accountable person (verantwoordelijke)',
      ],
    ],
    [
      "is somebody the policy names in each role, who approved",
      {
        of: "IN-03 ",
        policy: named,
        signatures: [
          { id: 1, login: "jdewit", proposed: false, wroteProfile: false, wroteRecord: false },
          { id: 2, login: "maydin", proposed: false, wroteProfile: false, wroteRecord: false },
        ],
      },
      [],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("a list of signers as a scaffold wrote it", () => {
  const none = (role: string) => `test-incomplete IN-03 at "login": signers/none, role=${role}`;
  const empty = expect.stringMatching(/^test-incomplete IN-02 .* answer\/empty, key=login/);
  const lines = (list: string, policy = open) =>
    findingLines({ record: [/signers: .*/, list], of: "IN-0", policy }).filter((line) =>
      line.startsWith("test-incomplete"),
    );

  it("lacks a person once for each role, at the place for the name", () => {
    expect(lines(scaffold)).toEqual([none(lawyer), none(accountable)]);
  });

  it("lacks a name in the field too once somebody wrote in it, or where no other finding says so", () => {
    const half = scaffold.replace("login:", "login: jdewit");
    expect(lines(half)).toEqual([empty, none(accountable)]);
    expect(lines(scaffold, named)).toEqual([empty, empty]);
    expect(lines(`${scaffold}  - role: fg\n    login:\n`)).toHaveLength(5);
  });
});
