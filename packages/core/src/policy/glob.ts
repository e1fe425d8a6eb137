/** Bounds on a glob: sixteen brace pairs already make 65,536 patterns, and extended globs can backtrack for ever. */
const mostCharacters = 300;
const mostBraces = 4;

export type GlobProblem = "empty" | "too-long" | "too-many-braces" | "extended" | "absolute" | "negated";

/** What is wrong with a glob, or null. Globs are relative to the root of the tree, with `/`. */
export function globProblem(glob: string): GlobProblem | null {
  if (glob.trim() === "") return "empty";
  if (glob.length > mostCharacters) return "too-long";
  if ((glob.match(/\{/g)?.length ?? 0) > mostBraces) return "too-many-braces";
  if (/[?*+@!]\(/.test(glob)) return "extended";
  if (glob.startsWith("!")) return "negated";
  if (/^(\/|[A-Za-z]:|\.\.?\/)|\\|(^|\/)\.\.(\/|$)/.test(glob)) return "absolute";
  return null;
}

/**
 * A file's name as a glob that governs it. Characters that mean something in a glob become `?`, any one character:
 * policies take no backslashes, and a bracket cannot hold every one of them.
 */
export function globOf(file: string): string {
  return file.replace(/[\\*?[\]{}()!+@]/g, "?");
}
