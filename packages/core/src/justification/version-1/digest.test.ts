import { law } from "@tenzij/law";
import { readNodes, sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { digested } from "../parts.ts";
import { spellVersion1 } from "./digest.ts";

/** Every digest of a profile: of its indicators by name, and of the whole. */
function digests(text: string, indicatorsAt?: string) {
  const source = sourceText("a.profile.yaml", text);
  const spelt = spellVersion1({ source, nodes: readNodes(source), indicatorsAt }, law.enums);
  const { indicators, profile, rest } = digested(spelt);
  expect(rest.size).toBe(0);
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

  it("tells criteria without a name, or with one that is not theirs alone, by their place", () => {
    const text = `indicators:
  - {naam: x, waarden: [a]}
  - {factor: leeftijd, gewicht: 2}
  - {naam: x, als: "y > 3"}
notes: {a: {name: z, weight: 1}}
model: |
  wijk: [1, 2]
  leeftijd: {min: 3, codes: {a: 1}}
`;
    expect(Object.keys(digests(text).indicators)).toEqual([
      "/indicators/0",
      "/indicators/1",
      "/indicators/2",
      "z",
      "wijk",
      "leeftijd",
    ]);
    expect(digests(text)).toMatchInlineSnapshot(`
      {
        "indicators": {
          "/indicators/0": {
            "indicator": "f2b561e71fb20703",
            "values": "4c101acd8a8c5554",
          },
          "/indicators/1": {
            "indicator": "f8783cddac11c9a6",
            "values": "8c61f03bc59f6937",
            "weight": "b0432eef4d63d44a",
          },
          "/indicators/2": {
            "indicator": "d30676357ea6d3f9",
          },
          "leeftijd": {
            "indicator": "b0432eef4d63d44a",
            "threshold": "a4aab3f1f08004e9",
            "values": "3e137d2a32280c72",
          },
          "wijk": {
            "indicator": "6ee148c11df6ffd2",
            "values": "4909bf6e37f9dac4",
          },
          "z": {
            "indicator": "4919cca1edcaca6f",
            "weight": "391552c099c101b1",
          },
        },
        "profile": {},
      }
    `);
  });

  it("reads only what stands where base policy says the indicators live", () => {
    const text = "features: [{name: a}, {name: b}]\nmetadata: {name: c}\nother: [d1234]\n";
    expect(Object.keys(digests(text, "features[*].name").indicators)).toEqual(["a", "b"]);
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
