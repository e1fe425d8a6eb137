import type { Law } from "@tenzij/law";
import { type Lexicon, makeLexicon } from "@tenzij/lexicon";
import { readText, type SourceText, type Tree } from "@tenzij/read";
import { readRecord } from "../justification/record.ts";
import type { Signatures } from "../justification/signature.ts";
import { type WrittenAnswers, writtenAnswers } from "../justification/written-answers.ts";
import { lawUnder } from "../policy/law-under.ts";
import { looseEnds } from "../policy/loose-ends.ts";
import type { Policy } from "../policy/policy.ts";
import { raised } from "../policy/raised.ts";
import type { ReadPolicy } from "../policy/read-policy.ts";
import { type GovernedFile, type Scope, scopeOf } from "../policy/scope.ts";
import type { Finding } from "../text/finding.ts";
import { lostRecords, sharedNames } from "./across-profiles.ts";
import { assessProfile } from "./assess-profile.ts";
import type { Assessment, ReportedAssessment, ReportedProfile } from "./assessment.ts";
import { changedProfile } from "./compact-profile.ts";
import { copiedAnswers } from "./copied-answers.ts";
import { grantFindings } from "./grant-findings.ts";
import { grantedBy } from "./granted-by.ts";
import { HeldOnce } from "./held-once.ts";
import { compacting, type Handed, LittleRoom, openShares } from "./in-little-room.ts";
import { incidentsOf, strayIncidents } from "./incidents.ts";
import { type Among, asJudged, type JudgedFile, judging, keepingReferred } from "./judge-files.ts";
import { lookAlikeNames } from "./look-alike-names.ts";
import { organisationOf } from "./organisation-of.ts";
import { besidesOf, evidenceOf, otherFindings } from "./other-files.ts";
import { governsNothing, judgedBy, nearerPolicies, oldCopy } from "./policy-findings.ts";
import type { Rules } from "./rules.ts";
import { claimedBy, type StrayRecord, strayRecords } from "./stray-records.ts";
import { withFindings } from "./with-findings.ts";
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
export function assess(input: AssessInput): Assessment;
/**
 * The same, in so little room that memory hardly follows the number of files: enough to report it, and nothing else.
 * @param shares what each thread judged already (`judgeShare`); what is in none of them is judged here
 */
export function assess(
  input: AssessInput,
  kept: "for a report",
  shares?: readonly (readonly Handed[])[],
): ReportedAssessment;
export function assess(
  input: AssessInput,
  kept?: "for a report",
  shares: readonly (readonly Handed[])[] = [],
): ReportedAssessment {
  const { tree, policy: read, today } = input;
  const { scope, rules, incidents, strays, files, isWhole, counts, among, findings, texts, keep } = preparedFor(input);
  const judge = kept === undefined ? judging(among, asJudged) : inLittleRoom(among, shares);
  const judged = keepingReferred<JudgedFile>(files, judge);
  for (const one of judged) keep(kept === undefined ? one.texts : one.texts.filter(({ file }) => !texts.has(file)));
  const { all, claims, evidence, tables } = sortedOut(judged.filter(counts));
  findings.push(...scope.findings.filter((one) => !isSharedWithWrapped(one, claims)));
  const others = besidesOf(input, scope, isWhole, [...tables]).filter(({ file }) => !claims.has(file));
  const besides = otherFindings(tree, others, evidence, rules);
  findings.push(...besides.findings);
  keep(besides.texts);
  const own = all.filter(({ file }) => !claims.has(file) && !tables.has(file));
  const profiles = withCopies(input, own, claims, texts, kept === undefined);
  findings.push(...lostRecords(profiles, isWhole ? strays : named(strays, input.only), texts));
  if (isWhole) findings.push(...sharedNames(profiles), ...strayIncidents(incidents, namesOf(profiles)));
  findings.push(...grantFindings(read, profiles, today));
  const granted = grantedBy(read.policy, profiles, today);
  const cannotJudge = [...findings, ...profiles].some((one) => one.verdict === "cannot-judge");
  return { policy: judgedBy(read), profiles, findings, granted, texts, cannotJudge };
}

/** What stands before any file is judged: which are, and by what. */
export function preparedFor(input: AssessInput) {
  const { tree, policy: read, today } = input;
  const law = lawUnder(input.law, read.policy);
  const texts = new Map<string, SourceText>();
  const keep = (sources: readonly SourceText[]) => {
    for (const source of sources) texts.set(source.file, source);
  };
  keep([read.source, ...(read.along ?? [])].filter((source) => source !== null));
  const scope = input.scope ?? scopeOf(tree.files, read.policy, input.headPolicy, tree.opaque);
  const findings: Finding[] = [...read.findings, ...ofPolicy(input, scope)];
  const rules = rulesOf(input, law, findings, texts);
  const incidents = incidentsOf(tree, law, read.policy, today);
  findings.push(...incidents.findings);
  keep(incidents.texts);
  const strays = strayRecords(tree, scope.profiles, law);
  const assessPair = input.assessPair ?? assessProfile;
  const among: Among = { ...input, assessPair, scope, rules, strays, incidents: incidents.all };
  return { ...partOf(input, scope, strays, law), ...among, among, findings, texts, keep };
}

/** How a file is judged where little of it is kept, and most were judged elsewhere. */
function inLittleRoom(among: Among, shares: readonly (readonly Handed[])[]) {
  const room = new LittleRoom();
  const elsewhere = openShares(shares, room);
  const shared = new HeldOnce();
  const judge = judging(among, compacting(among.rules.lexicon, shared));
  return (governed: GovernedFile, stays?: boolean) =>
    (stays === undefined ? elsewhere.get(governed.file) : undefined) ?? room.open(judge(governed, stays), shared);
}

function rulesOf(input: AssessInput, law: Law, findings: Finding[], texts: Map<string, SourceText>): Rules {
  const { tree, policy: read, today } = input;
  const organisation = organisationOf(tree, read, law, findings, texts);
  return { law, lexicon: input.lexicon ?? lexiconOf(law, read.policy), policy: read.policy, today, organisation };
}

/** Which files are judged through another, and which are evidence that another's record names. */
function sortedOut(all: readonly JudgedFile[]) {
  const evidence = evidenceOf(all);
  const tables = new Set(all.filter(({ file, isTable }) => isTable && evidence.has(file)).map(({ file }) => file));
  return { all, claims: claimsOf(all), evidence, tables };
}

function namesOf(profiles: readonly ReportedProfile[]) {
  return profiles.map(({ file, profile }) => ({ file, id: profile?.id?.text }));
}

/** What is said of the policy that binds, held against the files of the tree. */
function ofPolicy({ tree, policy: read, headPolicy, today }: AssessInput, scope: Scope): Finding[] {
  const names = new Set(scope.profiles.map(({ file }) => file));
  return [
    ...governsNothing(read, scope),
    ...nearerPolicies(read, tree),
    ...looseEnds(read, scope, today),
    ...oldCopy(read, today),
    ...lookAlikeNames(tree.files, names, read.policy, headPolicy),
  ];
}

/** Which files are judged: all, or those asked for with whatever may speak for one of them. */
function partOf({ tree, only: some }: AssessInput, scope: Scope, strays: readonly StrayRecord[], law: Law) {
  const asked = some ?? [];
  const only = new Set([...asked, ...claimedBy(named(strays, asked), tree, scope.profiles, law)]);
  const wrapping = new Set(mayWrap(tree, scope, asked));
  const files =
    some === undefined ? scope.profiles : scope.profiles.filter(({ file }) => only.has(file) || wrapping.has(file));
  // A wrapper that was only looked into counts where it speaks for a file that is asked for.
  const counts = ({ file, claims }: JudgedFile) => !wrapping.has(file) || claims.some((claim) => only.has(claim.file));
  return { files, isWhole: files.length === scope.profiles.length, counts };
}

/** The profiles with what is copied from one record into another, and told of a file that two speak for. */
function withCopies(
  input: AssessInput,
  own: readonly JudgedFile[],
  claims: ReturnType<typeof claimsOf>,
  texts: Map<string, SourceText>,
  areWhole: boolean,
): ReportedProfile[] {
  const judged = own.map(({ judged: one, file }) => withFindings(one, twoClaims(claims, file)));
  const copies = copiedAnswers([...own.flatMap(({ answers }) => answers ?? []), ...peersOf(input)]);
  for (const { record } of judged.filter((one) => copies.has(one.record)))
    if (!areWhole || !texts.has(record)) texts.set(record, readText(record, input.tree.read(record)).source);
  return judged.map((one) => {
    const more = copies.get(one.record) ?? [];
    return more.length === 0 ? one : changedProfile(one, { findings: [...one.findings, ...more] });
  });
}

/** The answers in records that are there to be compared with. */
function peersOf({ tree, peers = [], law, policy: { policy } }: AssessInput): WrittenAnswers[] {
  return peers.flatMap((file) => {
    const { source, readable } = readText(file, tree.read(file));
    return readable ? [writtenAnswers({ record: readRecord(source, law), law, policy })] : [];
  });
}

/** Stray records that were asked for by name. */
function named(strays: readonly StrayRecord[], only: readonly string[] = []): StrayRecord[] {
  return strays.filter(({ source }) => only.includes(source.file));
}
