import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGit } from "./git.ts";
import { listFiles, readBlobs } from "./git-tree.ts";

/** Files of another repository at one commit. */
export interface FilesAtRef {
  /** Full id of the commit that the ref named. */
  readonly commit: string;
  /** Bytes of a file; `link` and `missing` where there is none to read. */
  readonly file: (path: string) => Uint8Array | "link" | "missing";
}

/**
 * Fetches one commit of a repository by git into a temporary folder, without its history and without a working tree.
 * @param from a folder, or an address as git takes it; the credentials are those that git has itself
 * @param ref a branch, a tag or a full commit id; none that begins with a hyphen
 * @returns what git said where it cannot be fetched
 */
export function filesAtRef(
  from: string,
  ref: string,
  paths: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): FilesAtRef | { readonly problem: string } {
  const folder = mkdtempSync(join(tmpdir(), "tenzij-policy-"));
  try {
    const git = openGit(folder, environment);
    const made = git.run(["init", "--quiet", "--bare"]);
    if (made.output === null) return { problem: made.problem };
    const fetched = git.run(["fetch", "--quiet", "--depth", "1", "--no-tags", "--end-of-options", from, ref]);
    if (fetched.output === null) return { problem: fetched.problem };
    const commit = git.run(["rev-parse", "--verify", "FETCH_HEAD^{commit}"]).output?.toString("latin1").trim() ?? "";
    const files = listFiles(git, commit);
    if (files === null) return { problem: `${ref} names no commit` };
    const found = new Map(files.filter(({ path }) => paths.includes(path)).map((one) => [one.path, one]));
    const blobs = readBlobs(
      git,
      [...found.values()].map(({ sha }) => sha),
    );
    const file = (path: string) => {
      const entry = found.get(path);
      if (entry === undefined) return "missing";
      return entry.mode.startsWith("100") ? (blobs.get(entry.sha) ?? "missing") : "link";
    };
    return { commit, file };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
