import { type Field, law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { emptinessOf } from "./filled-in.ts";
import { isCopied } from "./good-answer.ts";

/** Whether an answer has sentences that nobody may leave out. */
function asksSentences(fields: Readonly<Record<string, Field>>): boolean {
  return Object.values(fields).some(
    (field) => field.optional !== true && (field.is === "reason" || asksSentences(field.fields ?? {})),
  );
}

const questions = law.frameworks.flatMap((framework) => framework.questions);

describe("a good answer of the law", () => {
  it("is there for each question that asks for sentences, and for no other", () => {
    const asking = questions.filter(({ form }) => asksSentences(law.forms.find(({ id }) => id === form)?.fields ?? {}));
    expect(law.goodAnswers.map(({ question }) => question).sort()).toEqual(asking.map(({ id }) => id).sort());
  });

  it.each(law.goodAnswers)("to $question would be taken if it were one's own, and is not when it is copied", (one) => {
    const asked = questions.find(({ id }) => id === one.question);
    if (asked === undefined) throw new Error("no such question");
    const prompts = [asked.title.nl, asked.title.en, asked.text.nl, asked.text.en];
    for (const text of [one.text.nl, one.text.en]) {
      expect(emptinessOf(text, prompts, "sentence"), text).toBeNull();
      expect(isCopied(text, one.text)).toBe(true);
      expect(isCopied(`Bij ons geldt: ${text.toUpperCase()} En meer niet.`, one.text)).toBe(true);
    }
  });

  it("is not copied by an answer that shares words with it", () => {
    const [one, other] = law.goodAnswers;
    expect(isCopied(other?.text.nl ?? "", one?.text)).toBe(false);
    expect(isCopied("De uitkomst staat alleen in het systeem van de bijzondere bijstand.", one?.text)).toBe(false);
  });
});
