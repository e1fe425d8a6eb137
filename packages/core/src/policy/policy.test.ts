import { law } from "@tenzij/law";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { say } from "../language/say.ts";
import { strictDefaults } from "./defaults.ts";
import { readPolicy } from "./read-policy.ts";
import { policyJsonSchema } from "./schema.ts";

const read = (text: string) => readPolicy("tenzij.yaml", text, law);
const rules = (text: string) => read(text).findings.map((finding) => finding.rule);

/** An own indicator, as a policy writes it on one line. */
const term = (word: string, more = "") =>
  `{kind: indirect, grounds: [race], title: {nl: t, en: t}, why: {nl: w, en: w}, sources: [{source: eigen-beleid}], terms: {nl: [${word}]}, ${more}flags: [{name: woord}]}`;

const whole = `locale: nl
frameworks: [toetsingskader-2025]
profiles: ["profiles/**", {files: "models/*.yaml", indicators: "features[*].name"}]
grounds: [sex]
nationality: total-ban
full-automation: strict
signers:
  roles: [jurist, accountable]
  people: {jurist: [{login: ann, id: 12}]}
evaluation: {at-most: P6M}
uses: [{file: a.yaml, purpose: support, owner: bo, reason: hulp, until: 2027-01-01}]
readings: [{file: a.yaml, indicator: x, read-as: postcode, means: kleurcode, by: jan, on: 2026-01-01, why: drukwerk}]
exceptions: [{file: a.yaml, indicator: x, reason: loopt, owner: bo, until: 2027-01-01}]
legacy: {until: 2027-01-01}
report: public
`;

describe("reading a policy", () => {
  it("reads every key and fills in what is left out", () => {
    const { policy, findings } = read(whole);
    expect(findings).toEqual([]);
    expect(policy).toMatchObject({
      profiles: [{ files: "profiles/**" }, { files: "models/*.yaml", indicators: "features[*].name" }],
      fullAutomation: "strict",
      signers: { people: { jurist: [{ login: "ann", id: 12 }] } },
      readings: [{ readAs: "postcode" }],
    });
    expect(read("locale: nl\n").policy).toEqual({ ...strictDefaults, locale: "nl", legacy: undefined });
  });

  it.each([
    ["profils: []\n", "policy/unknown-key"],
    ["signers: {role: [x]}\n", "policy/unknown-key"],
    ["profiles: x\n", "policy/wrong-value"],
    ["evaluation: {at-most: soon}\n", "policy/wrong-value"],
    ["exceptions: [{file: a, indicator: b, reason: c, until: 2027-01-01}]\n", "policy/missing"],
    ["exceptions: [{file: a, indicator: b, reason: c, owner: d, until: 2027-02-30}]\n", "policy/no-such-day"],
    ["frameworks: [toetsingskader]\n", "policy/unknown-word"],
    ["nationality: soms\n", "policy/unknown-word"],
    ["profiles: ['../x/**']\n", "policy/glob-absolute"],
    ["profiles: ['!x/**']\n", "policy/glob-negated"],
    ["signers: {roles: []}\n", "policy/wrong-value"],
    ["signers: {people: {baas: [{login: x, id: 1}]}}\n", "policy/unknown-word"],
    ["signers: {people: {jurist: [{login: x, id: 1e3}]}}\n", "policy/wrong-value"],
    ["uses: [{file: a.yaml, owner: o, reason: r, until: 2027-01-01}]\n", "policy/use-of-nothing"],
    ["exceptions: [{file: 'p/**', indicator: b, reason: c, owner: d, until: 2027-01-01}]\n", "policy/no-file"],
    [
      "readings: [{file: ../a.yaml, indicator: b, read-as: postcode, means: m, by: b, on: 2026-01-01, why: w}]\n",
      "policy/no-file",
    ],
    ["legacy: {until: 2027-13-01}\n", "policy/no-such-day"],
    [`profiles: [${"a,".repeat(201)}]\n`, "policy/too-many-globs"],
    [`indicators: {postcode: ${term("woord")}}\n`, "policy/id-of-law"],
    [`indicators: {Mijn_Term: ${term("woord")}}\n`, "policy/bad-id"],
    [`indicators: {mijn-term: ${term('"@nergens woord"')}}\n`, "policy/unknown-word"],
    [`indicators: {mijn-term: ${term("woord", "guards: [{use: nergens}], ")}}\n`, "policy/unknown-word"],
    [`indicators: {mijn-term: ${term("woord", "yieldsTo: [nergens], ")}}\n`, "policy/unknown-word"],
    ["locale: nl\nlocale: en\n", "read/duplicate-key"],
    ["locale: nl\n---\nlocale: en\n", "policy/several-documents"],
    ["- a\n", "policy/no-map"],
    ["locale: [\n", "read/syntax"],
    ["", "read/empty"],
  ])("says what is wrong with %j and cannot judge by it", (text, rule) => {
    const { findings } = read(text);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(
      findings.filter(({ severity }) => severity === "block").every((finding) => finding.verdict === "cannot-judge"),
    ).toBe(true);
  });

  it("asks whether a near key was meant, at the key", () => {
    const text = "locale: nl\nprofils: []\n";
    const [finding] = read(text).findings;
    expect(finding && say(finding.message, "nl")).toContain('Bedoelt u "profiles"?');
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe("profils");
  });

  it("has a digest that follows what it says and not how it is laid out", () => {
    const one = read("locale: nl\nprofiles: [a]\n").digest;
    expect(read("# x\nprofiles:\n  - 'a'\nlocale: nl\n").digest).toBe(one);
    expect(read("locale: nl\nprofiles: [b]\n").digest).not.toBe(one);
  });

  it("judges by what can be read of a broken policy where that governs more", () => {
    const { policy, digest } = read(
      "locale: nl\nprofils: x\nprofiles: ['p/**', 3, {file: q}, {files: 'q/**', indicators: a.b}]\nnationality: statute-only\n",
    );
    expect(policy).toEqual({
      ...strictDefaults,
      locale: "nl",
      legacy: undefined,
      profiles: [{ files: "p/**" }, { files: "3" }, { files: "q/**" }],
    });
    expect(digest).toBeNull();
  });

  it("takes an own indicator, and says where a login has no number", () => {
    const { findings, policy } = read(
      `indicators: {mijn-term: ${term("woord")}}\nsigners: {people: {jurist: [{login: ann}]}}\n`,
    );
    expect(policy.indicators.map(({ id }) => id)).toEqual(["mijn-term"]);
    expect(findings.map(({ rule, severity, verdict }) => [rule, severity, verdict])).toEqual([
      ["policy/no-number", "warning", undefined],
    ]);
  });

  it("says every problem in both languages", () => {
    for (const { message } of read("profils: x\nlocale: fr\nexceptions: [{}]\nevaluation: {at-most: 3}\n").findings) {
      for (const locale of ["nl", "en"] as const)
        expect(say(message, locale)).not.toMatch(/undefined|\[object|Invalid|^$/);
    }
  });

  it("takes no prototype from a key", () => {
    expect(rules("__proto__: {locale: nl}\n")).toContain("policy/unknown-key");
  });

  it("gives a JSON Schema that an editor can use, with the words the law knows", () => {
    const validate = new Ajv2020({ strict: false }).compile(policyJsonSchema(law));
    expect(validate(parse(whole))).toBe(true);
    for (const wrong of ["profils: []", "nationality: soms", "signers: {people: {jurist: [{login: x, id: x}]}}"]) {
      expect(validate(parse(wrong)), wrong).toBe(false);
    }
    const described = Object.values(policyJsonSchema().properties ?? {}).filter((one) => "description" in one);
    expect(described).toHaveLength(14);
  });
});
