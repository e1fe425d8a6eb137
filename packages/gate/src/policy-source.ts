import type { Message } from "@tenzij/core/language";
import { isCommit, organisationBeside, type PolicySource } from "@tenzij/core/policy";
import { readText } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import type { FindGovernance, Governance } from "./governance.ts";
import { message } from "./language/message.ts";

/** A source that can be read: the repository, and the protected branch that speaks for it. */
export interface Source {
  readonly governance: Governance;
  readonly branch: string;
  readonly tip: string;
  readonly path: string;
  /** A full commit id, where the policy names one; else the tip counts. */
  readonly pinned: string | null;
}

/**
 * Finds where a policy comes from. A ref is a commit, which has to lie behind the default branch, or a protected branch: any other
 * can be moved by who may write there.
 * @returns why not, where it cannot be read
 */
export async function openSource(
  { owner, repository, path, ref }: PolicySource,
  find: FindGovernance,
): Promise<Source | { readonly unseen: true } | { readonly problem: Message }> {
  const governance = await find(owner, repository);
  if (governance === null) return { unseen: true };
  const pinned = isCommit(ref) ? ref : null;
  const branch = pinned === null ? ref : governance.defaultBranch;
  const tip = await governance.branch(branch);
  const isStanding = tip !== null && (tip.protected || (pinned !== null && branch === governance.defaultBranch));
  if (!isStanding) return { problem: message("gate/source-not-protected", { ref }) };
  if (pinned !== null && !(await governance.holds(tip.sha, pinned)))
    return { problem: message("gate/source-off-branch", { commit: pinned, branch }) };
  return { governance, branch, tip: tip.sha, path, pinned };
}

/** The policy and the answers beside it at one commit of a source; null for what is no file that can be read. */
export interface SourceTexts {
  readonly policy: string | null;
  readonly organisation: string | null;
}

export async function textsAt({ governance: { objects }, path }: Source, commit: string): Promise<SourceTexts> {
  const beside = organisationBeside(path);
  const tree = await commitTree(objects, await objects.files(commit), [path, beside]);
  const text = (file: string) => {
    const { source, readable } = readText(file, tree.read(file));
    return readable ? source.text : null;
  };
  return { policy: text(path), organisation: text(beside) };
}

/**
 * Since when what a source says is another thing than it was at a commit: the day of the oldest commit since then that touched it. Null
 * where none did. Of a history longer than is listed, its oldest day: nothing is younger than it is.
 */
export async function changedSince({ governance, tip, path }: Source, commit: string): Promise<string | null> {
  const days: string[] = [];
  for (const file of [path, organisationBeside(path)]) {
    const [now, [last]] = [await governance.touching(file, tip), await governance.touching(file, commit)];
    const known = now.findIndex(({ sha }) => sha === last?.sha);
    const since = (known < 0 ? now : now.slice(0, known)).at(-1);
    if (since !== undefined) days.push(since.on);
  }
  return days.sort()[0] ?? null;
}
