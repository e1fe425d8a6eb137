import { isUpgradeOf } from "@tenzij/core/justification";
import type { Policy } from "@tenzij/core/policy";
import { readText } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import type { Context } from "./context.ts";
import type { Forge } from "./forge.ts";
import type { Files, Pair } from "./pair.ts";
import { profileIn } from "./profile-in.ts";
import { gatherReferred } from "./referred.ts";
import { type Sheet, sheetBehind } from "./signatures.ts";

/** What it takes to read a profile as it is judged. */
export type Reading = Context & { readonly policy: Policy };

/**
 * Whether a record is the one at another place: byte for byte, or with no more than the digests of now written beside those
 * of before, where both fit the profile.
 */
export async function isSameRecord(
  [now, pair]: [Files, Pair],
  [then, place]: [Files, Pair],
  { objects, law, policy }: Reading,
): Promise<boolean> {
  const [is, was] = [now.get(pair.record)?.sha, then.get(place.record)?.sha];
  if (is === was) return true;
  if (is === undefined || was === undefined || !now.has(pair.file)) return false;
  const { tree: after } = await gatherReferred(objects, now, [pair.file, pair.record], [pair.file]);
  const before = await commitTree(objects, then, [place.record]);
  const texts = [readText(place.record, before.read(place.record)), readText(pair.record, after.read(pair.record))];
  const profile = profileIn(after, pair.file, law, policy);
  if (profile === null || texts.some(({ readable }) => !readable)) return false;
  const [old = "", text = ""] = texts.map(({ source }) => source.text);
  return isUpgradeOf(old, text, profile, law);
}

/**
 * What was signed of a record that a change leaves as it is: the pull request that brought it in, and where that only
 * wrote digests of now beside those of before, the one before it.
 */
export async function earlierSheets(
  { was }: { readonly was: Pair },
  forge: Forge,
  base: { readonly branch: string; readonly sha: string },
  reading: Reading,
): Promise<Sheet[]> {
  const { objects } = reading;
  const commit = await forge.lastCommitTouching(was.record, base.sha);
  if (commit === null) return [];
  const first = await sheetBehind(commit, base.branch, forge);
  const parent = (await objects.commit(commit))?.parents[0];
  if (parent === undefined || !(await isUpgrade(commit, parent, was, reading))) return first ? [first] : [];
  const before = await forge.lastCommitTouching(was.record, parent);
  const second = before === null ? null : await sheetBehind(before, base.branch, forge);
  return [first, second].flatMap((sheet) => sheet ?? []);
}

/** Whether a commit did no more to a record than write digests of now beside those of before. */
async function isUpgrade(commit: string, parent: string, pair: Pair, reading: Reading): Promise<boolean> {
  const [now, then] = [await reading.objects.files(commit), await reading.objects.files(parent)];
  return now.get(pair.record)?.sha !== then.get(pair.record)?.sha && isSameRecord([now, pair], [then, pair], reading);
}
