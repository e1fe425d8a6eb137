import type { Message } from "@tenzij/core/language";
import {
  frameworkFiles,
  isCommit,
  organisationBeside,
  type PolicySource,
  readPolicy,
  textOfCopy,
} from "@tenzij/core/policy";
import type { Law } from "@tenzij/law";
import { readText } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import type { FindGovernance, Governance } from "./governance.ts";
import { message } from "./language/message.ts";
import type { Objects } from "./objects.ts";
import type { Files } from "./pair.ts";

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
  return { governance, branch: tip.name, tip: tip.sha, path, pinned };
}

/** What a source says at one commit; null for what is no file that can be read. */
export interface SourceTexts {
  readonly policy: string | null;
  readonly organisation: string | null;
  /** Of these two, what lies there and cannot be read as a text. */
  readonly unread: readonly string[];
  /** The frameworks of the organisation's own that the policy names, by file: they lie under the same names where it is extended. */
  readonly frameworks: ReadonlyMap<string, string | null>;
}

export async function textsAt({ governance, path }: Source, commit: string, law: Law): Promise<SourceTexts> {
  const files = await governance.objects.files(commit);
  return sourceTexts(governance.objects, files, [path, organisationBeside(path)], law);
}

/** The texts of a policy, of the answers beside it, and of the frameworks that it names, in files of one commit. */
export async function sourceTexts(
  objects: Objects,
  files: Files,
  [path, beside]: readonly [policy: string, organisation: string],
  law: Law,
): Promise<SourceTexts> {
  const texts = await textsIn(objects, files, [path, beside]);
  const [policy = null, organisation = null] = [texts.get(path), texts.get(beside)];
  const unread = [path, beside].filter((file) => files.has(file) && texts.get(file) === null);
  const named = policy === null ? [] : frameworkFiles(readPolicy(path, policy, law).policy);
  return { policy, organisation, unread, frameworks: await textsIn(objects, files, named) };
}

async function textsIn(objects: Objects, files: Files, names: readonly string[]): Promise<Map<string, string | null>> {
  const tree = await commitTree(objects, files, names);
  return new Map(
    names.map((file) => {
      const { source, readable } = readText(file, tree.read(file));
      return [file, readable ? textOfCopy(source.text) : null];
    }),
  );
}

/** The file of the first framework that is another text, or none, in one of the two. */
export function differentFramework(one: SourceTexts, other: SourceTexts): string | undefined {
  const files = new Set([...one.frameworks.keys(), ...other.frameworks.keys()]);
  const text = ({ frameworks }: SourceTexts, file: string) => frameworks.get(file) ?? null;
  return [...files].find((file) => text(one, file) === null || text(one, file) !== text(other, file));
}

/**
 * Since when what a source says is another thing than it was at a commit: the day of the oldest commit since then that touched it. Null
 * where none did. Of a history longer than is listed, its oldest day: nothing is younger than it is.
 * @param frameworks the files of those that the policy names
 */
export async function changedSince(
  { governance, tip, path }: Source,
  commit: string,
  frameworks: Iterable<string>,
): Promise<string | null> {
  const days: string[] = [];
  for (const file of [path, organisationBeside(path), ...frameworks]) {
    const [now, [last]] = [await governance.touching(file, tip), await governance.touching(file, commit)];
    const known = now.findIndex(({ sha }) => sha === last?.sha);
    const since = (known < 0 ? now : now.slice(0, known)).at(-1);
    if (since !== undefined) days.push(since.on);
  }
  return days.sort()[0] ?? null;
}
