import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { base, entry, exception, people, reading, use } from "./fixtures/whole-policy.ts";
import type { Policy } from "./policy.ts";
import { weakerWays } from "./weaker.ts";

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
    const text = way ? say(way, "en") : "";
    expect(text).toMatch(/^readings: .*m… is added$/);
    expect(text.slice("readings: ".length, -" is added".length)).toHaveLength(118);
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
