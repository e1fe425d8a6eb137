import type { Git } from "./git.ts";
import { fullId, pathOf } from "./git-tree.ts";

/**
 * The lines of a commit's files that hold one of some texts, by file, where their names match a pathspec: git looks through the bytes, so
 * that files in which none of them stands are not carried over. Null where git cannot tell, or a name would make the answer ambiguous.
 */
export function linesHolding(
  git: Git,
  commit: string,
  texts: readonly string[],
  names: string,
): ReadonlyMap<string, readonly string[]> | null {
  if (!fullId.test(commit)) return null;
  const patterns = texts.flatMap((text) => ["-e", text]);
  const how = "-a -z -F --threads=1 --full-name --no-color --no-recurse-submodules --no-line-number --no-column".split(
    " ",
  );
  const { output, problem } = git.run(["grep", ...how, ...patterns, commit, "--", `:(top,glob)${names}`]);
  // Git ends as if it failed where nothing is found, and says nothing then.
  if (output === null) return problem === "" ? new Map() : null;
  const found = new Map<string, string[]>();
  const start = `${commit}:`;
  for (const row of output.toString("latin1").split("\n")) {
    if (row === "") continue;
    const end = row.indexOf("\0");
    if (end < 0 || !row.startsWith(start)) return null;
    const path = pathOf(row.slice(start.length, end));
    const lines = found.get(path);
    if (lines) lines.push(row.slice(end + 1));
    else found.set(path, [row.slice(end + 1)]);
  }
  return found;
}
