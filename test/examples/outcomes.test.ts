import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assess } from "@tenzij/core";
import { say } from "@tenzij/core/language";
import { policyOfTree } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import { diskTree } from "@tenzij/repository";
import { expect, it } from "vitest";

/** What comes of every example, in one file: whoever changes the law or how words are found sees there which outcome moved. */

const folder = fileURLToPath(new URL("../../docs/examples/", import.meta.url));
/** A day on which every record of the examples still holds. */
const today = "2026-11-23";

const names = readdirSync(folder, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)
  .sort();

function judged(name: string) {
  const tree = diskTree(`${folder}${name}`);
  return assess({ tree, policy: policyOfTree(tree, law), today, signatures: null, law }).profiles;
}

/** The verdict of each profile, and below it what excludes or blocks: rule, and the indicator it is of. */
function outcomeOf(name: string): string {
  const lines = judged(name).flatMap(({ verdict, findings }) => {
    const why = findings
      .filter(({ severity }) => severity === "block" || severity === "exclusion")
      .map(({ rule, indicator }) => `  ${rule}${indicator == null ? "" : `: ${indicator}`}`);
    return [`${name}: ${verdict}`, ...new Set(why)];
  });
  return `${lines.join("\n")}\n`;
}

it("every example comes out as the one file says", async () => {
  await expect(names.map(outcomeOf).join("\n")).toMatchFileSnapshot("outcomes.txt");
});

it("the scorecard is asked what it is for, and told that a caravan is excluded if that is control", () => {
  const [one] = judged("scorekaart-2003");
  const dwelling = one?.findings.find(({ rule }) => rule === "indicator/caravan-dweller");
  expect(dwelling && [say(dwelling.message, "nl"), say(dwelling.message, "en")]).toEqual([
    expect.stringMatching(/Vermeld eerst het doel van het profiel.*Bij controle is dit uitgesloten \(X1\)/),
    expect.stringMatching(/State the purpose of the profile first.*In control this is excluded \(X1\)/),
  ]);
});
