import { isRecordName } from "./file-kinds.ts";
import { globOf } from "./glob.ts";

/**
 * Globs that govern files that were found, and what comes to lie beside them: the folder and the extension, where at least half of such
 * files in it were found. Elsewhere, and at the root, where tools keep their settings, each file by its name.
 * @param found files that look like profiles
 * @param files all files of the tree
 */
export function globsFor(found: readonly string[], files: readonly string[]): string[] {
  const all = grouped(files.filter((file) => !isRecordName(file)));
  return [...grouped(found)].flatMap(([glob, own]) => {
    const isMost = own.length * 2 >= (all.get(glob)?.length ?? 0);
    return glob.includes("/") && isMost ? [glob] : own.map(globOf);
  });
}

/** Files by the glob of their folder and extension. */
function grouped(files: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const folder = file.slice(0, file.lastIndexOf("/") + 1);
    const glob = `${globOf(folder)}*${file.slice(file.lastIndexOf("."))}`;
    groups.set(glob, [...(groups.get(glob) ?? []), file]);
  }
  return groups;
}
