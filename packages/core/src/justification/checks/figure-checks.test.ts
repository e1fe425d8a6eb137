import { describe, expect, it } from "vitest";
import { findingLines, type Otherwise } from "../fixtures/judged.ts";

type Row = [what: string, otherwise: Otherwise, expected: string[]];

describe("what the profile finds beside random checks", () => {
  it.each<Row>([
    [
      "is more",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 400, violations: 156}, random: {checked: 387, violations: 14}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['info TK-14 at "profile": yield/shown, profile=39.0%, random=3.62%, ratio=10.78, low=6.35, high=18.29'],
    ],
    [
      "is not more, against the answer",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 400, violations: 10}, random: {checked: 387, violations: 14}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['test-inconsistent TK-14 at "profile": yield/not-more, profile=2.50%, random=3.62%'],
    ],
    [
      "is the same, against the answer",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 400, violations: 14}, random: {checked: 400, violations: 14}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['test-inconsistent TK-14 at "profile": yield/not-more, profile=3.50%, random=3.50%'],
    ],
    [
      "is not more, where nobody says that it is suitable",
      {
        record: [
          /(suitability:\n {6}answer: )yes([\s\S]*)effectiveness:\n {2}planned: .*/,
          "$1misschien$2effectiveness: {profile: {checked: 400, violations: 10}, random: {checked: 387, violations: 14}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['warning TK-14 at "profile": yield/not-more, profile=2.50%, random=3.62%'],
    ],
    [
      "is more, and too little to say so",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 40, violations: 3}, random: {checked: 40, violations: 1}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['warning TK-14 at "profile": yield/too-few, profile=7.50%, random=2.50%, p=0.615'],
    ],
    [
      "is more, beside random checks that found nothing",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 40, violations: 3}, random: {checked: 40, violations: 0}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['warning TK-14 at "profile": yield/too-few, profile=7.50%, random=0.00%, p=0.241'],
    ],
    [
      "is all, and half of random checks, which is asked about",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 40, violations: 40}, random: {checked: 40, violations: 20}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      [
        'warning TK-14 at "profile": answer/round, key=profile, value=100.0%',
        'warning TK-14 at "random": answer/round, key=random, value=50.0%',
        'info TK-14 at "profile": yield/shown, profile=100.0%, random=50.0%, ratio=2.00, low=1.47, high=2.73',
      ],
    ],
    [
      "is of more than were checked",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 40, violations: 41}, random: {checked: 40, violations: 1}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['test-inconsistent TK-14 at "41": yield/more-than-checked, violations=41, checked=40'],
    ],
    [
      "is of more than were checked at random",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 40, violations: 4}, random: {checked: 40, violations: 41}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['test-inconsistent TK-14 at "41": yield/more-than-checked, violations=41, checked=40'],
    ],
    [
      "is of part of a person",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 40.5, violations: 4}, random: {checked: 40, violations: 1}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['test-inconsistent TK-14 at "40.5": statistics/no-whole-number, key=checked, value=40.5'],
    ],
    [
      "is written so that it can be one or a thousand",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 1.000, violations: 400}, random: {checked: 1000, violations: 100}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['test-inconsistent TK-14 at "1.000": statistics/no-whole-number, key=checked, value=1.000'],
    ],
    [
      "is larger by no more than chance gives",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 100, violations: 20}, random: {checked: 100, violations: 15}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['warning TK-14 at "profile": yield/not-shown, ratio=1.33, low=0.72, high=2.45'],
    ],
    [
      "is larger, but of too few to say so",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 2, violations: 1}, random: {checked: 40, violations: 1}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['warning TK-14 at "profile": yield/too-few, profile=50.0%, random=2.50%, p=0.094'],
    ],
    [
      "is part of a violation",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 40, violations: 4}, random: {checked: 40, violations: 1.5}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['test-inconsistent TK-14 at "1.5": statistics/no-whole-number, key=violations, value=1.5'],
    ],
    [
      "is of none that were checked",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 0, violations: 0}, random: {checked: 40, violations: 1}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['test-incomplete TK-14 at "0": statistics/nobody, key=checked, group=profile'],
    ],
    [
      "is of one that was checked",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 1, violations: 1}, random: {checked: 40, violations: 1}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      [
        'warning TK-14 at "profile": answer/round, key=profile, value=100.0%',
        'info TK-14 at "profile": yield/shown, profile=100.0%, random=2.50%, ratio=40.00, low=5.78, high=277.05',
      ],
    ],
    [
      "is not counted",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: {checked: 40}, random: {violations: 4}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      [
        'test-incomplete TK-14 at "{checked: 40}": answer/field-missing, key=violations, field=violations',
        'test-incomplete TK-14 at "{violations: 4}": answer/field-missing, key=checked, field=checked',
      ],
    ],
    [
      "is no count",
      {
        record: [
          /effectiveness:\n {2}planned: .*/,
          "effectiveness: {profile: veel, random: {checked: 40, violations: 4}, period: 2026-03/2026-09, source: Jaarverslag handhaving 2026}",
        ],
        of: "TK-14",
      },
      ['test-incomplete TK-14 at "veel": answer/wrong-shape, field=with the profile'],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("what an indicator adds", () => {
  it.each<Row>([
    [
      "is more than without it",
      {
        record: [
          /planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
          "{with: {checked: 120, violations: 41}, without: {checked: 680, violations: 61}, sample: random, period: 2026-03/2026-09, source: Steekproef 2026-17}",
        ],
        of: "TK-15",
      },
      ['info TK-15 at "with": factor/shown, with=34.2%, without=8.97%, p=< 0.001'],
    ],
    [
      "is not more, against the answer",
      {
        record: [
          /planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
          "{with: {checked: 120, violations: 4}, without: {checked: 680, violations: 61}, sample: random, period: 2026-03/2026-09, source: Steekproef 2026-17}",
        ],
        of: "TK-15",
      },
      ['test-inconsistent TK-15 at "with": factor/not-more, with=3.33%, without=8.97%'],
    ],
    [
      "is the same, against the answer",
      {
        record: [
          /planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
          "{with: {checked: 120, violations: 12}, without: {checked: 120, violations: 12}, sample: random, period: 2026-03/2026-09, source: Steekproef 2026-17}",
        ],
        of: "TK-15",
      },
      ['test-inconsistent TK-15 at "with": factor/not-more, with=10.0%, without=10.0%'],
    ],
    [
      "is not more, where nobody says that it is suitable",
      {
        record: [
          /(suitability:\n {6}answer: )yes([\s\S]*)planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
          "$1misschien$2{with: {checked: 120, violations: 4}, without: {checked: 680, violations: 61}, sample: random, period: 2026-03/2026-09, source: Steekproef 2026-17}",
        ],
        of: "TK-15",
      },
      ['warning TK-15 at "with": factor/not-more, with=3.33%, without=8.97%'],
    ],
    [
      "is less, where it takes away from the score, which is shown",
      {
        profile: ["weight: 12", "weight: -12"],
        record: [
          /planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
          "{with: {checked: 120, violations: 4}, without: {checked: 680, violations: 261}, sample: random, period: 2026-03/2026-09, source: Steekproef 2026-17}",
        ],
        of: "TK-15",
      },
      ['info TK-15 at "with": factor/shown, with=3.33%, without=38.4%, p=< 0.001'],
    ],
    [
      "is less, where it takes away from the score, and too little to say so",
      {
        profile: ["weight: 12", "weight: -12"],
        record: [
          /planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
          "{with: {checked: 120, violations: 10}, without: {checked: 680, violations: 61}, sample: random, period: 2026-03/2026-09, source: Steekproef 2026-17}",
        ],
        of: "TK-15",
      },
      ['warning TK-15 at "with": factor/not-shown, p=1.000'],
    ],
    [
      "is less, where its weight is not told",
      {
        profile: ["    weight: 12\n", ""],
        record: [
          /planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
          "{with: {checked: 120, violations: 4}, without: {checked: 680, violations: 61}, sample: random, period: 2026-03/2026-09, source: Steekproef 2026-17}",
        ],
        of: "TK-15",
      },
      ['test-inconsistent TK-15 at "with": factor/not-more, with=3.33%, without=8.97%'],
    ],
    [
      "is more, and too little to say so",
      {
        record: [
          /planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
          "{with: {checked: 20, violations: 3}, without: {checked: 20, violations: 1}, sample: random, period: 2026-03/2026-09, source: Steekproef 2026-17}",
        ],
        of: "TK-15",
      },
      ['warning TK-15 at "with": factor/not-shown, p=0.605'],
    ],
    [
      "is none or all, which is asked about",
      {
        record: [
          /planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
          "{with: {checked: 40, violations: 40}, without: {checked: 40, violations: 0}, sample: random, period: 2026-03/2026-09, source: Steekproef 2026-17}",
        ],
        of: "TK-15",
      },
      [
        'warning TK-15 at "with": answer/round, key=with, value=100.0%',
        'warning TK-15 at "without": answer/round, key=without, value=0.00%',
        'info TK-15 at "with": factor/shown, with=100.0%, without=0.00%, p=< 0.001',
      ],
    ],
    [
      "is of more than were checked",
      {
        record: [
          /planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
          "{with: {checked: 12, violations: 13}, without: {checked: 68, violations: 6}, sample: random, period: 2026-03/2026-09, source: Steekproef 2026-17}",
        ],
        of: "TK-15",
      },
      ['test-inconsistent TK-15 at "13": yield/more-than-checked, violations=13, checked=12'],
    ],
    [
      "is part of a violation without it",
      {
        record: [
          /planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
          "{with: {checked: 12, violations: 3}, without: {checked: 68, violations: 6.5}, sample: random, period: 2026-03/2026-09, source: Steekproef 2026-17}",
        ],
        of: "TK-15",
      },
      ['test-inconsistent TK-15 at "6.5": statistics/no-whole-number, key=violations, value=6.5'],
    ],
    [
      "is not counted",
      {
        record: [
          /planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
          "{with: {checked: 12}, without: {checked: 12, violations: 1}, sample: random, period: 2026-03/2026-09, source: Steekproef 2026-17}",
        ],
        of: "TK-15",
      },
      ['test-incomplete TK-15 at "{checked: 12}": answer/field-missing, key=violations, field=violations'],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});
