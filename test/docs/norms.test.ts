import { fileURLToPath } from "node:url";
import { type Framework, law, type Question } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { normsPage, toolChecks } from "../../.build/docs/norms.ts";
import { testsOf } from "../../.build/docs/tests-of.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tests = testsOf(root);
const page = normsPage(law, tests);
const asked = law.frameworks.flatMap((framework) => framework.questions.map((question) => ({ question, framework })));

/** What the sources demand, by framework: how many are numbered in each. */
const counted = { TK: 20, VZ: 13, AK: 21, DP: 6, PO: 8, GS: 11, MT: 6, VN: 6, IN: 9 };

describe("docs/norms.md", () => {
  it("shows every number of the sources", () => {
    const numbers = Object.entries(counted).flatMap(([prefix, count]) =>
      Array.from({ length: count }, (_, at) => `${prefix}-${String(at + 1).padStart(2, "0")}`),
    );
    // A number may be split (TK-05a, TK-05b).
    expect(numbers.filter((id) => !new RegExp(`<a id="${id.toLowerCase()}[a-z]?"></a>`).test(page))).toEqual([]);
  });

  it("shows every question once", () => {
    const anchors = [...page.matchAll(/<a id="([a-z]+-\d+[a-z]?)"><\/a>/g)].map(([, id]) => id);
    expect(anchors.toSorted()).toEqual(asked.map(({ question }) => question.id.toLowerCase()).toSorted());
  });

  it.each(asked.map((one) => [one.question.id, one] as const))("%s has a check or a stated judgement", (_, one) => {
    expect(hasCheckOrJudgement(one)).toBe(true);
  });

  it.each(asked.map((one) => [one.question.id, one] as const))("%s is held by a test", (_, { question, framework }) => {
    expect(tests(question, framework)).not.toEqual([]);
  });

  it("is found wanting where a question has neither", () => {
    const [one] = asked;
    if (one === undefined) throw new Error("no law");
    const { form: _form, judgement: _judgement, ...rest } = one.question;
    expect(hasCheckOrJudgement({ ...one, question: { ...rest, checks: [], heldBy: "record" } })).toBe(false);
  });
});

function hasCheckOrJudgement({ question }: { question: Question; framework: Framework }): boolean {
  return question.judgement !== undefined || toolChecks(question, law, "en") !== "nothing beyond that";
}
