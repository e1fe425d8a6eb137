import type { Assessment, Finding } from "@tenzij/core";
import type { Lexicon } from "@tenzij/core/distinction";
import { organisationMeaning } from "@tenzij/core/justification";
import {
  isIncidentName,
  isRecordName,
  organisationCopy,
  organisationFile,
  ownFiles,
  type Policy,
  policyFile,
  type ReadPolicy,
  recordOf,
  weakerWays,
} from "@tenzij/core/policy";
import { readText } from "@tenzij/read";
import { brokenPolicy, isBroken } from "./broken-policy.ts";
import { commitTree } from "./commit-tree.ts";
import type { Context } from "./context.ts";
import { altered, elsewhere } from "./elsewhere.ts";
import type { PullRequest } from "./forge.ts";
import {
  approverOf,
  changedGuards,
  checkNames,
  type GuardedChange,
  guardedFinding,
  guardsGate,
  isWorkflow,
  localUses,
  writersOf,
} from "./gate-files.ts";
import { heldToSource } from "./held-to-source.ts";
import { incidentChanges } from "./incidents.ts";
import { message } from "./language/message.ts";
import { leftScope, strangers } from "./left-scope.ts";
import type { Listed } from "./listed.ts";
import { movingPins } from "./moving-pin.ts";
import { notLookedInto } from "./not-looked-into.ts";
import { type Change, type Files, sameEntry } from "./pair.ts";
import type { Policies } from "./policies.ts";
import type { Sides } from "./sides.ts";
import type { Sheet } from "./signatures.ts";

export interface Found {
  readonly sides: Sides;
  readonly policies: Policies;
  readonly change: Change;
  readonly listed: Listed;
  readonly sheets: readonly Sheet[];
  readonly context: Context;
  readonly lexicon: Lexicon;
  /** Files that are profiles at the judged commit. */
  readonly judged: readonly string[];
  /** The pairs this change touches or takes away, as they stood. */
  readonly before: Assessment;
}

/** What only a gate can find, because it sees both sides: profiles that slip out of reach, and changes to the gate itself. */
export async function gateFindings(found: Found): Promise<Finding[]> {
  const { sides, policies, listed, context } = found;
  const general = [
    ...sides.rivals.map(rival),
    ...(await movingPins(listed.judged, context)),
    ...(await heldToSource(sides, policies, listed, context)),
  ];
  if (listed.since === null) return general;
  return [...general, ...(await escaped(found)), ...brokenPolicy(policies), ...(await guarded(found))];
}

function rival({ number, baseBranch }: PullRequest): Finding {
  const sentence = message("gate/two-bases", { number, branch: baseBranch });
  return {
    rule: sentence.key,
    severity: "block",
    file: policyFile,
    span: { start: 0, end: 0 },
    message: sentence,
    sources: [],
  };
}

/** Files looked into for what may have been a profile: all that a checkout holds, few where each is a call. */
const LOOKED_INTO = { near: 5_000, far: 5 };

async function escaped({ policies, change, listed, context, judged, before, lexicon }: Found): Promise<Finding[]> {
  const since = listed.since ?? new Map();
  const governed = new Set(judged);
  const records = new Set(judged.map(recordOf));
  const newcomers = change.removed.length === 0 ? [] : strangers(listed.judged, since, governed, records);
  const isKnown = (path: string) =>
    governed.has(path) || isRecordName(path) || isIncidentName(path) || ownFiles.has(path);
  const most = context.objects.near ? LOOKED_INTO.near : LOOKED_INTO.far;
  const all = altered(listed.judged, since, isKnown);
  const candidates = all.slice(0, most);
  const unseen = notLookedInto("gate/files-not-looked-into", all.length - candidates.length, all[most]);
  if (newcomers.length + candidates.length === 0) return [];
  const removed = change.removed.map((one) => one.file);
  const old = await commitTree(context.objects, since, [...removed, ...candidates]);
  const now = await commitTree(context.objects, listed.judged, [...newcomers, ...candidates]);
  const left = leftScope(change.removed, newcomers, listed.judged, since, {
    before: (file) => readText(file, old.read(file)).source.text,
    after: (file) => readText(file, now.read(file)).source.text,
  });
  const known = new Set(left.map(({ file }) => file));
  const gone = removed.map((file) => ({
    file,
    indicators: (before.profiles.find((one) => one.file === file)?.distinctions ?? []).map((one) => one.indicator.name),
  }));
  return [
    ...unseen,
    ...left,
    ...elsewhere({
      candidates: candidates.filter((path) => !known.has(path)),
      before: old,
      after: now,
      gone,
      law: context.law,
      lexicon,
      spared: { policy: policies.base.policy, today: context.today },
    }),
  ];
}

/**
 * Changes to the gate itself. In a change they wait for approval; on a push they are held against the policy as it was, because
 * what was pushed past the gate would otherwise be judged by its own word. On a schedule there is nothing to hold them against.
 */
async function guarded(found: Found): Promise<Finding[]> {
  const { sides, policies } = found;
  const from = sides.scope === "whole" ? policies.former : policies.base;
  // Without a policy in force nobody is named who could approve, and there is no gate yet to guard.
  if (from === null || (from.file === null && from.bound === undefined)) return [];
  const changes = [
    ...policyChange(from, policies.head),
    ...(await organisationChange(found)),
    ...(await incidentChanges(found.listed, found.context)),
    ...(await fileChanges(found)),
  ];
  return Promise.all(
    changes.map(async (change) =>
      guardedFinding(change, from.policy, await approver(change, from.policy, found), writersIn(found)),
    ),
  );
}

/** Whoever proposed or wrote any of it. */
function writersIn({ sheets }: Found): ReadonlySet<number> {
  const authors = sheets.flatMap(({ pullRequest }) => pullRequest.author?.id ?? []);
  return new Set([...authors, ...sheets.flatMap(({ commits }) => [...writersOf(commits)])]);
}

function policyChange(from: ReadPolicy, to: ReadPolicy): GuardedChange[] {
  if (from === to) return [];
  if (to.file === null && from.file !== null)
    return [{ file: policyFile, rule: "gate/policy-removed", sentence: message("gate/policy-removed", {}) }];
  // What cannot be read says nothing that could be weakened; that is red by itself.
  if (isBroken(from)) return [];
  const weaker = (file: string, { length: count }: readonly unknown[]): GuardedChange[] =>
    count === 0
      ? []
      : [
          {
            file,
            rule: "gate/policy-weaker",
            sentence: message("gate/policy-weaker", { file: { path: file }, count }),
          },
        ];
  const { ownFrameworks } = from.policy;
  // An approval counts for the content of one file, so what a framework asks less is said of its own.
  return [
    ...weaker(policyFile, weakerWays(from.policy, { ...to.policy, ownFrameworks })),
    ...ownFrameworks.flatMap((was) => {
      const now = to.policy.ownFrameworks.filter(({ file }) => file === was.file);
      const only = (own: typeof ownFrameworks) => ({ ...from.policy, ownFrameworks: own });
      return weaker(was.file ?? policyFile, weakerWays(only([was]), only(now)));
    }),
  ];
}

/** Every record rests on the organisation's own answers: whoever proposes others may not be the only one who wants them. */
async function organisationChange({ listed, context }: Found): Promise<GuardedChange[]> {
  const since = listed.since ?? new Map();
  const changes: GuardedChange[] = [];
  for (const file of [organisationFile, organisationCopy]) {
    if (sameEntry(listed.judged.get(file), since.get(file))) continue;
    const meaning = async (files: Files) => {
      const tree = await commitTree(context.objects, files, [file]);
      const { source, readable } = readText(file, tree.read(file));
      return readable ? organisationMeaning(source) : (files.get(file)?.sha ?? "");
    };
    if ((await meaning(listed.judged)) === (await meaning(since))) continue;
    changes.push({ file, rule: "gate/organisation-changed", sentence: message("gate/organisation-changed", {}) });
  }
  return changes;
}

/** The job that runs the gate in the templates: where it is not known which does, it may be that one. */
const USUAL_JOB = "tenzij";

async function fileChanges({ listed, context }: Found): Promise<GuardedChange[]> {
  const since = listed.since ?? new Map();
  const paths = changedGuards(listed.judged, since);
  if (paths.length === 0) return [];
  const textsOf = async (wanted: readonly string[]) => {
    const trees = [
      await commitTree(context.objects, since, wanted),
      await commitTree(context.objects, listed.judged, wanted),
    ];
    return (path: string) => trees.map((tree) => readText(path, tree.read(path)).source.text);
  };
  const texts = await textsOf(paths);
  const used = await textsOf(paths.flatMap((path) => texts(path).flatMap(localUses)));
  const running = context.workflow === null ? [...since.keys()].filter(isWorkflow) : [context.workflow];
  const own = await textsOf(running);
  const names = new Set(running.flatMap((path) => [...checkNames(own(path)[0] ?? "", context.job)]));
  if (names.size === 0) names.add(USUAL_JOB);
  const sentence = message("gate/files-changed", {});
  return paths
    .filter((path) => guardsGate(path, texts(path), names, used))
    .map((file) => ({ file, rule: "gate/files-changed", sentence }));
}

/** Whoever approved exactly this version of the file; undefined where that cannot be known. */
async function approver(
  { file }: GuardedChange,
  policy: Policy,
  { sheets, listed, context }: Found,
): Promise<string | null | undefined> {
  if (context.forge === null) return undefined;
  for (const { pullRequest, approvals, commits } of sheets) {
    const writers = writersOf(commits);
    const looked = await Promise.all(
      approvals.map(async (approval) => {
        const known = await context.objects.commit(approval.commit);
        const then = known ? (await context.objects.files(approval.commit)).get(file) : undefined;
        const seen = known !== null && sameEntry(then, listed.judged.get(file));
        return { ...approval, wrote: writers.has(approval.account.id), seen };
      }),
    );
    const found = approverOf(policy, pullRequest.author?.id ?? null, looked);
    if (found !== null) return found;
  }
  return null;
}
