/**
 * Globs of a policy: relative to the root of its tree, with `/`; `**` for any folders, `*` and `?` within a name, `[a-z]`,
 * `{a,b}`; a glob that ends in `/` means everything in that folder. Matched without regular expressions, because a change
 * may bring both a glob and the file names that make a backtracking matcher hang.
 */
import { alternativesIn, withoutBraces } from "./braces.ts";
import { type GlobPattern, globPattern, type PathNames, patternFits } from "./glob-pattern.ts";

const mostCharacters = 300;
/** Sixteen pairs of braces would already make 65,536 patterns. */
const mostAlternatives = 64;

export type GlobProblem = "empty" | "too-long" | "too-many-braces" | "extended" | "absolute" | "negated" | "unclosed";

/** What is wrong with a glob, or null. */
export function globProblem(glob: string): GlobProblem | null {
  if (glob.trim() === "") return "empty";
  if (glob.length > mostCharacters) return "too-long";
  if (/[?*+@!]\(|\[:|\{[^{},]*\.\./.test(glob)) return "extended";
  if (glob.startsWith("!")) return "negated";
  if (/^(\/|[A-Za-z]:|\.\.?\/)|\\|(^|\/)\.\.(\/|$)/.test(glob)) return "absolute";
  if (alternativesIn(glob) > mostAlternatives) return "too-many-braces";
  return patternsOf(glob) === null ? "unclosed" : null;
}

/**
 * A file's name as a glob that governs it. Characters that mean something in a glob become `?`, any one character:
 * policies take no backslashes, and a bracket cannot hold every one of them.
 */
export function globOf(file: string): string {
  return file.replace(/[\\*?[\]{}()!+@]/g, "?");
}

/**
 * True for a glob that says nothing of what it governs but a file extension, such as `**` and `**\/*.{yaml,json}`; one with a folder
 * or a part of a name in it was written for the files it brings in.
 */
export function isWideGlob(glob: string): boolean {
  const folder = glob.slice(0, glob.lastIndexOf("/") + 1);
  const name = glob.slice(folder.length).replace(/\.[^.]*$/, "");
  return !/[\p{L}\p{N}]/u.test(folder + name);
}

/** A path in the one spelling in which globs and paths are compared: composed letters, small. */
export interface ComparablePath {
  readonly text: string;
  readonly names: PathNames;
  readonly hasDotName: boolean;
}

export function comparable(path: string): ComparablePath {
  const text = inOneSpelling(path);
  return { text, names: text.split("/"), hasDotName: text.startsWith(".") || text.includes("/.") };
}

function inOneSpelling(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/**
 * A test for one glob: `hidden` where only names that begin with a dot, which the glob does not spell out, stand between the
 * path and the glob. Letter case does not count, so that a profile cannot leave by it.
 */
export function globMatcher(glob: string): (path: ComparablePath) => "governed" | "hidden" | null {
  const patterns = globProblem(glob) === null ? (patternsOf(glob) ?? []) : [];
  return ({ text, names, hasDotName }) => {
    const near = patterns.filter(({ start, end }) => text.startsWith(start) && text.endsWith(end));
    if (near.some((pattern) => patternFits(pattern, names, false))) return "governed";
    return hasDotName && near.some((pattern) => patternFits(pattern, names, true)) ? "hidden" : null;
  };
}

function patternsOf(glob: string): GlobPattern[] | null {
  const patterns = withoutBraces(inOneSpelling(glob))?.map(globPattern) ?? [null];
  return patterns.every((pattern) => pattern !== null) ? patterns : null;
}
