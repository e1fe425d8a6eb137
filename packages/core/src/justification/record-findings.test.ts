import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { type As, complete, judge, policy, profileOf, smallest } from "./fixtures/judged.ts";
import type { Judging } from "./judging.ts";
import { progressOf } from "./progress.ts";
import { readRecord } from "./record.ts";
import { otherProfile } from "./record-findings.ts";

const indirect: As[string] = { kind: "indirect", grounds: ["race"] };
const more = smallest.profile.replace("selection:", "  - {name: wijk}\n  - {name: buurt}\nselection:");

/** What is told where there is no record. */
function missing(profile: string, as: As) {
  const { findings, questions } = judge({ profile, record: null, as });
  const found = findings.filter(({ rule }) => rule === "record/missing");
  return { found, args: found.map(({ message }) => message.args), questions };
}

describe("a record that is missing", () => {
  it("is told at the name of the profile, with where it would stand and how much is asked", () => {
    const { found, questions } = missing(smallest.profile, { woonplaats_pc4: indirect });
    const { asked } = progressOf(questions);
    expect(asked).toBeGreaterThan(5);
    expect(asked).toBeLessThan(questions.length);
    expect(found).toEqual([
      {
        rule: "record/missing",
        severity: "info",
        file: "a.profile.yaml",
        span: expect.anything(),
        message: {
          key: "record/missing",
          args: {
            file: { path: "a.justification.yaml" },
            profile: { path: "a.profile.yaml" },
            indicators: '"woonplaats_pc4"',
            count: asked,
          },
        },
        sources: [],
      },
    ]);
    const at = (profile: string) => {
      const span = missing(profile, { woonplaats_pc4: indirect }).found[0]?.span;
      return profile.slice(span?.start, span?.end);
    };
    expect(at(smallest.profile)).toBe("heronderzoek-bijstand");
    expect(at(smallest.profile.replace(/^profile: .*\n/, ""))).toContain("woonplaats_pc4");
  });

  it("names three of the indicators that are tested", () => {
    const names = (...of: string[]) =>
      missing(more, Object.fromEntries(of.map((name) => [name, indirect]))).args.map(
        (args) => (args as { indicators: string }).indicators,
      );
    expect(names("woonplaats_pc4", "wijk", "buurt")).toEqual(['"woonplaats_pc4", "wijk", "buurt"']);
    expect(names("woonplaats_pc4", "dagen_sinds_wijziging", "wijk", "buurt")).toEqual([
      '"woonplaats_pc4", "dagen_sinds_wijziging", "wijk", …',
    ]);
    expect(missing(more, { woonplaats_pc4: { ...indirect, kind: "contextual" }, wijk: indirect }).args).toMatchObject([
      { indicators: '"wijk"' },
    ]);
    expect(missing(more, { wijk: { ...indirect, kind: "contextual" } }).found).toEqual([]);
  });
});

describe("a record of a profile in a folder", () => {
  const named = (text: string, justifies: string) => {
    const profile = { ...profileOf(text), source: sourceText("map/a.profile.yaml", text) };
    const record = readRecord(sourceText("r", `justifies: ${justifies}\n`), law);
    return otherProfile({ profile, record } as Judging).map(({ message }) => message.args);
  };
  const nameless = smallest.profile.replace(/^profile: .*\n/, "");

  it.each([
    ["by its name", smallest.profile, "heronderzoek-bijstand", []],
    ["by its path", smallest.profile, "map/a.profile.yaml", []],
    ["by its file", nameless, "a.profile.yaml", []],
    ["by no part of its path", nameless, "map", [{ justifies: "map", profile: "map/a.profile.yaml" }]],
  ])("names it %s", (_what, text, justifies, expected) => {
    expect(named(text, justifies)).toEqual(expected);
  });

  it("that cannot be read names none", () => {
    const record = readRecord(sourceText("r", "- a\n"), law);
    expect(otherProfile({ profile: profileOf(smallest.profile), record } as Judging)).toEqual([]);
  });
});

describe("the organisation's file that is missing", () => {
  const missingUnder = (frameworks: string[]) =>
    judge({
      profile: smallest.profile,
      record: complete(),
      organisation: null,
      policy: { ...policy, frameworks },
    }).findings.filter(({ message }) => message.key === "organisation/missing");

  it("is told once, at the head of the record, with the questions that are open", () => {
    const [found, ...others] = missingUnder(["toetsingskader-2025", "voorzorgplicht"]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: "question/VZ-05",
      severity: "block",
      verdict: "test-incomplete",
      file: "a.justification.yaml",
      message: { args: { file: "organisation.yaml", questions: "VZ-05, VZ-11, VZ-12" } },
    });
    expect(complete().slice(found?.span.start, found?.span.end)).toBe("justifies");
    expect(found?.sources.length).toBeGreaterThan(0);
  });

  it("is not asked where no question is", () => {
    expect(missingUnder([])).toEqual([]);
  });
});
