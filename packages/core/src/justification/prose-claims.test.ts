import { wordData } from "@tenzij/lexicon";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complete, judge, smallest } from "./fixtures/judged.ts";
import { tablesOf, tableText } from "./fixtures/table.ts";
import { contradictedIn } from "./prose-claims.ts";

/** Of Elders 20% is selected and of Hier 7,4%; of Veraf and of Elders Zuid too few to say anything. */
const [table] = tablesOf(
  tableText([
    "Hier: population: 3400, selected: 252, reference: yes",
    "Elders: population: 2000, selected: 400",
    "Elders Zuid: population: 40, selected: 5",
    "Veraf: population: 2600, selected: 194",
  ]),
);
const tables = table === undefined ? [] : [table];

/** What is held against the figures of a sentence. */
function held(text: string): string[] {
  const { noDifference, notMore } = contradictedIn(text, tables, ["Elders"]);
  return [...(noDifference ? ["no difference"] : []), ...notMore];
}

describe("a sentence that groups do not differ", () => {
  it.each([
    ["Er is geen verschil tussen de groepen gevonden."],
    ["Naar herkomst is er geen significant verschil"],
    ["We found no difference between groups of any size."],
    ["Er is geen verschil in selectiekans tussen de groepen."],
    ["Alle groepen worden even vaak geselecteerd."],
    ["Geen groep wordt vaker geselecteerd."],
  ])("is held against the figures: %s", (text) => {
    expect(held(text)).toEqual(["no difference"]);
  });

  it.each([
    ["Geen verschil in opbrengst. De groepen zijn klein."],
    ["Er is geen verschil in opbrengst tussen de groepen."],
    ["There is no difference in income between the groups."],
    ["Er is een verschil tussen de groepen van 3,2."],
    ["De proef stopt als het verschil tussen groepen niet verdwijnt."],
    ["Wij verwachten geen verschil tussen de groepen."],
    ["De vraag is of er geen verschil is tussen de groepen."],
    ["Wij kunnen niet zeggen dat er geen verschil is tussen de groepen."],
    ["In 2014 was er geen verschil tussen de groepen."],
    ["Groepen worden even vaak geïnformeerd."],
  ])("says something else, or nothing: %s", (text) => {
    expect(held(text)).toEqual([]);
  });
});

describe("a sentence that compares how often groups are selected", () => {
  it.each([
    ["Elders wordt minder vaak geselecteerd dan Hier."],
    ["Uit de cijfers blijkt dat mensen uit Elders minder vaak worden gecontroleerd dan mensen uit Hier."],
    ["Elders wordt niet vaker gekozen dan anderen."],
    ["Hier wordt vaker geselecteerd dan Elders."],
    ["Elders wordt even vaak geselecteerd als Hier."],
    ["Uit Elders worden evenveel mensen geselecteerd als uit Hier."],
    ["Zij worden even vaak gekozen als inwoners van Elders."],
    ["People from Elders are selected less often than people from Hier."],
    ["Elders is no more likely to be checked than Hier"],
    ["Elders is selected as often as Veraf"],
  ])("is held against the figures where they show the reverse: %s", (text) => {
    expect(held(text)).toEqual(["Elders"]);
  });

  it.each([
    ["Elders wordt vaker geselecteerd dan Hier."],
    ["Elders wordt niet minder vaak geselecteerd dan Hier."],
    ["Hier wordt minder vaak geselecteerd dan Elders."],
    // As little is known of them as of any few.
    ["Elders Zuid wordt minder vaak geselecteerd dan Hier."],
    ["Veraf wordt even vaak geselecteerd als Hier."],
    ["Elders wordt minder vaak geselecteerd dan vorig jaar."],
    ["Elders wordt minder vaak geselecteerd voor een huisbezoek."],
    ["Bij huisbezoeken wordt Elders minder vaak geselecteerd dan Hier."],
    ["Binnen een leeftijd wordt Elders minder vaak geselecteerd dan Hier."],
    ["Bij Elders worden minder vaak fouten gevonden dan bij wie uit Hier is geselecteerd."],
    ["Elders wordt minder vaak ten onrechte geselecteerd dan Hier."],
    ["Elders wordt niet meer geselecteerd."],
    ["Als Elders minder vaak wordt geselecteerd dan Hier, is de proef geslaagd."],
    ["Elders zou minder vaak worden geselecteerd dan Hier."],
    ["Het is niet zo dat Elders minder vaak wordt geselecteerd dan Hier."],
    ["Elders en Hier worden minder vaak geselecteerd."],
    ["Elders wordt minder vaak en Hier vaker geselecteerd."],
    // Of fewer people more can be selected.
    ["Uit Elders worden minder mensen geselecteerd dan uit Veraf en Hier."],
  ])("is let be otherwise: %s", (text) => {
    expect(held(text)).toEqual([]);
  });

  const { less, more, equal, not, selected, unsure } = wordData.phrases.comparisons;
  const pick = (phrases: readonly string[]) => fc.constantFrom(...phrases);
  const sentence = fc.record({
    less: pick(less),
    more: pick(more),
    equal: pick(equal),
    not: pick(not),
    verb: pick(selected),
  });

  it("is held against the figures whatever the words, and never where the figures say the same", () => {
    fc.assert(
      fc.property(sentence, ({ less, more, equal, not, verb }) => {
        const says = (compared: string, one: string, other: string) => held(`${one} ${compared} ${verb} dan ${other}`);
        expect(says(less, "Elders", "Hier")).toEqual(["Elders"]);
        expect(says(`${not} ${more}`, "Elders", "Hier")).toEqual(["Elders"]);
        expect(says(more, "Hier", "Elders")).toEqual(["Elders"]);
        expect(says(equal, "Hier", "Elders")).toEqual(["Elders"]);
        for (const so of [more, `${not} ${less}`, `${not} ${equal}`])
          expect(says(so, "Elders", "Hier"), so).toEqual([]);
        for (const so of [less, `${not} ${more}`]) expect(says(so, "Hier", "Elders"), so).toEqual([]);
      }),
    );
  });

  it("claims nothing with a word of doubt, or with any word besides that nobody knows", () => {
    const plain = "Elders wordt minder vaak geselecteerd dan Hier";
    const words = plain.split(" ");
    const other = fc.oneof(
      pick(unsure),
      pick(["huisbezoek", "leeftijd", "fouten", "overtredingen", "vorig", "niemand"]),
    );
    fc.assert(
      fc.property(other, fc.nat(words.length), (word, at) => {
        expect(held(words.toSpliced(at, 0, word).join(" "))).toEqual([]);
      }),
    );
    expect(held(plain)).toEqual(["Elders"]);
  });
});

it("stands in the record as a contradiction, and as none where the figures show none", () => {
  const counts = (selected: number) =>
    `statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: average\n      comparator-reason: In deze proef waren er nog geen aselecte controles.\n      groups:\n        - {group: Hier, reference: yes, population: 3400, selected: 252}\n        - {group: Elders, population: 2000, selected: ${selected}}\n`;
  const findingsOn = (sentence: string, selected: number) => {
    const explained = complete().replace(/^explanation: .*$/m, `explanation: ${sentence}`);
    return judge({ profile: smallest.profile, record: explained.replace(/statistics:\n.*\n/, counts(selected)) })
      .findings.filter(({ message }) => message.key.startsWith("prose/no"))
      .map(({ verdict, message }) => [verdict, message.key, message.args]);
  };
  const none = "Er is geen verschil tussen groepen. Elk besluit noemt de criteria.";
  const less = "Elders wordt minder vaak gekozen dan Hier. Elk besluit noemt de criteria.";
  for (const sentence of [none, less]) expect(findingsOn(sentence, 148)).toEqual([]);
  expect(findingsOn(none, 400)).toEqual([["test-inconsistent", "prose/no-difference", { groups: "Elders" }]]);
  expect(findingsOn(less, 400)).toEqual([["test-inconsistent", "prose/not-more-often", { group: "Elders" }]]);
});
