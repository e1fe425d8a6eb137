import { type Finding, message, policyFile, positionAt, readText, recordOf, say, weakerWays } from "@tenzij/core";
import { commitTree } from "./commit-tree.ts";
import { approverOf, changedGuards, type GuardedChange, guardedFinding, guardsGate, writersOf } from "./gate-files.ts";
import type { Bench, Listed } from "./judge.ts";
import { leftScope, strangers } from "./left-scope.ts";
import { type Change, sameEntry } from "./pair.ts";
import type { Policies } from "./policies.ts";
import type { Sides } from "./sides.ts";
import type { Sheet } from "./signatures.ts";

export interface Found {
  readonly sides: Sides;
  readonly policies: Policies;
  readonly change: Change;
  readonly listed: Listed;
  readonly sheets: readonly Sheet[];
  readonly bench: Bench;
  /** Files that are profiles at the judged commit. */
  readonly judged: readonly string[];
}

/** What only a gate can find, because it sees both sides: profiles that slip out of reach, and changes to the gate itself. */
export async function gateFindings(found: Found): Promise<Finding[]> {
  if (found.listed.since === null) return [];
  return [...(await escaped(found)), ...brokenPolicy(found.policies), ...(await guarded(found))];
}

/** Merged, a policy that cannot be read would make every later change red; nobody can approve that. */
function brokenPolicy({ base, head }: Policies): Finding[] {
  const problem = base === head ? undefined : head.findings.find(({ verdict }) => verdict === "cannot-judge");
  if (problem === undefined || head.source === null) return [];
  const { line } = positionAt(head.source, problem.span.start);
  const detail = { nl: say(problem.message, "nl"), en: say(problem.message, "en") };
  const said = message("action/policy-broken", { line, detail });
  const place = { file: policyFile, span: { start: 0, end: 0 }, sources: [] };
  return [{ rule: "gate/policy-broken", severity: "block", verdict: "cannot-judge", message: said, ...place }];
}

async function escaped({ change, listed, bench, judged }: Found): Promise<Finding[]> {
  const since = listed.since ?? new Map();
  if (change.removed.length === 0) return [];
  const governed = new Set(judged);
  const candidates = strangers(listed.judged, since, governed, new Set(judged.map(recordOf)));
  const before = await commitTree(
    bench.objects,
    since,
    change.removed.map((one) => one.file),
  );
  const after = await commitTree(bench.objects, listed.judged, candidates);
  return leftScope(change.removed, candidates, listed.judged, since, {
    before: (file) => readText(file, before.read(file)).source.text,
    after: (file) => readText(file, after.read(file)).source.text,
  });
}

/** A protected branch may change its own gate only by a merge; on a push or a schedule there is nothing left to approve. */
async function guarded(found: Found): Promise<Finding[]> {
  const { sides, policies } = found;
  // Without a policy in force nobody is named who could approve, and there is no gate yet to guard.
  if (sides.scope === "whole" || policies.base.file === null) return [];
  const changes = [...policyChange(found), ...(await fileChanges(found))];
  return Promise.all(changes.map(async (change) => guardedFinding(change, await approver(change, found))));
}

function policyChange({ policies: { base, head } }: Found): GuardedChange[] {
  if (base === head) return [];
  if (head.file === null)
    return [{ file: policyFile, rule: "gate/policy-removed", said: message("action/policy-removed", {}) }];
  const ways = weakerWays(base.policy, head.policy);
  if (ways.length === 0) return [];
  return [
    { file: policyFile, rule: "gate/policy-weaker", said: message("action/policy-weaker", { count: ways.length }) },
  ];
}

async function fileChanges({ listed, bench }: Found): Promise<GuardedChange[]> {
  const since = listed.since ?? new Map();
  const paths = changedGuards(listed.judged, since);
  const [before, after] = [
    await commitTree(bench.objects, since, paths),
    await commitTree(bench.objects, listed.judged, paths),
  ];
  const said = message("action/gate-changed", {});
  return paths
    .filter((path) =>
      guardsGate(
        path,
        [before, after].map((tree) => readText(path, tree.read(path)).source.text),
        bench.job,
      ),
    )
    .map((file) => ({ file, rule: "gate/files-changed", said }));
}

/** Whoever approved exactly this version of the file. */
async function approver({ file }: GuardedChange, { sheets, policies, listed, bench }: Found): Promise<string | null> {
  for (const { pullRequest, approvals, commits } of sheets) {
    const writers = writersOf(commits);
    const looked = await Promise.all(
      approvals.map(async (approval) => {
        const known = await bench.objects.commit(approval.commit);
        const then = known ? (await bench.objects.files(approval.commit)).get(file) : undefined;
        const seen = known !== null && sameEntry(then, listed.judged.get(file));
        return { ...approval, wrote: writers.has(approval.account.id), seen };
      }),
    );
    const found = approverOf(policies.base.policy, pullRequest.author?.id ?? null, looked);
    if (found !== null) return found;
  }
  return null;
}
