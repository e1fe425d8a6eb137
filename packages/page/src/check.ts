import { type Assessment, assess, type Finding, lexiconOf, type ProfileAssessment, recordText } from "@tenzij/core";
import { progressOf } from "@tenzij/core/justification";
import { onSurface, say } from "@tenzij/core/language";
import { globOf, noPolicy, recordOf } from "@tenzij/core/policy";
import {
  byPlace,
  bySeverity,
  locate,
  nextStep,
  recordAnswered,
  sayOutcome,
  saySeverity,
  visible,
} from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { readText, type Tree } from "@tenzij/read";
import { factIn, withFact } from "./facts.ts";
import type { Answer, Question, ShownFinding, Writing, Written } from "./protocol.ts";
import { viewOf } from "./record-form.ts";

const lexicon = lexiconOf(law, noPolicy.policy);

/**
 * Judges one profile and its record, as the command line judges a file that it is given by name and no policy governs.
 * @param today `YYYY-MM-DD`
 */
export function check(question: Question, today: string): Answer {
  const { number, profile, locale, state } = question;
  const given = judge(question, today);
  const { judged, assessment } = given;
  const made = judged === undefined ? null : recordText({ ...given, judged });
  return {
    type: "checked",
    number,
    verdict: judged?.verdict ?? "cannot-judge",
    blocks: judged?.blocks ?? true,
    outcome: judged === undefined ? "" : sayOutcome(judged, locale, law),
    next: judged === undefined ? null : (nextStep(judged, law, locale, "web")?.text ?? null),
    progress: progressOf(judged?.questions ?? []),
    findings: shown(judged, assessment, question),
    record: judged === undefined || made === null || made.refused ? null : { name: judged.record, text: made.text },
    form: judged === undefined || question.record === null ? null : viewOf({ ...given, judged }, question),
    facts: { purpose: factIn(profile, "purpose", law), phase: factIn(profile, "phase", law) },
    stated: state === null ? null : withFact(profile, state.fact, state.value),
  };
}

/** Writes an answer of the form into the record that stands in the page. */
export function write({ number, given, ...texts }: Writing, today: string): Written {
  const { judged = null, ...around } = judge(texts, today);
  const record = readText(recordOf(texts.profile.name), texts.record.text).source;
  return { type: "written", number, ...recordAnswered(record, given, { ...around, judged }) };
}

/** One profile with its record, judged, and under what. */
function judge(texts: Pick<Question, "profile" | "record" | "locale">, today: string) {
  const { name } = texts.profile;
  const tree = treeOf(texts);
  const policy = { ...noPolicy.policy, profiles: [{ files: globOf(name) }] };
  const given = { tree, today, law };
  const assessment = assess({
    ...{ ...given, signatures: null, lexicon },
    policy: { ...noPolicy, policy },
    only: [name],
  });
  return { ...given, policy, locale: texts.locale, assessment, judged: assessment.profiles[0] };
}

function treeOf({ profile, record }: Pick<Question, "profile" | "record">): Tree {
  const texts = new Map([[profile.name, profile.text]]);
  if (record !== null) texts.set(recordOf(profile.name), record.text);
  return {
    files: [...texts.keys()].sort(),
    isEmpty: (file) => texts.get(file) === "",
    read: (file) => texts.get(file) ?? { unreadable: "vanished" },
  };
}

function shown(judged: ProfileAssessment | undefined, assessment: Assessment, question: Question): ShownFinding[] {
  const { profile, locale } = question;
  const findings = byPlace([...(judged?.findings ?? []), ...assessment.findings], profile.name);
  return bySeverity(findings).map((finding: Finding) => ({
    severity: finding.severity,
    severityTitle: saySeverity(finding.severity, locale),
    message: visible(onSurface(say(finding.message, locale), locale, "web")),
    isOpen: finding.severity === "block" && finding.rule.startsWith("question/") && finding.file === judged?.record,
    rule: finding.rule,
    where: finding.file === profile.name ? "profile" : finding.file === judged?.record ? "record" : null,
    from: finding.span.start,
    to: Math.max(finding.span.start, finding.span.end),
    line: locate(finding.file, finding.span, assessment.texts).start.line,
  }));
}
