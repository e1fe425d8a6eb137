import type { GitHub, TreeEntry } from "./github.ts";

/** Git objects by full id: from the checkout's object store where they are, else from GitHub. Never files from disk. */
export interface Objects {
  /** True where bytes cost no call to GitHub. */
  readonly near: boolean;
  /** Null when the commit is not to be had (a force-pushed one that GitHub has dropped). */
  commit(sha: string): Promise<{ readonly tree: string; readonly parents: readonly string[] } | null>;
  /** Every file of a commit, by path; sorted by code unit. */
  files(commit: string): Promise<ReadonlyMap<string, TreeEntry>>;
  /** The bytes of blobs, by id. */
  blobs(ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Git objects through the API: for a job without a checkout. */
export function objectsOfGitHub(github: GitHub): Objects {
  const known = new Map<string, Uint8Array>();
  return {
    near: false,
    commit: (sha) => github.commit(sha),
    files: async (commit) => byPath(await github.tree(commit)),
    blobs: async (ids) => {
      const missing = [...new Set(ids)].filter((id) => !known.has(id));
      for (const batch of batches(missing)) {
        const bytes = await Promise.all(batch.map((id) => github.blob(id)));
        for (const [at, id] of batch.entries()) known.set(id, bytes[at] ?? new Uint8Array());
      }
      return known;
    },
  };
}

/** GitHub allows 100 calls at once; a few keep order in the log of a proxy. */
const AT_ONCE = 8;

function batches(ids: readonly string[]): string[][] {
  const found: string[][] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) found.push(ids.slice(at, at + AT_ONCE));
  return found;
}

export function byPath(entries: readonly TreeEntry[]): ReadonlyMap<string, TreeEntry> {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return new Map(sorted.map((entry) => [entry.path, entry]));
}
