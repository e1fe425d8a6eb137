import { law } from "@tenzij/law";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { strictDefaults } from "./defaults.ts";
import { globProblem } from "./glob.ts";
import type { Policy } from "./policy.ts";
import { readPolicy } from "./read-policy.ts";
import { policyJsonSchema } from "./schema.ts";
import { recordOf, scopeOf } from "./scope.ts";
import { weakerWays } from "./weaker.ts";

const read = (text: string) => readPolicy("tenzij.yaml", text, law);
const rules = (text: string) => read(text).findings.map((finding) => finding.rule);

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
    ["locale: nl\nlocale: en\n", "read/duplicate-key"],
    ["locale: nl\n---\nlocale: en\n", "policy/several-documents"],
    ["- a\n", "policy/no-map"],
    ["locale: [\n", "read/syntax"],
    ["", "read/empty"],
  ])("says what is wrong with %j and cannot judge by it", (text, rule) => {
    const { findings } = read(text);
    expect(findings.map((finding) => finding.rule.replace("policy/glob", "policy/glob"))).toContain(
      rule.startsWith("policy/glob-") ? "policy/glob" : rule,
    );
    expect(findings.every((finding) => finding.verdict === "cannot-judge")).toBe(true);
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

  it("takes no prototype from a key", () => {
    expect(rules("__proto__: {locale: nl}\n")).toContain("policy/unknown-key");
  });

  it("gives a JSON Schema with the same keys", () => {
    const { properties } = policyJsonSchema() as { properties: object };
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(["locale", "profiles", "readings", "full-automation"]),
    );
  });
});

describe("what is governed", () => {
  const policy = (...globs: string[]): Policy => ({ ...strictDefaults, profiles: globs.map((files) => ({ files })) });
  const files = (list: string[], ...globs: string[]) => scopeOf(list, policy(...globs)).profiles.map((one) => one.file);

  it("always governs *.profile.{yaml,yml,json}, whatever the case of the extension", () => {
    expect(files(["a.profile.yaml", "x/b.PROFILE.YML", "c.profile.json", "d.yaml"])).toEqual([
      "a.profile.yaml",
      "x/b.PROFILE.YML",
      "c.profile.json",
    ]);
  });

  it("never takes policy, organisation file or records for profiles", () => {
    expect(files(["tenzij.yaml", "organisation.yaml", "a.justification.yaml", "a.yaml"], "**")).toEqual(["a.yaml"]);
  });

  it("cannot judge a selection in a format it does not read, and lists the rest once", () => {
    const { findings, profiles } = scopeOf(
      ["p/a.yaml", "p/b.sql", "p/c.dmn", "p/readme.md", "p/.gitkeep", "q/x.sql"],
      policy("p/**"),
    );
    expect(profiles.map((one) => one.file)).toEqual(["p/a.yaml"]);
    expect(findings.map((one) => [one.rule, one.file])).toEqual([
      ["read/format", "p/b.sql"],
      ["read/format", "p/c.dmn"],
      ["policy/not-judged", "p/readme.md"],
    ]);
  });

  it("lets the head widen, and never narrow", () => {
    const both = scopeOf(["p/a.yaml", "q/a.yaml"], policy("p/**"), policy("q/**")).profiles.map((one) => one.file);
    expect(both).toEqual(["p/a.yaml", "q/a.yaml"]);
  });

  it.each([
    ["a.profile.yaml", "a.justification.yaml"],
    ["x/a.profile.json", "x/a.justification.yaml"],
    ["x/a.b.yml", "x/a.b.justification.yaml"],
  ])("finds the record of %s", (file, record) => {
    expect(recordOf(file)).toBe(record);
  });

  it("bounds globs", () => {
    expect(globProblem("{a,b}".repeat(16))).toBe("too-many-braces");
    expect(globProblem("+(a|b)")).toBe("extended");
    expect(globProblem("x".repeat(400))).toBe("too-long");
    expect(globProblem("C:\\x")).toBe("absolute");
    expect(globProblem("profiles/**/*.{yaml,yml}")).toBeNull();
  });
});

describe("when a policy is weaker", () => {
  const base = read(whole).policy;
  const keys = (proposed: Policy) => weakerWays(base, proposed).map((one) => (one.args as { key: string }).key);

  it.each([
    ["profiles", { profiles: [] }],
    ["frameworks", { frameworks: ["voorzorgplicht"] }],
    ["grounds", { grounds: [] }],
    ["nationality", { nationality: "no-unless" }],
    ["full-automation", { fullAutomation: "contextual" }],
    ["signers.roles", { signers: { ...base.signers, roles: ["jurist"] } }],
    [
      "signers.people.jurist",
      {
        signers: {
          ...base.signers,
          people: { jurist: [...(base.signers.people["jurist"] ?? []), { login: "x", id: 3 }] },
        },
      },
    ],
    ["evaluation.at-most", { evaluation: { atMost: "P12M" } }],
    ["uses", { uses: [...base.uses, { file: "b", purpose: "support", owner: "o", reason: "r", until: "2027-01-01" }] }],
    [
      "readings",
      {
        readings: [
          ...base.readings,
          { file: "b", indicator: "i", readAs: "postcode", means: "m", by: "b", on: "2026-01-01", why: "w" },
        ],
      },
    ],
    [
      "exceptions",
      { exceptions: [...base.exceptions, { file: "b", indicator: "i", reason: "r", owner: "o", until: "2027-01-01" }] },
    ],
    ["legacy.until", { legacy: { until: "2028-01-01" } }],
  ] as [string, Partial<Policy>][])("names %s", (key, change) => {
    expect(keys({ ...base, ...change })).toContain(key);
  });

  it("says nothing of a policy that asks as much or more", () => {
    expect(weakerWays(base, base)).toEqual([]);
    expect(
      weakerWays(base, { ...base, evaluation: { atMost: "P3M" }, exceptions: [], legacy: undefined, report: "full" }),
    ).toEqual([]);
  });

  it("does not depend on the order of lists and keys", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...base.profiles], { minLength: 2 }),
        fc.shuffledSubarray([...base.signers.roles], { minLength: 2 }),
        (profiles, roles) => {
          expect(weakerWays(base, { ...base, profiles, signers: { ...base.signers, roles } })).toEqual([]);
        },
      ),
    );
  });
});
