import type { Law } from "@tenzij/law";
import { message } from "../language/message.ts";
import { digestOf } from "../text/digest.ts";
import type { Finding } from "../text/finding.ts";
import { type AskedQuestion, keyOf } from "./asked.ts";
import type { Judging } from "./judging.ts";
import { type JustificationRecord, nodeAt } from "./record.ts";
import { entriesOf, scalarIn } from "./recorded.ts";
import type { Reopened } from "./reopen.ts";

/** The key below `covers` that says to which text of an organisation's own questions was answered. */
export const questionsKey = "questions";

/**
 * The text of each question of the organisation's own, with the shape of its answer, as a digest: a question of the law is bound by the
 * edition of its framework, and one of the organisation's own can be written anew any day.
 */
export function digestsOfOwn(asked: readonly AskedQuestion[], law: Pick<Law, "forms">): Map<string, string> {
  const own = asked.filter(({ framework, question }) => framework.file !== undefined && question.form !== undefined);
  return new Map(
    own.map(({ question: { id, text, at, form = "" } }) => [
      id,
      digestOf(JSON.stringify([text.nl, text.en, at, law.forms.find((one) => one.id === form)])),
    ]),
  );
}

/** The digests that a record holds of such questions, as written. */
export function ownInRecord({ root }: Pick<JustificationRecord, "root">): Map<string, string> {
  const held = nodeAt(root, `covers.${questionsKey}`);
  return new Map(entriesOf(held).map(({ key, value }) => [key.text, scalarIn(value)]));
}

/** The questions of the organisation's own that were answered when they had another text, or nobody knows which. */
export function reopenOwn(asked: readonly AskedQuestion[], judging: Pick<Judging, "record" | "law">): Reopened {
  const now = digestsOfOwn(asked, judging.law);
  const then = ownInRecord(judging.record);
  const told = new Set<string>();
  const stale = new Set<string>();
  const findings = asked.flatMap((one): Finding[] => {
    const { question, row } = one;
    const { id, text, title, sources } = question;
    const answer = answerOf(one, judging.record);
    if (!now.has(id) || answer === undefined || now.get(id) === then.get(id)) return [];
    stale.add(keyOf({ question: id, indicator: row?.indicator.name }));
    if (told.has(id)) return [];
    told.add(id);
    const said = then.has(id)
      ? message("covers/question-changed", { id, text })
      : message("covers/question-unbound", { id, text });
    const { source } = judging.record;
    const base = { rule: `question/${id}`, file: source.file, span: answer.span, message: said, title, sources };
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
  return asked.every((one) => one.question.id !== id || answerOf(one, record) === undefined);
}

function answerOf({ question, row }: AskedQuestion, record: JustificationRecord) {
  return nodeAt(question.of === "distinction" ? (row?.node ?? null) : record.root, question.at ?? "");
}
