import { expect, it } from "vitest";
import { complete, judge, smallest } from "./fixtures/judged.ts";
import { claimsNoDifference } from "./prose-claims.ts";

it.each([
  ["Er is geen verschil tussen de groepen gevonden.", true],
  ["Naar herkomst is er geen significant verschil", true],
  ["Zij worden even vaak gekozen als inwoners van Elders.", true],
  ["We found no difference between groups of any size.", true],
  ["Geen verschil in opbrengst. De groepen zijn klein.", false],
  ["Er is een verschil tussen de groepen van 3,2.", false],
  ["De proef stopt als het verschil tussen groepen niet verdwijnt.", false],
])("a sentence says that groups do not differ: %s %s", (text, expected) => {
  expect(claimsNoDifference(text, ["Elders"])).toBe(expected);
});

it("contradicts figures that show a difference, and none that show none", () => {
  const table = (selected: number) =>
    `statistics:\n  tables:\n    - step: selectie\n      period: 2026-03/2026-09\n      source: CBS maatwerk\n      comparator: average\n      comparator-reason: In deze proef waren er nog geen aselecte controles.\n      groups:\n        - {group: Hier, reference: yes, population: 3400, selected: 252}\n        - {group: Elders, population: 2000, selected: ${selected}}\n`;
  const claimed = complete().replace(
    /^explanation: .*$/m,
    "explanation: Er is geen verschil tussen groepen, elk besluit noemt de criteria.",
  );
  const told = (selected: number) =>
    judge({ profile: smallest.profile, record: claimed.replace(/statistics:\n.*\n/, table(selected)) })
      .findings.filter(({ message }) => message.key === "prose/no-difference")
      .map(({ verdict, message }) => [verdict, message.args]);
  expect(told(148)).toEqual([]);
  expect(told(400)).toEqual([["test-inconsistent", { groups: "Elders" }]]);
});
