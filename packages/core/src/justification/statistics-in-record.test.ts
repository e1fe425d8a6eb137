import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { asks, bound, complete, judge, smallest } from "./fixtures/judged.ts";

/** Selected for control by DUO in 2014 by origin, counts rounded to tens (CBS maatwerk, May 2024). */
const duo = `
  tables:
    - step: handmatige keuze
      period: "2014"
      source: CBS maatwerk, mei 2024
      comparator: reference-group
      comparator-reason: Aselecte controles zijn in 2014 niet naar herkomst geteld.
      rounding: 10
      groups:
        - {group: Nederlandse herkomst, reference: yes, population: 178200, selected: 1050, known: 990, violations: 130, controls: {desk-check: 1050}}
        - {group: herkomst buiten Europa, population: 54820, selected: 2010, known: 1690, violations: 1060, ratio: 6.22, controls: {desk-check: 2010}}
`;
const measure =
  "measure:\n  action: De afstand tot de ouders en de onderwijssoort tellen niet meer mee; de keuze met de hand is gestopt.\n  owner: hoofd handhaving\n  until: 2027-01-31\n";

function record(statistics: string, more = ""): string {
  return `${complete().replace(/statistics:\n.*\n/, `statistics:${statistics}`)}${more}`;
}

function judged(text: string, profile = smallest.profile) {
  return judge({ profile, record: bound(text, profile) });
}

function sentencesOf(text: string, rule: string, profile?: string): string[] {
  return judged(text, profile)
    .findings.filter((one) => one.rule === rule)
    .map((one) => say(one.message, "nl"));
}

describe("statistics in a record", () => {
  it("are reported with ratio and interval, and call for a measure", () => {
    expect(sentencesOf(record(duo), "question/VZ-07")).toEqual(
      expect.arrayContaining([
        'handmatige keuze: van "herkomst buiten Europa" wordt 3,67% geselecteerd, tegen 0,59%; verhouding 6,22 (95% 5,78–6,70). Geen getal is een juridisch oordeel.',
      ]),
    );
    expect(asks(judged(record(duo)))).toEqual(["question/VZ-09 test-incomplete"]);
    expect(asks(judged(record(duo, measure)))).toEqual([]);
  });

  it.each([
    ["a ratio the counts do not give", "ratio: 6.22", "ratio: 1.2", "question/VZ-07 test-inconsistent"],
    [
      "more selected than there are",
      "selected: 2010, known: 1690",
      "selected: 62010, known: 1690",
      "question/VZ-07 test-inconsistent",
    ],
    ["more violations than results", "violations: 1060", "violations: 1900", "question/VZ-07 test-inconsistent"],
    ["part of a person", "population: 54820", "population: 54820.5", "question/VZ-07 test-inconsistent"],
    ["a negative number", "population: 54820", "population: -5", "question/VZ-07 test-incomplete"],
    ["not a number", "population: 54820", "population: NaN", "question/VZ-07 test-incomplete"],
    [
      "two reference groups",
      "population: 54820",
      "reference: yes, population: 54820",
      "question/VZ-07 test-inconsistent",
    ],
    [
      "a group twice",
      "group: herkomst buiten Europa",
      "group: nederlandse herkomst",
      "question/VZ-07 test-inconsistent",
    ],
    ["a total that is no sum", "rounding: 10", "rounding: 10\n      total: 300000", "question/VZ-07 test-inconsistent"],
    ["no reason why not random", / {6}comparator-reason.*\n/, "", "question/TK-11 test-incomplete"],
    [
      "random checks without numbers",
      "comparator: reference-group",
      "comparator: random-check",
      "question/TK-11 test-incomplete",
    ],
    ["a period that is none", 'period: "2014"', "period: voorjaar", "question/VZ-07 test-incomplete"],
    ["a period in the future", 'period: "2014"', "period: 2031", "question/VZ-07 test-inconsistent"],
    [
      "no difference, against the counts",
      "rounding: 10",
      "rounding: 10\n      conclusion: geen verschil",
      "question/VZ-07 test-inconsistent",
    ],
  ] as const)("refuse %s", (_what, from, to, expected) => {
    const text = record(duo.replace(from, to), measure);
    expect(text).not.toBe(record(duo, measure));
    expect(asks(judged(text))).toContain(expected);
  });

  it("tell the yield of each group, which clears nothing", () => {
    expect(sentencesOf(record(duo, measure), "question/VZ-07")).toContain(
      'handmatige keuze: van "herkomst buiten Europa" met bekende uitkomst had 62,7% een overtreding, tegen 13,1%. Een hogere opbrengst pleit het profiel niet vrij: zij toont ook wie is bekeken.',
    );
  });

  const strata = `      strata:
        - stratum: risicoklasse 1
          groups: [{group: Nederlandse herkomst, population: 8670, selected: 390}, {group: herkomst buiten Europa, population: 7280, selected: 1460}]
        - stratum: andere klassen
          groups: [{group: Nederlandse herkomst, population: 169530, selected: 660}, {group: herkomst buiten Europa, population: 47550, selected: 550}]
`;

  it("compare people who are alike, where they are counted", () => {
    const [sentence] = sentencesOf(record(`${duo}${strata}`, measure), "question/VZ-07").filter((one) =>
      one.includes("strata"),
    );
    expect(sentence).toMatch(
      /^handmatige keuze: onder mensen die gelijk zijn \(2 strata\) wordt "herkomst buiten Europa" 3,\d\d keer/,
    );
    const off = judged(record(`${duo}${strata.replace("selected: 550", "selected: 950")}`, measure));
    expect(off.findings.map(({ message }) => message.key)).toContain("statistics/strata-total");
    const other = judged(record(`${duo}${strata.replace("{group: herkomst buiten", "{group: buiten")}`, measure));
    expect(other.findings.map(({ message }) => message.key)).toContain("statistics/stratum-group");
  });

  it("allow for rounding, and for no more", () => {
    const stated = (ratio: string) => asks(judged(record(duo.replace("6.22", ratio), measure)));
    expect(stated("6.25")).toEqual([]);
    expect(stated("6.40")).toEqual(["question/VZ-07 test-inconsistent"]);
  });

  it("call few people insufficient, never no difference", () => {
    const few = duo.replace(/population: 54820.*}/, "population: 40, selected: 1}");
    expect(sentencesOf(record(few), "question/VZ-07")[0]).toContain(
      "onvoldoende voor een conclusie. Onvoldoende is niet hetzelfde als geen verschil.",
    );
    expect(asks(judged(record(few)))).toEqual([]);
    const claim = few.replace("rounding: 10", "rounding: 10\n      conclusion: no-difference");
    expect(sentencesOf(record(claim), "question/VZ-07")[0]).toContain("`smallest-ratio`");
    const unpowered = claim.replace("conclusion", "smallest-ratio: 1.5\n      conclusion");
    expect(sentencesOf(record(unpowered), "question/VZ-07")[0]).toMatch(
      /ten minste \d+ mensen nodig; "herkomst buiten Europa" heeft er 40/,
    );
    expect(asks(judged(record(unpowered)))).toEqual(["question/VZ-07 test-inconsistent"]);
  });

  it("ask a table for each step the profile names", () => {
    const profile = `${smallest.profile}steps:\n  - name: model\n  - name: handmatige keuze\n`;
    expect(sentencesOf(record(duo, measure), "question/VZ-08", profile)).toEqual([
      'Er is geen tabel voor de stap "model" van het profiel. Elke stap die selecteert, wordt gemeten.',
    ]);
  });
});

describe("more often or more severely", () => {
  const profile = smallest.profile.replace("[desk-check]", "[brief, dossiercontrole, huisbezoek]");
  const severe = duo
    .replace("{desk-check: 1050}", "{brief: 600, desk-check: 350, huisbezoek: 100}")
    .replace("ratio: 6.22, controls: {desk-check: 2010}", "controls: {brief: 400, desk-check: 510, huisbezoek: 1100}");

  it("is asked of every table, whatever can follow", () => {
    const uncounted = duo.replaceAll(/, controls: \{[^}]*\}/g, "");
    expect(asks(judged(record(uncounted, measure), profile))).toEqual(["question/VZ-06a test-incomplete"]);
    expect(asks(judged(record(uncounted, measure)))).toEqual(["question/VZ-06a test-incomplete"]);
    expect(asks(judged(record(duo, measure)))).toEqual([]);
  });

  it("compares the share that meets each kind or heavier", () => {
    const found = sentencesOf(record(severe, measure), "question/VZ-06a", profile);
    expect(found).toHaveLength(2);
    expect(found[1]).toBe(
      'handmatige keuze: van de geselecteerden uit "herkomst buiten Europa" krijgt 54,7% te maken met huisbezoek of zwaarder, tegen 9,52%; verhouding 5,75 (95% 4,75–6,95).',
    );
  });

  it("alone calls for a measure", () => {
    const equal = severe.replace("population: 54820, selected: 2010", "population: 341000, selected: 2010");
    expect(asks(judged(record(equal), profile))).toEqual(["question/VZ-09 test-incomplete"]);
  });

  it("refuses kinds it does not know and more controls than people", () => {
    expect(asks(judged(record(severe.replace("huisbezoek: 1100", "bezoekje: 1100"), measure), profile))).toEqual([
      "question/VZ-06a test-incomplete",
    ]);
    expect(asks(judged(record(severe.replace("huisbezoek: 1100", "huisbezoek: 9100"), measure), profile))).toEqual([
      "question/VZ-06a test-inconsistent",
    ]);
  });
});
