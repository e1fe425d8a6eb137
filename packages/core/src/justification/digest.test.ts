import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { digestsOf } from "./digest.ts";
import { asks, complete, judge, profileOf, smallest } from "./fixtures/judged.ts";

function blocking(profile: string): string[] {
  return judge({ profile, record: complete() })
    .findings.filter((one) => one.severity === "block")
    .map((one) => `${one.verdict}: ${say(one.message, "en")}`);
}

function reopened(profile: string): string[] {
  return judge({ profile, record: complete() })
    .questions.filter((one) => one.state === "stale" && one.restsOn.length > 0)
    .map((one) => one.question);
}

const edits: [string, string, string][] = [
  [
    "weight: 12",
    "weight: 13",
    'The weight of "woonplaats_pc4" changed after the test. To answer again: TK-07, TK-15, TK-17, TK-11, TK-14, VZ-06.',
  ],
  [
    'values: ["1060", "1066"]',
    'values: ["1060", "1066", "1067"]',
    'The list of values of "woonplaats_pc4" changed after the test. To answer again: TK-03, TK-13, TK-15, TK-16, TK-17, VZ-03, TK-11, TK-14, VZ-06.',
  ],
  [
    "source: brp",
    "source: suwi",
    'The source of "woonplaats_pc4" changed after the test. To answer again: TK-03, TK-15, VZ-03, VZ-06.',
  ],
  [
    "weight: 12",
    "weight: 12\n    threshold: 3",
    'The threshold of "woonplaats_pc4" changed after the test. To answer again: TK-07, TK-15, TK-11, TK-14, VZ-06.',
  ],
  [
    "weight: 60",
    "weight: 55",
    'The weight of "dagen_sinds_wijziging" changed after the test. To answer again: TK-11, TK-14, VZ-06.',
  ],
  [
    "{score-at-least: 60}",
    "{score-at-least: 55}",
    "The selection rule of the profile changed after the test. To answer again: TK-07, TK-17, TK-11, TK-14, TK-20, VZ-06.",
  ],
  [
    "automation: human-decides",
    "automation: assists",
    "The degree of automation of the profile changed after the test. To answer again: VZ-06.",
  ],
  [
    "[desk-check]",
    "[letter]",
    "The process (purpose, consequences, steps) of the profile changed after the test. To answer again: TK-12, TK-13, TK-17, TK-02, VZ-08, VZ-13.",
  ],
];

describe("one change", () => {
  it.each(edits)("%s -> %s re-opens only what rests on it, by name", (from, to, sentence) => {
    const profile = smallest.profile.replace(from, to);
    expect(profile).not.toBe(smallest.profile);
    expect(blocking(profile)).toEqual([`test-stale: ${sentence}`]);
    const named = sentence.split("again: ")[1]?.replace(".", "").split(", ") ?? [];
    expect([...reopened(profile)].sort()).toEqual([...named].sort());
  });

  it("an indicator more is not in the list the jurist signed", () => {
    const profile = smallest.profile.replace("selection:", "  - name: kleur_dossier\nselection:");
    expect(blocking(profile)).toEqual([
      "test-stale: The profile has indicators that were not looked at when the test was done: kleur_dossier.",
    ]);
  });

  it("an indicator less is told, with what rested on it", () => {
    const profile = smallest.profile.replace(/ {2}- name: dagen[\s\S]*?weight: 60\n/, "");
    expect(blocking(profile)[0]).toContain('"dagen_sinds_wijziging" is no longer in the profile.');
  });

  it("another version of the digests is never green", () => {
    const judged = judge({ profile: smallest.profile, record: complete().replace("version: 1", "version: 2") });
    expect(asks(judged)).toEqual(["question/IN-01 test-stale"]);
  });

  it("a forged digest is stale", () => {
    const record = complete().replace(
      /weight: ([0-9a-f])/,
      (_, digit: string) => `weight: ${digit === "0" ? "1" : "0"}`,
    );
    expect(asks(judge({ profile: smallest.profile, record }))).toEqual(["question/IN-01 test-stale"]);
  });
});

describe("what changes nothing", () => {
  const same: [string, string, string][] = [
    ["a comment", "weight: 12", "weight: 12 # zie vergadering"],
    ["the title", "Heronderzoek bijstand", "Bijstand, opnieuw onderzocht"],
    ["the order of values", '["1060", "1066"]', '["1066", "1060"]'],
    ["quotes", '["1060", "1066"]', "[1060, '1066']"],
    ["the spelling of a number", "weight: 12", "weight: 12.0"],
    ["an alias of a word", "automation: human-decides", "automation: mens beslist"],
    ["a word of a phase", "phase: pilot", "phase: proef"],
    [
      "a folded description",
      "description: Eerste vier cijfers van de postcode",
      "description: >-\n      Eerste vier cijfers\n      van de postcode",
    ],
    ["an anchor", "source: brp", "source: &bron brp"],
    ["block style", '["1060", "1066"]', '\n      - "1060"\n      - "1066"'],
    ["Windows line ends", "\n", "\r\n"],
  ];
  it.each(same)("%s", (_what, from, to) => {
    const profile = smallest.profile.replaceAll(from, to);
    expect(profile).not.toBe(smallest.profile);
    expect(blocking(profile)).toEqual([]);
  });

  it("the order of indicators and of keys, whatever it is", () => {
    const blocks = [
      [
        "name: woonplaats_pc4",
        "description: Eerste vier cijfers van de postcode",
        "source: brp",
        'values: ["1060", "1066"]',
        "weight: 12",
      ],
      [
        "name: dagen_sinds_wijziging",
        "description: Dagen sinds de laatste opgegeven wijziging",
        "source: suite",
        "weight: 60",
      ],
    ];
    const shuffled = (keys: readonly string[]) =>
      fc.shuffledSubarray([...keys], { minLength: keys.length, maxLength: keys.length });
    const digests = (text: string) => {
      const { indicators, profile } = digestsOf(profileOf(text));
      return [
        [...indicators].map(([name, parts]) => [name, [...parts]] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
        [...profile],
      ];
    };
    const expected = digests(smallest.profile);
    fc.assert(
      fc.property(
        fc.tuple(...blocks.map(shuffled)),
        fc.boolean(),
        shuffled([
          "purpose: control",
          "phase: pilot",
          "automation: human-decides",
          "consequences: [desk-check]",
          "selection: {score-at-least: 60}",
        ]),
        (items, turned, heads) => {
          const list = (turned ? [...items].reverse() : items).map((keys) =>
            keys.map((key, at) => `${at === 0 ? "  - " : "    "}${key}`).join("\n"),
          );
          expect(
            digests(`profile: heronderzoek-bijstand\n${heads.join("\n")}\nindicators:\n${list.join("\n")}\n`),
          ).toEqual(expected);
        },
      ),
    );
  });

  it("how an accent is encoded", () => {
    const digest = (name: string) => [
      ...(digestsOf(profileOf(`profile: a\nindicators:\n  - {name: x, description: ${name}}\n`)).indicators.get("x") ??
        []),
    ];
    expect(digest("cli\u00ebnt")).toEqual(digest("clie\u0308nt"));
    expect(digest("cli\u00ebnt")).not.toEqual(digest("client"));
  });

  it("but a code keeps its noughts, and an expression its order", () => {
    const digest = (line: string) =>
      digestsOf(profileOf(`profile: a\nindicators:\n  - name: x\n    ${line}\n`)).indicators.get("x");
    expect(digest('values: ["0131"]')).not.toEqual(digest('values: ["131"]'));
    expect(digest('values: ["1.10"]')).not.toEqual(digest('values: ["1.1"]'));
    expect(digest("expression: [gt, a, b]")).not.toEqual(digest("expression: [gt, b, a]"));
  });
});

/** Every digest of a profile: of its indicators by name, and of the whole. */
function digests(text: string) {
  const { indicators, profile } = digestsOf(profileOf(text));
  return {
    indicators: Object.fromEntries([...indicators].map(([name, parts]) => [name, Object.fromEntries(parts)])),
    profile: Object.fromEntries(profile),
  };
}

describe("version 1 of the digests", () => {
  it("is what records out there hold", () => {
    const text = `profile: p
purpose: handhaving
subject: burgers
automation: volledig
learning: nee
consequences: [brief, boete, iets eigens]
indicators:
  - {name: x, label: L, description: d, values: [b, a], weight: 1.50, threshold: 2, source: brp, code: {on: 1, in: [2, 3]}}
  - {name: z, values: []}
selection: {any-of: [z, x]}
`;
    expect(digests(text)).toEqual({
      indicators: {
        x: {
          indicator: "4e61762877314d9d",
          values: "5e84376c89c4fb84",
          weight: "24c74279834561bd",
          threshold: "cc11310c456c3690",
          source: "72e35bb4555e9bb7",
        },
        z: { indicator: "52421084345c969d" },
      },
      profile: { selection: "2fdaab249b888ce2", automation: "c82efa13bbc57148", process: "610e6b863f78e363" },
    });
  });

  it("knows indicators that are a name or a value, and a selection in a form of its own", () => {
    expect(digests("indicators: [leeftijd, postcode]\nselection: zwaarste eerst\n")).toEqual({
      indicators: {
        leeftijd: { indicator: "b0432eef4d63d44a" },
        postcode: { indicator: "c0c94f8fdea2bf70" },
        "zwaarste eerst": { indicator: "f96e93f9889c4a02" },
      },
      profile: { selection: "f96e93f9889c4a02" },
    });
    expect(digests('indicators: {leeftijd: 12, postcode: ["1060"]}\nselection: {score-at-least: 3.0}\n')).toEqual({
      indicators: {
        leeftijd: { indicator: "b0432eef4d63d44a", values: "f9cacf3cb91a12e0" },
        postcode: { indicator: "c0c94f8fdea2bf70", values: "4a7516b646cbf744" },
      },
      profile: { selection: "9b84257fbaae5e2e" },
    });
    expect(digests("indicators: []\n")).toEqual({ indicators: {}, profile: {} });
  });
});

describe("the digest of the profile as a whole", () => {
  const base = `profile: p
purpose: control
subject: persons
automation: full
learning: "no"
consequences: [letter, fine]
steps: [a, b]
process: {c: 1}
indicators: [x, y]
selection: {any-of: [x, y]}
`;
  const whole = (from: string | RegExp, to: string) => {
    const text = base.replace(from, to);
    expect(text).not.toBe(base);
    const [before, after] = [base, text].map((one) => digests(one).profile as Record<string, string | undefined>);
    return ["selection", "automation", "process"].filter((part) => before?.[part] !== after?.[part]);
  };

  it.each([
    ["purpose: control", "purpose: support", ["process"]],
    ["purpose: control\n", "", ["process"]],
    ["subject: persons", "subject: goods", ["process"]],
    ["subject: persons\n", "", ["process"]],
    ["[letter, fine]", "[letter]", ["process"]],
    ["[letter, fine]", "[letter, search]", ["process"]],
    ["[letter, fine]", "[letter, iets]", ["process"]],
    ["steps: [a, b]", "steps: [b, a]", ["process"]],
    ["automation: full", "automation: assists", ["automation"]],
    ["automation: full\n", "", ["automation"]],
    ["automation: full", "automation: half", ["automation"]],
    ['learning: "no"', 'learning: "yes"', ["automation"]],
    ['learning: "no"\n', "", ["automation"]],
    ["any-of", "all-of", ["selection"]],
    ["any-of: [x, y]", "any-of: [x]", ["selection"]],
    ["any-of: [x, y]", "score-at-least: 1", ["selection"]],
    [/selection.*/, "", ["selection"]],
    ["any-of: [x, y]", "any-of: [y, x]", []],
    ["[letter, fine]", "[boete, brief]", []],
    [/(steps.*\n)(process.*\n)/, "$2$1", []],
    ["purpose: control", "purpose: handhaving", []],
    ["subject: persons", "subject: burgers", []],
    ["automation: full", "automation: volledig", []],
    ['learning: "no"', "learning: vast", []],
  ] as [string | RegExp, string, string[]][])("%s -> %s changes its parts %j", (from, to, parts) => {
    expect(whole(from, to)).toEqual(parts);
  });
});
