import { readText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { type ConfirmedUse, effectiveFacts } from "./effective-facts.ts";
import { readProfile } from "./read-profile.ts";

const title = { nl: "x", en: "x" };
const value = (id: string, traits: string[] = [], aliases: string[] = []) => ({
  id,
  title: { nl: id, en: id },
  aliases,
  traits,
});
const enums = [
  { id: "purpose", title, values: [value("control", ["control"]), value("support", ["benign"], ["hulp"])] },
  { id: "subject", title, values: [value("persons", ["persons"]), value("goods")] },
  { id: "automation", title, values: [value("full", ["no-human"])] },
  { id: "indicator-role", title, values: [value("selection", ["control"]), value("monitoring", ["benign"])] },
];

function facts(text: string, uses: ConfirmedUse[] = []) {
  const profile = readProfile(
    readText("a.profile.yaml", `${text}\nindicators: [{name: a, role: monitoring}, {name: b}]\n`).source,
    { enums },
  );
  const effective = effectiveFacts(profile, uses, enums);
  return {
    ...effective,
    apart: profile.indicators.map((one) => effective.setApart(one)?.en),
    rules: effective.findings.map((one) => one.rule),
  };
}

describe("what a profile's statements count for", () => {
  it("takes a word that tightens as it stands", () => {
    expect(facts("purpose: control\nautomation: full")).toMatchObject({
      purpose: "control",
      automation: "full",
      rules: [],
    });
  });

  it("does not take a word that softens, until base policy confirms it", () => {
    expect(facts("purpose: hulp")).toMatchObject({ rules: ["policy/unconfirmed-use"] });
    expect(facts("purpose: hulp").purpose).toBeUndefined();
    expect(facts("purpose: hulp", [{ purpose: "support" }])).toMatchObject({ purpose: "support", rules: [] });
  });

  it("sets an indicator apart only where both profile and policy say so", () => {
    expect(facts("").apart).toEqual([undefined, undefined]);
    expect(facts("", [{ role: "monitoring", indicator: "a" }]).apart).toEqual(["monitoring", undefined]);
    expect(facts("", [{ role: "monitoring", indicator: "b" }]).apart).toEqual([undefined, undefined]);
    expect(facts("subject: goods").apart).toEqual([undefined, undefined]);
    expect(facts("subject: goods", [{ subject: "goods" }]).apart).toEqual(["goods", "goods"]);
  });

  it("asks about a word it does not know, and lets nothing follow from it", () => {
    expect(facts("purpose: iets")).toMatchObject({ rules: ["read/unknown-value"] });
    expect(facts("automation: robot").automation).toBeUndefined();
  });

  it("lets base policy state a purpose the profile leaves out", () => {
    expect(facts("", [{ purpose: "control" }]).purpose).toBe("control");
  });
});
