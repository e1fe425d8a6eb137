import { describe, expect, it } from "vitest";
import { law } from "./index.ts";
import { questionProblems } from "./question-references.ts";

function problems(changed: typeof law): string[] {
  const found: string[] = [];
  questionProblems(changed, (_item, sentence) => found.push(sentence));
  return found;
}

describe("the questions of the law", () => {
  it("are those of the norms, each once", () => {
    const ids = law.frameworks.flatMap((framework) => framework.questions.map((question) => question.id));
    const numbered = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${prefix}-${String(at + 1).padStart(2, "0")}`);
    // A number may be split (TK-05a, TK-05b), but none is left out.
    for (const id of [
      ...numbered("TK", 20),
      ...numbered("VZ", 13),
      ...numbered("IN", 9),
      ...numbered("DP", 6),
      ...numbered("AK", 21),
      ...numbered("MT", 6),
      ...numbered("PO", 8),
      ...numbered("GS", 11),
      ...numbered("VN", 6),
    ]) {
      expect(
        ids.some((one) => one.replace(/[a-z]$/, "") === id),
        id,
      ).toBe(true);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("refer to nothing that is not there", () => {
    expect(problems(law)).toEqual([]);
  });

  it("are found out when they do", () => {
    const [framework, ...rest] = law.frameworks;
    const [question, ...others] = framework?.questions ?? [];
    if (framework === undefined || question === undefined) throw new Error("no law");
    const broken = {
      ...question,
      form: "no-such-form",
      at: undefined,
      judgement: undefined,
      when: { roads: ["no-such-road"], grounds: ["no-such-ground"] },
    };
    const changed = { ...law, frameworks: [{ ...framework, questions: [broken, ...others] }, ...rest] } as typeof law;
    expect(problems(changed)).toHaveLength(4);
  });

  it("rest on parts wherever someone types an answer that a change of the profile could undo", () => {
    const questions = law.frameworks.flatMap((framework) => framework.questions);
    const typed = questions.filter((question) => question.form !== undefined && question.of === "distinction");
    expect(typed.filter((question) => question.restsOn.length === 0).map((question) => question.id)).toEqual([]);
  });
});
