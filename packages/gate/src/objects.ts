import type { NamedSo } from "@tenzij/repository";

/** Every record, by the name in which it stands beside its profile. */
export const allRecords: NamedSo = { names: ["**/*.justification.yaml"] };

/** Git objects by full id. Never files from disk. */
export interface Objects {
  /** True where bytes cost no call over the network. */
  readonly near: boolean;
  /** Null when the commit is not to be had (a force-pushed one that is dropped). */
  commit(sha: string): Promise<CommitObject | null>;
  /** Every file of a commit, by path; sorted by code unit. */
  files(commit: string): Promise<ReadonlyMap<string, TreeEntry>>;
  /** The bytes of blobs, by id. */
  blobs(ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** The files of a commit, among those of such names, that hold one of some texts, or in a line of which a pattern stands; null, or absent, where that can only be read out of the files. */
  holding?(commit: string, sought: readonly string[] | RegExp, among: NamedSo): ReadonlySet<string> | null;
}

export interface CommitObject {
  readonly tree: string;
  readonly parents: readonly string[];
  /** The first line of its message: whatever somebody wrote there. */
  readonly title: string;
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string;
}

export function byPath(entries: readonly TreeEntry[]): ReadonlyMap<string, TreeEntry> {
  const isSorted = entries.every(({ path }, at) => at === 0 || (entries[at - 1]?.path ?? "") <= path);
  const sorted = isSorted ? entries : [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const files = new Map<string, TreeEntry>();
  for (const entry of sorted) files.set(entry.path, entry);
  return files;
}
