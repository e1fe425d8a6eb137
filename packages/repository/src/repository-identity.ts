import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { basename } from "node:path";
import { type Git, openGit } from "./git.ts";

/** Which repository a folder is, and in which state. */
export interface RepositoryIdentity {
  /** Its address without what is only a way to get there (scheme, name, password, `.git`); of a folder without one a digest of its place. */
  readonly id: string;
  /** For people: owner and name, or the name of the folder. */
  readonly name: string;
  /** Null outside git and before the first commit. */
  readonly commit: string | null;
  /** Files that differ from that commit, those git ignores left out; null where git does not say. */
  readonly uncommitted: number | null;
}

/**
 * Says which repository a folder is the top of. Two clones of one address are one repository.
 * @param folder absolute path
 */
export function repositoryIdentity(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): RepositoryIdentity {
  const git = openGit(folder, environment);
  const remote = outputOf(git, "config", "--get", "remote.origin.url");
  const commit = outputOf(git, "rev-parse", "--verify", "--quiet", "HEAD^{commit}");
  return { ...addressOf(remote ?? realpathSync(folder)), commit, uncommitted: uncommittedIn(git) };
}

/**
 * A repository by its address, however that is written: `https://`, `ssh://`, `git@host:path`, or a path on this machine.
 * @returns the same id for every way of writing one address; a path is not told, only its digest
 */
export function addressOf(written: string): Pick<RepositoryIdentity, "id" | "name"> {
  const address = written
    .trim()
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
  const [, host, path] =
    /^(?:[a-z][a-z+]*:\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/|(?:[^@/\s]+@)?([^/:\\\s]{2,}):(?!\\|\/\/))(.+)$/i
      .exec(address)
      ?.filter((part) => part !== undefined) ?? [];
  if (host !== undefined && path !== undefined && !address.startsWith("file:")) {
    const name = path.replace(/^\/+/, "");
    return { id: `${host.toLowerCase()}/${name}`, name };
  }
  const place = address.replace(/^file:\/\//, "");
  const digest = createHash("sha256").update(place).digest("hex").slice(0, 16);
  return { id: `folder:${digest}`, name: basename(place) };
}

function uncommittedIn(git: Git): number | null {
  const { output } = git.run(["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames"]);
  return output === null ? null : output.filter((byte) => byte === 0).length;
}

function outputOf(git: Git, ...args: readonly string[]): string | null {
  const text = git.run(args).output?.toString("utf8").trim();
  return text === undefined || text === "" ? null : text;
}
