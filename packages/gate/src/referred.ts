import type { Finding } from "@tenzij/core";
import { countsFilesIn, evidenceAt } from "@tenzij/core/justification";
import { recordOf } from "@tenzij/core/policy";
import { referredBy } from "@tenzij/core/profile";
import { isLookedInto, readNodes, readText, type Tree } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import { maySpell } from "./evidence.ts";
import { message } from "./language/message.ts";
import type { Objects } from "./objects.ts";
import { type Change, type Files, type Pair, sameEntry, type Touched } from "./pair.ts";

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
      const named = referredBy(tree, file);
      referred.set(file, named);
      const names = [...named, ...(fetched.has(recordOf(file)) ? countsFilesOf(tree, recordOf(file)) : [])];
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

/** A pair that this change leaves alone, but not what its profile refers to. */
export interface Referring extends Touched {
  /** The files referred to that are altered, brought in or taken away. */
  readonly altered: readonly string[];
}

/** Profiles that are opened to see what they refer to, where each costs a call to GitHub. */
const MOST_FAR = 5;

/**
 * Carried pairs whose profile refers to a file that this change alters, brings in or takes away: they are judged as if they were touched
 * themselves.
 * @returns null where there are too many to look into
 */
export async function referringToChanged(
  { carried, touched, removed }: Change,
  { judged, since }: { readonly judged: Files; readonly since: Files | null },
  recordOf: (file: string) => string,
  objects: Objects,
): Promise<readonly Referring[] | null> {
  if (since === null || carried.length === 0) return [];
  const differing = differingIn(judged, since);
  if (differing.size === 0) return [];
  if (!objects.near && carried.length > MOST_FAR) return null;
  // Where nothing that was looked at differs, it was the same before: one side tells it.
  const { referred } = await gatherReferred(objects, judged, carried, carried);
  const freed = await referredBefore([...touched.flatMap(({ was }) => was ?? []), ...removed], since, objects);
  return carried.flatMap((file): Referring[] => {
    const altered = [...(freed.get(file) ?? []), ...(referred.get(file) ?? []).filter((name) => differing.has(name))];
    const pair = { file, record: recordOf(file) };
    return altered.length === 0 ? [] : [{ ...pair, was: pair, how: "changed", altered }];
  });
}

/** What profiles that this change alters or takes away referred to: a file may have been judged through one of them. */
async function referredBefore(pairs: readonly Pair[], since: Files, objects: Objects): Promise<Map<string, string[]>> {
  const files = pairs.map(({ file }) => file);
  const { referred } = await gatherReferred(objects, since, files, files);
  const before = new Map<string, string[]>();
  for (const [profile, names] of referred)
    for (const name of names) before.set(name, [...(before.get(name) ?? []), profile]);
  return before;
}

function differingIn(judged: Files, since: Files): Set<string> {
  const differing = new Set([...judged.keys()].filter((path) => !sameEntry(judged.get(path), since.get(path))));
  for (const path of since.keys()) if (!judged.has(path)) differing.add(path);
  return differing;
}

/** Says at a profile that nobody touched why it is judged. */
export function referredChanged(referring: readonly Referring[]): Finding[] {
  return referring.map(({ file, altered }) => ({
    rule: "gate/reference-changed",
    severity: "info",
    file,
    span: { start: 0, end: 0 },
    message: message("gate/reference-changed", { files: altered.slice(0, 5).join(", ") }),
    sources: [],
  }));
}

/** What a profile refers to at a commit, by object id; what is not there is said to be absent. */
export function contentOfReferred(files: Files, names: readonly string[] = []): string {
  return [...names]
    .sort()
    .map((name) => `${name} ${files.get(name)?.sha ?? "absent"}`)
    .join("\n");
}
