import type { Law, Question, Verdict } from "@tenzij/law";
import type { Distinction } from "../distinction/distinction.ts";
import { message } from "../language/message.ts";
import type { EffectiveFacts } from "../profile/effective-facts.ts";
import type { Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import { holdQuestion, holdUnanswered, isUnanswerable } from "./answer-question.ts";
import { type AskedQuestion, askedQuestions, keyOf } from "./asked.ts";
import { withCarriedNames } from "./carried-names.ts";
import { coverageOf } from "./changes.ts";
import { isConfirmable } from "./confirmations.ts";
import type { Flaw } from "./flaw.ts";
import { type Judging, type JustificationPolicy, judgingOf } from "./judging.ts";
import { asNew, newFrameworks } from "./new-questions.ts";
import { openDuties } from "./open-duties.ts";
import type { Organisation } from "./organisation.ts";
import { pathOf } from "./prose.ts";
import type { QuestionState } from "./question-state.ts";
import { combinationsKey, type JustificationRecord, placeOf } from "./record.ts";
import { missingRecord, organisationMissing, otherProfile } from "./record-findings.ts";
import type { Reopened } from "./reopen.ts";
import { reopenAnswers } from "./reopen-answers.ts";
import { asksRecord, type Doubted, type Row, rowsOf } from "./row.ts";
import type { Signature } from "./signature.ts";

export type { QuestionState } from "./question-state.ts";

/** What a record is judged by. */
export interface RecordToJudge {
  readonly profile: Profile;
  readonly facts: EffectiveFacts;
  /** Those that select persons; what base policy sets apart is left out. */
  readonly distinctions: readonly Distinction[];
  /** Null where there is none. */
  readonly record: JustificationRecord | null;
  /** Where the record stands, or would. */
  readonly recordFile: string;
  readonly organisation: Organisation | null;
  readonly law: Law;
  readonly policy: JustificationPolicy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Null where nobody can know them, as in an editor. */
  readonly signatures: readonly Signature[] | null;
}

/** A record judged. */
export interface JudgedRecord {
  readonly findings: readonly Finding[];
  readonly questions: readonly QuestionState[];
  /** Distinctions that count otherwise than they were read: contested ones as a lawyer classified them, doubted ones that were affirmed. */
  readonly classified: ReadonlyMap<Distinction, Distinction>;
  /** Distinctions of which it is asked whether the words say it. */
  readonly doubted: ReadonlyMap<Distinction, Doubted>;
  /** Names of indicators all of whose own questions are answered. */
  readonly answered: ReadonlySet<string>;
}

/**
 * Step 2 and the duties: which questions are asked, how each is answered, and what has to be answered again. Never
 * throws; what is missing is a finding. Linear in the size of profile and record.
 */
export function judgeRecord(given: RecordToJudge): JudgedRecord {
  const written = given.record === null ? null : withCarriedNames(given.record, given.profile, given.law);
  const rows = rowsOf(given.distinctions, written, given.law, given.facts);
  const classified = new Map(rows.flatMap((row) => [...row.changed]));
  const doubted = new Map(rows.flatMap((row) => [...row.doubted]));
  const record = written ?? emptyRecord(given.recordFile);
  const tested = rows.some(asksRecord);
  const coverage = tested && given.record !== null ? coverageOf(record, given.profile, given.law) : null;
  const judging = judgingOf({ ...given, record, rows, coverage });
  const asked = askedQuestions(judging);
  const added = given.record === null ? new Set<string>() : newFrameworks(asked, judging);
  const held = asked.map((one) => hold(one, judging, given.record !== null, added.has(one.framework.id)));
  const { findings: reopened, stale } = coverage === null ? nothing : reopenAnswers(coverage, asked, judging);
  const questions = held.map(({ state }, at) =>
    stale.has(keyOf(state)) ? askedAgain(state, asked[at]?.question) : state,
  );
  const findings =
    given.record === null
      ? [...missingRecord(given, rows, questions), ...held.flatMap((one) => one.findings)]
      : [
          ...record.findings,
          ...otherProfile(judging),
          ...held.flatMap((one) => one.findings),
          ...organisationMissing(judging, asked, added),
          ...reopened,
        ];
  findings.push(...openDuties(judging));
  return { findings, questions, classified, doubted, answered: answeredNames(questions) };
}

/** What was never answered is not re-opened. */
function askedAgain(state: QuestionState, question: Question | undefined): QuestionState {
  if (state.state === "missing" || state.state === "incomplete") return state;
  const isOpen = question !== undefined && isConfirmable(question);
  return { ...state, state: "stale", ...(isOpen ? { reopened: true } : {}) };
}

const nothing: Reopened = { findings: [], stale: new Set() };

function hold(
  asked: AskedQuestion,
  judging: Judging,
  recorded: boolean,
  isNew: boolean,
): { state: QuestionState; findings: Finding[] } {
  const { question, row } = asked;
  const ofOrganisation = question.of === "organisation";
  const file =
    ofOrganisation && judging.organisation !== null ? judging.organisation.source.file : judging.record.source.file;
  const silent = !recorded || (ofOrganisation && judging.organisation === null);
  const held =
    silent && isUnanswerable(question, judging)
      ? holdUnanswered(question, row, judging)
      : holdQuestion(question, row, judging);
  const absent = row !== null && row.keySpan === null;
  const state = stateOf(asked, held, file);
  // What the profile itself shows, such as share and margin, is told without a record too.
  if (silent) return { state, findings: ofProfileFile(held.flaws, question, row) };
  if (absent) {
    const findings = [...absentRow(question, row, judging), ...ofProfileFile(held.flaws, question, row)];
    return { state: { ...state, state: "missing" }, findings };
  }
  const flaws = isNew ? held.flaws.map((flaw) => asNew(flaw, asked)) : held.flaws;
  return { state, findings: flaws.map((flaw) => toFinding(flaw, question, row, flaw.file ?? file)) };
}

/** How a question stands, with what is asked beside it. */
function stateOf(
  { question, framework, row }: AskedQuestion,
  { state, span }: Pick<QuestionState, "state" | "span">,
  file: string,
): QuestionState {
  return {
    question: question.id,
    framework: framework.id,
    title: question.title,
    text: question.text,
    of: question.of,
    indicator: row?.indicator.name,
    ...{ state, file, span },
    severity: question.severity,
    at: question.at === undefined || row === null ? question.at : `${pathOf(row)}.${question.at}`,
    typed: question.form !== undefined,
    restsOn: question.restsOn,
    sources: question.sources,
  };
}

/** Of a row nothing is said of, the check of the question that says so. */
const announcedBy = { test: "classification", answer: "members", question: "reading" } as const;

/** A row the record does not speak of is one finding, not one per question. */
function absentRow(question: Question, row: Row, judging: Judging): Finding[] {
  if (!asksRecord(row) || !question.checks.includes(announcedBy[row.asks])) return [];
  const at = placeOf(judging.record.root, row.members === undefined ? "distinctions" : combinationsKey);
  const title = row.written[0]?.title ?? { nl: "", en: "" };
  const sentence = message("record/no-distinction", { indicator: row.indicator.name, title });
  const finding = toFinding(
    { state: "missing", span: at, message: sentence },
    question,
    row,
    judging.record.source.file,
  );
  return [{ ...finding, verdict: "test-missing" }];
}

function ofProfileFile(flaws: readonly Flaw[], question: Question, row: Row | null): Finding[] {
  return flaws.flatMap((flaw) => (flaw.file === undefined ? [] : [toFinding(flaw, question, row, flaw.file)]));
}

const verdicts: Readonly<Record<Flaw["state"], Verdict | null>> = {
  missing: "test-incomplete",
  incomplete: "test-incomplete",
  stale: "test-stale",
  inconsistent: "test-inconsistent",
  unsigned: "test-unsigned",
  questioned: null,
  info: null,
};

/** A flaw as a finding of its question; a question that only warns decides nothing. */
function toFinding(flaw: Flaw, question: Question, row: Row | null, file: string): Finding {
  const verdict = question.severity === "warning" ? null : verdicts[flaw.state];
  const first = row?.written[0];
  return {
    rule: `question/${question.id}`,
    severity: verdict !== null ? "block" : flaw.state === "info" ? "info" : "warning",
    ...(verdict === null ? {} : { verdict }),
    file,
    span: flaw.span,
    message: flaw.message,
    title: question.title,
    ...(first === undefined || row === null
      ? {}
      : { indicator: row.indicator.name, kind: row.kind, grounds: first.grounds }),
    sources: question.sources,
  };
}

function answeredNames(questions: readonly QuestionState[]): Set<string> {
  const named = questions.flatMap((one) =>
    one.indicator === undefined
      ? []
      : [{ name: one.indicator, done: ["answered", "planned", "not-asked"].includes(one.state) }],
  );
  const open = new Set(named.filter((one) => !one.done).map((one) => one.name));
  return new Set(named.map((one) => one.name).filter((name) => !open.has(name)));
}

function emptyRecord(file: string): JustificationRecord {
  const rows = { distinctions: new Map(), combinations: new Map() };
  return { source: { file, text: "", lineStarts: [0] }, root: null, ...rows, findings: [] };
}
