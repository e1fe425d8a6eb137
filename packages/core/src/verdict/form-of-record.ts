import type { Law } from "@tenzij/law";
import { readText } from "@tenzij/read";
import { askedQuestions, keyOf } from "../justification/asked.ts";
import { withCarriedNames } from "../justification/carried-names.ts";
import { coverageOf } from "../justification/changes.ts";
import { type Confirmed, type Confirming, confirmAnswers } from "../justification/confirm-answers.ts";
import { withFactsInRecord } from "../justification/facts-in-record.ts";
import { recordForm } from "../justification/form/form-groups.ts";
import type { WhoAnswers } from "../justification/form/form-setting.ts";
import type { RecordForm } from "../justification/form/record-form.ts";
import { type FormReader, keysAround, sayInForm } from "../justification/form/say-in-form.ts";
import { digestsOfOwn, isReworded } from "../justification/own-questions.ts";
import { type JustificationRecord, readRecord } from "../justification/record.ts";
import { reopenAnswers } from "../justification/reopen-answers.ts";
import { rowsOf } from "../justification/row.ts";
import { renewCovers } from "../justification/update-record.ts";
import { lawUnder } from "../policy/law-under.ts";
import { effectiveFacts } from "../profile/effective-facts.ts";
import type { Profile } from "../profile/profile.ts";
import { usesHolding } from "./grants.ts";
import { profileIn, type RecordSource } from "./record-text.ts";

/** From what a record is shown as a form. */
export interface FormSource extends Omit<RecordSource, "refresh"> {
  /** Who is likely to answer; only proposed. */
  readonly who: WhoAnswers;
  readonly surface: FormReader["surface"];
  /** Both as they were read for the judgement, for callers that keep that; else they are read from the tree. */
  readonly read?: ReadPair | undefined;
}

interface ReadPair {
  readonly profile: Profile;
  readonly record: JustificationRecord;
}

/** The record of a judged profile as questions with their fields; null where there is none, or profile or record cannot be read. */
export function formOfRecord(source: FormSource): RecordForm | null {
  const setting = settingOf(source);
  if (setting === null) return null;
  const { judged, locale, surface, who } = source;
  const { law } = setting;
  const forms = new Map(setting.asked.map(({ question }) => [question.id, question.form]));
  return recordForm({
    ...{ ...setting, who },
    findings: judged.findings
      .filter((one) => one.file === judged.record && one.severity !== "info" && one.rule.startsWith("question/"))
      .map((one) => ({ ...one, question: one.rule.slice("question/".length) }))
      .map(({ question, indicator, span, message }) => ({
        ...{ question, indicator, span },
        text: sayInForm(message, {
          ...{ law, locale, surface, form: forms.get(question) },
          beside: keysAround(setting.record.root, span),
        }),
      })),
  });
}

/**
 * The record of a judged profile with a confirmation, of today, beside some of its answers. Once no answer is open any more that
 * rests on what changed, what the whole record rests on is written anew too. Null where there is no record, or it or the profile
 * cannot be read.
 * @param by who read the answers again
 */
export function recordConfirmed(source: RecordSource, which: readonly Confirmed[], by: string): Confirming | null {
  const setting = settingOf(source);
  if (setting === null) return null;
  const made = confirmAnswers(which, { by, on: source.today }, { ...setting, source: setting.record.source });
  return made.refused === undefined ? { text: closed(made.text, source) } : made;
}

/** A record as it is; where nothing is open any more, with the digests of now. */
function closed(text: string, source: RecordSource): string {
  const { tree, judged } = source;
  const read: RecordSource["tree"]["read"] = (file) => (file === judged.record ? text : tree.read(file));
  const setting = settingOf({ ...source, tree: { ...tree, read } });
  if (setting === null) return text;
  const { coverage, asked, record, law } = setting;
  if (coverage.changes.length === 0 && !isReworded(record, digestsOfOwn(asked, law))) return text;
  const { findings, stale } = reopenAnswers(coverage, asked, setting);
  const isOpen = stale.size > 0 || findings.some(({ severity }) => severity === "block");
  if (isOpen) return text;
  return renewCovers(text, setting) ?? text;
}

/** A record with what is asked of it; null where there is none, or profile or record cannot be read. */
function settingOf(source: Omit<RecordSource, "refresh"> & Pick<FormSource, "read">) {
  const { judged, policy, today, locale } = source;
  const law = lawUnder(source.law, policy);
  const { distinctions } = judged;
  const read = source.read ?? readFromTree(source, law);
  if (read === null || read.record.root === null) return null;
  if (read.record.findings.some((one) => one.verdict === "cannot-judge")) return null;
  const record = withCarriedNames(read.record, read.profile, law);
  const { profile } = withFactsInRecord(read.profile, record, law);
  const facts = effectiveFacts(profile, usesHolding(policy, judged.grants), law.enums);
  const rows = rowsOf(distinctions, record, law, facts);
  const coverage = coverageOf(record, profile, law);
  const given = { profile, facts, distinctions, law, policy, today, locale };
  const setting = { ...given, record, rows, coverage, nationality: policy.nationality, purpose: facts.purpose };
  const states = new Map(judged.questions.map((state) => [keyOf(state), state]));
  return { ...setting, asked: askedQuestions(setting), states };
}

function readFromTree(source: Omit<RecordSource, "refresh">, law: Law): ReadPair | null {
  const { tree, judged } = source;
  const text = readText(judged.file, tree.read(judged.file));
  if (!text.readable || !tree.files.includes(judged.record)) return null;
  const written = readText(judged.record, tree.read(judged.record));
  return { profile: profileIn(text.source, source), record: readRecord(written.source, law) };
}
