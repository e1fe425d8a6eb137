import type { Citation, Law } from "@tenzij/law";
import { nothingRead, readText, type SourceText, type Span } from "@tenzij/read";
import { asksOf } from "../distinction/asks-of.ts";
import { type Combinations, combinationsIn } from "../distinction/combinations.ts";
import type { Distinction, Mention } from "../distinction/distinction.ts";
import type { Distinctions, FoundInIndicator } from "../distinction/find-distinctions.ts";
import { withFactsInRecord } from "../justification/facts-in-record.ts";
import { type JudgedRecord, judgeRecord } from "../justification/judge-record.ts";
import { type JustificationRecord, readRecord } from "../justification/record.ts";
import type { Signature } from "../justification/signature.ts";
import { type WrittenAnswers, writtenAnswers } from "../justification/written-answers.ts";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import type { ReadingCorrection } from "../policy/policy.ts";
import type { GovernedBy } from "../policy/scope.ts";
import type { EffectiveFacts } from "../profile/effective-facts.ts";
import { placeholderFindings } from "../profile/placeholders.ts";
import type { Indicator, Profile } from "../profile/profile.ts";
import { readProfile } from "../profile/read-profile.ts";
import { placedFinding } from "../profile/references/composed.ts";
import type { Content, Reachable } from "../profile/references/reference.ts";
import { type Referred, watched } from "../profile/references/watched.ts";
import type { Finding } from "../text/finding.ts";
import { readingFindings } from "../text/reading-finding.ts";
import type { ProfileAssessment } from "./assessment.ts";
import { classifiedIn } from "./classified.ts";
import { findingBase, setApartFinding } from "./distinction-findings.ts";
import { exceptionFindings, isPostponed } from "./exceptions.ts";
import { fallenGrants } from "./fallen-grants.ts";
import { type FirstStep, firstStep } from "./first-step.ts";
import { noGrants } from "./grants.ts";
import { guarded } from "./guarded.ts";
import { noProfileFinding } from "./not-profile.ts";
import { placedDistinction } from "./placed-distinction.ts";
import type { Rules } from "./rules.ts";
import { setAsideAs, setAsideFindings, severalDocuments } from "./set-aside.ts";
import { beyondTested, testedAtOnce } from "./tested-at-once.ts";
import { testedDistinctions } from "./tested-distinctions.ts";
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
  /** What step 1 found in each indicator, where the file is to be judged again. */
  readonly found?: ReadonlyMap<Indicator, FoundInIndicator> | undefined;
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
  const { file, indicators, reachable } = pair;
  const findings: Finding[] = [];
  const text = readText(file, pair.content);
  add(findings, readingFindings(file, text.problems));
  const read = text.readable
    ? guarded("read/profile", file, findings, null, () =>
        readProfile(
          text.source,
          { enums: rules.law.enums, indicators, reachable },
          before === undefined ? undefined : (before?.profile ?? { nodes: nothingRead }),
        ),
      )
    : null;
  if (read === null) {
    const unread = judged(pair, rules, null, [], findings, [text.source], null);
    return findings.every(({ severity }) => severity === "info") ? { ...unread, setAside: true } : unread;
  }
  add(findings, read.problems);
  add(findings, placeholderFindings(read));
  const record = recordOf(pair, rules.law, findings);
  const { profile, findings: stated } = withFactsInRecord(read, record, rules.law);
  add(findings, stated);
  const known = before === undefined ? undefined : (before?.found ?? new Map());
  const step1 = firstStep(profile, rules, known, findings);
  const { facts, found } = step1;
  // Where nothing distinguishes, nothing is softened either.
  add(findings, found.distinctions.length === 0 ? facts.findings.filter(notUnconfirmed) : facts.findings);
  add(findings, found.findings);
  add(findings, asideFindings(profile, found, facts, rules.law));
  const spared = step1.grants.held.find(({ at: [list], state }) => list === "not-profiles" && state === "bound");
  if (spared !== undefined && record === null) {
    const told = [...findings.filter(({ severity }) => severity === "info"), noProfileFinding(file, spared.granted)];
    const whole = judged(pair, rules, read, [], told, [text.source], null, step1);
    return { ...whole, found: found.byIndicator, setAside: true };
  }
  const aside = guarded("read/set-aside", file, findings, null, () => asSomethingElse(pair, profile, found, rules.law));
  if (aside !== null) {
    const rest = findings.filter(({ rule }) => rule !== severalDocuments);
    return {
      ...judged(pair, rules, read, [], [...rest, ...aside], [text.source], null, step1),
      found: found.byIndicator,
      setAside: true,
    };
  }
  const selects = (indicator: Indicator) => facts.setApart(indicator) === null;
  const alone = found.distinctions.filter(({ indicator }) => selects(indicator));
  const together = guarded("combination/all", file, findings, nothingTogether, () =>
    combinationsIn(rules.lexicon, profile, alone, selects, facts),
  );
  add(findings, together.findings);
  const all = [...alone, ...together.distinctions].sort((a, b) => a.indicator.span.start - b.indicator.span.start);
  add(findings, beyondTested(file, all));
  const selecting = all.slice(0, testedAtOnce);
  const step2 = guarded("question/all", file, findings, null, () =>
    judgeRecord({
      profile,
      facts,
      distinctions: selecting,
      record,
      recordFile: pair.recordFile,
      ...rules,
      signatures: pair.signatures,
    }),
  );
  add(findings, step2?.findings ?? []);
  add(findings, testedDistinctions(selecting, { profile, facts, record, step2, ...rules }));
  const texts = record === null ? [text.source] : [text.source, record.source];
  const answers = record === null ? null : writtenAnswers({ ...rules, record });
  const whole = judged(pair, rules, read, selecting, findings, texts, step2, step1);
  const classified = classifiedIn(file, record, step2);
  return { ...whole, answers, classified, found: found.byIndicator };
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

function notUnconfirmed({ message: said }: Finding): boolean {
  return said.key !== "fact/unconfirmed";
}

/** Adds one by one: what a call takes as arguments ends at some hundred thousand, and a file can hold more. */
function add(findings: Finding[], more: readonly Finding[]): void {
  for (const finding of more) findings.push(finding);
}

const nothingTogether: Combinations = { distinctions: [], findings: [] };

function recordOf(pair: Pair, law: Law, findings: Finding[]): JustificationRecord | null {
  if (pair.record === null) return null;
  const text = readText(pair.recordFile, pair.record);
  add(findings, readingFindings(pair.recordFile, text.problems));
  if (!text.readable) return null;
  return guarded("read/record", pair.recordFile, findings, null, () => readRecord(text.source, law));
}

/** What is shown beside the distinctions that ask: corrected readings, indicators set apart, mentions. */
function asideFindings(
  profile: Profile,
  found: Distinctions<ReadingCorrection>,
  facts: EffectiveFacts,
  law: Law,
): Finding[] {
  const file = profile.source.file;
  const findings: Finding[] = found.corrected.map(({ distinction, correction }) => {
    const { means, by } = correction;
    const [{ match }] = distinction.readings;
    const said = message("distinction/corrected", {
      indicator: distinction.indicator.name,
      match,
      title: distinction.title,
      means,
      by,
    });
    return { ...findingBase(file, distinction, said), severity: "info" };
  });
  for (const distinction of found.distinctions) {
    const use = facts.setApart(distinction.indicator);
    if (use !== null) findings.push(setApartFinding(file, distinction, use, law));
  }
  return [...findings, ...found.mentions.map((mention) => mentionFinding(profile, mention, found.distinctions, law))];
}

/** Text is held against the profile: where the two disagree it is a warning, any other mention is information. */
function mentionFinding(profile: Profile, mention: Mention, distinctions: readonly Distinction[], law: Law): Finding {
  const { entry, title, reading } = mention;
  const said = disagreement(profile, mention, distinctions, law);
  return {
    rule: `indicator/${entry}`,
    severity: said === null ? "info" : "warning",
    file: profile.source.file,
    span: reading.span,
    message:
      said ?? message(mention.off ? "mention/switched-off" : "mention/information", { match: reading.match, title }),
    title,
    match: reading.match,
    sources: said === null ? [] : sourcesOf(entry, law),
  };
}

/** The text denies what an indicator uses, or the profile is named after what none of its indicators shows (norms A1, X4). */
function disagreement(
  { id, title: heading }: Profile,
  { entry, title, reading, negated }: Mention,
  distinctions: readonly Distinction[],
  law: Law,
): Message | null {
  const args = { match: reading.match, title };
  const used = distinctions.find((one) => one.entry === entry);
  if (negated) return used ? message("mention/contradicts", { ...args, indicator: used.indicator.name }) : null;
  const names = [id, heading].some((name) => name && covers(name.span, reading.span));
  const direct = law.indicators.some((one) => one.id === entry && one.kind === "direct");
  return names && direct && used === undefined ? message("mention/names-profile", args) : null;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function sourcesOf(entry: string, law: Law): readonly Citation[] {
  return law.indicators.find((one) => one.id === entry)?.sources ?? [];
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
    referred: new Map(),
    answers: null,
  };
}

/** Whether a distinction asks for a record, and not only a question that warns. */
function asksAnswers(distinction: Distinction, step2: JudgedRecord | null, law: Law): boolean {
  if (asksOf(distinction, law) === "question") return false;
  const doubted = step2?.doubted.get(distinction);
  return doubted?.doubt !== "warning" || doubted.answer === "as-read";
}
