import type { Git } from "./git.ts";
import { fullId, pathOf } from "./git-tree.ts";

/** Which files are meant: by globs in whatever case of their letters, but for those that others mean in this case. */
export interface NamedSo {
  readonly names: readonly string[];
  readonly except?: readonly string[];
}

const plainly =
  "-a -l -z --threads=1 --full-name --no-color --no-recurse-submodules --no-line-number --no-column --no-textconv".split(
    " ",
  );

/**
 * The files of a commit, among those of some names, that hold one of some texts, or in a line of which a pattern stands that Perl reads as
 * JavaScript does: git looks through the bytes, so that the others are not carried over. Null where git cannot tell.
 */
export function filesHolding(
  git: Git,
  commit: string,
  sought: readonly string[] | RegExp,
  { names, except = [] }: NamedSo,
): ReadonlySet<string> | null {
  const texts = sought instanceof RegExp ? [sought.source] : sought;
  // Git takes a line end in a text for the end of the text.
  if (!fullId.test(commit) || texts.some((text) => text === "" || text.includes("\n"))) return null;
  const { output, problem } = git.run([
    ...["grep", ...plainly, sought instanceof RegExp ? "-P" : "-F", ...texts.flatMap((text) => ["-e", text])],
    ...[commit, "--", ...names.map((name) => `:(top,glob,icase)${name}`)],
    ...except.map((name) => `:(top,glob,exclude)${name}`),
  ]);
  // Git ends as if it failed where nothing is found, and says nothing then.
  if (output === null) return problem === "" ? new Set() : null;
  const rows = output.toString("latin1").split("\0");
  return new Set(rows.filter((row) => row !== "").map((row) => pathOf(row.slice(commit.length + 1))));
}
