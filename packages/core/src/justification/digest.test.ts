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
