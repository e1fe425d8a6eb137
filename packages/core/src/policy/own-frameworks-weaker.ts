import type { Framework, Question } from "@tenzij/law";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { spelt } from "./spelt.ts";

/**
 * In what ways frameworks of an organisation's own ask less than before. A question that is new, or that blocks where it only warned,
 * asks more; of any other change of one nobody can tell. A file that the policy names no more is said of by its name.
 */
export function ownFrameworksWeaker(before: readonly Framework[], after: readonly Framework[]): Message[] {
  const files = new Set(after.map(({ file }) => file));
  const are = new Map(questionsIn(after).map((one) => [one.question.id, one]));
  return questionsIn(before.filter(({ file }) => files.has(file))).flatMap((was) => {
    const { id } = was.question;
    const now = are.get(id);
    if (now === undefined) return [message("weaker/own-question-removed", { id })];
    if (was.asks !== now.asks) return [message("weaker/own-question-changed", { id })];
    const { severity: from } = was.question;
    const { severity: to } = now.question;
    return from === "block" && to !== "block"
      ? [message("weaker/looser", { key: `${id}.severity`, before: from, after: to })]
      : [];
  });
}

interface Asking {
  readonly question: Question;
  /** Everything of it but how heavily it counts. */
  readonly asks: string;
}

function questionsIn(frameworks: readonly Framework[]): Asking[] {
  return frameworks.flatMap(({ questions, forms }) =>
    questions.map((question): Asking => {
      const { severity: _, ...rest } = question;
      return { question, asks: spelt({ ...rest, shape: forms.find(({ id }) => id === question.form) }) };
    }),
  );
}
