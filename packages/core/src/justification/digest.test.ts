import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { digestsOf } from "./digest.ts";
import { asks, complete, judge, profileOf, smallest } from "./fixtures/judged.ts";
import { profileParts } from "./parts.ts";

function blocking(profile: string): string[] {
  return judge({ profile, record: complete() })
    .findings.filter((one) => one.severity === "block")
    .map((one) => `${one.verdict}: ${say(one.message, "en")}`);
}

function reopened(profile: string): string[] {
  return judge({ profile, record: complete() })
    .questions.filter((one) => one.state === "stale" && one.restsOn.length > 0 && one.typed)
    .map((one) => one.question);
}

const edits: [string, string, string][] = [
  [
    "weight: 12",
    "weight: 13",
    'The weight of "woonplaats_pc4" changed after the test. To answer again: TK-15, TK-17, TK-14, VZ-06.',
  ],
  [
    'values: ["1060", "1066"]',
    'values: ["1060", "1066", "1067"]',
    'The list of values of "woonplaats_pc4" changed after the test. To answer again: TK-13, TK-15, TK-16, TK-17, VZ-03, TK-14, VZ-06.',
  ],
  [
    "source: brp",
    "source: suwi",
    'The source of "woonplaats_pc4" changed after the test. To answer again: TK-15, VZ-03, VZ-06.',
  ],
  [
    "weight: 12",
    "weight: 12\n    threshold: 3",
    'The threshold of "woonplaats_pc4" changed after the test. To answer again: TK-15, TK-14, VZ-06.',
  ],
  [
    "weight: 60",
    "weight: 55",
    'The weight of "dagen_sinds_wijziging" changed after the test. To answer again: TK-14, VZ-06.',
  ],
  [
    "{score-at-least: 60}",
    "{score-at-least: 55}",
    "The selection rule of the profile changed after the test. To answer again: TK-17, TK-14, TK-20, VZ-06.",
  ],
  [
    "automation: human-decides",
    "automation: assists",
    "The degree of automation of the profile changed after the test. To answer again: VZ-06.",
  ],
  [
    "[desk-check]",
    "[letter]",
    "The process (purpose, phase, consequences, steps) of the profile changed after the test. To answer again: TK-12, TK-13, TK-17, VZ-13.",
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
    const judged = judge({ profile: smallest.profile, record: complete().replace("version: 2", "version: 9") });
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
    const [before, after] = [base, text].map((one) => digestsOf(profileOf(one)).profile);
    return profileParts.filter((part) => before?.get(part) !== after?.get(part));
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
    ["[letter, fine]", "[fine, Letter]", []],
    // A digest is of the words that are written; that these say the same is held where it is compared.
    ["[letter, fine]", "[boete, brief]", ["process"]],
    ["purpose: control", "purpose: handhaving", ["process"]],
    ["automation: full", "automation: volledig", ["automation"]],
    [/(steps.*\n)(process.*\n)/, "$2$1", []],
  ] as [string | RegExp, string, string[]][])("%s -> %s changes its parts %j", (from, to, parts) => {
    expect(whole(from, to)).toEqual(parts);
  });
});

describe("what belongs to no criterion", () => {
  const rest = (text: string) => [...digestsOf(profileOf(text)).rest.keys()];
  const of = (text: string, key: string) => digestsOf(profileOf(text)).rest.get(key);
  const head = "profile: p\nindicators: [{name: a, weight: 1}, {name: b}]\n";

  it("is nothing where a profile says no more than it must", () => {
    expect(rest(smallest.profile)).toEqual([]);
    expect(rest(head)).toEqual([]);
  });

  it.each([
    "title: T",
    "description: een tekst",
    "owner: Afdeling Toezicht",
    "version: 1.2.3",
    "date: 2026-11-29",
    "tags: [a, b]",
    "run_id: 8f3a-11",
    "$schema: https://example.org/s.json",
    'version: "3"',
  ])("is not what the document says of itself in a text: %s", (line) => {
    expect(rest(`${head}${line}\n`)).toEqual([]);
    expect(digestsOf(profileOf(`${head}${line}\n`))).toEqual(digestsOf(profileOf(head)));
  });

  it.each(["version: 3", "owner: 12.5", "title: true", "description: {factor: 3}", "tags: [1, 2]", "date:"])(
    "is a number, a truth value, a map or nothing under such a key: %s",
    (line) => {
      expect(rest(`${head}${line}\n`)).toEqual([line.split(":")[0]]);
    },
  );

  it("is kept by the key at the top, whatever stands deep below it", () => {
    const text = `${head}metadata: {a: {b: [1, {vermenigvuldiger: 1}]}}\nmodel: [[0.1, 0.2]]\n`;
    expect(rest(text)).toEqual(["metadata", "model"]);
    const changed = text.replace("vermenigvuldiger: 1", "vermenigvuldiger: 50");
    expect(of(changed, "metadata")).not.toBe(of(text, "metadata"));
    expect(of(changed, "model")).toBe(of(text, "model"));
    expect(of(text.replace("0.1, 0.2", "0.2, 0.1"), "model")).not.toBe(of(text, "model"));
  });

  it("is part of no digest of an indicator, nor the other way round", () => {
    const text = `${head}metadata: {vermenigvuldiger: 1}\n`;
    const { indicators, profile } = digestsOf(profileOf(text));
    const changed = digestsOf(profileOf(text.replace(": 1}\n", ": 50}\n")));
    expect(changed.indicators).toEqual(indicators);
    expect(changed.profile).toEqual(profile);
    expect(digestsOf(profileOf(text.replace("weight: 1", "weight: 2"))).rest).toEqual(digestsOf(profileOf(text)).rest);
  });
});

describe("where an indicator stands", () => {
  const digest = (text: string, name = "ras") => digestsOf(profileOf(text)).indicators.get(name)?.get("indicator");

  it("is part of it: what is left out is no criterion, and the other way round", () => {
    const text = "features: [{name: ras, weight: 1}]\n";
    expect(digest(text)).not.toBe(digest(text.replace("features", "rules")));
  });

  it("but not at which place of a list", () => {
    const text = "features: [{name: leeftijd}, {name: ras}]\n";
    expect(digest(text)).toBe(digest("features: [{name: kleur}, {name: leeftijd}, {name: ras}]\n"));
  });

  it("names what has parts of its own, and holds none of what is said there", () => {
    const text = "models: [{name: m, columns: [{name: leeftijd, tests: [a]}, {name: ras}]}]\n";
    const changed = text.replace("tests: [a]", "tests: [a, b]");
    expect(digest(changed, "m")).toBe(digest(text, "m"));
    expect(digest(changed, "leeftijd")).not.toBe(digest(text, "leeftijd"));
    expect(digest(text.replace("{name: ras}", ""), "m")).not.toBe(digest(text, "m"));
  });
});

describe("version 2 of the digests", () => {
  it("is what records hold", () => {
    const text = `profile: p
purpose: handhaving
subject: burgers
automation: volledig
learning: nee
consequences: [brief, boete, iets eigens]
phase: pilot
indicators:
  - {name: x, label: L, description: d, values: [b, a], weight: 1.50, threshold: 2, source: brp}
  - {name: z, values: []}
selection: {any-of: [z, x]}
metadata: {vermenigvuldiger: 1, bijlagen: [a, b]}
`;
    const { indicators, profile, rest } = digestsOf(profileOf(text));
    expect(
      Object.fromEntries([...indicators].map(([name, parts]) => [name, Object.fromEntries(parts)])),
    ).toMatchInlineSnapshot(`
      {
        "x": {
          "indicator": "8b9a3faacf23f3df",
          "source": "72e35bb4555e9bb7",
          "threshold": "cc11310c456c3690",
          "values": "5e84376c89c4fb84",
          "weight": "24c74279834561bd",
        },
        "z": {
          "indicator": "f5a612f4b6d310a2",
        },
      }
    `);
    expect([Object.fromEntries(profile), Object.fromEntries(rest)]).toMatchInlineSnapshot(`
      [
        {
          "automation": "1b8472d727e73db3",
          "process": "ebc9ebcfeadf641d",
          "selection": "2fdaab249b888ce2",
        },
        {
          "metadata": "750d6b03030e6564",
        },
      ]
    `);
  });
});

describe("the same in other words", () => {
  it.each([
    ["automation: human-decides", "automation: mens beslist"],
    ["automation: human-decides", "automatisering: Human Decides"],
    ["purpose: control", "purpose: handhaving"],
    ["phase: pilot", "phase: proef"],
    ["[desk-check]", "[dossiercontrole]"],
  ])("%s -> %s is no change", (from, to) => {
    const profile = smallest.profile.replace(from, to);
    expect(profile).not.toBe(smallest.profile);
    expect(blocking(profile)).toEqual([]);
  });

  it("several at once are none either, and one that says something else is", () => {
    const words = smallest.profile.replace("purpose: control", "doel: toezicht").replace("phase: pilot", "fase: proef");
    expect(blocking(words)).toEqual([]);
    expect(blocking(words.replace("[desk-check]", "[letter]"))).toHaveLength(1);
  });
});
