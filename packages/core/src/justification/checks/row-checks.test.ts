import { law, type Question } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { type As, findingLines as allLines, type Otherwise, profileOf } from "../fixtures/judged.ts";
import type { Judging } from "../judging.ts";
import type { Row as CheckedRow } from "../row.ts";
import { singleValue } from "./row-checks.ts";

/** What is told but for what the act of a ground allows, which follows every flaw of a road. */
const findingLines = (otherwise: Otherwise) => allLines(otherwise).filter((line) => !line.includes("road/of-ground"));

type Row = [what: string, otherwise: Otherwise, expected: string[]];

const contested: As = { woonplaats_pc4: { kind: "contested", grounds: ["race", "nationality"] } };
const ofNationality: As = { woonplaats_pc4: { kind: "direct", grounds: ["nationality"] } };
const ofRace: As = { woonplaats_pc4: { kind: "direct", grounds: ["race"] } };
const two: As = {
  woonplaats_pc4: { kind: "indirect", grounds: ["race"] },
  dagen_sinds_wijziging: { kind: "indirect", grounds: ["race"] },
};
const strict = {
  frameworks: ["toetsingskader-2025"],
  nationality: "statute-only",
  duty: "with-finding",
  sector: "public",
  signers: { roles: [], people: {} },
  evaluation: { atMost: "P12M" },
};
const weighty: Otherwise["record"] = [/kind: indirect\n {4}road: .*/, "kind: direct\n    road: very-weighty-reasons"];

describe("the kind recorded", () => {
  it.each<Row>([
    [
      "is asked for",
      { record: ["kind: indirect\n", "kind:\n"], of: "TK-03 " },
      [
        "test-incomplete TK-03 at 14:9: answer/no-choice, key=kind, text=, known=direct, contested, indirect, contextual",
      ],
    ],
    [
      "is one that is known",
      { record: ["kind: indirect\n", "kind: half\n"], of: "TK-03 " },
      [
        'test-incomplete TK-03 at "half": answer/no-choice, key=kind, text=half, known=direct, contested, indirect, contextual',
      ],
    ],
    [
      "may be written by another name",
      { record: ["kind: indirect\n", "kind: indirect onderscheid\n"], of: "TK-03 " },
      [],
    ],
    [
      "is not lighter than was read",
      { record: ["kind: indirect\n", "kind: contextual\n"], of: "TK-03 " },
      [
        'test-inconsistent TK-03 at "contextual": classification/weaker, indicator=woonplaats_pc4, detected=indirect distinction, recorded=possible proxy',
      ],
    ],
    [
      "may be heavier than was read",
      { record: ["kind: indirect\n", "kind: direct\n"], of: "TK-03 " },
      ['test-inconsistent TK-03 at "objective-justification": road/none-open'],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("what is contested", () => {
  it.each<Row>([
    [
      "is classified",
      { record: ["kind: indirect\n", "kind: contested\n"], as: contested, of: "TK-03" },
      [
        'test-incomplete TK-03 at "objective-justification": road/classify-first, open=objective-justification (objective justification (objectieve rechtvaardiging))',
        'test-incomplete TK-03a at "woonplaats_pc4": answer/missing-of, question=TK-03a, key=classification, indicator=woonplaats_pc4',
      ],
    ],
    [
      "is not classified in a word",
      { record: ["kind: indirect\n", "kind: contested\n    classification: indirect\n"], as: contested, of: "TK-03" },
      [
        'test-incomplete TK-03 at "objective-justification": road/classify-first, open=objective-justification (objective justification (objectieve rechtvaardiging))',
        'test-incomplete TK-03a at "indirect": answer/wrong-shape, field=classification by a lawyer',
      ],
    ],
    [
      "may be written as it was classified",
      {
        record: [
          "kind: indirect\n",
          "kind: indirect\n    classification: {kind: indirect, reason: Het zegt iets over de plaats van aangifte en niets over afkomst; HvJ C-668/15.}\n",
        ],
        as: contested,
        of: "TK-03",
      },
      [],
    ],
    [
      "may not be written lighter than it was classified",
      {
        record: [
          "kind: indirect\n",
          "kind: indirect\n    classification: {kind: direct, ground: race, reason: Het zegt iets over de plaats van aangifte en niets over afkomst; HvJ C-668/15.}\n",
        ],
        as: contested,
        of: "TK-03",
      },
      [
        'test-inconsistent TK-03 at "indirect": classification/weaker, indicator=woonplaats_pc4, detected=contested distinction, recorded=indirect distinction',
        'test-inconsistent TK-03 at "objective-justification": road/none-open',
      ],
    ],
    [
      "is never classified as contextual",
      {
        record: [
          "kind: indirect\n",
          "kind: contested\n    classification: {kind: contextual, reason: Het zegt iets over de plaats van aangifte en niets over afkomst; HvJ C-668/15.}\n",
        ],
        as: contested,
        of: "TK-03",
      },
      [
        'test-incomplete TK-03 at "objective-justification": road/classify-first, open=objective-justification (objective justification (objectieve rechtvaardiging))',
        'test-incomplete TK-03a at "contextual": answer/no-choice, key=kind, text=contextual, known=direct, indirect',
      ],
    ],
    [
      "is never classified as contested",
      {
        record: [
          "kind: indirect\n",
          "kind: contested\n    classification: {kind: contested, reason: Het zegt iets over de plaats van aangifte en niets over afkomst; HvJ C-668/15.}\n",
        ],
        as: contested,
        of: "TK-03",
      },
      [
        'test-incomplete TK-03 at "objective-justification": road/classify-first, open=objective-justification (objective justification (objectieve rechtvaardiging))',
        'test-incomplete TK-03a at "contested": answer/no-choice, key=kind, text=contested, known=direct, indirect',
      ],
    ],
    [
      "names its ground where it is classified as direct",
      {
        record: [
          "kind: indirect\n",
          "kind: contested\n    classification: {kind: direct, reason: Het zegt iets over de plaats van aangifte en niets over afkomst; HvJ C-668/15.}\n",
        ],
        as: contested,
        of: "TK-03",
      },
      [
        "test-incomplete TK-03 at 15:21: classification/no-ground, known=race, nationality, religion, political-opinion, sex, sexual-orientation, marital-status, age, disability, criminal-record, social-position",
        'test-inconsistent TK-03 at "objective-justification": road/none-open',
      ],
    ],
    [
      "names a ground that is known",
      {
        record: [
          "kind: indirect\n",
          "kind: contested\n    classification: {kind: direct, ground: afkomst, reason: Het zegt iets over de plaats van aangifte en niets over afkomst; HvJ C-668/15.}\n",
        ],
        as: contested,
        of: "TK-03",
      },
      [
        'test-incomplete TK-03 at "ground": classification/no-ground, known=race, nationality, religion, political-opinion, sex, sexual-orientation, marital-status, age, disability, criminal-record, social-position',
        'test-inconsistent TK-03 at "objective-justification": road/none-open',
      ],
    ],
    [
      "is classified by a lawyer",
      {
        record: [
          "kind: indirect\n",
          "kind: contested\n    classification: {kind: indirect, role: data-scientist, reason: Het zegt iets over de plaats van aangifte en niets over afkomst; HvJ C-668/15.}\n",
        ],
        as: contested,
        of: "TK-03",
      },
      ['test-incomplete TK-03 at "role": classification/role, role=data-scientist'],
    ],
    [
      "is classified by a role that is known",
      {
        record: [
          "kind: indirect\n",
          "kind: contested\n    classification: {kind: indirect, role: timmerman, reason: Het zegt iets over de plaats van aangifte en niets over afkomst; HvJ C-668/15.}\n",
        ],
        as: contested,
        of: "TK-03",
      },
      [
        'test-incomplete TK-03 at "role": classification/role, role=timmerman',
        'test-incomplete TK-03a at "timmerman": answer/no-choice, key=role, text=timmerman, known=author, jurist, accountable, fg, data-scientist, domain-expert, participation-council, equality-body, board',
      ],
    ],
    [
      "is classified by a lawyer who answered the test",
      {
        record: [
          "kind: indirect\n",
          "kind: contested\n    classification: {kind: indirect, reason: Het zegt iets over de plaats van aangifte en niets over afkomst; HvJ C-668/15.}\n",
        ],
        as: contested,
        of: "TK-03",
      },
      [],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("a road", () => {
  it.each<Row>([
    [
      "is asked for, and those that are open are named",
      { record: ["    road: objective-justification\n", ""], of: "TK-03 " },
      [
        'test-incomplete TK-03 at "woonplaats_pc4": road/missing, open=objective-justification (objective justification (objectieve rechtvaardiging))',
      ],
    ],
    [
      "is asked for where none is open",
      { record: [/kind: indirect\n {4}road: .*/, "kind: direct"], as: ofRace, of: "TK-03 " },
      ['test-incomplete TK-03 at "woonplaats_pc4": road/none-open'],
    ],
    [
      "depends, of what sources disagree on, on how a lawyer classifies it: what is possible then is named",
      { record: [/kind: indirect\n {4}road: .*/, "kind: contested"], as: contested, of: "TK-03 " },
      [
        'test-incomplete TK-03 at "woonplaats_pc4": road/classify-first, open=objective-justification (objective justification (objectieve rechtvaardiging))',
      ],
    ],
    [
      "is one that is known",
      { record: ["road: objective-justification", "road: naar-rome"], of: "TK-03 " },
      [
        'test-incomplete TK-03 at "naar-rome": road/unknown, road=naar-rome, open=objective-justification (objective justification (objectieve rechtvaardiging))',
      ],
    ],
    [
      "is guessed among those that are open",
      { record: ["road: objective-justification", "road: objective-justificaton"], of: "TK-03 " },
      [
        'test-incomplete TK-03 at "objective-justificaton": road/unknown, road=objective-justificaton, open=objective-justification',
      ],
    ],
    [
      "is open to this distinction",
      {
        record: [/kind: indirect\n {4}road: .*/, "kind: direct\n    road: objective-justification"],
        as: ofNationality,
        of: "TK-03 ",
      },
      [
        'test-inconsistent TK-03 at "objective-justification": road/closed, road=objective-justification, open=very-weighty-reasons (very weighty reasons (zeer zwaarwegende redenen)), sector-law (sector law (sectorwet))',
      ],
    ],
    [
      "is none where none is open",
      {
        record: [/kind: indirect\n {4}road: .*/, "kind: direct\n    road: objective-justification"],
        as: ofRace,
        of: "TK-03 ",
      },
      ['test-inconsistent TK-03 at "objective-justification": road/none-open'],
    ],
    [
      "is not closed by the policy",
      { record: weighty, as: ofNationality, policy: strict, of: "TK-03 " },
      [
        'test-inconsistent TK-03 at "very-weighty-reasons": road/closed-by-policy, road=very-weighty-reasons, policy=statute-only',
      ],
    ],
    [
      "is not of another purpose",
      { record: ["road: objective-justification", "road: statutory-exception"], of: "TK-03 " },
      [
        'test-inconsistent TK-03 at "statutory-exception": road/purpose, road=statutory-exception, purposes=eligibility',
      ],
    ],
    [
      "is not of a purpose that nobody confirmed",
      {
        record: ["road: objective-justification", "road: support"],
        profile: [/purpose: control([\s\S]*)\[desk-check\]/, "purpose: support$1[]"],
        of: "TK-03 ",
      },
      ['test-inconsistent TK-03 at "support": road/unconfirmed, road=support'],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("what an indicator does in the selection", () => {
  it.each<Row>([
    [
      "is enough by itself, and that is asked",
      { profile: ["weight: 12", "weight: 60"], of: "TK-0" },
      ['warning TK-07 in the profile "60": selection/alone, indicator=woonplaats_pc4, share=50.0%'],
    ],
    [
      "is needed by all, and that is asked",
      {
        profile: ["selection: {score-at-least: 60}", "selection: {all-of: [woonplaats_pc4, dagen_sinds_wijziging]}"],
        of: "TK-0",
      },
      ['warning TK-07 in the profile "12": selection/required, indicator=woonplaats_pc4'],
    ],
    [
      "is enough among others, and that is asked",
      {
        profile: ["selection: {score-at-least: 60}", "selection: {any-of: [woonplaats_pc4, dagen_sinds_wijziging]}"],
        of: "TK-0",
      },
      ['warning TK-07 in the profile "12": selection/alone, indicator=woonplaats_pc4, share=100.0%'],
    ],
    [
      "is needed for the score, and that is asked",
      { profile: ["score-at-least: 60", "score-at-least: 61"], of: "TK-0" },
      ['warning TK-07 in the profile "12": selection/required, indicator=woonplaats_pc4'],
    ],
    [
      "decides in some case, and that is asked",
      {
        profile: [
          /weight: 60\nselection: .*/,
          "weight: 50\n  - {name: x, weight: 40}\nselection: {score-at-least: 55}",
        ],
        of: "TK-0",
      },
      ['warning TK-07 in the profile "12": selection/decisive, indicator=woonplaats_pc4, share=11.8%, margin=-35'],
    ],
    [
      "is a part of the score, which is told",
      { profile: ["weight: 12", "weight: 20"], of: "TK-0" },
      ['info TK-07 in the profile "20": selection/share, indicator=woonplaats_pc4, share=25.0%'],
    ],
    [
      "is nothing where it is not named",
      { profile: ["selection: {score-at-least: 60}", "selection: {all-of: [dagen_sinds_wijziging]}"], of: "TK-0" },
      [],
    ],
    [
      "is not known in a form of its own",
      { profile: ["selection: {score-at-least: 60}", "selection: {model: gbm}"], of: "TK-0" },
      ['info TK-07 in the profile "{model: gbm}": selection/not-computed, indicator=woonplaats_pc4'],
    ],
    [
      "is asked more of a direct distinction",
      {
        profile: ["selection: {score-at-least: 60}", "selection: {any-of: [woonplaats_pc4]}"],
        record: weighty,
        as: ofNationality,
        of: "TK-0",
      },
      [
        'test-incomplete TK-05b at "woonplaats_pc4": answer/missing-of, question=TK-05b, key=weighty-reasons, indicator=woonplaats_pc4',
        'test-incomplete TK-06 in the profile "{any-of: [woonplaats_pc4]}": selection/sole, indicator=woonplaats_pc4',
        'warning TK-07 in the profile "12": selection/alone, indicator=woonplaats_pc4, share=100.0%',
      ],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("what a direct distinction looks for", () => {
  it.each<Row>([
    ["is more than one value", { record: weighty, as: ofNationality, of: "TK-08" }, []],
    [
      "is not one value alone",
      { profile: ['["1060", "1066"]', '["1060"]'], record: weighty, as: ofNationality, of: "TK-08" },
      ['test-incomplete TK-08 in the profile ""1060"": selection/single-value, indicator=woonplaats_pc4, value=1060'],
    ],
    [
      "is not one value under a key with one more that says something else",
      {
        profile: ['values: ["1060", "1066"]', 'equals: "1060"\n    owner: "afdeling"'],
        record: weighty,
        as: ofNationality,
        of: "TK-08",
      },
      ['test-incomplete TK-08 in the profile ""1060"": selection/single-value, indicator=woonplaats_pc4, value=1060'],
    ],
    [
      "may be unknown",
      { profile: ['    values: ["1060", "1066"]\n', ""], record: weighty, as: ofNationality, of: "TK-08" },
      [],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("a value under a key of its own", () => {
  const text = "profile: p\nindicators:\n  - {name: f1, nationaliteit: NL, eigenaar: x}\n";

  /** What is told of a row whose readings lie where these words stand. */
  function argsOf(...words: string[]) {
    const profile = profileOf(text);
    const [indicator] = profile.indicators;
    const readings = words.map((word) => ({
      span: { start: text.indexOf(word), end: text.indexOf(word) + word.length },
    }));
    const row = { indicator, written: [{ readings }] } as unknown as CheckedRow;
    const flaws = singleValue({ profile } as Judging, {} as Question, row);
    return flaws.map(({ message }) => message.args);
  }

  it("is sought where that key is what was read, or a part of it", () => {
    expect(argsOf("nationaliteit")).toEqual([{ indicator: "f1", value: "NL" }]);
    expect(argsOf("f1", "nationa")).toEqual([{ indicator: "f1", value: "NL" }]);
    expect(argsOf("tionaliteit")).toEqual([{ indicator: "f1", value: "NL" }]);
  });

  it("is not where something else was read, or more than the key", () => {
    expect(argsOf("f1")).toEqual([]);
    expect(argsOf("NL")).toEqual([]);
    expect(argsOf("nationaliteit: NL")).toEqual([]);
    expect(argsOf(" nationaliteit")).toEqual([]);
    expect(argsOf("nationaliteit", "eigenaar")).toEqual([]);
  });
});

describe("indicators that are judged together", () => {
  it.each<Row>([
    [
      "are all named",
      { as: two, record: ["justifies:", "combination: {indicators: [woonplaats_pc4]}\njustifies:"], of: "TK-10" },
      [
        'test-incomplete TK-10 at "[woonplaats_pc4]": answer/too-few, field=which indicators, count=1, atLeast=2',
        'test-incomplete TK-10 at "{indicators: [woonplaats_pc4]}": answer/field-missing, key=reason, field=their joint effect',
        'test-incomplete TK-10 at "[woonplaats_pc4]": combination/not-named, missing=dagen_sinds_wijziging',
      ],
    ],
    [
      "are named in a list",
      { as: two, record: ["justifies:", "combination: {indicators: woonplaats_pc4}\njustifies:"], of: "TK-10" },
      [
        'test-incomplete TK-10 at "woonplaats_pc4": answer/wrong-shape, field=which indicators',
        'test-incomplete TK-10 at "{indicators: woonplaats_pc4}": answer/field-missing, key=reason, field=their joint effect',
        'test-incomplete TK-10 at "woonplaats_pc4": combination/not-named, missing=woonplaats_pc4, dagen_sinds_wijziging',
      ],
    ],
    [
      "are named at all",
      { as: two, record: ["justifies:", "combination: {}\njustifies:"], of: "TK-10" },
      [
        'test-incomplete TK-10 at "combination": answer/missing, question=TK-10, key=combination',
        'test-incomplete TK-10 at "{}": combination/not-named, missing=woonplaats_pc4, dagen_sinds_wijziging',
      ],
    ],
    [
      "are named as words",
      {
        as: two,
        record: ["justifies:", "combination: {indicators: [woonplaats_pc4, {a: dagen_sinds_wijziging}]}\njustifies:"],
        of: "TK-10",
      },
      [
        'test-incomplete TK-10 at "{indicators: [woonplaats_pc4, {a: dagen_": answer/field-missing, key=reason, field=their joint effect',
        'test-incomplete TK-10 at "[woonplaats_pc4, {a: dagen_sinds_wijzigi": combination/not-named, missing=dagen_sinds_wijziging',
      ],
    ],
    [
      "need not be those that ask no test",
      {
        as: {
          woonplaats_pc4: { kind: "indirect", grounds: ["race"] },
          dagen_sinds_wijziging: { kind: "contextual", grounds: ["race"] },
        },
        record: ["justifies:", "combination: {indicators: [woonplaats_pc4]}\njustifies:"],
        of: "TK-10",
      },
      [],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("what the act of a ground itself allows", () => {
  it("is written for every ground in words of its own, with who says so", () => {
    const texts = law.grounds.map(({ exceptions }) => exceptions?.text.nl);
    expect(texts.every((text) => text !== undefined && text.length > 60)).toBe(true);
    // Religion, opinion and orientation share an act; each still says which of its exceptions is meant.
    expect(new Set(texts).size).toBe(texts.length);
    expect(law.grounds.every(({ exceptions }) => (exceptions?.sources.length ?? 0) > 0)).toBe(true);
  });

  it.each(law.grounds.map(({ id }) => id))(
    "is told of a direct distinction on %s while no road is chosen",
    (ground) => {
      const as: As = { woonplaats_pc4: { kind: "direct", grounds: [ground] } };
      const lines = allLines({ record: [/road: objective-justification\n\s*/, ""], as, of: "TK-03 " });
      const text = law.grounds.find(({ id }) => id === ground)?.exceptions?.text.en;
      expect(lines.filter((line) => line.includes("road/of-ground"))).toEqual([
        expect.stringContaining(text ?? "none"),
      ]);
    },
  );

  it("is not told of an indirect distinction, nor once a road that is open is chosen", () => {
    expect(allLines({ record: [/road: objective-justification\n\s*/, ""], of: "TK-03 " }).join()).not.toContain(
      "of-ground",
    );
    const age: As = { woonplaats_pc4: { kind: "direct", grounds: ["age"] } };
    expect(allLines({ as: age, record: ["kind: indirect\n", "kind: direct\n"], of: "TK-03 " }).join()).not.toContain(
      "of-ground",
    );
  });
});
