import { byPath, type Objects } from "@tenzij/gate";
import type { GitHub } from "./github.ts";

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
