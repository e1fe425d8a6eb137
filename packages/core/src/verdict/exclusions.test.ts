import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import { judge } from "./fixtures/judge.ts";

/** The exclusions of one profile: rule, what is underlined, and what it points at beside. */
function exclusions(text: string, policy?: string) {
  const files = { "a.profile.yaml": text, ...(policy === undefined ? {} : { "tenzij.yaml": policy }) };
  const at = ({ span }: { span: Finding["span"] }) => text.slice(span.start, span.end);
  return (judge(files).profiles[0]?.findings ?? [])
    .filter(({ severity }) => severity === "exclusion")
    .map((one) => ({ ...one, at: at(one), beside: one.related?.map(at) }));
}

const race = "profile: p\npurpose: control\nindicators:\n  - name: huidskleur\n";
const ofLaw = (id: string) => law.exclusions.find((one) => one.id === id);

describe("an exclusion", () => {
  it("names the indicator, the ground and who says so, and points at the statement it rests on", () => {
    const found = exclusions(race);
    expect(found).toMatchObject([
      {
        rule: "exclusion/X1",
        verdict: "excluded",
        file: "a.profile.yaml",
        grounds: ["race"],
        kind: "direct",
        indicator: "huidskleur",
        at: "huidskleur",
        beside: ["control"],
        title: ofLaw("X1")?.title,
        sources: ofLaw("X1")?.sources,
        related: [{ file: "a.profile.yaml" }],
      },
    ]);
    const text = found[0] && say(found[0].message, "en");
    expect(text).toContain("race ('ras')");
    expect(text).toContain(ofLaw("X1")?.text.en);
    expect(found[0]?.related?.map(({ message }) => say(message, "en"))).toEqual([
      "This is where the profile states it.",
    ]);
  });

  it("holds for its own grounds and kinds only", () => {
    expect(exclusions(race.replace("huidskleur", "nationaliteit"))).toEqual([]);
    expect(exclusions(race.replace("huidskleur", "geboorteland"))).toEqual([]);
    expect(exclusions(race.replace("huidskleur", "postcode"))).toEqual([]);
  });

  it("holds where one of several grounds is its own, and names that one", () => {
    const own =
      "indicators: {eigen: {kind: direct, grounds: [nationality, race], title: {nl: t, en: t}, why: {nl: w, en: w}, " +
      "sources: [{source: eigen-beleid}], terms: {nl: [zeldzaamwoord]}, flags: [{name: zeldzaamwoord}]}}\n";
    const [found, ...others] = exclusions(race.replace("huidskleur", "zeldzaamwoord"), own);
    expect(others).toEqual([]);
    expect(found?.rule).toBe("exclusion/X1");
    expect(found && say(found.message, "en")).toContain("race ('ras')");
  });

  it("holds on a statement only: another purpose, another automation or none is no ground", () => {
    expect(exclusions(race.replace("purpose: control\n", ""))).toEqual([]);
    expect(exclusions(race.replace("purpose: control", "purpose: monitoring"))).toEqual([]);
    expect(
      exclusions(race.replace("huidskleur", "postcode").replace("purpose", "automation: assists\npurpose")),
    ).toEqual([]);
  });

  it("names the ground of the distinction where it asks for none in particular", () => {
    const [found, ...others] = exclusions(
      race.replace("huidskleur", "nationaliteit").replace("purpose", "automation: full\npurpose"),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: "exclusion/X2",
      at: "nationaliteit",
      beside: ["control", "full"],
      grounds: ["nationality"],
    });
    expect(found && say(found.message, "en")).toContain("nationality (nationaliteit)");
  });

  it("is told each where two hold, each beside its own statement", () => {
    const both = exclusions(race.replace("purpose", "automation: full\npurpose"));
    expect(both.map(({ rule, beside }) => [rule, beside])).toEqual([
      ["exclusion/X1", ["control"]],
      ["exclusion/X2", ["control", "full"]],
    ]);
  });

  it("points at no statement in the profile where base policy made it", () => {
    const uses = "uses: [{file: a.profile.yaml, purpose: control, owner: o, reason: r, until: 2027-01-01}]\n";
    expect(exclusions(race.replace("purpose: control\n", ""), uses)).toMatchObject([
      { rule: "exclusion/X1", beside: [] },
    ]);
  });
});

describe("full automation", () => {
  const full = (indicator: string, purpose = "purpose: control\n") =>
    `profile: p\n${purpose}automation: full\nindicators:\n  - name: ${indicator}\n`;
  const findings = (text: string, record?: string, policy?: string) =>
    judge({
      "a.profile.yaml": text,
      ...(record === undefined ? {} : { "a.justification.yaml": record }),
      ...(policy === undefined ? {} : { "tenzij.yaml": policy }),
    }).profiles[0]?.findings ?? [];

  it("excludes what a source names, in control only", () => {
    expect(exclusions(full("postcode")).map(({ rule }) => rule)).toEqual(["exclusion/X2"]);
    expect(exclusions(full("postcode", ""))).toEqual([]);
    expect(exclusions(full("nationaliteit", "purpose: eligibility\n"))).toEqual([]);
  });

  it.each(["vreemdelingennummer", "percentage_allochtonen"])(
    "asks a lawyer first where that %s distinguishes is our own inference, and excludes when he says so",
    (name) => {
      expect(exclusions(full(name))).toEqual([]);
      const asked = findings(full(name)).find(({ severity }) => severity === "block");
      expect(asked?.message.key).toBe("distinction/inference-missing");
      const says = `distinctions:\n  ${name}:\n    reading: {is: as-read, by: J, role: jurist, on: 2026-11-01}\n`;
      const rules = findings(full(name), says).filter(({ severity }) => severity === "exclusion");
      expect(rules.map(({ rule }) => rule)).toEqual(["exclusion/X2"]);
    },
  );

  it("asks outside control which article allows it, once governance confirms that purpose", () => {
    const policy = "uses: [{file: a.profile.yaml, purpose: eligibility, owner: o, reason: r, until: 2027-01-01}]\n";
    const record = "distinctions:\n  nationaliteit:\n    kind: direct\n    road: statutory-exception\n";
    const asked = findings(full("nationaliteit", "purpose: eligibility\n"), record, policy);
    expect(asked.map(({ rule }) => rule)).toContain("question/IN-16");
    expect(asked.some(({ severity }) => severity === "exclusion")).toBe(false);
  });
});

describe("a purpose that does not count", () => {
  it("is asked, with what it would exclude said ahead", () => {
    const { findings = [] } = judge({ "a.profile.yaml": race.replace("purpose: control\n", "") }).profiles[0] ?? {};
    const asked = findings.find(({ rule }) => rule === "indicator/skin-colour");
    expect(asked && say(asked.message, "nl")).toContain("Bij controle is dit uitgesloten (X1).");
  });
  it("is called stated and not confirmed where it is, and not absent", () => {
    const { findings = [] } = judge({ "a.profile.yaml": race.replace("control", "support") }).profiles[0] ?? {};
    const texts = findings
      .filter(({ rule }) => rule === "indicator/skin-colour")
      .map(({ message }) => say(message, "nl"));
    expect(texts).toEqual([
      expect.stringContaining('Het doel "support" is vermeld, maar het beleid bevestigt het niet'),
    ]);
    expect(texts[0]).not.toContain("Vermeld eerst het doel");
  });
});

describe("full automation under a strict policy", () => {
  const strict = "full-automation: strict\n";
  const plain = "profile: p\npurpose: control\nautomation: full\nindicators:\n  - name: aantal_wijzigingen\n";

  it("excludes a profile that states it, at the statement, whatever it distinguishes on", () => {
    const [found, ...others] = exclusions(plain, strict);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: "exclusion/X2",
      verdict: "excluded",
      file: "a.profile.yaml",
      at: "full",
      title: ofLaw("X2")?.title,
      sources: ofLaw("X2")?.sources,
    });
    expect(found && say(found.message, "nl")).toContain(ofLaw("X2")?.text.nl);
  });

  it("excludes none that states another, or states nothing", () => {
    expect(exclusions(plain.replace("full", "assists"), strict)).toEqual([]);
    expect(exclusions(plain.replace("automation: full\n", ""), strict)).toEqual([]);
    expect(exclusions(plain)).toEqual([]);
    expect(exclusions(plain, "full-automation: contextual\n")).toEqual([]);
  });

  it("is not told again where a distinction is excluded already", () => {
    expect(exclusions(race.replace("purpose", "automation: full\npurpose"), strict).map(({ rule }) => rule)).toEqual([
      "exclusion/X1",
      "exclusion/X2",
    ]);
  });
});
