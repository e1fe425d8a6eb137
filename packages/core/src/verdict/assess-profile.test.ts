import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { complete, smallest } from "../justification/fixtures/judged.ts";
import { say } from "../language/say.ts";
import { strictDefaults } from "../policy/defaults.ts";
import { assessProfile, type Pair } from "./assess-profile.ts";
import { judge, lexicon, profile, today } from "./fixtures/judge.ts";
import type { Rules } from "./rules.ts";

const file = "a.profile.yaml";
const postcode = profile("  - name: postcode\n");

/** What stands in the findings of one profile: rule, severity and the sentence. */
function found(text: string, more: Record<string, string> = {}) {
  const [judged] = judge({ [file]: text, ...more }).profiles;
  return (judged?.findings ?? []).map((one) => ({
    rule: one.rule,
    severity: one.severity,
    at: text.slice(one.span.start, one.span.end),
    text: say(one.message, "en"),
  }));
}
const ofIndicators = (text: string, more?: Record<string, string>) =>
  found(text, more).filter(({ rule }) => rule.startsWith("indicator/"));
const severities = (text: string, more?: Record<string, string>) =>
  ofIndicators(text, more).map(({ severity }) => severity);

describe("the finding on a distinction", () => {
  it("asks for the purpose where none is stated, else for the test", () => {
    const [withPurpose] = ofIndicators(postcode);
    const [without] = ofIndicators(profile("  - name: postcode\n", ""));
    expect([withPurpose?.severity, without?.severity]).toEqual(["block", "block"]);
    expect(without?.text).not.toBe(withPurpose?.text);
    expect(without?.text).toContain("purpose");
  });

  it("is information once a record stands beside the profile: its questions then ask", () => {
    expect(severities(postcode)).toEqual(["block"]);
    expect(severities(postcode, { "a.justification.yaml": "justifies: p\n" })).toEqual(["info"]);
  });

  it("is a question on a contextual one, and information once that is answered", () => {
    const children = profile("  - name: aantal_kinderen\n");
    const record = (answer: string) =>
      `justifies: p\ndistinctions:\n  aantal_kinderen:\n    kind: contextual\n    proxy: ${answer}\n`;
    expect(severities(children)).toEqual(["warning"]);
    expect(severities(children, { "a.justification.yaml": record("") })).toEqual(["warning"]);
    const answer = "Het aantal kinderen bepaalt hier alleen de hoogte van de toeslag, zie de nota van 2025-03-01.";
    expect(severities(children, { "a.justification.yaml": record(answer) })).toEqual(["info"]);
  });

  it("is information beside the exclusion that holds for it", () => {
    const excluded = found(profile("  - name: huidskleur\n"));
    expect(excluded.map(({ rule, severity }) => [rule.split("/")[0], severity])).toEqual(
      expect.arrayContaining([
        ["exclusion", "exclusion"],
        ["indicator", "info"],
      ]),
    );
  });

  it("counts a contested one as the lawyer classified it", () => {
    const record =
      "justifies: p\ndistinctions:\n  geboorteland:\n    kind: contested\n    classification:\n      kind: direct\n      ground: race\n";
    const [judged] = judge({
      [file]: profile("  - name: geboorteland\n"),
      "a.justification.yaml": record,
    }).profiles;
    expect(judged?.verdict).toBe("excluded");
  });
});

describe("what is told beside the distinctions", () => {
  const monitored = profile("  - name: nationaliteit\n    role: monitoring\n");
  const uses =
    "uses: [{file: a.profile.yaml, indicator: nationaliteit, role: monitoring, owner: o, reason: r, until: 2027-01-01}]\n";

  it("names an indicator that policy sets apart, as information with its use, and asks nothing of it", () => {
    const [apart, ...others] = ofIndicators(monitored, { "tenzij.yaml": uses });
    expect(others).toEqual([]);
    expect(apart).toMatchObject({ severity: "info", at: "nationaliteit" });
    expect(apart?.text.toLowerCase()).toContain("monitoring");
    expect(judge({ [file]: monitored, "tenzij.yaml": uses }).profiles[0]).toMatchObject({
      distinctions: [],
      verdict: "no-finding",
    });
  });

  it("warns of a softening statement that no policy confirms", () => {
    const goods = profile("  - name: postcode\n", "purpose: control\nsubject: goods\n");
    expect(found(goods)).toContainEqual(
      expect.objectContaining({ rule: "policy/unconfirmed-use", severity: "warning", at: "goods" }),
    );
  });

  it("says nothing of such a statement where nothing distinguishes: there is nothing to soften", () => {
    const goods = profile("  - name: gewicht_kg\n", "purpose: control\nsubject: goods\n");
    expect(found(goods).map(({ rule }) => rule)).not.toContain("policy/unconfirmed-use");
  });

  it("shows a corrected reading as information, with what it means and who said so", () => {
    const entry = ofIndicators(postcode)[0]?.rule.slice("indicator/".length);
    const readings = `readings: [{file: a.profile.yaml, indicator: postcode, read-as: ${entry}, means: kleurcode, by: jan, on: 2026-01-01, why: w}]\n`;
    const [corrected, ...others] = ofIndicators(postcode, { "tenzij.yaml": readings });
    expect(others).toEqual([]);
    expect(corrected).toMatchObject({ severity: "info", at: "postcode" });
    for (const word of ["kleurcode", "jan", "postcode"]) expect(corrected?.text).toContain(word);
  });

  it("mentions a word of the law in text as information, at the word", () => {
    const mentioned = `title: Postcode en wijk\n${profile("  - name: aantal_wijzigingen\n")}`;
    const [mention] = ofIndicators(mentioned);
    expect(mention).toMatchObject({ severity: "info", at: "Postcode en wijk" });
    expect(mention?.rule).toMatch(/^indicator\/.+/);
    expect(mention?.text).toContain("Postcode");
  });

  it("warns where text denies what an indicator does, and names that indicator", () => {
    const text = (denied: string) =>
      `title: Wij gebruiken géén ${denied}\n${profile("  - name: postcode\n  - name: nationaliteit\n")}`;
    const warning = ofIndicators(text("nationaliteit")).filter(({ severity }) => severity === "warning");
    expect(warning).toHaveLength(1);
    expect(warning[0]?.text).toContain('"nationaliteit"');
    expect(warning[0]?.text).not.toContain('"postcode"');
    expect(ofIndicators(text("geboorteland")).map(({ severity }) => severity)).not.toContain("warning");
  });
});

describe("the verdict", () => {
  it("is a complete test where a distinction asks one and nothing is open, and nothing found where none asks one", () => {
    const files = { [file]: smallest.profile, "organisation.yaml": smallest.organisation };
    expect(judge({ ...files, "a.justification.yaml": complete() }).profiles[0]).toMatchObject({
      verdict: "test-complete",
      blocks: false,
    });
    const unasked = judge({ [file]: profile("  - name: aantal_kinderen\n") }).profiles[0];
    expect(unasked?.distinctions).toHaveLength(1);
    expect(unasked).toMatchObject({ verdict: "no-finding", blocks: false });
  });
});

describe("a profile judged alone", () => {
  const rules: Rules = { law, lexicon, policy: strictDefaults, today, organisation: null };
  const pair: Pair = {
    file,
    content: postcode,
    recordFile: "a.justification.yaml",
    record: null,
    signatures: null,
  };

  it("brings the texts its findings point into", () => {
    const texts = (more: Partial<Pair>) => assessProfile({ ...pair, ...more }, rules).texts.map((one) => one.file);
    expect(texts({})).toEqual([file]);
    expect(texts({ record: "justifies: p\n" })).toEqual([file, "a.justification.yaml"]);
    expect(texts({ content: { unreadable: "link" } })).toEqual([file]);
  });

  it("cannot be judged with a record that is no file, and says so at the record", () => {
    const { findings, verdict } = assessProfile({ ...pair, record: { unreadable: "link" } }, rules);
    expect(findings.filter((one) => one.file === "a.justification.yaml").map(({ rule }) => rule)).toContain(
      "read/link",
    );
    expect(verdict).toBe("cannot-judge");
  });

  it.each([
    ["profile", "read/profile", { law: { ...law, enums: null } }],
    ["words", "indicator/all", { lexicon: null }],
    ["questions", "question/all", { law: { ...law, frameworks: null } }],
  ] as unknown as [string, string, Partial<Rules>][])("names the stage that fails on its %s", (_, rule, broken) => {
    const { findings, verdict } = assessProfile(pair, { ...rules, ...broken });
    // What indicators do together is read by the same words.
    const failed = findings.filter((one) => one.verdict === "cannot-judge").map((one) => one.rule);
    expect(failed.filter((one) => one !== "combination/all")).toEqual([rule]);
    expect(verdict).toBe("cannot-judge");
  });
});
