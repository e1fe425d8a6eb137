import { fetchCommit, type Git, type GitFile, listFiles, listFilesFrom, openGit, readBlobs } from "@tenzij/repository";
import type { GitHub } from "./github.ts";
import { byPath, type Objects, objectsOfGitHub } from "./objects.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** Git objects from the checkout where there is one, from GitHub for what it lacks. */
export function chooseObjects(env: Env, token: string, github: GitHub): Objects {
  const fromGitHub = objectsOfGitHub(github);
  const workspace = env["GITHUB_WORKSPACE"] ?? "";
  if (workspace === "") return fromGitHub;
  const git = openGit(workspace, env, credentials(env["GITHUB_SERVER_URL"] ?? "https://github.com", token));
  const { output } = git.run(["rev-parse", "--is-inside-work-tree"]);
  return output?.toString().trim() === "true" ? objectsOfGit(git, fromGitHub) : fromGitHub;
}

/** The token for fetching, told to git through its environment so that it stands in no argument and no file. */
function credentials(server: string, token: string): readonly (readonly [string, string])[] {
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return [[`http.${server}/.extraheader`, `AUTHORIZATION: basic ${basic}`]];
}

/**
 * Git objects from a repository on disk. What a shallow or partial checkout lacks is fetched by id, once for each commit, and asked
 * of GitHub's API when that fails. An id is the hash of its content, so it does not matter which of the three gave it.
 */
function objectsOfGit(git: Git, fallback: Objects): Objects {
  const local = new Map<string, boolean>();
  const isHere = (commit: string): boolean => {
    const known = local.get(commit);
    if (known !== undefined) return known;
    const found = hasTree(git, commit) || (fetchCommit(git, "origin", commit) === null && hasTree(git, commit));
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
    commit: async (sha) => (isHere(sha) ? readCommit(git, sha) : null) ?? fallback.commit(sha),
    files: async (commit) => {
      const listed = isHere(commit) ? list(commit) : null;
      return listed ? byPath(listed.map(({ path, mode, id }) => ({ path, mode, sha: id }))) : fallback.files(commit);
    },
    blobs: async (ids) => {
      const found = readBlobs(git, ids);
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length === 0) return found;
      return new Map([...found, ...(await fallback.blobs(missing))]);
    },
  };
}

function hasTree(git: Git, commit: string): boolean {
  return git.run(["cat-file", "-e", `${commit}^{tree}`]).output !== null;
}

/** The raw commit, whose parents are the real ones even where a shallow checkout hides them. */
function readCommit(git: Git, sha: string): { tree: string; parents: string[] } | null {
  const text = git.run(["cat-file", "commit", sha]).output?.toString("utf8");
  if (text === undefined) return null;
  const headers = (text.split("\n\n")[0] ?? "").split("\n").map((line) => line.split(" "));
  const tree = headers.find(([name]) => name === "tree")?.[1];
  return tree === undefined
    ? null
    : { tree, parents: headers.flatMap(([name, id]) => (name === "parent" && id ? [id] : [])) };
}
