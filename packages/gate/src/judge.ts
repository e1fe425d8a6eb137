import { type Assessment, assess, type Finding, lexiconOf } from "@tenzij/core";
import type { Signatures } from "@tenzij/core/justification";
import { policyFile, type ReadPolicy } from "@tenzij/core/policy";
import type { Tree } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import type { Context } from "./context.ts";
import { decide, type Evidence } from "./decision.ts";
import { evidenceChanged } from "./evidence.ts";
import { type Exposure, exposureOf } from "./exposure.ts";
import { gateFindings } from "./gate-findings.ts";
import { heldToBase } from "./held-to-base.ts";
import { hiddenDiffs } from "./hidden-diff.ts";
import { type Lapses, lapsesIn, noLapses } from "./lapses.ts";
import type { Listed } from "./listed.ts";
import { notLookedInto } from "./not-looked-into.ts";
import type { Objects } from "./objects.ts";
import { type ChangedFiles, changedFile } from "./on-change.ts";
import { type Change, sameEntry, type Touched } from "./pair.ts";
import { type PinChange, versionChanged } from "./pin.ts";
import { type Plan, planOf } from "./plan.ts";
import type { Policies } from "./policies.ts";
import { profileIn } from "./profile-in.ts";
import { referredChanged } from "./referring.ts";
import type { Sides } from "./sides.ts";
import { type Sheet, sheetOf } from "./signatures.ts";
import { type GivenByFile, type Signed, signaturesFor } from "./signing.ts";
import { withUnseenChanges } from "./unseen-changes.ts";

/** What was judged, before any report is made of it. */
export interface Judgement {
  readonly sides: Sides;
  readonly policies: Policies;
  readonly change: Change;
  /** Binding: the judged tree under the policy in force, with what the gate itself found. */
  readonly after: Assessment;
  readonly before: Assessment;
  /** The judged tree under the policy in force, whatever of it counts at this merge. */
  readonly whole: Assessment;
  /** Under the policy the change proposes; null when it proposes none. */
  readonly preview: Assessment | null;
  readonly exposure: Exposure;
  readonly sheets: readonly Sheet[];
  /** Whose approvals stand on exactly what was judged, by profile. */
  readonly signatures: GivenByFile;
  /** Another version of the gate than the one that judged what stands there; null where it is the same one. */
  readonly pin: PinChange | null;
  /** The files that were read of the judged commit. */
  readonly tree: Tree;
  /** What of the files that findings stand in is new with this change. */
  readonly changed: ChangedFiles;
  /** The same tree with the same signatures as it will be judged on another day, for the standing watch. */
  readonly on: (day: string) => Assessment;
}

/** Judges a change or a branch. */
export async function judge(sides: Sides, context: Context): Promise<Judgement> {
  const { law, today, objects, forge } = context;
  const plan = await planOf(sides, context);
  const { policies, change, listed, scopes, trees } = plan;
  const { policy } = policies.base;
  const sheets = forge === null ? [] : await Promise.all(sides.pullRequests.map((pull) => sheetOf(pull, forge)));
  const lexicon = lexiconOf(law, policy);
  const besides = plan.besides ?? undefined;
  const common = { law, today, policy: policies.base, headPolicy: policies.head.policy, lexicon, besides };
  const now = { ...common, tree: trees.after, scope: scopes.now };
  const scope = scopes.before ?? undefined;
  const before = assess({ ...common, tree: trees.before, scope, signatures: null, only: plan.formerly });
  const stays = new Set(before.profiles.filter(({ setAside }) => setAside !== true).map(({ file }) => file));
  // On a branch there is nothing before to hold a grant to.
  const held = (read: ReadPolicy) => (sides.scope === "change" ? heldToBase(read, before, change.touched) : read);
  const { judges, peers } = plan;
  const judgeAfter = (signatures: Signatures) =>
    assess({ ...now, policy: held(policies.base), signatures, only: judges, peers, stays });
  const signed = await signaturesFor({ sides, change, sheets, judges, judgeAfter, listed, context, policy });
  const preview = previewOf(plan, context, held(policies.head), signed.known);
  const judged = plan.governed;
  const hidden = sides.scope === "change" ? await hiddenDiffs(change.touched, listed.judged, objects) : [];
  const found = await gateFindings({ sides, policies, change, listed, sheets, context, lexicon, judged, before });
  const own = [...found, ...hidden];
  const lapses = sides.scope === "change" ? await lapsesIn(change.carried, sides.judged, listed, context) : noLapses;
  const after = outcomeOf(plan, context, { before, preview, signed, own, lapses });
  return {
    ...{ sides, policies, change, after, before, preview, sheets },
    tree: trees.after,
    pin: plan.pin,
    whole: signed.assessment,
    exposure: exposureOf(touchedAmong(change, after), change.removed, before, after),
    signatures: signed.known,
    changed: await changedIn(after, change, listed, objects),
    on: (day) => assess({ ...now, signatures: signed.known, today: day, stays }),
  };
}

interface Outcomes {
  readonly before: Assessment;
  readonly preview: Assessment | null;
  readonly signed: Signed;
  /** What the gate found by itself. */
  readonly own: readonly Finding[];
  readonly lapses: Lapses;
}

/** What counts of everything that was found. */
function outcomeOf(
  plan: Plan,
  { law, today }: Context,
  { before, preview, signed, own, lapses }: Outcomes,
): Assessment {
  const { sides, listed, change, pin, trees, policies, resting, referring } = plan;
  const { policy } = policies.base;
  const unlooked = (what: readonly unknown[] | null) => (what === null ? change.carried.length : 0);
  const after =
    sides.scope === "change" ? withUnseenChanges(signed.assessment, { change, trees, law, policy }) : signed.assessment;
  const findings = [
    ...own,
    ...evidenceChanged(resting ?? []),
    ...referredChanged(referring ?? []),
    ...notLookedInto("gate/references-not-looked-into", unlooked(referring), policyFile),
    ...notLookedInto("gate/evidence-not-looked-into", unlooked(resting), policyFile),
    ...versionChanged(pin),
    ...lapses.findings,
    ...signed.findings,
  ];
  const profileAt: Evidence["profileAt"] = (side, file) => profileIn(trees[side], file, law, policy);
  const decided = decide({ sides, listed, change, pin, policy, today, before, after, preview, findings, profileAt });
  return { ...decided, texts: new Map([...decided.texts, ...lapses.texts]) };
}

function previewOf(
  { policies, trees, judges }: Plan,
  { law, today }: Context,
  policy: ReadPolicy,
  signatures: Signatures,
): Assessment | null {
  if (policies.head === policies.base) return null;
  return assess({ tree: trees.after, policy, today, signatures, law, only: judges });
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
  const files = [
    ...profiles.flatMap((one) => [one.file, one.record, ...one.refersTo]),
    ...findings.map(({ file }) => file),
  ];
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

/** The pairs that count in the outcome, as the change touched them; one that only the policy altered stands where it stood. */
function touchedAmong({ touched }: Change, { profiles }: Assessment): Touched[] {
  const known = new Map(touched.map((one) => [one.file, one]));
  return profiles.map(({ file, record }) => known.get(file) ?? { file, record, was: { file, record }, how: "changed" });
}
