import { fetchCommit, type Git, type GitFile, listFiles, listFilesFrom, readBlobs } from "@tenzij/repository";
import { message } from "./language/message.ts";
import { byPath, type CommitObject, type Objects } from "./objects.ts";
import { fail } from "./problem.ts";

/**
 * Git objects from a repository on disk. What a shallow or partial checkout lacks is fetched by id, once for each commit, and asked
 * of `fallback` when that fails. An id is the hash of its content, so it does not matter which of the three gave it.
 * @param fallback null: what is not here is not to be had, and nothing is fetched either; asking for the files of such a commit throws a
 * `Problem`.
 */
export function objectsOfGit(git: Git, fallback: Objects | null): Objects {
  const local = new Map<string, boolean>();
  const isFetched = (commit: string) => fallback !== null && fetchCommit(git, "origin", commit) === null;
  const isHere = (commit: string): boolean => {
    const known = local.get(commit);
    if (known !== undefined) return known;
    const found = hasTree(git, commit) || (isFetched(commit) && hasTree(git, commit));
    local.set(commit, found);
    return found;
  };
  let last: { readonly commit: string; readonly files: readonly GitFile[] } | undefined;
  const list = (commit: string): readonly GitFile[] | null => {
    const files = (last && listFilesFrom(git, last.files, last.commit, commit)) ?? listFiles(git, commit);
    if (files) last = { commit, files };
    return files;
  };
  return {
    near: true,
    commit: async (sha) => (isHere(sha) ? readCommit(git, sha) : null) ?? fallback?.commit(sha) ?? null,
    files: async (commit) => {
      const listed = isHere(commit) ? list(commit) : null;
      if (listed) return byPath(listed.map(({ path, mode, id }) => ({ path, mode, sha: id })));
      // A commit that is not here is no empty one.
      return fallback === null ? fail(message("local/no-files", { sha: commit })) : fallback.files(commit);
    },
    blobs: async (ids) => {
      const found = readBlobs(git, ids);
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length === 0 || fallback === null) return found;
      return new Map([...found, ...(await fallback.blobs(missing))]);
    },
  };
}

function hasTree(git: Git, commit: string): boolean {
  return git.run(["cat-file", "-e", `${commit}^{tree}`]).output !== null;
}

/** The raw commit, whose parents are the real ones even where a shallow checkout hides them. */
function readCommit(git: Git, sha: string): CommitObject | null {
  const text = git.run(["cat-file", "commit", sha]).output?.toString("utf8");
  if (text === undefined) return null;
  const end = text.indexOf("\n\n");
  const headers = text
    .slice(0, end)
    .split("\n")
    .map((line) => line.split(" "));
  const title = text.slice(end).trimStart().split("\n")[0] ?? "";
  const tree = headers.find(([name]) => name === "tree")?.[1];
  return tree === undefined
    ? null
    : { tree, parents: headers.flatMap(([name, id]) => (name === "parent" && id ? [id] : [])), title: title.trimEnd() };
}
