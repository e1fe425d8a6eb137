import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { base, entry, exception, people, reading, use } from "./fixtures/whole-policy.ts";
import type { Policy } from "./policy.ts";
import { weakerWays } from "./weaker.ts";

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
    ["the duty of care loosened", { duty: "with-finding" }],
    ["another sector", { sector: "private" }],
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
    ["entries gone", { uses: [], readings: [], exceptions: [], notProfiles: [], legacy: undefined }],
  ] as [string, Partial<Policy>][])("not with %s", (_, change) => {
    expect(weakerWays(base, { ...base, ...change })).toEqual([]);
  });
});

const until = fc.constantFrom("2026-12-01", "2027-01-01", "2028-01-01");
const word = fc.constantFrom("a", "b", "c");
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  frameworks: words,
  ownFrameworks: fc.constant([]),
  profiles: fc.uniqueArray(fc.record({ files: word, indicators: fc.option(word, { nil: undefined }) }), {
    selector: (glob) => JSON.stringify(glob),
    maxLength: 3,
  }),
  grounds: words,
  raise: words,
  nationality: fc.constantFrom("total-ban", "statute-only", "no-unless"),
  fullAutomation: fc.constantFrom("strict", "contextual"),
  duty: fc.constantFrom("always", "with-finding"),
  sector: fc.constantFrom("public", "private"),
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
  notProfiles: fc.uniqueArray(fc.record({ files: word, owner: word, reason: word, on: until, until }), {
    selector: ({ files }) => files,
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
