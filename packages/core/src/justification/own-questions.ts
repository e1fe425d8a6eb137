import type { Law } from "@tenzij/law";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import { type AskedQuestion, keyOf } from "./asked.ts";
import { answerOf, type Confirmation } from "./confirmations.ts";
import type { Judging } from "./judging.ts";
import { digestOfOwn } from "./own-text.ts";
import { type JustificationRecord, nodeAt } from "./record.ts";
import { entriesOf, scalarIn } from "./recorded.ts";
import type { Reopened } from "./reopen.ts";

/** The key below `covers` that says to which text of an organisation's own questions was answered. */
export const questionsKey = "questions";

/** The text of each question of the organisation's own, as a digest, by its id. */
export function digestsOfOwn(asked: readonly AskedQuestion[], law: Pick<Law, "forms">): Map<string, string> {
  return new Map(
    asked.flatMap((one) => {
      const digest = digestOfOwn(one, law);
      return digest === null ? [] : [[one.question.id, digest] as const];
    }),
  );
}

/** The digests that a record holds of such questions, as written. */
export function ownInRecord({ root }: Pick<JustificationRecord, "root">): Map<string, string> {
  const held = nodeAt(root, `covers.${questionsKey}`);
  return new Map(entriesOf(held).map(({ key, value }) => [key.text, scalarIn(value)]));
}

/** Whether a record holds no digest, or another one, of such a question that is asked now. */
export function isReworded(record: Pick<JustificationRecord, "root">, now: ReadonlyMap<string, string>): boolean {
  const then = ownInRecord(record);
  return [...now].some(([id, digest]) => then.get(id) !== digest);
}

/**
 * The questions of the organisation's own that were answered when they had another text, or nobody knows which. An answer that was
 * confirmed since rests on the text of then, as on the profile of then.
 */
export function reopenOwn(
  asked: readonly AskedQuestion[],
  confirmed: ReadonlyMap<AskedQuestion, Confirmation>,
  judging: Pick<Judging, "record" | "law">,
): Reopened {
  const now = digestsOfOwn(asked, judging.law);
  const then = ownInRecord(judging.record);
  const listed = new Set<string>();
  const stale = new Set<string>();
  const findings = asked.flatMap((one): Finding[] => {
    const { question, row } = one;
    const { id, text, title, sources } = question;
    const answer = answerOf(one, judging.record.root);
    if (!now.has(id) || answer === undefined || now.get(id) === then.get(id)) return [];
    if (confirmed.get(one)?.fits === true) return [];
    stale.add(keyOf({ question: id, indicator: row?.indicator.name }));
    if (listed.has(id)) return [];
    listed.add(id);
    const sentence = then.has(id)
      ? message("covers/question-changed", { id, text })
      : message("covers/question-unbound", { id, text });
    const { source } = judging.record;
    const base = { rule: `question/${id}`, file: source.file, span: answer.span, message: sentence, title, sources };
    return [
      question.severity === "warning"
        ? { ...base, severity: "warning" }
        : { ...base, severity: "block", verdict: "test-stale" },
    ];
  });
  return { findings, stale };
}

/** Whether nobody answered a question yet, so that whoever does answers the text of now. */
export function isOpenIn(record: JustificationRecord, id: string, asked: readonly AskedQuestion[]): boolean {
  return asked.every((one) => one.question.id !== id || answerOf(one, record.root) === undefined);
}
