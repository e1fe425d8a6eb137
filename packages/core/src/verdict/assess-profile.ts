import type { Law } from "@tenzij/law";
import { nothingRead, readText, type SourceText } from "@tenzij/read";
import { asksOf } from "../distinction/asks-of.ts";
import type { Distinction } from "../distinction/distinction.ts";
import type { Distinctions } from "../distinction/find-distinctions.ts";
import { type FoundBefore, nothingBefore } from "../distinction/found-before.ts";
import { withFactsInRecord } from "../justification/facts-in-record.ts";
import type { JudgedRecord } from "../justification/judge-record.ts";
import { type JustificationRecord, readRecord } from "../justification/record.ts";
import type { Signature } from "../justification/signature.ts";
import { withCounts } from "../justification/statistics/counts-in-record.ts";
import { type WrittenAnswers, writtenAnswers } from "../justification/written-answers.ts";
import type { ReadingCorrection } from "../policy/policy.ts";
import type { GovernedBy } from "../policy/scope.ts";
import { placeholderFindings } from "../profile/placeholders.ts";
import type { Profile } from "../profile/profile.ts";
import { readProfile } from "../profile/read-profile.ts";
import { placedFinding } from "../profile/references/composed.ts";
import type { Content, Reachable } from "../profile/references/reference.ts";
import { type Referred, watched } from "../profile/references/watched.ts";
import type { Finding } from "../text/finding.ts";
import { readingFindings } from "../text/reading-finding.ts";
import { asideFindings } from "./aside-findings.ts";
import type { ProfileAssessment } from "./assessment.ts";
import { classifiedIn } from "./classified.ts";
import { exceptionFindings, isPostponed } from "./exceptions.ts";
import { fallenGrants } from "./fallen-grants.ts";
import { type FirstStep, firstStep } from "./first-step.ts";
import { noGrants } from "./grants.ts";
import { guarded } from "./guarded.ts";
import { noProfileFinding } from "./not-profile.ts";
import { placedDistinction } from "./placed-distinction.ts";
import type { Rules } from "./rules.ts";
import { add, secondStep } from "./second-step.ts";
import { setAsideAs, setAsideFindings, settledAside } from "./set-aside.ts";
import { blocks, verdictOf } from "./verdict-of.ts";
import { withoutFlood } from "./without-flood.ts";

/** A profile and the record beside it, as they stand. */
export interface Pair {
  readonly file: string;
  readonly content: Content;
  readonly recordFile: string;
  /** Null where there is no record. */
  readonly record: Content | null;
  /** Where base policy says the indicators live. */
  readonly indicators?: string | undefined;
  /** What makes it a profile; absent: policy names it. */
  readonly by?: GovernedBy | undefined;
  /** It was a profile before, or another refers to it, so that no content can set it aside. */
  readonly stays?: boolean | undefined;
  /** Null where nobody can know them, as in an editor. */
  readonly signatures: readonly Signature[] | null;
  /** The tree in which its references are followed; without it none is. */
  readonly reachable?: Reachable | undefined;
}

/** A profile judged, with the texts its findings point into. */
export interface JudgedProfile extends ProfileAssessment {
  readonly profile: Profile | null;
  readonly texts: readonly SourceText[];
  /** What was looked for through its references, and what stood there. */
  readonly referred: Referred;
  /** What was written in its record; null where there is none that can be read. */
  readonly answers: WrittenAnswers | null;
  /** Its record as it is written; null where there is none that can be read. */
  readonly written: JustificationRecord | null;
  /** What step 1 found in each indicator, where the file is to be judged again. */
  readonly found?: FoundBefore | undefined;
}

/**
 * Judges one profile with its record: read, step 1 (criteriatoets), exclusions, step 2 (rechtvaardigingstoets),
 * verdict. Every stage runs whatever the one before it found; nothing is thrown.
 * @param before an earlier judgement of this file by the same rules, for callers that judge every keystroke; it makes no
 * difference to what is found. Null asks for a judgement that can serve as one.
 */
export function assessProfile(pair: Pair, rules: Rules, before?: JudgedProfile | null): JudgedProfile {
  const { reachable, referred } = watched(pair.reachable);
  return { ...assessed({ ...pair, reachable }, rules, before), referred };
}

function assessed(pair: Pair, rules: Rules, before: JudgedProfile | null | undefined): JudgedProfile {
  const { file } = pair;
  const findings: Finding[] = [];
  const text = readText(file, pair.content);
  add(findings, readingFindings(file, text.problems));
  const read = text.readable ? readIt(text.source, pair, rules, before, findings) : null;
  if (read === null) {
    const unread = judged(pair, rules, null, [], findings, [text.source], null);
    return findings.every(({ severity }) => severity === "info") ? { ...unread, setAside: true } : unread;
  }
  const { hidden } = read.source;
  const source = hidden === undefined ? text.source : { ...text.source, hidden };
  add(findings, read.problems);
  add(findings, placeholderFindings(read));
  const written = recordOf(pair, rules.law, findings, before);
  const { record, ...counts } = guarded("record/counts", pair.recordFile, findings, noCounts(written), () =>
    written === null ? noCounts(null) : withCounts(written, pair.reachable, rules.law),
  );
  add(findings, counts.findings);
  const { profile, findings: stated } = withFactsInRecord(read, record, rules.law);
  add(findings, stated);
  const known = before === undefined ? undefined : (before?.found ?? nothingBefore());
  const step1 = firstStep(profile, rules, known, findings);
  const { facts, found } = step1;
  // Where nothing distinguishes, nothing is softened either.
  add(findings, found.distinctions.length === 0 ? facts.findings.filter(notUnconfirmed) : facts.findings);
  add(findings, found.findings);
  add(findings, asideFindings(profile, found, facts, rules.law));
  const other = asNoProfile(pair, rules, { read, record, profile, step1, source }, findings);
  if (other !== null) return other;
  const { selecting, step2 } = secondStep(pair, rules, profile, record, step1, findings);
  const texts = [
    ...[source, ...(record === null ? [] : [record.source])],
    ...counts.stretches.map(({ source }) => source),
  ];
  const answers = record === null ? null : writtenAnswers({ ...rules, record });
  const placed = findings.map((one) => placedFinding(one, pair.recordFile, counts.stretches));
  const whole = judged(pair, rules, read, selecting, placed, texts, step2, step1);
  return { ...whole, answers, written, classified: classifiedIn(file, record, step2), found: found.known };
}

function readIt(
  source: SourceText,
  { file, indicators, reachable }: Pair,
  { law }: Rules,
  before: JudgedProfile | null | undefined,
  findings: Finding[],
): Profile | null {
  return guarded("read/profile", file, findings, null, () =>
    readProfile(
      source,
      { enums: law.enums, indicators, reachable },
      before === undefined ? undefined : (before?.profile ?? { nodes: nothingRead }),
    ),
  );
}

/** A file as it was read, before it is known to be a profile. */
interface Opened {
  readonly read: Profile;
  readonly record: JustificationRecord | null;
  readonly profile: Profile;
  readonly step1: FirstStep;
  readonly source: SourceText;
}

/** The judgement of a file that policy or its content says is no profile; null for one that may be one. */
function asNoProfile(
  pair: Pair,
  rules: Rules,
  { read, record, profile, step1, source }: Opened,
  findings: Finding[],
): JudgedProfile | null {
  const { file } = pair;
  const setAside = (findings: readonly Finding[]): JudgedProfile => ({
    ...judged(pair, rules, read, [], findings, [source], null, step1),
    ...{ found: step1.found.known, setAside: true },
  });
  const spared = step1.grants.held.find(({ at: [list], state }) => list === "not-profiles" && state === "bound");
  if (spared !== undefined && record === null)
    return setAside([
      ...findings.filter(({ severity }) => severity === "info"),
      noProfileFinding(file, spared.granted),
    ]);
  const aside = guarded("read/set-aside", file, findings, null, () =>
    asSomethingElse(pair, profile, step1.found, rules.law),
  );
  return aside === null ? null : setAside([...findings.filter(({ rule }) => !settledAside.has(rule)), ...aside]);
}

/** What is said of a file that is governed and no profile; null where it may be one. */
function asSomethingElse(
  { by = "glob", stays = false, record }: Pair,
  profile: Profile,
  { distinctions }: Distinctions<ReadingCorrection>,
  law: Law,
): Finding[] | null {
  const tested = new Set(law.asks.filter(({ asks }) => asks === "test").map(({ kind }) => kind));
  const asking = distinctions.filter(({ kind }) => tested.has(kind));
  const as = setAsideAs(profile, { by, stays: stays || record !== null }, asking);
  return as === null ? null : setAsideFindings(profile, as, by, distinctions, asking);
}

function notUnconfirmed({ message }: Finding): boolean {
  return message.key !== "fact/unconfirmed";
}

function noCounts(record: JustificationRecord | null) {
  return { record, stretches: [], findings: [] };
}

function recordOf(
  pair: Pair,
  law: Law,
  findings: Finding[],
  before: JudgedProfile | null | undefined,
): JustificationRecord | null {
  if (pair.record === null) return null;
  const text = readText(pair.recordFile, pair.record);
  add(findings, readingFindings(pair.recordFile, text.problems));
  if (!text.readable) return null;
  return guarded("read/record", pair.recordFile, findings, null, () =>
    readRecord(text.source, law, before === undefined ? undefined : (before?.written?.nodes ?? nothingRead)),
  );
}

function judged(
  pair: Pair,
  { law, policy }: Rules,
  profile: Profile | null,
  distinctions: readonly Distinction[],
  found: readonly Finding[],
  texts: readonly SourceText[],
  step2: JudgedRecord | null,
  step1: FirstStep | null = null,
): JudgedProfile {
  const asked = distinctions.some((one) => asksAnswers(one, step2, law));
  const { exceptions, held } = step1?.grants ?? noGrants;
  const stretches = profile?.stretches ?? [];
  const fallen = fallenGrants(held, step1?.subject ?? null, found, policy);
  const findings = [...found, ...fallen].map((finding) => placedFinding(finding, pair.file, stretches));
  const verdict = verdictOf(findings, asked ? "test-complete" : "no-finding");
  return {
    file: pair.file,
    record: pair.recordFile,
    profile,
    distinctions: distinctions.map((one) => placedDistinction(one, pair.file, stretches)),
    refersTo: stretches.map(({ source }) => source.file),
    questions: step2?.questions ?? [],
    grants: held,
    verdict,
    blocks: blocks(verdict) && !isPostponed(findings, exceptions),
    findings: withoutFlood([...findings, ...exceptionFindings(findings, exceptions)]),
    texts: [...texts, ...stretches.map(({ source }) => source)],
    referred: { files: new Map(), definitions: new Map() },
    answers: null,
    written: null,
  };
}

/** Whether a distinction asks for a record, and not only a question that warns. */
function asksAnswers(distinction: Distinction, step2: JudgedRecord | null, law: Law): boolean {
  if (asksOf(distinction, law) === "question") return false;
  const doubted = step2?.doubted.get(distinction);
  return doubted?.doubt !== "warning" || doubted.answer === "as-read";
}
