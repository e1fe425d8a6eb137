import { countsFilesIn, evidenceAt } from "@tenzij/core/justification";
import { recordOf } from "@tenzij/core/policy";
import { referredBy } from "@tenzij/core/profile";
import { isLookedInto, readNodes, readText, type Tree } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import { maySpell } from "./evidence.ts";
import type { Objects } from "./objects.ts";
import type { Files } from "./pair.ts";

/** A commit that can be read, with the files its profiles refer to, and which those are. */
export interface Gathered {
  readonly tree: Tree;
  /** By profile: every file its references are looked for in, whether or not it is there. */
  readonly referred: ReadonlyMap<string, readonly string[]>;
}

/** Files that are fetched because something refers to them; each that is far costs a call to GitHub. */
const MOST = { near: Number.POSITIVE_INFINITY, far: 200 };

/**
 * A commit with the bytes of the files named in `needed` and of all that `profiles` refer to, directly or through other files: what a
 * file refers to is known when it is read, so they are fetched in as many rounds as references are deep.
 */
export async function gatherReferred(
  objects: Objects,
  files: Files,
  needed: Iterable<string>,
  profiles: readonly string[],
): Promise<Gathered> {
  const wanted = new Set(needed);
  const most = wanted.size + (objects.near ? MOST.near : MOST.far);
  const referred = new Map<string, readonly string[]>();
  let open: readonly string[] = profiles.filter((file) => files.has(file));
  for (;;) {
    const fetched = new Set(wanted);
    const tree = await commitTree(objects, files, fetched);
    const lacking = open.filter((file) => {
      const { files: named, mayDefine } = referredBy(tree, file);
      referred.set(file, named);
      const names = [
        ...named,
        ...mayDefine,
        ...(fetched.has(recordOf(file)) ? countsFilesOf(tree, recordOf(file)) : []),
      ];
      const missing = names.filter((name) => isFetched(name, files) && !fetched.has(name));
      for (const name of missing) if (wanted.size < most) wanted.add(name);
      return missing.length > 0;
    });
    if (wanted.size === fetched.size) return { tree, referred };
    open = lacking;
  }
}

/** Where the files can stand that a record takes its counts from. */
function countsFilesOf(tree: Tree, record: string): string[] {
  const content = tree.read(record);
  if (!maySpell(content, "file")) return [];
  const { source, readable } = readText(record, content);
  if (!readable) return [];
  const [root] = readNodes(source).roots;
  return countsFilesIn(root?.type === "map" ? root : null).flatMap((one) => evidenceAt(one, record)?.places ?? []);
}

function isFetched(file: string, files: Files): boolean {
  return files.has(file) && isLookedInto(file);
}

/** What a profile refers to at a commit, by object id; what is not there is said to be absent. */
export function contentOfReferred(files: Files, names: readonly string[] = []): string {
  return [...names]
    .sort()
    .map((name) => `${name} ${files.get(name)?.sha ?? "absent"}`)
    .join("\n");
}
