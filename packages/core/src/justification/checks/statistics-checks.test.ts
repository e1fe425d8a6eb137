import { describe, expect, it } from "vitest";
import { findingLines, type Otherwise } from "../fixtures/judged.ts";

type Row = [what: string, otherwise: Otherwise, expected: string[]];

describe("what figures are compared with", () => {
  it.each<Row>([
    [
      "is random checks, with their numbers",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "TK-11",
      },
      ['test-incomplete TK-11 at "comparator": statistics/no-random'],
    ],
    [
      "is something else, with a reason",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: reference-group\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "TK-11",
      },
      ['test-incomplete TK-11 at "comparator": statistics/comparator, comparator=a reference group'],
    ],
    [
      "is something else, for a reason",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: average\n      comparator-reason: In 2026 is niet aselect gecontroleerd, en de volgende steekproef komt in mei 2027.\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "TK-11",
      },
      [],
    ],
    [
      "is random checks by their numbers",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "TK-11",
      },
      [],
    ],
    [
      "is asked for",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      rounding: 1\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "TK-11",
      },
      [],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("figures of a step", () => {
  it.each<Row>([
    [
      "are reported beside the reference and beside random checks",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "VZ-07",
      },
      [
        'info VZ-07 at "eu": statistics/selection, step=selectie, group=eu, rate=7.40%, reference=7.41%, ratio=1.00, low=0.82, high=1.21',
        'info VZ-07 at "eu": statistics/random-chance, step=selectie, group=eu, ratio=1.03',
      ],
    ],
    [
      "are reported beside the reference alone",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: average\n      comparator-reason: In 2026 is niet aselect gecontroleerd, en de volgende steekproef komt in mei 2027.\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "VZ-07",
      },
      [
        'info VZ-07 at "eu": statistics/selection, step=selectie, group=eu, rate=7.40%, reference=7.41%, ratio=1.00, low=0.82, high=1.21',
      ],
    ],
    [
      "are reported beside random checks that found nobody",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 0}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "VZ-07",
      },
      [
        'info VZ-07 at "eu": statistics/selection, step=selectie, group=eu, rate=7.40%, reference=7.41%, ratio=1.00, low=0.82, high=1.21',
      ],
    ],
    [
      "are too few",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 20, selected: 2}\n",
        ],
        of: "VZ-07",
      },
      [
        'info VZ-07 at "eu": statistics/insufficient, step=selectie, group=eu',
        'info VZ-07 at "eu": statistics/random-chance, step=selectie, group=eu, ratio=1.40',
      ],
    ],
    [
      "have one reference group",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148, reference: yes}\n",
        ],
        of: "VZ-07",
      },
      [
        'test-inconsistent VZ-07 at "step: selectie period: 2026-03/2026-09 s": statistics/several-references',
        'info VZ-07 at "eu": statistics/selection, step=selectie, group=eu, rate=7.40%, reference=7.41%, ratio=1.00, low=0.82, high=1.21',
        'info VZ-07 at "eu": statistics/random-chance, step=selectie, group=eu, ratio=1.03',
      ],
    ],
    [
      "have a reference group, random checks or an average",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: reference-group\n      comparator-reason: In 2026 is niet aselect gecontroleerd, en de volgende steekproef komt in mei 2027.\n      groups:\n        - {group: nl, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "VZ-07",
      },
      [
        'test-incomplete VZ-07 at "step: selectie period: 2026-03/2026-09 s": statistics/no-reference',
        'info VZ-07 at "nl": statistics/selection, step=selectie, group=nl, rate=7.41%, reference=7.40%, ratio=1.00, low=0.82, high=1.22',
        'info VZ-07 at "eu": statistics/selection, step=selectie, group=eu, rate=7.40%, reference=7.41%, ratio=1.00, low=0.82, high=1.21',
      ],
    ],
    [
      "may have random checks and no reference group",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "VZ-07",
      },
      [
        'info VZ-07 at "nl": statistics/selection, step=selectie, group=nl, rate=7.41%, reference=7.17%, ratio=1.03, low=0.89, high=1.20',
        'info VZ-07 at "nl": statistics/random-chance, step=selectie, group=nl, ratio=1.03',
        'info VZ-07 at "eu": statistics/selection, step=selectie, group=eu, rate=7.40%, reference=7.17%, ratio=1.03, low=0.86, high=1.24',
        'info VZ-07 at "eu": statistics/random-chance, step=selectie, group=eu, ratio=1.03',
      ],
    ],
    [
      "may have an average and no reference group",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: average\n      comparator-reason: In 2026 is niet aselect gecontroleerd, en de volgende steekproef komt in mei 2027.\n      groups:\n        - {group: nl, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "VZ-07",
      },
      [
        'info VZ-07 at "nl": statistics/selection, step=selectie, group=nl, rate=7.41%, reference=7.40%, ratio=1.00, low=0.82, high=1.22',
        'info VZ-07 at "eu": statistics/selection, step=selectie, group=eu, rate=7.40%, reference=7.41%, ratio=1.00, low=0.82, high=1.21',
      ],
    ],
    [
      "have groups that can be read",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl}\n        - {group: eu}\n",
        ],
        of: "VZ-07",
      },
      [
        'test-incomplete VZ-07 at "{group: nl}": answer/field-missing, key=population, field=number eligible',
        'test-incomplete VZ-07 at "{group: nl}": answer/field-missing, key=selected, field=selected',
        'test-incomplete VZ-07 at "{group: eu}": answer/field-missing, key=population, field=number eligible',
        'test-incomplete VZ-07 at "{group: eu}": answer/field-missing, key=selected, field=selected',
      ],
    ],
    [
      "have all that a table has",
      { record: [/statistics:\n.*\n/, "statistics:\n  tables:\n    - {step: selectie, groups: []}\n"], of: "VZ-07" },
      [
        'test-incomplete VZ-07 at "{step: selectie, groups: []}": answer/field-missing, key=period, field=period',
        'test-incomplete VZ-07 at "{step: selectie, groups: []}": answer/field-missing, key=source, field=source',
        'test-incomplete VZ-07 at "{step: selectie, groups: []}": answer/field-missing, key=comparator, field=compared with',
        'test-incomplete VZ-07 at "[]": answer/too-few, field=groups, count=0, atLeast=2',
      ],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("each step that selects", () => {
  it.each<Row>([
    [
      "has its table, by whatever key it has its name",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "VZ-08",
        profile: [
          "selection:",
          "steps:\n  - Selectie\n  - {name: model}\n  - {naam: keuze}\n  - {step: hand}\n  - {a: 1}\n  - ''\nselection:",
        ],
      },
      [
        'test-incomplete VZ-08 at "statistics": statistics/no-step, step=model',
        'test-incomplete VZ-08 at "statistics": statistics/no-step, step=keuze',
        'test-incomplete VZ-08 at "statistics": statistics/no-step, step=hand',
      ],
    ],
    [
      "has its table, in Dutch too",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "VZ-08",
        profile: ["selection:", "stappen: [keuze]\nselection:"],
      },
      ['test-incomplete VZ-08 at "statistics": statistics/no-step, step=keuze'],
    ],
    [
      "is named in a list",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "VZ-08",
        profile: ["selection:", "steps: keuze\nselection:"],
      },
      [],
    ],
    [
      "is not measured by another entry",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "VZ-08",
        profile: ["selection:", "procedure: [keuze]\nselection:"],
      },
      [],
    ],
    [
      "is not asked before there are figures",
      { of: "VZ-08", profile: ["selection:", "steps: [keuze]\nselection:"] },
      [],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("how severely people are controlled", () => {
  it.each<Row>([
    [
      "is counted by kind",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "VZ-06a",
        profile: ["[desk-check]", "[brief, dossiercontrole, huisbezoek]"],
      },
      [
        'test-incomplete VZ-06a at "statistics": statistics/no-severity, controls=controls: {letter: …, desk-check: …, home-visit: …}',
      ],
    ],
    [
      "is compared where it is counted",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252, controls: {brief: 200, huisbezoek: 52}}\n        - {group: eu, population: 2000, selected: 148, controls: {brief: 50, huisbezoek: 98}}\n",
        ],
        of: "VZ-06a",
        profile: ["[desk-check]", "[brief, dossiercontrole, huisbezoek]"],
      },
      [
        'info VZ-06a at "eu": statistics/severity, step=selectie, group=eu, control=home visit, rate=66.2%, reference=20.6%, ratio=3.21, low=2.45, high=4.20',
      ],
    ],
    [
      "is counted of one group and not of the other",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148, controls: {brief: 50, huisbezoek: 98}}\n",
        ],
        of: "VZ-06a",
        profile: ["[desk-check]", "[brief, dossiercontrole, huisbezoek]"],
      },
      [],
    ],
    [
      "is counted in kinds that are known",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252, controls: {brief: 200, bezoekje: 52}}\n        - {group: eu, population: 2000, selected: 148, controls: {brief: 50, huisbezoek: 98}}\n",
        ],
        of: "VZ-06a",
        profile: ["[desk-check]", "[brief, dossiercontrole, huisbezoek]"],
      },
      [
        'test-incomplete VZ-06a at "bezoekje": statistics/unknown-control, control=bezoekje, known=none, letter, desk-check, interview, search, home-visit, stop-payment, refusal, fine, report',
        'info VZ-06a at "eu": statistics/severity, step=selectie, group=eu, control=home visit, rate=66.2%, reference=0.00%, ratio=infinite, low=0.00, high=infinite',
      ],
    ],
    [
      "is counted of no more than were selected",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252, controls: {brief: 200, huisbezoek: 52}}\n        - {group: eu, population: 2000, selected: 148, controls: {brief: 50, huisbezoek: 99}}\n",
        ],
        of: "VZ-06a",
        profile: ["[desk-check]", "[brief, dossiercontrole, huisbezoek]"],
      },
      [
        'test-inconsistent VZ-06a at "eu": statistics/severity-more, group=eu, controls=149, selected=148',
        'info VZ-06a at "eu": statistics/severity, step=selectie, group=eu, control=home visit, rate=66.9%, reference=20.6%, ratio=3.24, low=2.48, high=4.24',
      ],
    ],
    [
      "is counted of no more than rounding allows",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      rounding: 10\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252, controls: {brief: 200, huisbezoek: 52}}\n        - {group: eu, population: 2000, selected: 148, controls: {brief: 50, huisbezoek: 113}}\n",
        ],
        of: "VZ-06a",
        profile: ["[desk-check]", "[brief, dossiercontrole, huisbezoek]"],
      },
      [
        'info VZ-06a at "eu": statistics/severity, step=selectie, group=eu, control=home visit, rate=76.4%, reference=20.6%, ratio=3.70, low=2.86, high=4.79',
      ],
    ],
    [
      "is counted of more than rounding allows",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      rounding: 10\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252, controls: {brief: 200, huisbezoek: 52}}\n        - {group: eu, population: 2000, selected: 148, controls: {brief: 50, huisbezoek: 114}}\n",
        ],
        of: "VZ-06a",
        profile: ["[desk-check]", "[brief, dossiercontrole, huisbezoek]"],
      },
      [
        'test-inconsistent VZ-06a at "eu": statistics/severity-more, group=eu, controls=164, selected=148',
        'info VZ-06a at "eu": statistics/severity, step=selectie, group=eu, control=home visit, rate=77.0%, reference=20.6%, ratio=3.73, low=2.89, high=4.83',
      ],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});

describe("a difference", () => {
  it.each<Row>([
    [
      "asks for a measure, by the names of the groups",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 400}\n        - {group: af, population: 1000, selected: 300}\n",
        ],
        of: "VZ-09",
      },
      ['test-incomplete VZ-09 at "statistics": measure/missing, groups=eu, af'],
    ],
    [
      "asks for none where there is none",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 148}\n",
        ],
        of: "VZ-09",
      },
      [],
    ],
    [
      "has its measure",
      {
        record: [
          /statistics:\n.*\n/,
          "statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: random-check\n      random: {population: 5400, selected: 387}\n      groups:\n        - {group: nl, reference: yes, population: 3400, selected: 252}\n        - {group: eu, population: 2000, selected: 400}\nmeasure:\n  action: De wijk telt niet meer mee in de score van dit profiel.\n  owner: hoofd handhaving\n  until: 2027-01-31\n",
        ],
        of: "VZ-09",
      },
      [],
    ],
  ])("%s", (_what, otherwise, expected) => expect(findingLines(otherwise)).toEqual(expected));
});
