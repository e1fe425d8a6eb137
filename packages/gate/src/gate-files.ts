import type { Finding } from "@tenzij/core";
import { inBoth, type Message } from "@tenzij/core/language";
import type { Policy } from "@tenzij/core/policy";
import type { Approval } from "./approvals.ts";
import { differing } from "./differing.ts";
import type { Commit } from "./forge.ts";
import { message } from "./language/message.ts";
import type { Files } from "./pair.ts";
import { type Job, namesGate, readWorkflow, textAt } from "./workflow.ts";

/** Rules of what waits for the approval of a person whom the policy in force names; whether there is one, only a forge knows. */
export const guardedRules = [
  "gate/policy-weaker",
  "gate/policy-removed",
  "gate/organisation-changed",
  "gate/files-changed",
  "gate/incident-removed",
  "gate/incident-weaker",
] as const;

/** A change to something that runs, sets or guards the gate: it needs a person whom the policy in force names. */
export interface GuardedChange {
  readonly file: string;
  readonly rule: (typeof guardedRules)[number];
  readonly sentence: Message;
}

const OWNERS = ["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"];
const WORKFLOWS = ".github/workflows/";

/** A file that may say how a local action runs. */
export function isManifest(path: string): boolean {
  return /(^|\/)action\.ya?ml$/.test(path);
}

export function isWorkflow(path: string): boolean {
  return path.startsWith(WORKFLOWS);
}

function mayGuard(path: string): boolean {
  return OWNERS.includes(path) || isWorkflow(path) || isManifest(path);
}

/** Paths of files that may run or guard the gate and differ between two commits. */
export function changedGuards(judged: Files, since: Files): string[] {
  return [...differing(judged, since)].filter(mayGuard).sort();
}

/** Files of this repository that a workflow or a local action uses: workflows, and the manifests of actions. */
export function localUses(text: string): string[] {
  return readWorkflow(text).uses.flatMap((used) => {
    if (!used.startsWith("./")) return [];
    const path = used.slice(2).replace(/\/$/, "");
    return isWorkflow(path) ? [path] : [`${path}/action.yml`, `${path}/action.yaml`];
  });
}

/** The names under which the gate's check may stand on GitHub: those of the jobs of its own workflow that run it. */
export function checkNames(workflow: string, job: string): ReadonlySet<string> {
  const running = readWorkflow(workflow).jobs.filter(
    (one) => one.id === job || [...one.steps, one.node].some((node) => namesGate(textAt(node, "uses") ?? "")),
  );
  const names = [job, ...running.flatMap(({ id, name }) => [id, name ?? id])];
  return new Set(names.filter((name) => name !== "" && !name.includes("${{")));
}

/**
 * True for a file that has to do with the gate: owners always; a workflow or a local action when it uses the Action, itself or by
 * another file of the repository, or has a job of the gate's own name. GitHub matches a required check by that name alone,
 * whatever workflow it comes from. What cannot be read may be any of these.
 * @param texts the file before and after.
 * @param names the names of the gate's check.
 * @param used the text of another file of the repository, before and after.
 */
export function guardsGate(
  path: string,
  texts: readonly string[],
  names: ReadonlySet<string>,
  used: (path: string) => readonly string[] = () => [],
): boolean {
  if (OWNERS.includes(path)) return true;
  return texts
    .filter((text) => text !== "")
    .some((text) => {
      const { jobs, uses, readable } = readWorkflow(text);
      if (!readable || uses.some(namesGate) || jobs.some((job) => hasName(job, names))) return true;
      return localUses(text).some(
        (local) => local !== path && used(local).some((one) => readWorkflow(one).uses.some(namesGate)),
      );
    });
}

function hasName({ id, name }: Job, names: ReadonlySet<string>): boolean {
  return [...names].some((wanted) => (name === null ? id === wanted : canBe(name, wanted)));
}

/** Whether a name, whose expressions may become any text, can become the wanted one. */
function canBe(name: string, wanted: string): boolean {
  const [first = "", ...others] = name.trim().split(/\$\{\{.*?\}\}/s);
  if (others.length === 0) return first === wanted;
  const last = others.at(-1) ?? "";
  if (!wanted.startsWith(first) || !wanted.endsWith(last) || wanted.length < first.length + last.length) return false;
  let from = first.length;
  return others.slice(0, -1).every((part) => {
    const found = wanted.indexOf(part, from);
    from = found + part.length;
    return found >= 0 && from <= wanted.length - last.length;
  });
}

/** Who approved a guarded file: someone the policy in force names by number, who proposed none of it. */
export function approverOf(
  policy: Policy,
  author: number | null,
  approvals: readonly (Approval & { readonly wrote: boolean; readonly seen: boolean })[],
): string | null {
  const named = namedIn(policy);
  const found = approvals.find(
    ({ account, wrote, seen }) => seen && !wrote && account.id !== author && named.has(account.id),
  );
  return found?.account.login ?? null;
}

/** Everyone a policy names by number, in whatever role. */
function namedIn(policy: Policy): ReadonlySet<number> {
  const people = Object.values(policy.signers.people).flat();
  return new Set(people.flatMap(({ id }) => (id === undefined ? [] : [id])));
}

/**
 * The finding a guarded change gives: it blocks until approved, and stays visible after.
 * @param approver null: nobody; undefined: not known here, so it only warns
 * @param writers the accounts that wrote some of the change, whose approval does not count
 */
export function guardedFinding(
  change: GuardedChange,
  policy: Policy,
  approver: string | null | undefined,
  writers: ReadonlySet<number> = new Set(),
): Finding {
  const base = { rule: change.rule, file: change.file, span: { start: 0, end: 0 }, sources: [] } as const;
  if (namedIn(policy).size === 0) return { ...base, severity: "block", message: message("gate/nobody-named", {}) };
  const sentence = whoApproves(change.sentence, policy, writers);
  if (approver === undefined) return { ...base, severity: "warning", message: sentence };
  if (approver === null) return { ...base, severity: "block", message: sentence };
  return { ...base, severity: "info", message: message("gate/approved", { by: approver }) };
}

/** Says by name who can approve: a policy names people for a role, and a reader does not know them by heart. */
function whoApproves(sentence: Message, policy: Policy, writers: ReadonlySet<number>): Message {
  const people = Object.values(policy.signers.people).flat();
  const able = people.filter(({ id }) => id !== undefined && !writers.has(id));
  const names = [...new Set(able.map(({ login }) => login))].sort().join(", ");
  const what = inBoth(sentence);
  return names === ""
    ? message("gate/nobody-left", { demand: what })
    : message("gate/who-approves", { demand: what, people: names });
}

/** The accounts that wrote or committed anything in a list of commits. */
export function writersOf(commits: readonly Commit[]): ReadonlySet<number> {
  return new Set(
    commits.flatMap(({ author, committer }) => [author?.id, committer?.id].filter((id) => id !== undefined)),
  );
}
