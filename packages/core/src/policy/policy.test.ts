import { law } from "@tenzij/law";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { say } from "../language/say.ts";
import { strictDefaults } from "./defaults.ts";
import { noPolicy, readPolicy } from "./read-policy.ts";
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
      duty: "with-finding",
      sector: "public",
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
    ["legacy: {until: 01-02-2027}\n", "policy/no-such-day"],
    ["legacy: {until: 1 februari 2027}\n", "policy/no-such-day"],
    ["legacy: {}\n", "policy/missing"],
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

  it("has the same digest however people and own terms are ordered, and another for another order of a list", () => {
    const people = (...roles: string[]) =>
      `signers: {people: {${roles.map((role) => `${role}: [{login: ${role}, id: 1}]`).join(", ")}}}\n`;
    expect(read(people("jurist", "fg", "board")).digest).toBe(read(people("fg", "board", "jurist")).digest);
    expect(read("profiles: [a, b]\n").digest).not.toBe(read("profiles: [b, a]\n").digest);
    expect(read("profiles: [a]\nlocale: nl\n").digest).not.toBe(read("profiles: [a]\nlocale: en\n").digest);
  });

  it("has none where it cannot be read, and points at what is there", () => {
    const link = readPolicy("tenzij.yaml", { unreadable: "link" }, law);
    expect(link).toMatchObject({ digest: null, policy: strictDefaults, findings: [{ rule: "read/link" }] });
    expect(link.findings).toHaveLength(1);
    const list = "# x\n- a\n";
    const found = read(list).findings.find(({ rule }) => rule === "policy/no-map");
    expect(list.slice(found?.span.start, found?.span.end)).toContain("a");
    const second = "locale: nl\n---\nlocale: en\n";
    const [several] = read(second).findings;
    expect(second.slice(several?.span.start, several?.span.end)).toContain("locale: en");
  });

  it("is there without a policy: the strict defaults, no file and nothing wrong", () => {
    expect(noPolicy).toEqual({ file: null, digest: null, policy: strictDefaults, source: null, findings: [] });
    expect(strictDefaults).toMatchObject({
      frameworks: ["toetsingskader-2025", "voorzorgplicht"],
      profiles: [],
      nationality: "no-unless",
      fullAutomation: "contextual",
      duty: "with-finding",
      sector: "public",
      signers: { roles: ["jurist", "accountable"], people: {} },
      evaluation: { atMost: "P12M" },
      report: "full",
    });
  });

  it("reads the term and the roles that are written", () => {
    const { policy } = read("evaluation: {at-most: P6M}\nsigners: {roles: [fg]}\n");
    expect([policy.evaluation, policy.signers]).toEqual([{ atMost: "P6M" }, { roles: ["fg"], people: {} }]);
  });

  it.each([
    ["locale: en\nprofils: x\n", "en", []],
    ["locale: [nl]\nprofils: x\n", undefined, []],
    ["profils: x\nprofiles: p\n", undefined, []],
  ])("keeps of %j its language and the globs that can be read", (text, locale, profiles) => {
    const { policy } = read(text);
    expect("locale" in policy ? policy.locale : undefined).toBe(locale);
    expect(policy.profiles).toEqual(profiles);
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
    const one = (key: string) => policyJsonSchema(law).properties?.[key];
    const valuesOf = (id: string) => law.enums.find((each) => each.id === id)?.values.map((value) => value.id);
    expect(one("frameworks")?.items?.anyOf?.[0]?.enum).toEqual(law.frameworks.map(({ id }) => id));
    expect([validate(parse("frameworks: [kaders/x.yaml]")), validate(parse("frameworks: [vgn]"))]).toEqual([
      true,
      false,
    ]);
    expect(one("grounds")?.items?.enum).toEqual(law.grounds.map(({ id }) => id));
    expect(one("nationality")?.enum).toEqual(valuesOf("nationality-policy"));
    expect(one("full-automation")?.enum).toEqual(valuesOf("full-automation-policy"));
    expect(one("signers")?.properties?.["roles"]?.items?.enum).toEqual(valuesOf("role"));
    expect(one("locale")?.enum).toEqual(["nl", "en"]);
    expect(one("report")?.enum).toEqual(["full", "public"]);
    const uses = one("uses")?.items?.properties;
    expect(uses?.["purpose"]?.enum).toEqual(valuesOf("purpose"));
    expect(uses?.["subject"]?.enum).toEqual(valuesOf("subject"));
    expect(uses?.["role"]?.enum).toEqual(valuesOf("indicator-role"));
    expect(validate({ signers: { people: { jurist: [{ login: "x", id: 0 }] } } })).toBe(false);
    const described = Object.values(policyJsonSchema().properties ?? {}).filter((one) => "description" in one);
    expect(described).toHaveLength(20);
  });
});
