import type { IndicatorEntry } from "@tenzij/law";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { strictDefaults } from "./defaults.ts";
import type { Policy } from "./policy.ts";
import { weakerWays } from "./weaker.ts";

const use = { file: "a", purpose: "support", owner: "o", reason: "r", until: "2027-01-01" };
const exception = { file: "a", indicator: "i", reason: "r", owner: "o", until: "2027-01-01" };
const reading = { file: "a", indicator: "i", readAs: "postcode", means: "m", by: "b", on: "2026-01-01", why: "w" };
const entry = (id: string, word: string): IndicatorEntry => ({
  ...{ id, kind: "indirect", grounds: ["race"], title: { nl: "t", en: "t" }, why: { nl: "w", en: "w" }, sources: [] },
  terms: {
    nl: [word],
    en: [],
    other: [],
    vague: [],
    short: [],
    stem: [],
    together: [],
    whole: [],
    columns: [],
    values: [],
  },
  ...{ guards: [], yieldsTo: [], onlyUndescribed: false, flags: [], passes: [] },
});

const base: Policy = {
  ...strictDefaults,
  profiles: [{ files: "p/**" }, { files: "m/*", indicators: "features[*]" }],
  grounds: ["sex"],
  nationality: "statute-only",
  fullAutomation: "strict",
  signers: {
    roles: ["jurist", "accountable"],
    people: {
      jurist: [
        { login: "ann", id: 12 },
        { login: "bo", id: 13 },
      ],
    },
  },
  evaluation: { atMost: "P6M" },
  uses: [use],
  readings: [reading],
  exceptions: [exception],
  legacy: { until: "2027-01-01" },
  indicators: [entry("own", "woord")],
};
const people = (...ids: number[]) => ({
  ...base.signers,
  people: { jurist: ids.map((id) => ({ login: `l${id}`, id })) },
});

describe("a policy is weaker", () => {
  it.each([
    ["globs fewer", { profiles: base.profiles.slice(1) }],
    ["a glob narrowed", { profiles: [{ files: "p/*" }, ...base.profiles.slice(1)] }],
    [
      "a place for indicators where the whole file was read",
      { profiles: [...base.profiles, { files: "p/**", indicators: "x" }] },
    ],
    ["a framework less", { frameworks: ["voorzorgplicht"] }],
    ["a ground less", { grounds: [] }],
    ["nationality loosened", { nationality: "no-unless" }],
    ["nationality unknown", { nationality: "maybe" }],
    ["full automation loosened", { fullAutomation: "contextual" }],
    ["a role less", { signers: { ...base.signers, roles: ["jurist"] } }],
    ["a person more", { signers: people(12, 13, 14) }],
    ["a person replaced", { signers: people(12, 14) }],
    ["nobody named", { signers: { ...base.signers, people: {} } }],
    ["a longer term", { evaluation: { atMost: "P12M" } }],
    ["a term that is longer from some days", { evaluation: { atMost: "P182D" } }],
    ["a use more", { uses: [use, { ...use, file: "b" }] }],
    ["a use longer", { uses: [{ ...use, until: "2027-01-02" }] }],
    ["a use that confirms another purpose", { uses: [{ ...use, purpose: "statistics" }] }],
    ["a reading more", { readings: [reading, { ...reading, indicator: "j" }] }],
    ["a reading that means something else", { readings: [{ ...reading, means: "n" }] }],
    ["an exception more", { exceptions: [exception, { ...exception, file: "b" }] }],
    ["an exception longer", { exceptions: [{ ...exception, until: "2099-01-01" }] }],
    ["legacy longer", { legacy: { until: "2028-01-01" } }],
    ["own terms gone", { indicators: [] }],
    ["own terms changed", { indicators: [{ ...entry("own", "woord"), kind: "contextual" }] }],
    ["own terms more", { indicators: [...base.indicators, entry("other", "ander")] }],
    ["reports without names", { report: "public" }],
  ] as [string, Partial<Policy>][])("with %s", (_, change) => {
    const ways = weakerWays(base, { ...base, ...change });
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) expect(say(way, "nl")).not.toBe(say(way, "en"));
  });

  it.each([
    ["nothing changed", {}],
    ["another language", { locale: "en" }],
    ["a glob more", { profiles: [...base.profiles, { files: "**" }] }],
    ["a framework more", { frameworks: [...base.frameworks, "x"] }],
    ["nationality never", { nationality: "total-ban" }],
    ["a role more", { signers: { ...base.signers, roles: [...base.signers.roles, "fg"] } }],
    [
      "a person less",
      { signers: { ...base.signers, people: { jurist: base.signers.people["jurist"]?.slice(1) ?? [] } } },
    ],
    [
      "people named where there were none",
      { signers: { ...base.signers, people: { ...base.signers.people, fg: [{ login: "c", id: 1 }] } } },
    ],
    ["a shorter term", { evaluation: { atMost: "P3M" } }],
    [
      "entries that end earlier",
      { uses: [{ ...use, until: "2026-12-01" }], exceptions: [{ ...exception, until: "2026-12-01" }] },
    ],
    ["entries gone", { uses: [], readings: [], exceptions: [], legacy: undefined }],
  ] as [string, Partial<Policy>][])("not with %s", (_, change) => {
    expect(weakerWays(base, { ...base, ...change })).toEqual([]);
  });
});

describe("the ways in which a policy is weaker", () => {
  it.each([
    [{ profiles: base.profiles.slice(1) }, ["profiles: p/** is taken out"]],
    [{ profiles: base.profiles.slice(0, 1) }, ["profiles: {files: m/*, indicators: features[*]} is taken out"]],
    [
      { profiles: [...base.profiles, { files: "x", indicators: "y" }] },
      ["profiles: {files: x, indicators: y} is added"],
    ],
    [{ frameworks: [] }, ["frameworks: toetsingskader-2025 is taken out", "frameworks: voorzorgplicht is taken out"]],
    [{ grounds: ["age"] }, ["grounds: sex is taken out"]],
    [{ nationality: "no-unless" }, ["nationality: from statute-only to no-unless"]],
    [{ fullAutomation: "contextual" }, ["full-automation: from strict to contextual"]],
    [{ report: "public" }, ["report: from full to public"]],
    [
      { signers: { ...base.signers, roles: ["fg"] } },
      ["signers.roles: jurist is taken out", "signers.roles: accountable is taken out"],
    ],
    [
      { signers: people(12, 14) },
      ["signers.people.jurist: {login: l12, id: 12} is added", "signers.people.jurist: {login: l14, id: 14} is added"],
    ],
    [
      { signers: { ...base.signers, people: {} } },
      [
        "signers.people.jurist: {login: ann, id: 12} is taken out",
        "signers.people.jurist: {login: bo, id: 13} is taken out",
      ],
    ],
    [
      { signers: { ...base.signers, people: { jurist: [{ login: "ann", id: undefined }] } } },
      ["signers.people.jurist: ann is added"],
    ],
    [{ evaluation: { atMost: "P1Y" } }, ["evaluation.at-most: from P6M to P1Y"]],
    [{ uses: [{ ...use, until: "2027-01-02" }] }, ["uses.until: from 2027-01-01 to 2027-01-02"]],
    [
      { exceptions: [exception, { ...exception, file: "b" }] },
      ["exceptions: {file: b, indicator: i, reason: r, owner: o, until: 2027-01-01} is added"],
    ],
    [{ legacy: { until: "2028-01-01" } }, ["legacy.until: from 2027-01-01 to 2028-01-01"]],
    [
      { indicators: [entry("zeta", "w"), entry("alfa", "w")] },
      [
        "indicators: alfa is added; whether its words are read in place of others cannot be told",
        "indicators: own is taken out, so its words are no longer looked for",
        "indicators: zeta is added; whether its words are read in place of others cannot be told",
      ],
    ],
    [
      { grounds: [], nationality: "no-unless" },
      ["grounds: sex is taken out", "nationality: from statute-only to no-unless"],
    ],
  ] as [Partial<Policy>, string[]][])("%j are said one by one", (change, sentences) => {
    expect(weakerWays(base, { ...base, ...change }).map((way) => say(way, "en"))).toEqual(sentences);
  });

  it("names a period without an earlier end, and cuts what is long", () => {
    const { legacy: _, ...without } = base;
    expect(weakerWays(without, base).map((way) => say(way, "en"))).toEqual(["legacy.until: from – to 2027-01-01"]);
    const [way] = weakerWays(base, {
      ...base,
      frameworks: base.frameworks,
      grounds: base.grounds,
      readings: [{ ...reading, means: "m".repeat(200) }],
    });
    const said = way ? say(way, "en") : "";
    expect(said).toMatch(/^readings: .*m… is added$/);
    expect(said.slice("readings: ".length, -" is added".length)).toHaveLength(118);
    const whole = {
      ...reading,
      means: "m".repeat(
        120 - "{file: a, indicator: i, readAs: postcode, means: , by: b, on: 2026-01-01, why: w}".length,
      ),
    };
    expect(weakerWays(base, { ...base, readings: [whole] }).map((one) => say(one, "en"))[0]).not.toContain("…");
  });

  it("goes by role and by person in the order of the alphabet, and counts a person without a number as that", () => {
    const of = (...roles: string[]): Policy => ({
      ...base,
      signers: { ...base.signers, people: Object.fromEntries(roles.map((role) => [role, [{ login: role, id: 1 }]])) },
    });
    expect(weakerWays(of("jurist", "fg"), of()).map((way) => say(way, "en"))).toEqual([
      "signers.people.fg: {login: fg, id: 1} is taken out",
      "signers.people.jurist: {login: jurist, id: 1} is taken out",
    ]);
  });

  it("names a period that is begun where there was none, and a day later than a day before", () => {
    const { legacy: _, ...without } = base;
    expect(weakerWays(base, without)).toEqual([]);
    expect(weakerWays(base, { ...base, evaluation: { atMost: "P26W" } }).length).toBe(1);
    expect(weakerWays({ ...base, evaluation: { atMost: "P12M" } }, { ...base, evaluation: { atMost: "P1Y" } })).toEqual(
      [],
    );
  });

  it("takes the latest end where one entry is there twice", () => {
    const twice = { ...base, uses: [{ ...use, until: "2028-01-01" }, use] };
    expect(weakerWays(twice, { ...base, uses: [{ ...use, until: "2027-06-01" }] })).toEqual([]);
    expect(
      weakerWays({ ...twice, uses: twice.uses.toReversed() }, { ...base, uses: [{ ...use, until: "2027-06-01" }] }),
    ).toEqual([]);
  });

  it("never ends with a period that cannot be read", () => {
    expect(weakerWays(base, { ...base, evaluation: { atMost: "soon" } })).toHaveLength(1);
    expect(weakerWays({ ...base, evaluation: { atMost: "soon" } }, base)).toHaveLength(1);
  });
});

const until = fc.constantFrom("2026-12-01", "2027-01-01", "2028-01-01");
const word = fc.constantFrom("a", "b", "c");
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  frameworks: words,
  profiles: fc.uniqueArray(fc.record({ files: word, indicators: fc.option(word, { nil: undefined }) }), {
    selector: (glob) => JSON.stringify(glob),
    maxLength: 3,
  }),
  grounds: words,
  nationality: fc.constantFrom("total-ban", "statute-only", "no-unless"),
  fullAutomation: fc.constantFrom("strict", "contextual"),
  signers: fc.record({
    roles: words,
    people: fc.dictionary(
      word,
      fc.uniqueArray(fc.record({ login: word, id: fc.nat(3) }), {
        selector: ({ id }) => id,
        minLength: 1,
        maxLength: 2,
      }),
      { maxKeys: 2 },
    ),
  }),
  evaluation: fc.record({ atMost: fc.constantFrom("P1M", "P30D", "P6M", "P12M") }),
  uses: fc.uniqueArray(fc.record({ file: word, purpose: word, owner: word, reason: word, until }), {
    selector: ({ file }) => file,
    maxLength: 2,
  }),
  readings: fc.uniqueArray(
    fc.record({ file: word, indicator: word, readAs: word, means: word, by: word, on: until, why: word }),
    { selector: ({ file }) => file, maxLength: 2 },
  ),
  exceptions: fc.uniqueArray(fc.record({ file: word, indicator: word, reason: word, owner: word, until }), {
    selector: ({ file }) => file,
    maxLength: 2,
  }),
  legacy: fc.option(fc.record({ until }), { nil: undefined }),
  indicators: fc.uniqueArray(
    fc.tuple(word, word).map(([id, text]) => entry(id, text)),
    { selector: ({ id }) => id, maxLength: 2 },
  ),
  report: fc.constantFrom("full", "public"),
});

/** The same policy with its lists and keys turned round. */
function turnedRound<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turnedRound).reverse() as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, turnedRound(inner)])
      .reverse(),
  ) as T;
}

/** One spelling for policies that differ in order only. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, inner]) => [key, sorted(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe("comparing policies", () => {
  it("finds nothing between a policy and itself, in whatever order it is written", () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        expect(weakerWays(policy, turnedRound(policy))).toEqual([]);
      }),
    );
  });

  it("overlooks no difference: two policies that differ are weaker one way or the other", () => {
    fc.assert(
      fc.property(
        anyPolicy,
        anyPolicy,
        fc.constantFrom(...(Object.keys(base) as (keyof Policy)[])),
        (one, other, key) => {
          const changed = { ...one, [key]: other[key] };
          const differs = JSON.stringify(sorted(one)) !== JSON.stringify(sorted(changed));
          expect(weakerWays(one, changed).length + weakerWays(changed, one).length > 0).toBe(differs);
        },
      ),
      { numRuns: 500 },
    );
  });
});
