import { type Framework, law, type Question } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { askedQuestions, frameworksOf, keyOf } from "./asked.ts";
import { type As, sketchOf, smallest } from "./fixtures/judged.ts";
import { readRecord } from "./record.ts";
import { rowsOf } from "./row.ts";

const [framework] = law.frameworks as [Framework];
const [question] = framework.questions as [Question];
const indirect: As[string] = { kind: "indirect", grounds: ["race", "nationality"] };
const contextual: As[string] = { kind: "contextual", grounds: ["race"] };

/** To whom a question with such a condition is put: the indicators by name, or "whole"; in the order asked. */
function askedOf(
  when: Question["when"],
  given: Partial<Pick<Question, "of" | "heldBy">> & { profile?: string; as?: As; record?: string } = {},
): string[] {
  const { of = "distinction", heldBy = "record", profile = smallest.profile, as, record } = given;
  const questions = [{ ...question, id: "Q", of, heldBy, when }];
  const own = { ...law, frameworks: [{ ...framework, id: "own", always: false, questions }] };
  const sketch = sketchOf(profile, as);
  const written = record === undefined ? null : readRecord(sourceText("r", record), law);
  const setting = {
    ...sketch,
    law: own,
    policy: { ...sketch.policy, frameworks: ["own"] },
    rows: rowsOf(sketch.distinctions, written, law),
    record: written,
    coverage: null,
    nationality: "no-unless",
    purpose: sketch.facts.purpose,
  };
  return askedQuestions(setting).map(({ row }) => row?.indicator.name ?? "whole");
}

const both = (first: As[string], second: As[string]): As => ({ woonplaats_pc4: first, dagen_sinds_wijziging: second });
const names = ["woonplaats_pc4", "dagen_sinds_wijziging"];
const rowOf = (lines: string) => `justifies: x\ndistinctions:\n  woonplaats_pc4: {${lines}}\n`;

describe("frameworks", () => {
  it("are those the policy names and then those that always apply, each once", () => {
    const ids = (named: string[]) => frameworksOf(law, { frameworks: named }).map(({ id }) => id);
    const always = law.frameworks.filter((one) => one.always).map(({ id }) => id);
    expect(always.length).toBeGreaterThan(0);
    expect(ids([])).toEqual(always);
    expect(ids(["voorzorgplicht", ...always])).toEqual(["voorzorgplicht", ...always]);
  });
});

describe("a question", () => {
  it("without a condition is put to each distinction, or once", () => {
    expect(askedOf({}, { as: both(indirect, contextual) })).toEqual(names);
    expect(askedOf({}, { of: "profile", as: both(indirect, contextual) })).toEqual(["whole"]);
    expect(askedOf({}, { of: "organisation", as: {} })).toEqual(["whole"]);
  });

  it("held by something else than the record is not put", () => {
    expect(askedOf({}, { heldBy: "gate" })).toEqual([]);
  });

  it.each([
    ["a kind that it has", { kinds: ["indirect"] }, ["woonplaats_pc4"]],
    ["one of several kinds", { kinds: ["direct", "indirect"] }, ["woonplaats_pc4"]],
    ["a kind that none has", { kinds: ["direct"] }, []],
    ["a ground that it has", { grounds: ["nationality"] }, ["woonplaats_pc4"]],
    ["one of several grounds", { grounds: ["age", "race"] }, names],
    ["a ground that none has", { grounds: ["age"] }, []],
    ["kind and ground of one distinction", { kinds: ["indirect"], grounds: ["age"] }, []],
    ["a road that is followed", { roads: ["objective-justification"] }, ["woonplaats_pc4", "dagen_sinds_wijziging"]],
    ["a road that is not", { roads: ["support"] }, []],
  ] as [string, Question["when"], string[]][])("of distinctions asks %s", (_what, when, expected) => {
    expect(askedOf(when, { as: both(indirect, contextual) })).toEqual(expected);
    expect(askedOf(when, { of: "profile", as: both(indirect, contextual) })).toEqual(
      expected.length > 0 ? ["whole"] : [],
    );
  });

  it("of a kind that asks no test is not put to a row that is tested, nor the other way round", () => {
    const profile = smallest.profile;
    const record = rowOf("kind: indirect");
    const when: Question["when"] = { kinds: ["contextual"] };
    expect(askedOf(when, { profile, as: { woonplaats_pc4: contextual } })).toEqual(["woonplaats_pc4"]);
    expect(askedOf(when, { profile, as: { woonplaats_pc4: contextual }, record })).toEqual([]);
    expect(askedOf({ kinds: ["contextual", "indirect"] }, { as: { woonplaats_pc4: contextual } })).toEqual([]);
  });

  it("of what is contested is put to a row that a lawyer classified as well, as is what asks about that kind", () => {
    const as: As = { woonplaats_pc4: { kind: "contested", grounds: ["race"] } };
    const record = rowOf("kind: contested, classification: {kind: indirect}");
    expect(askedOf({ kinds: ["contested"] }, { as, record })).toEqual(["woonplaats_pc4"]);
    expect(askedOf({ kinds: ["indirect"] }, { as, record })).toEqual(["woonplaats_pc4"]);
    expect(askedOf({ kinds: ["indirect"] }, { as })).toEqual([]);
  });

  it("of several indicators together is put once there are as many", () => {
    const when: Question["when"] = { kinds: ["indirect"], together: 2 };
    expect(askedOf(when, { of: "profile" })).toEqual([]);
    expect(askedOf(when, { of: "profile", as: both(indirect, contextual) })).toEqual([]);
    expect(askedOf(when, { of: "profile", as: both(indirect, indirect) })).toEqual(["whole"]);
    expect(askedOf({ ...when, together: 0 }, { of: "profile", as: {} })).toEqual([]);
  });

  it("of a road follows the one chosen", () => {
    const record = rowOf("road: support");
    expect(askedOf({ roads: ["support"] }, { record })).toEqual(["woonplaats_pc4"]);
    expect(askedOf({ roads: ["objective-justification"] }, { record })).toEqual([]);
  });

  it.each([
    ["a value of a vocabulary", "sample: random", { sample: ["random"] }, true],
    ["a value of a vocabulary by another name", "sample: aselect", { sample: ["random", "signals"] }, true],
    ["another value", "sample: signals", { sample: ["random"] }, false],
    ["no value of it at all", "sample: iets", { sample: ["random"] }, false],
    ["one of no vocabulary, as written", "sample: iets", { sample: ["iets", "anders"] }, true],
    ["nothing", "kind: indirect", { sample: ["random"] }, false],
    ["all of several", "sample: random, kind: indirect", { sample: ["random"], kind: ["indirect"] }, true],
    ["one of several only", "sample: random, kind: direct", { sample: ["random"], kind: ["indirect"] }, false],
  ])("that waits for an answer sees %s", (_what, written, answers, expected) => {
    expect(askedOf({ answers }, { record: rowOf(written) })).toEqual(expected ? ["woonplaats_pc4"] : []);
  });

  it.each([
    ["automation", { automation: ["human-decides"] }, "automation: human-decides", ""],
    ["purpose", { purpose: ["control"] }, "purpose: control", ""],
    ["automation by another", { automation: ["human-decides"] }, "automation: human-decides", "automation: full"],
    ["no learning", { learning: false }, "selection:", "learning: ja\nselection:"],
  ] as [string, Question["when"], string, string][])("waits for the %s of the profile", (_what, when, from, to) => {
    expect(askedOf(when)).toEqual(["woonplaats_pc4"]);
    expect(askedOf(when, { profile: smallest.profile.replace(from, to) })).toEqual([]);
  });

  it("waits for a profile that learns", () => {
    const learning = (value: string) =>
      askedOf(
        { learning: true },
        { profile: smallest.profile.replace("selection:", `learning: ${value}\nselection:`) },
      );
    expect(askedOf({ learning: true })).toEqual([]);
    expect(learning("doorlerend")).toEqual(["woonplaats_pc4"]);
    expect(learning("regels")).toEqual([]);
    expect(learning("soms")).toEqual([]);
  });

  it("waits for as many consequences that burden people", () => {
    const after = (consequences: string) =>
      askedOf({ consequences: 2 }, { profile: smallest.profile.replace("[desk-check]", consequences) });
    expect(after("[desk-check]")).toEqual([]);
    expect(after("[desk-check, huisbezoek]")).toEqual(["woonplaats_pc4"]);
    expect(after("[desk-check, none]")).toEqual([]);
    expect(after("[desk-check, iets anders]")).toEqual([]);
  });
});

describe("the key of a question", () => {
  it("tells one indicator from another and from the whole", () => {
    const keys = [
      { question: "A" },
      { question: "A", indicator: "x" },
      { question: "A", indicator: "y" },
      { question: "Ax" },
      { question: "B" },
    ].map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf({ question: "A", indicator: undefined })).toBe(keyOf({ question: "A" }));
  });
});
