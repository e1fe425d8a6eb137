import type { Part, Question, Verdict } from "@tenzij/law";
import type { Span } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import { type AskedQuestion, keyOf } from "./asked.ts";
import { type Change, type Coverage, partTitles } from "./changes.ts";
import { type Confirmation, isConfirmable } from "./confirmations.ts";
import { digestVersion } from "./digest.ts";
import type { Judging } from "./judging.ts";
import { indicatorParts } from "./parts.ts";
import { placesOfChanges } from "./places-of-changes.ts";
import { textAt } from "./record.ts";
import { earlierVersion } from "./versions.ts";

/** What has to be answered again because the profile is not as it was. */
export interface Reopened {
  readonly findings: readonly Finding[];
  /** Keys of the questions (`keyOf`). */
  readonly stale: ReadonlySet<string>;
}

/**
 * A changed part re-opens only the questions that rest on it: those of its own indicator, and those of the whole
 * profile. A change of the profile as a whole re-opens what rests on it anywhere. An answer that was confirmed since rests on what
 * stood there then: it is open where that is not what stands there now, and only then.
 */
export function reopen(
  coverage: Coverage,
  asked: readonly AskedQuestion[],
  confirmed: ReadonlyMap<AskedQuestion, Confirmation>,
  judging: Beside,
): Reopened {
  const bound = asked.find((one) => one.question.checks.includes("digests"));
  if (bound === undefined) return { findings: [], stale: new Set() };
  const listed = asked.find((one) => one.question.checks.includes("coverage")) ?? bound;
  const make = maker(judging.record.source.file);
  if (coverage.state === "missing") {
    return {
      findings: [make(bound.question, message("covers/missing", {}), coverage.span, "test-incomplete")],
      stale: new Set([keyOfAsked(bound)]),
    };
  }
  const outdated = [...confirmed].filter(([, { fits }]) => !fits);
  const again = outdated.map(([one, held]) => ofOther(one.question, held, make));
  if (coverage.state === "other-version") {
    const sentence = message("covers/version", { version: coverage.version, known: digestVersion });
    const open = asked.filter((one) => rests(one) && confirmed.get(one)?.fits !== true);
    return {
      findings: [make(bound.question, sentence, coverage.span, "test-stale"), ...again],
      stale: new Set([bound, ...open].map(keyOfAsked)),
    };
  }
  const { findings, open } = ofChanges(coverage, asked, confirmed, { bound, listed, make, judging });
  return {
    findings: [...findings, ...again],
    stale: new Set([...open, ...outdated.map(([one]) => one)].map(keyOfAsked)),
  };
}

/** A profile and the record beside it. */
type Beside = Pick<Judging, "record" | "profile">;

interface Around {
  readonly bound: AskedQuestion;
  readonly listed: AskedQuestion;
  readonly make: MakeFinding;
  readonly judging: Beside;
}

/** What each change re-opens and is not confirmed since; named is what a person answers, and not what is computed anew. */
function ofChanges(
  coverage: Coverage,
  asked: readonly AskedQuestion[],
  confirmed: ReadonlyMap<AskedQuestion, Confirmation>,
  { bound, listed, make, judging }: Around,
): { findings: Finding[]; open: Set<AskedQuestion> } {
  const index = indexOf(asked);
  const place = placesOfChanges(judging.profile);
  const open = new Set<AskedQuestion>();
  const findings: Finding[] = coverage.version === earlierVersion ? [ofBefore(coverage, bound.question, judging)] : [];
  const added: string[] = [];
  for (const change of coverage.changes) {
    const touched = index(change);
    // Of indicators that make no combination any more nothing is left to answer.
    if (change.combination !== undefined && touched.length === 0) continue;
    const left = touched.filter((one) => confirmed.get(one)?.fits !== true);
    if (isClosed(touched, left)) continue;
    for (const one of [bound, ...left]) open.add(one);
    const ids = [...new Set(left.flatMap(({ question: { id, form } }) => (form === undefined ? [] : [id])))];
    if (change.how !== "added" || (change.key ?? change.combination) !== undefined)
      findings.push(describe(change, ids, make, bound.question));
    else added.push(change.indicator ?? "");
    findings.push(...atTheChange(place(change), change, ids, bound.question, judging));
  }
  if (added.length > 0) {
    const names = added.length > 5 ? `${added.slice(0, 5).join(", ")}, …` : added.join(", ");
    findings.push(
      make(listed.question, message("covers/not-listed", { indicators: names }), coverage.span, "test-stale"),
    );
  }
  return { findings, open };
}

/** Whether every answer of a person that rests on a change was confirmed since: what is computed was computed anew. */
function isClosed(touched: readonly AskedQuestion[], left: readonly AskedQuestion[]): boolean {
  const isTyped = ({ question }: AskedQuestion) => isConfirmable(question);
  return touched.some(isTyped) && !left.some(isTyped);
}

/** A confirmation of something else than what stands there now confirms nothing. */
function ofOther(question: Question, { on, by, span }: Confirmation, make: MakeFinding): Finding {
  const sentence =
    on === "" || by === ""
      ? message("holds/not-whole", { question: question.id })
      : message("holds/other", { on, by, question: question.id });
  return make(question, sentence, span, "test-stale");
}

function maker(file: string): MakeFinding {
  return (question, sentence, span, verdict) => ({
    rule: `question/${question.id}`,
    severity: "block",
    verdict,
    file,
    span,
    message: sentence,
    title: question.title,
    sources: question.sources,
  });
}

/** Digests of before hold until the date of their record; that they see less is told. */
function ofBefore({ version, span }: Coverage, { id, title, sources }: Question, judging: Beside): Finding {
  const { record, profile } = judging;
  const until = textAt(record.root, "valid-until") ?? textAt(record.root, "valid-until.on") ?? "–";
  const sentence = message("covers/earlier", { version, until, profile: { path: profile.source.file } });
  return {
    rule: `question/${id}`,
    severity: "info",
    file: record.source.file,
    span,
    message: sentence,
    title,
    sources,
  };
}

/** The same where the profile itself changed, so that whoever edits it sees what an edit re-opens. */
function atTheChange(
  span: Span | null,
  change: Change,
  ids: readonly string[],
  { id, title, sources }: Question,
  { profile, record }: Beside,
): Finding[] {
  if (span === null) return [];
  const args = { record: { path: record.source.file }, questions: ids.join(", ") };
  const sentence = ids.length === 0 ? message("covers/here-quietly", args) : message("covers/here", args);
  const indicator = change.indicator === undefined ? {} : { indicator: change.indicator };
  const rule = `question/${id}`;
  return [{ rule, severity: "info", file: profile.source.file, span, message: sentence, title, sources, ...indicator }];
}

type MakeFinding = (question: Question, sentence: Message, span: Span, verdict: Verdict) => Finding;

function describe(change: Change, ids: readonly string[], make: MakeFinding, question: Question): Finding {
  const { indicator, span } = change;
  const part = partTitles[change.part];
  const questions = ids.join(", ");
  if (change.combination !== undefined) {
    const args = { combination: change.combination, questions };
    const sentence =
      change.how === "added" ? message("combination/unbound", args) : message("combination/changed", args);
    return make(question, sentence, span, "test-stale");
  }
  if (change.key !== undefined)
    return make(
      question,
      message("covers/changed-rest", { key: change.key, questions: questions || "–" }),
      span,
      "test-stale",
    );
  if (indicator === undefined) {
    const sentence =
      ids.length === 0
        ? message("covers/changed-profile-quietly", { part })
        : message("covers/changed-profile", { part, questions });
    return make(question, sentence, span, "test-stale");
  }
  const one = make(
    question,
    change.how === "gone"
      ? message("covers/gone", { indicator, questions: questions || "–" })
      : ids.length === 0
        ? message("covers/changed-quietly", { indicator, part })
        : message("covers/changed", { indicator, part, questions }),
    span,
    "test-stale",
  );
  return { ...one, indicator };
}

/** Looks up the questions a change touches without walking all of them for each change. */
function indexOf(asked: readonly AskedQuestion[]): (change: Change) => AskedQuestion[] {
  const whole = asked.filter((one) => one.row === null);
  const byRow = new Map<string, AskedQuestion[]>();
  for (const one of asked) {
    if (one.row === null) continue;
    const { name } = one.row.indicator;
    byRow.set(name, [...(byRow.get(name) ?? []), one]);
  }
  const rows = asked.filter((one) => one.row !== null);
  return ({ part, indicator, combination }) => {
    if (combination !== undefined)
      return rows.filter(
        ({ row, question }) => row?.members !== undefined && row.key === combination && ofParts(question),
      );
    const own = indicator === undefined ? rows : (byRow.get(indicator) ?? []);
    return [...own, ...whole].filter((one) => one.question.restsOn.includes(part));
  };
}

/** Whether a question rests on anything an indicator says: of several together one digest tells no more. */
function ofParts({ restsOn }: Question): boolean {
  return restsOn.some((part) => (indicatorParts as readonly Part[]).includes(part));
}

function rests(one: AskedQuestion): boolean {
  return one.question.restsOn.length > 0;
}

function keyOfAsked({ question, row }: AskedQuestion): string {
  return keyOf({ question: question.id, ...(row === null ? {} : { indicator: row.indicator.name }) });
}
