import { readText } from "@tenzij/read";
import { askedQuestions, keyOf } from "../justification/asked.ts";
import { withCarriedNames } from "../justification/carried-names.ts";
import { coverageOf } from "../justification/changes.ts";
import { withFactsInRecord } from "../justification/facts-in-record.ts";
import { recordForm } from "../justification/form/form-groups.ts";
import type { WhoAnswers } from "../justification/form/form-setting.ts";
import type { RecordForm } from "../justification/form/record-form.ts";
import { readRecord } from "../justification/record.ts";
import { rowsOf } from "../justification/row.ts";
import { say } from "../language/say.ts";
import { lawUnder } from "../policy/law-under.ts";
import { effectiveFacts } from "../profile/effective-facts.ts";
import { usesHolding } from "./grants.ts";
import { profileIn, type RecordSource } from "./record-text.ts";

/** From what a record is shown as a form. */
export interface FormSource extends Omit<RecordSource, "refresh"> {
  /** Who is likely to answer; only proposed. */
  readonly who: WhoAnswers;
}

/** The record of a judged profile as questions with their fields; null where there is none, or profile or record cannot be read. */
export function formOfRecord(source: FormSource): RecordForm | null {
  const { tree, judged, policy, today, locale, who } = source;
  const law = lawUnder(source.law, policy);
  const { file, distinctions, record: recordFile } = judged;
  const text = readText(file, tree.read(file));
  if (!text.readable || !tree.files.includes(recordFile)) return null;
  const written = readText(recordFile, tree.read(recordFile));
  const read = profileIn(text.source, source);
  const raw = readRecord(written.source, law);
  if (raw.root === null || raw.findings.some((one) => one.verdict === "cannot-judge")) return null;
  const record = withCarriedNames(raw, read, law);
  const { profile } = withFactsInRecord(read, record, law);
  const facts = effectiveFacts(profile, usesHolding(policy, judged.grants), law.enums);
  const rows = rowsOf(distinctions, record, law, facts);
  const coverage = coverageOf(record, profile, law);
  const given = { profile, facts, distinctions, law, policy, today, locale };
  const setting = { ...given, record, rows, coverage, nationality: policy.nationality, purpose: facts.purpose };
  return recordForm({
    ...{ ...setting, who },
    asked: askedQuestions(setting),
    states: new Map(judged.questions.map((state) => [keyOf(state), state])),
    said: judged.findings
      .filter((one) => one.file === recordFile && one.severity !== "info" && one.rule.startsWith("question/"))
      .map((one) => ({
        question: one.rule.slice("question/".length),
        indicator: one.indicator,
        span: one.span,
        text: say(one.message, locale),
      })),
  });
}
