import type { Law } from "@tenzij/law";
import { type Lexicon, makeLexicon } from "@tenzij/lexicon";
import { needsWrapper, readText, type SourceText, type Tree } from "@tenzij/read";
import { type Organisation, readOrganisation } from "../justification/organisation.ts";
import { readRecord } from "../justification/record.ts";
import type { Signatures } from "../justification/signature.ts";
import { type WrittenAnswers, writtenAnswers } from "../justification/written-answers.ts";
import { message } from "../language/message.ts";
import { organisationCopy, organisationFile } from "../policy/file-kinds.ts";
import { lawUnder } from "../policy/law-under.ts";
import { looseEnds } from "../policy/loose-ends.ts";
import type { Policy } from "../policy/policy.ts";
import { raised } from "../policy/raised.ts";
import type { ReadPolicy } from "../policy/read-policy.ts";
import { type GovernedFile, type Scope, scopeOf } from "../policy/scope.ts";
import { selects } from "../profile/looks-like-profile.ts";
import type { Stated } from "../profile/profile.ts";
import { reachableIn } from "../profile/references/reachable.ts";
import type { Finding } from "../text/finding.ts";
import { readingFindings } from "../text/reading-finding.ts";
import { assessProfile, type JudgedProfile } from "./assess-profile.ts";
import type { Assessment, ProfileAssessment } from "./assessment.ts";
import { copiedAnswers } from "./copied-answers.ts";
import { evidenceFindings } from "./evidence-findings.ts";
import { grantFindings } from "./grant-findings.ts";
import { grantedBy } from "./granted-by.ts";
import { incidentFindings, incidentsOf, strayIncidents } from "./incidents.ts";
import { lookAlikeNames } from "./look-alike-names.ts";
import { besidesOf, evidenceOf, otherFindings } from "./other-files.ts";
import { governsNothing, judgedBy, nearerPolicies, oldCopy } from "./policy-findings.ts";
import type { Rules } from "./rules.ts";
import { claimedBy, type StrayRecord, strayFindings, strayRecords, twoRecordsFinding } from "./stray-records.ts";
import { blocks, verdictOf } from "./verdict-of.ts";
import { claimsOf, isSharedWithWrapped, mayWrap, twoClaims } from "./wrapped.ts";

/** What a tree is judged by, and which part of it. */
export interface AssessInput {
  readonly tree: Tree;
  /** The policy that binds: of the tree itself, or of the protected base. */
  readonly policy: ReadPolicy;
  /** At a merge: the policy of the head, whose globs may only widen what is governed. */
  readonly headPolicy?: Policy | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Null where nobody can know them, as offline. */
  readonly signatures: Signatures;
  readonly law: Law;
  /** What of the tree is governed, for callers that know it already; it must be that of this tree under these policies. */
  readonly scope?: Scope | undefined;
  /** Built once by callers that judge again and again; else made from law and policy. */
  readonly lexicon?: Lexicon | undefined;
  /** Of what else lies in governed folders, look into these only; absent: all, where all profiles are judged. */
  readonly besides?: readonly string[] | undefined;
  /** Judge only these profiles, and records that stand beside none; absent: all that are governed. */
  readonly only?: readonly string[] | undefined;
  /** Records that are not judged, but against which those that are can be held for copied answers. */
  readonly peers?: readonly string[] | undefined;
  /** Profiles that stay profiles whatever is in them now: those that were judged as such on the side a change is measured from. */
  readonly stays?: ReadonlySet<string> | undefined;
  /** How one pair is judged; an editor passes one that remembers the pairs that did not change. */
  readonly assessPair?: typeof assessProfile | undefined;
}

/** The lexicon a policy judges with: the law's entries on the grounds it judges, and its own terms. */
export function lexiconOf(law: Law, policy: Policy): Lexicon {
  const grounds = law.grounds.filter((ground) => ground.default !== false || policy.grounds.includes(ground.id));
  return makeLexicon(
    raised(law, policy.raise),
    policy.indicators,
    grounds.map((ground) => ground.id),
  );
}

/**
 * Judges every governed profile of a tree. Equal inputs give an equal assessment; nothing is thrown, and what cannot
 * be judged is a finding.
 */
export function assess(input: AssessInput): Assessment {
  const { tree, policy: read, assessPair = assessProfile } = input;
  const law = lawUnder(input.law, read.policy);
  const findings: Finding[] = [...read.findings];
  const texts = new Map<string, SourceText>();
  for (const source of [read.source, ...(read.along ?? [])]) if (source) texts.set(source.file, source);
  const scope = input.scope ?? scopeOf(tree.files, read.policy, input.headPolicy, tree.opaque);
  findings.push(...governsNothing(read, scope), ...nearerPolicies(read, tree), ...looseEnds(read, scope, input.today));
  findings.push(...oldCopy(read, input.today));
  const names = new Set(scope.profiles.map(({ file }) => file));
  findings.push(...lookAlikeNames(tree.files, names, read.policy, input.headPolicy));
  const rules: Rules = {
    law,
    lexicon: input.lexicon ?? lexiconOf(law, read.policy),
    policy: read.policy,
    today: input.today,
    organisation: organisationOf(tree, read, law, findings, texts),
  };
  const selecting = new Set(
    scope.profiles.filter(({ file, by }) => by === "name" || !needsWrapper(file)).map((one) => one.file),
  );
  const incidents = incidentsOf(tree, law, read.policy, input.today);
  findings.push(...incidents.findings);
  for (const source of incidents.texts) texts.set(source.file, source);
  const strays = strayRecords(tree, scope.profiles, law);
  const only = new Set([...(input.only ?? []), ...claimedBy(named(strays, input.only), tree, scope.profiles, law)]);
  const wrapping = new Set(mayWrap(tree, scope, input.only ?? []));
  const present = new Set(tree.files);
  const reachable = reachableIn(tree);
  const files =
    input.only === undefined
      ? scope.profiles
      : scope.profiles.filter(({ file }) => only.has(file) || wrapping.has(file));
  const isWhole = files.length === scope.profiles.length;
  const judgeOne = ({ file, record, indicators, by }: GovernedFile, stays?: boolean) => {
    const judged = assessPair(
      {
        file,
        content: tree.read(file),
        recordFile: record,
        // Of a file that cannot say what it is for, the record is that of its wrapper.
        record: present.has(record) && !needsWrapper(file) ? tree.read(record) : null,
        indicators,
        by,
        stays: stays ?? input.stays?.has(file),
        reachable,
        signatures: signaturesOf(input.signatures, file),
      },
      rules,
    );
    const suspected = withFindings(judged, incidentFindings(judged.profile, incidents.all, law));
    const whole = withEvidence(withSecondRecord(suspected, strays), tree, present, selecting);
    keepTexts(whole, texts);
    // A table that only figures stand in weighs and selects nothing.
    const isTable = by !== "name" && needsWrapper(file) && whole.profile !== null && !selects(whole.profile);
    return { file, claims: whole.profile?.claims ?? [], answers: whole.answers, judged: withoutModel(whole), isTable };
  };
  const all = keepingReferred(files, judgeOne).filter(
    ({ file, claims }) => !wrapping.has(file) || claims.some((claim) => only.has(claim.file)),
  );
  const claims = claimsOf(all);
  findings.push(...scope.findings.filter((one) => !isSharedWithWrapped(one, claims)));
  const evidence = evidenceOf(all);
  const tables = all.filter(({ file, isTable }) => isTable && evidence.has(file)).map(({ file }) => file);
  const own = all.filter(({ file }) => !claims.has(file) && !tables.includes(file));
  const besides = otherFindings(
    tree,
    besidesOf(input, scope, isWhole, tables).filter(({ file }) => !claims.has(file)),
    evidence,
    rules,
  );
  findings.push(...besides.findings);
  for (const source of besides.texts) texts.set(source.file, source);
  const written = own.flatMap(({ answers }) => answers ?? []);
  const judgedAlone = own.map(({ judged, file }) => withFindings(judged, twoClaims(claims, file)));
  const copies = copiedAnswers([...written, ...peersOf(input)]);
  const profiles = judgedAlone.map((one) => withCopies(one, copies.get(one.record)));
  for (const { record } of profiles.filter((one) => copies.has(one.record)))
    if (!texts.has(record)) texts.set(record, readText(record, tree.read(record)).source);
  findings.push(...lostRecords(profiles, isWhole ? strays : named(strays, input.only), texts));
  if (isWhole) {
    const known = profiles.map(({ file, profile }) => ({ file, id: profile?.id?.text }));
    findings.push(...sharedNames(profiles), ...strayIncidents(incidents.all, known));
  }
  findings.push(...grantFindings(read, profiles, input.today));
  const granted = grantedBy(read.policy, profiles, input.today);
  const cannotJudge = [...findings, ...profiles].some((one) => one.verdict === "cannot-judge");
  return { policy: judgedBy(read), profiles, findings, granted, texts, cannotJudge };
}

/** A file that another profile refers to stays one, whatever it looks like (design §4). */
function keepingReferred<Judged extends { readonly judged: ProfileAssessment }>(
  files: readonly GovernedFile[],
  judge: (file: GovernedFile, stays?: boolean) => Judged,
): Judged[] {
  const all = files.map((file) => judge(file));
  const referred = new Set(all.flatMap(({ judged }) => judged.refersTo));
  return all.map((one, index) => {
    const file = files[index];
    return file && one.judged.setAside === true && referred.has(file.file) ? judge(file, true) : one;
  });
}

/** A pair nobody signed has an empty list; null stays unknown. */
function signaturesOf(signatures: Signatures, file: string) {
  const known = signatures?.get(file);
  return signatures === null || known === null ? null : (known ?? []);
}

function organisationOf(
  tree: Tree,
  read: ReadPolicy,
  law: Law,
  findings: Finding[],
  texts: Map<string, SourceText>,
): Organisation | null {
  // That of the organisation's policy counts where the repository has none (design §5.12).
  const file = [organisationFile, ...(read.origin ? [organisationCopy] : [])].find((one) => tree.files.includes(one));
  if (file === undefined) return null;
  const text = readText(file, tree.read(file));
  findings.push(...readingFindings(file, text.problems));
  texts.set(file, text.source);
  if (!text.readable) return null;
  const organisation = readOrganisation(text.source, law);
  findings.push(...organisation.findings);
  return organisation;
}

/** Of a profile judged among many only its name is kept, so that memory does not follow the size of the tree. */
function withoutModel({
  texts: _,
  answers: __,
  found: ___,
  referred: ____,
  profile,
  ...judged
}: JudgedProfile): ProfileAssessment {
  if (profile === null) return { ...judged, profile };
  return { ...judged, profile: { id: profile.id, ...(profile.title === undefined ? {} : { title: profile.title }) } };
}

/** Texts are kept only where a finding points, so that memory follows the findings and not the tree. */
function keepTexts(judged: JudgedProfile, texts: Map<string, SourceText>): void {
  const needed = new Set(
    judged.findings.flatMap((finding) => [finding.file, ...(finding.related ?? []).map((place) => place.file)]),
  );
  for (const source of judged.texts) if (needed.has(source.file)) texts.set(source.file, source);
}

/** The answers in records that are there to be compared with. */
function peersOf({ tree, peers = [], law, policy: { policy } }: AssessInput): WrittenAnswers[] {
  return peers.flatMap((file) => {
    const { source, readable } = readText(file, tree.read(file));
    return readable ? [writtenAnswers({ record: readRecord(source, law), law, policy })] : [];
  });
}

function withCopies(judged: ProfileAssessment, copies: readonly Finding[] = []): ProfileAssessment {
  return copies.length === 0 ? judged : { ...judged, findings: [...judged.findings, ...copies] };
}

function withEvidence(
  judged: JudgedProfile,
  tree: Tree,
  present: ReadonlySet<string>,
  governed: ReadonlySet<string>,
): JudgedProfile {
  const found = evidenceFindings(judged.record, judged.answers?.evidence ?? [], tree, present, governed);
  return found.length === 0 ? judged : withFindings(judged, found);
}

function withFindings<Judged extends ProfileAssessment>(judged: Judged, more: readonly Finding[]): Judged {
  if (more.length === 0) return judged;
  const findings = [...judged.findings, ...more];
  const verdict = verdictOf(findings, judged.verdict);
  return { ...judged, findings, verdict, blocks: blocks(verdict) };
}

function withSecondRecord(judged: JudgedProfile, strays: readonly StrayRecord[]): JudgedProfile {
  const id = judged.profile?.id;
  const second = strays.find((stray) => stray.justifies === id?.text);
  if (!id || second === undefined) return judged;
  const whole = withFindings(judged, [twoRecordsFinding(judged.file, id, second)]);
  return { ...whole, texts: [...judged.texts, second.source] };
}

/** Stray records that were asked for by name. */
function named(strays: readonly StrayRecord[], only: readonly string[] = []): StrayRecord[] {
  return strays.filter(({ source }) => only.includes(source.file));
}

function lostRecords(
  profiles: readonly ProfileAssessment[],
  strays: readonly StrayRecord[],
  texts: Map<string, SourceText>,
): Finding[] {
  const names = new Set(profiles.map(({ profile }) => profile?.id?.text));
  const lost = strays.filter((stray) => !names.has(stray.justifies));
  for (const { source } of lost) texts.set(source.file, source);
  return lost.flatMap(strayFindings);
}

/** Two profiles that carry one name: a record or a report could mean either. */
function sharedNames(profiles: readonly ProfileAssessment[]): Finding[] {
  const first = new Map<string, ProfileAssessment>();
  const findings: Finding[] = [];
  for (const judged of profiles) {
    const id = judged.profile?.id;
    if (!id) continue;
    const other = first.get(id.text);
    if (other === undefined) first.set(id.text, judged);
    else findings.push(sameName(judged.file, id, other.file));
  }
  return findings;
}

function sameName(file: string, { text, span }: Stated, other: string): Finding {
  const said = message("policy/same-name", { name: text, other });
  return { rule: "policy/same-name", severity: "warning", file, span, message: said, sources: [] };
}
