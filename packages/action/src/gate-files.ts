import { type Finding, type Message, message, type Policy } from "@tenzij/core";
import type { Approval } from "./approvals.ts";
import type { Commit } from "./github.ts";
import { type Files, sameEntry } from "./pair.ts";

/** A change to something that runs, sets or guards the gate: it needs a person whom the policy in force names. */
export interface GuardedChange {
  readonly file: string;
  readonly rule: "gate/policy-weaker" | "gate/policy-removed" | "gate/files-changed";
  readonly said: Message;
}

const OWNERS = ["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"];
const WORKFLOWS = ".github/workflows/";

/** Paths of files that may run or guard the gate and differ between two commits. */
export function changedGuards(judged: Files, since: Files): string[] {
  const names = new Set(
    [...judged.keys(), ...since.keys()].filter((path) => OWNERS.includes(path) || path.startsWith(WORKFLOWS)),
  );
  return [...names].filter((path) => !sameEntry(judged.get(path), since.get(path))).sort();
}

/**
 * True for a file that has to do with the gate: owners always; a workflow when it uses the Action, or has a job of the gate's own
 * name. GitHub matches a required check by that name alone, whatever workflow it comes from.
 * @param texts the file before and after.
 * @param job the name of the job that runs the gate.
 */
export function guardsGate(path: string, texts: readonly string[], job: string): boolean {
  if (!path.startsWith(WORKFLOWS)) return true;
  return texts.some((text) =>
    text.split("\n").some((line) => {
      const [key = "", value = ""] = keyAndValue(line);
      if (key === "uses") return value.toLowerCase().includes("tenzij");
      return job !== "" && ((key === job && value === "") || (key === "name" && value === job));
    }),
  );
}

/** A line of YAML as far as it matters here: `- key: "value" # comment`, undone. */
function keyAndValue(line: string): string[] {
  const bare = line.trim().replace(/^- +/, "");
  const colon = bare.indexOf(":");
  if (colon < 0) return [];
  const value = bare.slice(colon + 1).split(" #")[0] ?? "";
  return [bare.slice(0, colon), value].map((part) => part.trim().replaceAll(/^["']|["']$/g, ""));
}

/** Who approved a guarded file: someone the policy in force names by number, who proposed none of it. */
export function approverOf(
  policy: Policy,
  author: number | null,
  approvals: readonly (Approval & { readonly wrote: boolean; readonly seen: boolean })[],
): string | null {
  const named = new Set(
    Object.values(policy.signers.people).flatMap((people) =>
      people.flatMap(({ id }) => (id === undefined ? [] : [id])),
    ),
  );
  const found = approvals.find(
    ({ account, wrote, seen }) => seen && !wrote && account.id !== author && named.has(account.id),
  );
  return found?.account.login ?? null;
}

/** The finding a guarded change gives: it blocks until approved, and stays visible after. */
export function guardedFinding(change: GuardedChange, approver: string | null): Finding {
  const base = { rule: change.rule, file: change.file, span: { start: 0, end: 0 }, sources: [] } as const;
  if (approver === null) return { ...base, severity: "block", message: change.said };
  return { ...base, severity: "info", message: message("action/gate-changed-approved", { by: approver }) };
}

/** The accounts that wrote or committed anything in a list of commits. */
export function writersOf(commits: readonly Commit[]): ReadonlySet<number> {
  return new Set(
    commits.flatMap(({ author, committer }) => [author?.id, committer?.id].filter((id) => id !== undefined)),
  );
}
