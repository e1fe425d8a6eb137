import type { Law } from "@tenzij/law";
import { readText, type Tree } from "@tenzij/read";
import { askedQuestions, keyOf } from "../justification/asked.ts";
import { withCarriedNames } from "../justification/carried-names.ts";
import { coverageOf } from "../justification/changes.ts";
import { withFactsInRecord } from "../justification/facts-in-record.ts";
import { recordForm } from "../justification/form/form-groups.ts";
import type { WhoAnswers } from "../justification/form/form-setting.ts";
import type { RecordForm } from "../justification/form/record-form.ts";
import { readRecord } from "../justification/record.ts";
import { rowsOf } from "../justification/row.ts";
import { type Locale, say } from "../language/say.ts";
import type { Policy } from "../policy/policy.ts";
import { scopeOf } from "../policy/scope.ts";
import { effectiveFacts } from "../profile/effective-facts.ts";
import { readProfile } from "../profile/read-profile.ts";
import { reachableIn } from "../profile/references/reachable.ts";
import type { ProfileAssessment } from "./assessment.ts";
import { usesHolding } from "./grants.ts";

/** From what a record is shown as a form. */
export interface FormSource {
  readonly tree: Tree;
  readonly judged: ProfileAssessment;
  readonly policy: Policy;
  readonly law: Law;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly locale: Locale;
  /** Who is likely to answer; only proposed. */
  readonly who: WhoAnswers;
}

/** The record of a judged profile as questions with their fields; null where there is none, or profile or record cannot be read. */
export function formOfRecord(source: FormSource): RecordForm | null {
  const { tree, judged, policy, law, today, locale, who } = source;
  const { file, distinctions, record: recordFile } = judged;
  const text = readText(file, tree.read(file));
  if (!text.readable || !tree.files.includes(recordFile)) return null;
  const written = readText(recordFile, tree.read(recordFile));
  const indicators = scopeOf(tree.files, policy).profiles.find((one) => one.file === file)?.indicators;
  const read = readProfile(text.source, { enums: law.enums, indicators, reachable: reachableIn(tree) });
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
