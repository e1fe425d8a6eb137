import { type Git, openGit } from "./git.ts";

/** A change of some files, as git keeps it. */
export interface FileChange {
  readonly commit: string;
  /** The day it was committed, `YYYY-MM-DD`. */
  readonly on: string;
  readonly by: string;
  /** The first line of what was said. */
  readonly subject: string;
  readonly files: readonly string[];
}

/** What git knows of how files became what they are; a clone that lacks a part of the history knows nothing for sure. */
export type FileHistory =
  | { readonly known: false; readonly why: "no-git" | "no-commit" | "shallow" }
  | { readonly known: true; readonly changes: readonly FileChange[]; readonly more: boolean };

/** So many changes of one file are told. */
const most = 500;

/**
 * The changes of files under their own names, the last first.
 * @param top absolute path of the top of the repository
 * @param files from there
 */
export function fileHistory(
  top: string,
  files: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): FileHistory {
  const git = openGit(top, environment);
  const why = unknownHistory(git);
  if (why !== null) return { known: false, why };
  const byCommit = new Map<string, FileChange>();
  let more = false;
  for (const file of files) {
    const found = changesOf(git, file);
    more ||= found.length > most;
    for (const one of found.slice(0, most)) {
      const known = byCommit.get(one.commit);
      byCommit.set(one.commit, known === undefined ? one : { ...known, files: [...known.files, file] });
    }
  }
  const changes = [...byCommit.values()].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return { known: true, changes, more };
}

/** Why the history of a clone is not known; null where it is whole. */
export function unknownHistory(git: Git): "no-git" | "no-commit" | "shallow" | null {
  const shallow = git.run(["rev-parse", "--is-shallow-repository"]).output?.toString("latin1").trim();
  if (shallow === undefined) return "no-git";
  if (git.run(["rev-parse", "--verify", "--quiet", "HEAD"]).output === null) return "no-commit";
  return shallow === "true" ? "shallow" : null;
}

function changesOf(git: Git, file: string): FileChange[] {
  const format = "--format=%H%x00%cs%x00%an%x00%s%x01";
  const { output } = git.run(["log", `--max-count=${most + 1}`, format, "--", `:(top,literal)${file}`]);
  return (output?.toString("utf8") ?? "")
    .split("\u0001")
    .map((line) => line.replace(/^\n/, "").split("\0"))
    .filter((fields) => fields.length === 4)
    .map(([commit = "", on = "", by = "", subject = ""]) => ({ commit, on, by, subject, files: [file] }));
}
