import { describe, expect, it } from "vitest";
import { judge, profile } from "./fixtures/judge.ts";

const file = "a.profile.yaml";
const record = "a.justification.yaml";
/** Running prose that speaks of it somewhere, about a name that says nothing. */
const likely =
  "  - name: x7\n    description: Wordt bij de intake gevraagd, waaronder de huidskleur van betrokkene, en dan opgeslagen\n";
const guess = "  - name: xethnic\n";

function judged(indicators: string, facts?: string, files: Record<string, string> = {}) {
  const [one] = judge({ [file]: profile(indicators, facts), ...files }).profiles;
  if (one === undefined) throw new Error("not judged");
  return one;
}

function answered(name: string, row: string, role = "jurist") {
  return {
    [record]: `justifies: p\nframework: toetsingskader-2025\nanswered: {by: Jan de Wit, role: ${role}, on: 2026-11-01}\ndistinctions:\n  ${name}:\n    reading: ${row}\n`,
  };
}

const otherwise =
  "{is: something-else, means: een meetwaarde van het apparaat, why: De kolom bevat volgens het codeboek van 2026-03-01 een ruwe meetwaarde}";
const states = (one: ReturnType<typeof judged>, id: string) =>
  one.questions.filter(({ question }) => question === id).map(({ state }) => state);
const severityOf = (one: ReturnType<typeof judged>) =>
  one.findings.filter(({ rule }) => rule.startsWith("indicator/")).map(({ severity }) => severity);

describe("a direct distinction on race that is not clear", () => {
  it.each([
    ["in running prose", likely, "likely"],
    ["in a squeezed name", guess, "guess"],
  ])("%s is asked about, and not excluded", (_where, indicators, strength) => {
    const one = judged(indicators);
    expect(one.distinctions.map((each) => [each.kind, each.strength])).toEqual([["direct", strength]]);
    expect(one.verdict).toBe("test-missing");
    expect(states(one, "IN-10")).toEqual(["missing"]);
    expect(one.findings.some(({ severity }) => severity === "exclusion")).toBe(false);
  });

  it("is asked about in the same way where no purpose is stated", () => {
    expect(judged(likely, "").verdict).toBe("test-missing");
  });

  it("puts no other question to the indicator before it is sure what it says", () => {
    expect(
      judged(likely)
        .questions.filter(({ indicator }) => indicator !== undefined)
        .map(({ question }) => question),
    ).toEqual(["IN-10"]);
  });

  it("is excluded once a lawyer says that this is what it says", () => {
    const one = judged(likely, undefined, answered("x7", "{is: as-read}"));
    expect(one.verdict).toBe("excluded");
    expect(one.findings.find(({ rule }) => rule === "exclusion/X1")).toMatchObject({ strength: "clear" });
  });

  it("asks nothing more of the indicator, but to be signed, once a lawyer says that it means something else", () => {
    const one = judged(likely, undefined, answered("x7", otherwise));
    expect(states(one, "IN-10")).toEqual(["answered"]);
    expect(severityOf(one)).toEqual(["info"]);
    expect(one.questions.filter(({ indicator }) => indicator !== undefined).map(({ question }) => question)).toEqual([
      "IN-10",
    ]);
    // The record is bound to the profile and signed like any other.
    expect([states(one, "IN-01").length, states(one, "IN-03").length]).toEqual([1, 1]);
    expect(one.blocks).toBe(true);
  });

  it.each([
    [
      "without what it means",
      "{is: something-else, why: De kolom bevat volgens het codeboek van 2026-03-01 een ruwe meetwaarde}",
      "jurist",
    ],
    ["without what shows it", "{is: something-else, means: een meetwaarde}", "jurist"],
    ["with a placeholder", "{is: something-else, means: nvt, why: todo}", "jurist"],
    ["by who is no lawyer", otherwise, "author"],
  ])("stays asked about %s", (_what, row, role) => {
    const one = judged(likely, undefined, answered("x7", row, role));
    expect(states(one, "IN-10")).toEqual(["incomplete"]);
    expect(["test-missing", "test-incomplete"]).toContain(one.verdict);
  });
});

describe("a guess of what is not direct", () => {
  const indirect = "  - name: postcodexq\n";

  it("warns, and does not block", () => {
    const one = judged(indirect);
    expect(one.distinctions.map((each) => [each.kind, each.strength])).toEqual([["indirect", "guess"]]);
    expect([one.verdict, severityOf(one)]).toEqual(["no-finding", ["warning"]]);
    expect(states(one, "IN-11")).toEqual(["missing"]);
  });

  it("is tested once it is said to be what it says, and told once it is not", () => {
    expect(judged(indirect, undefined, answered("postcodexq", "{is: as-read}")).blocks).toBe(true);
    const taken = judged(indirect, undefined, answered("postcodexq", otherwise, "author"));
    expect([taken.verdict, severityOf(taken)]).toEqual(["no-finding", ["info"]]);
  });
});

describe("full automation", () => {
  const facts = "purpose: control\nautomation: full\n";

  it("excludes a clear distinction, and asks about one that is only likely", () => {
    expect(judged("  - name: postcode\n", facts).verdict).toBe("excluded");
    const prose =
      "  - name: x7\n    description: Wordt bij de intake gevraagd, waaronder de postcode van betrokkene, en dan opgeslagen\n";
    const one = judged(prose, facts);
    expect([one.verdict, states(one, "IN-10")]).toEqual(["test-missing", ["missing"]]);
    expect(judged(prose, facts, answered("x7", "{is: as-read}")).verdict).toBe("excluded");
    expect(judged(prose).findings.some(({ rule }) => rule === "question/IN-10")).toBe(false);
  });
});
