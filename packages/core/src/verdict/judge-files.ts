import type { Law } from "@tenzij/law";
import { needsWrapper, type SourceText, type Tree } from "@tenzij/read";
import type { Signatures } from "../justification/signature.ts";
import type { WrittenAnswers } from "../justification/written-answers.ts";
import type { GovernedFile, Scope } from "../policy/scope.ts";
import { selects } from "../profile/looks-like-profile.ts";
import type { Profile } from "../profile/profile.ts";
import { reachableIn } from "../profile/references/reachable.ts";
import type { Claim } from "../profile/references/reference.ts";
import type { assessProfile, JudgedProfile } from "./assess-profile.ts";
import type { ProfileAssessment, ReportedProfile } from "./assessment.ts";
import { evidenceFindings } from "./evidence-findings.ts";
import { type Incidents, incidentFindings } from "./incidents.ts";
import type { Rules } from "./rules.ts";
import { type StrayRecord, twoRecordsFinding } from "./stray-records.ts";
import { withFindings } from "./with-findings.ts";

/** A governed file, judged as the profile that it may be. */
export interface JudgedFile<Kept = ReportedProfile, Answers = WrittenAnswers, Text = SourceText> {
  readonly file: string;
  readonly claims: readonly Claim[];
  readonly answers: Answers | null;
  readonly judged: Kept;
  /** Only figures stand in it, so it can be evidence. */
  readonly isTable: boolean;
  readonly texts: readonly Text[];
}

/** What files are judged among. */
export interface Among {
  readonly tree: Tree;
  readonly scope: Scope;
  readonly rules: Rules;
  readonly signatures: Signatures;
  readonly incidents: Incidents["all"];
  readonly strays: readonly StrayRecord[];
  readonly stays?: ReadonlySet<string> | undefined;
  readonly assessPair: typeof assessProfile;
}

/** How much is kept of a file that was judged. */
export type Keeping<Kept> = (judged: JudgedFile<ProfileAssessment>, profile: Profile | null) => Kept;

/** Enough for whoever goes on with an assessment. */
export const asJudged: Keeping<JudgedFile<ProfileAssessment>> = (judged) => judged;

/** Judges a file with its record, and holds it against what else lies in the tree. */
export function judging<Kept>(among: Among, keeping: Keeping<Kept>): (governed: GovernedFile, stays?: boolean) => Kept {
  const { tree, scope, rules } = among;
  const selecting = new Set(
    scope.profiles.filter(({ file, by }) => by === "name" || !needsWrapper(file)).map((one) => one.file),
  );
  const present = new Set(tree.files);
  const reachable = reachableIn(tree);
  return ({ file, record, indicators, by }, stays) => {
    const judged = among.assessPair(
      {
        file,
        content: tree.read(file),
        recordFile: record,
        // Of a file that cannot say what it is for, the record is that of its wrapper.
        record: present.has(record) && !needsWrapper(file) ? tree.read(record) : null,
        indicators,
        by,
        stays: stays ?? among.stays?.has(file),
        reachable,
        signatures: signaturesOf(among.signatures, file),
      },
      rules,
    );
    const suspected = withFindings(judged, incidentFindings(judged.profile, among.incidents, rules.law));
    const whole = withEvidence(withSecondRecord(suspected, among.strays), tree, present, selecting);
    const isTable = by !== "name" && needsWrapper(file) && isOnlyFigures(whole, rules.law);
    const { answers, profile } = whole;
    const judgedFile = { file, claims: profile?.claims ?? [], answers, judged: withoutModel(whole), isTable };
    return keeping({ ...judgedFile, texts: textsShown(whole) }, profile);
  };
}

/**
 * A table in which only figures stand: it weighs and selects nothing, and its rows are no criteria of which one asks for a test. Only
 * such a table can be evidence; calling a list of criteria evidence hides it from nobody.
 */
function isOnlyFigures({ profile, distinctions }: JudgedProfile, law: Law): boolean {
  if (profile === null) return false;
  const hasRows = profile.problems.some(({ rule }) => rule === "read/rows-not-read");
  const isUntested = () =>
    distinctions.every(({ kind }) => law.asks.some((one) => one.kind === kind && one.asks !== "test"));
  return (hasRows || isUntested()) && !selects(profile);
}

/** A file that another profile refers to stays one, whatever it looks like (design §4). */
export function keepingReferred<Judged extends { readonly judged: ReportedProfile }>(
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

/** Of a profile judged among many only its name is kept, so that memory does not follow the size of the tree. */
function withoutModel({
  texts: _,
  answers: __,
  written: _____,
  found: ___,
  referred: ____,
  profile,
  ...judged
}: JudgedProfile): ProfileAssessment {
  if (profile === null) return { ...judged, profile };
  return { ...judged, profile: { id: profile.id, ...(profile.title === undefined ? {} : { title: profile.title }) } };
}

/** Texts are kept only where a finding points, so that memory follows the findings and not the tree. */
function textsShown({ findings, texts }: JudgedProfile): JudgedProfile["texts"] {
  const needed = new Set<string>();
  for (const { file, related } of findings) {
    needed.add(file);
    for (const place of related ?? []) needed.add(place.file);
  }
  return texts.filter(({ file }) => needed.has(file));
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

function withSecondRecord(judged: JudgedProfile, strays: readonly StrayRecord[]): JudgedProfile {
  const id = judged.profile?.id;
  const second = strays.find((stray) => stray.justifies === id?.text);
  if (!id || second === undefined) return judged;
  const whole = withFindings(judged, [twoRecordsFinding(judged.file, id, second)]);
  return { ...whole, texts: [...judged.texts, second.source] };
}
