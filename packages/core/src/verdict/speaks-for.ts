import { formatOf, readNodes, readText, type Tree } from "@tenzij/read";
import { isProfileName, isRecordName, ownFiles } from "../policy/file-kinds.ts";
import { claimsIn } from "../profile/references/claims-in.ts";
import { closureOf } from "../profile/references/closure.ts";
import { reachableIn } from "../profile/references/reachable.ts";
import type { LikelyProfile } from "./likely-profile.ts";

/**
 * What looks like a profile, with in the place of a model the document that names it as its model: there stands what it is for, and both have
 * one record.
 * @param files among which such a document is looked for
 */
export function withSpeakers(likely: readonly LikelyProfile[], tree: Tree, files: readonly string[]): LikelyProfile[] {
  const models = likely.filter(({ byName, filters, noProfile }) => !byName && !filters && !noProfile);
  if (models.length === 0) return [...likely];
  const spoken = spokenFor(models, tree, files);
  const claimed = new Set([...spoken.values()].flat());
  const left = likely.filter((one) => !claimed.has(one) && !spoken.has(one.file));
  const speakers = [...spoken].map(([file, own]): LikelyProfile => {
    const asking = [...(likely.find((one) => one.file === file)?.asking ?? []), ...own.flatMap((one) => one.asking)];
    return { file, byName: isProfileName(file), asking: [...new Set(asking)] };
  });
  const place = new Map(files.map((file, index) => [file, index]));
  return [...left, ...speakers].sort((a, b) => (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0));
}

/** By the document that speaks: the models it names. */
function spokenFor(models: readonly LikelyProfile[], tree: Tree, files: readonly string[]) {
  const reachable = reachableIn(tree);
  const spoken = new Map<string, LikelyProfile[]>();
  for (const file of files.filter(maySpeak)) {
    const { source, readable } = readText(file, tree.read(file));
    const named = models.filter((one) => one.file !== file && source.text.includes(baseOf(one.file)));
    if (!readable || named.length === 0) continue;
    const { roots, relations } = readNodes(source);
    const claims = new Set(claimsIn(closureOf(file, roots, reachable, { relations })).map((claim) => claim.file));
    const own = named.filter((one) => claims.has(one.file));
    if (own.length > 0) spoken.set(file, own);
  }
  return spoken;
}

function maySpeak(file: string): boolean {
  return formatOf(file)?.carriesFacts === true && !ownFiles.has(file) && !isRecordName(file);
}

function baseOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
