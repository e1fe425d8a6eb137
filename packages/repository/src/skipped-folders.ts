/** Folders that hold other people's files: only what git tracks in them is part of a tree, as it is of a commit. */
export const installed: readonly string[] = ["node_modules", ".pnpm-store"];
/** Those, and a version control's own, in which nothing is governed. */
export const skipped: ReadonlySet<string> = new Set([".git", ".hg", ".svn", ...installed]);

/** True where a path, relative and with `/`, leads into a folder that is not looked into. */
export function isSkipped(path: string): boolean {
  return path.split("/").some((name) => skipped.has(name));
}
