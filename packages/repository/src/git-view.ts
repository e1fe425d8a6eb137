import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { openGit } from "./git.ts";

/** What git makes of the files in a folder that lies in a repository. */
export interface GitView {
  /** Whether a file or, with a slash at its end, a folder is ignored; what is tracked never is. */
  readonly isIgnored: (path: string) => boolean;
  /** Files in folders that hold other people's files, which are tracked all the same. */
  readonly trackedIn: (folders: readonly string[]) => readonly string[];
}

/** Git's view of a folder, its paths relative to it; null outside a repository, and where there is no git. */
export function gitView(root: string): GitView | null {
  if (!liesInRepository(root)) return null;
  const git = openGit(root, process.env);
  const list = (...args: readonly string[]) => {
    const { output } = git.run(["ls-files", "-z", ...args]);
    return output === null
      ? null
      : output
          .toString("utf8")
          .split("\0")
          .filter((path) => path !== "");
  };
  const ignored = list("--others", "--ignored", "--exclude-standard", "--directory");
  if (ignored === null) return null;
  const known = new Set(ignored);
  return {
    isIgnored: (path) => known.has(path),
    trackedIn: (folders) => list("--", ...folders.map((folder) => `:(glob)**/${folder}/**`)) ?? [],
  };
}

function liesInRepository(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return true;
    if (dirname(at) === at) return false;
  }
}
