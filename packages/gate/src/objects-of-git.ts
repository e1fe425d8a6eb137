import {
  fetchCommit,
  filesHolding,
  type Git,
  type GitFile,
  listFiles,
  listFilesFrom,
  rawCommit,
  readBlobs,
} from "@tenzij/repository";
import { message } from "./language/message.ts";
import { byPath, type CommitObject, type Objects, type TreeEntry } from "./objects.ts";
import { fail } from "./problem.ts";

/** Bytes of blobs that are kept; what comes after is read again when it is asked for again. */
const mostKept = 64 * 1024 * 1024;
/** Files of all listings that are kept, up to which what was not asked for is read along: a process costs more than so many small files. */
const mostBesides = 500;
/** Listings that are kept: the sides of a change, and the commits that were signed. */
const mostListings = 8;

/**
 * Git objects from a repository on disk. What a shallow or partial checkout lacks is fetched by id, once for each commit, and asked
 * of `fallback` when that fails. An id is the hash of its content, so it does not matter which of the three gave it, and what was
 * read once is read by no further process.
 * @param fallback null: what is not here is not to be had, and nothing is fetched either; asking for the files of such a commit throws a
 * `Problem`.
 */
export function objectsOfGit(git: Git, fallback: Objects | null): Objects {
  const look = commitsHere(git, (commit) => fallback !== null && fetchCommit(git, "origin", commit) === null);
  const list = listings(git);
  const partial = lazily(() => isPartial(git));
  const read = blobsHere(git, list.blobs, partial);
  return {
    near: true,
    commit: async (sha) => look(sha)?.commit ?? fallback?.commit(sha) ?? null,
    files: async (commit) => {
      const listed = look(commit)?.hasTree ? list.of(commit) : null;
      if (listed) return listed;
      // A commit that is not here is no empty one.
      return fallback === null ? fail(message("local/no-files", { sha: commit })) : fallback.files(commit);
    },
    // Of a partial clone some files may not be here.
    holding: (commit, sought, among) => (partial() ? null : filesHolding(git, commit, sought, among)),
    blobs: async (ids) => {
      const found = read(ids);
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length === 0 || fallback === null) return found;
      return new Map([...found, ...(await fallback.blobs(missing))]);
    },
  };
}

interface Here {
  readonly commit: CommitObject | null;
  readonly hasTree: boolean;
}

/** What is here of a commit, after it was fetched once where it lacked. */
function commitsHere(git: Git, fetches: (commit: string) => boolean): (sha: string) => Here | null {
  const known = new Map<string, Here | null>();
  const here = (sha: string): Here | null => {
    const raw = rawCommit(git, sha);
    return raw && { commit: raw.text === null ? null : parsed(raw.text), hasTree: raw.hasTree };
  };
  return (sha) => {
    const before = known.get(sha);
    if (before !== undefined) return before;
    const found = here(sha);
    const now = found?.hasTree || !fetches(sha) ? found : here(sha);
    known.set(sha, now);
    return now;
  };
}

interface Listings {
  readonly of: (commit: string) => ReadonlyMap<string, TreeEntry> | null;
  /** Ids of all that is listed, where that is not much; of links and submodules too, which git passes over. */
  readonly blobs: () => readonly string[];
}

/** The files of commits; each from what differs from the one before, since two sides of a change are mostly the same. */
function listings(git: Git): Listings {
  const known = new Map<string, ReadonlyMap<string, TreeEntry>>();
  let last: { readonly commit: string; readonly files: readonly GitFile[] } | undefined;
  const of = (commit: string) => {
    const before = known.get(commit);
    if (before) return before;
    const files = (last && listFilesFrom(git, last.files, last.commit, commit)) ?? listFiles(git, commit);
    if (files === null) return null;
    last = { commit, files };
    const listed = byPath(files);
    const [oldest] = known.keys();
    if (known.size >= mostListings && oldest !== undefined) known.delete(oldest);
    known.set(commit, listed);
    return listed;
  };
  const blobs = () => {
    const all = [...known.values()];
    const count = all.reduce((sum, files) => sum + files.size, 0);
    return count > mostBesides ? [] : all.flatMap((files) => [...files.values()].map(({ sha }) => sha));
  };
  return { of, blobs };
}

/** Blobs by id. What came in one answer is kept whole or not at all, since its bytes are one piece of memory. */
function blobsHere(
  git: Git,
  likely: () => readonly string[],
  isPartialHere: () => boolean,
): (ids: readonly string[]) => Map<string, Uint8Array> {
  const known = new Map<string, Uint8Array>();
  let kept = 0;
  // Of a partial clone git may fetch what is asked for, one by one: there nothing is read along.
  const besides = () => (isPartialHere() ? [] : likely().filter((id) => !known.has(id)));
  return (ids) => {
    const open = ids.filter((id) => !known.has(id));
    const read = open.length === 0 ? new Map<string, Uint8Array>() : readBlobs(git, open, besides());
    const size = [...read.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    const found = new Map(
      ids.flatMap((id) => {
        const bytes = known.get(id) ?? read.get(id);
        return bytes === undefined ? [] : [[id, bytes] as const];
      }),
    );
    if (kept + size > mostKept) return found;
    kept += size;
    for (const [id, bytes] of read) known.set(id, bytes);
    return found;
  };
}

function lazily<T>(find: () => T): () => T {
  let found: { readonly is: T } | undefined;
  return () => {
    found ??= { is: find() };
    return found.is;
  };
}

function isPartial(git: Git): boolean {
  const settings = "^(remote\\..*\\.promisor|extensions\\.partialclone)$";
  return git.run(["config", "--get-regexp", settings]).output !== null;
}

/** The raw commit, whose parents are the real ones even where a shallow checkout hides them. */
function parsed(text: string): CommitObject | null {
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
