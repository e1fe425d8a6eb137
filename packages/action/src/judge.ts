import {
  type Assessment,
  assess,
  digestsOf,
  isRecordName,
  lexiconOf,
  organisationFile,
  policyFile,
  recordOf,
  type Scope,
  type Signatures,
  scopeOf,
} from "@tenzij/core";
import type { Law } from "@tenzij/law";
import { commitTree, namesOf } from "./commit-tree.ts";
import { decide } from "./decision.ts";
import { evidenceChanged, restingOnChanged, withResting } from "./evidence.ts";
import { type Exposure, exposureOf } from "./exposure.ts";
import { gateFindings } from "./gate-findings.ts";
import type { GitHub } from "./github.ts";
import type { Objects } from "./objects.ts";
import { type ChangedFiles, changedFile } from "./on-change.ts";
import { type Change, changeOf, type Files, sameEntry, type Touched } from "./pair.ts";
import { peersOf } from "./peers.ts";
import { type Policies, readPolicies } from "./policies.ts";
import { profileIn } from "./profile-in.ts";
import type { Sides } from "./sides.ts";
import { type Sheet, sheetOf } from "./signatures.ts";
import { signaturesFor } from "./signing.ts";

/** Everything the gate judges with; nothing of it comes from the change. */
export interface Bench {
  readonly objects: Objects;
  readonly github: GitHub;
  readonly law: Law;
  /** `YYYY-MM-DD` in the Netherlands, by the runner's clock. */
  readonly today: string;
  /** The job that runs the gate, by its id. */
  readonly job: string;
  /** The file of its workflow in this repository; empty where it is another's. */
  readonly workflow: string;
}

/** The two sides and the tip, listed. */
export interface Listed {
  readonly judged: Files;
  readonly since: Files | null;
  readonly tip: Files;
}

/** What was judged, before any report is made of it. */
export interface Judgement {
  readonly sides: Sides;
  readonly policies: Policies;
  readonly change: Change;
  /** Binding: the judged tree under the policy in force, with what the gate itself found. */
  readonly after: Assessment;
  readonly before: Assessment;
  /** Under the policy the change proposes; null when it proposes none. */
  readonly preview: Assessment | null;
  readonly exposure: Exposure;
  readonly sheets: readonly Sheet[];
  /** Whose approvals stand on exactly what was judged, by profile. */
  readonly signatures: Signatures;
  /** What of the files that findings stand in is new with this change. */
  readonly changed: ChangedFiles;
  /** The same tree with the same signatures as it will be judged on another day, for the standing watch. */
  readonly on: (day: string) => Assessment;
}

/**
 * Judges a change or a branch. Both sides are read as whole lists of files; only pairs that the change can have altered are opened.
 */
export async function judge(sides: Sides, bench: Bench): Promise<Judgement> {
  const { objects, github, law } = bench;
  const listed = await list(sides, objects);
  const policies = await readPolicies(objects, listed, sides.scope, law);
  const governed = governedBy(policies, listed);
  // On a push the tip is the judged commit itself: only what came before can carry a pair.
  const tip = sides.scope === "change" ? listed.tip : (listed.since ?? new Map());
  const measured = changeOf(governed, listed.judged, listed.since, tip, recordOf);
  const resting = await restingOnChanged(measured, listed, recordOf, bench);
  const change = withResting(measured, resting);
  const judges = judgesAll(sides, policies, listed, governed) ? governed.now : change.touched.map((one) => one.file);
  const old = listed.since ?? new Map();
  const formerly =
    sides.scope === "whole"
      ? []
      : [...change.touched.flatMap((one) => one.was ?? []), ...change.removed].map((one) => one.file);
  const everBefore = judges === governed.now && sides.scope === "change" ? governed.before : formerly;
  const peers = judges === governed.now ? [] : peersOf(change, governed.now, listed, objects.near);
  const strays = straysOf(listed.judged, governed.now);
  const trees = {
    after: await commitTree(objects, listed.judged, [...filesOf(judges), ...strays, ...peers]),
    before: await commitTree(objects, old, [...filesOf(everBefore), ...straysOf(old, governed.before)]),
  };
  const sheets = await Promise.all(sides.pullRequests.map((pull) => sheetOf(pull, github)));
  const lexicon = lexiconOf(law, policies.base.policy);
  const common = { law, today: bench.today, policy: policies.base, headPolicy: policies.head.policy, lexicon };
  const judgeAfter = (signatures: Signatures) =>
    assess({ ...common, tree: trees.after, scope: governed.scopes.now, signatures, only: judges, peers });
  const signatures = await signaturesFor({
    sides,
    change,
    sheets,
    judges,
    judgeAfter,
    listed,
    bench,
    policy: policies.base.policy,
  });
  const scopeBefore = governed.scopes.before ?? undefined;
  const before = assess({ ...common, tree: trees.before, scope: scopeBefore, signatures: null, only: everBefore });
  const preview =
    policies.head === policies.base
      ? null
      : assess({
          tree: trees.after,
          policy: policies.head,
          today: bench.today,
          signatures: signatures.known,
          law,
          only: judges,
        });
  const own = await gateFindings({ sides, policies, change, listed, sheets, bench, judged: governed.now, before });
  const after = decide({
    sides,
    listed,
    change,
    policy: policies.base.policy,
    today: bench.today,
    before,
    after: signatures.assessment,
    preview,
    findings: [...own, ...evidenceChanged(resting), ...signatures.findings],
    digestsAt: (side, file) => {
      const profile = profileIn(trees[side], file, law);
      return profile && digestsOf(profile);
    },
  });
  return {
    sides,
    policies,
    change,
    after,
    before,
    preview,
    exposure: exposureOf(touchedAmong(change, after), change.removed, before, after),
    sheets,
    signatures: signatures.known,
    changed: await changedIn(after, change, listed, objects),
    on: (today) =>
      assess({ ...common, tree: trees.after, scope: governed.scopes.now, signatures: signatures.known, today }),
  };
}

/** The files of a change in which a finding may be shown. On a branch as a whole there is no change to show it in. */
async function changedIn(
  { profiles, findings }: Assessment,
  { touched }: Change,
  { judged, since }: Listed,
  objects: Objects,
): Promise<ChangedFiles> {
  const was = new Map(
    touched.flatMap((one) => [[one.file, one.was?.file] as const, [one.record, one.was?.record] as const]),
  );
  const files = [...profiles.flatMap((one) => [one.file, one.record]), ...findings.map(({ file }) => file)];
  const old = since ?? new Map();
  const before = (file: string) => was.get(file) ?? file;
  const changed = [...new Set(files)].filter(
    (file) => since !== null && judged.has(file) && !sameEntry(judged.get(file), old.get(before(file))),
  );
  const [then, now] = [await commitTree(objects, old, changed.map(before)), await commitTree(objects, judged, changed)];
  return new Map(
    changed.map((file) => {
      const place = before(file);
      return [file, changedFile(file, old.has(place) ? then.read(place) : null, now.read(file))] as const;
    }),
  );
}

async function list({ judged, since, base }: Sides, objects: Objects): Promise<Listed> {
  const known = new Map<string, Files>();
  const files = async (commit: string) => {
    const found = known.get(commit) ?? (await objects.files(commit));
    known.set(commit, found);
    return found;
  };
  return { judged: await files(judged), since: since === null ? null : await files(since), tip: await files(base.sha) };
}

/** What both sides hold that is governed. Most changes leave the names of files as they are: then it is sorted out once. */
function governedBy({ base, head }: Policies, { judged, since }: Listed) {
  const scope = (files: Files) => {
    const { files: names, opaque } = namesOf(files);
    return scopeOf(names, base.policy, head.policy, opaque);
  };
  const now = scope(judged);
  const before = since === null ? null : sameNames(judged, since) ? now : scope(since);
  const names = (of: Scope | null) => of?.profiles.map((one) => one.file) ?? [];
  return { now: names(now), before: names(before), scopes: { now, before } };
}

function sameNames(one: Files, other: Files): boolean {
  if (one.size !== other.size) return false;
  for (const [path, { mode }] of one) if (other.get(path)?.mode !== mode) return false;
  return true;
}

/**
 * A change of policy or of the organisation's own answers alters what every pair is held to, and a record that stands by itself may
 * be a second one of any profile: then every pair is opened.
 */
function judgesAll(
  sides: Sides,
  { base, head }: Policies,
  { judged, since }: Listed,
  governed: { readonly now: readonly string[] },
): boolean {
  if (sides.scope === "whole" || base !== head) return true;
  return [organisationFile, ...straysOf(judged, governed.now)].some(
    (file) => !sameEntry(judged.get(file), since?.get(file)),
  );
}

/** Records that stand beside no governed profile. */
function straysOf(files: Files, profiles: readonly string[]): string[] {
  const beside = new Set(profiles.map(recordOf));
  return [...files.keys()].filter((file) => isRecordName(file) && !beside.has(file));
}

function filesOf(profiles: readonly string[]): string[] {
  return [policyFile, organisationFile, ...profiles.flatMap((file) => [file, recordOf(file)])];
}

/** The pairs that count in the outcome, as the change touched them; one that only the policy altered stands where it stood. */
function touchedAmong({ touched }: Change, { profiles }: Assessment): Touched[] {
  const known = new Map(touched.map((one) => [one.file, one]));
  return profiles.map(({ file, record }) => known.get(file) ?? { file, record, was: { file, record }, how: "changed" });
}
