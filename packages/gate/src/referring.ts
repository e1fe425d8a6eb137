import type { Finding } from "@tenzij/core";
import { recordOf } from "@tenzij/core/policy";
import { differing } from "./differing.ts";
import { message } from "./language/message.ts";
import { mayReach } from "./may-reach.ts";
import type { Objects } from "./objects.ts";
import type { Change, Files, Pair, Touched } from "./pair.ts";
import { gatherReferred } from "./referred.ts";

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
 * @param commit the judged one
 * @returns null where there are too many to look into
 */
export async function referringToChanged(
  { carried, touched, removed }: Change,
  { judged, since }: { readonly judged: Files; readonly since: Files | null },
  commit: string,
  objects: Objects,
): Promise<readonly Referring[] | null> {
  if (since === null || carried.length === 0) return [];
  const changed = differing(judged, since);
  if (changed.size === 0) return [];
  if (!objects.near && carried.length > MOST_FAR) return null;
  // Where nothing that was looked at differs, it was the same before: one side tells it.
  const reaching = await mayReach(changed, commit, judged, objects);
  const opened = reaching === null ? carried : carried.filter((file) => reaching.has(file));
  const { referred } = await gatherReferred(objects, judged, opened, opened);
  const freed = await referredBefore([...touched.flatMap(({ was }) => was ?? []), ...removed], since, objects);
  return carried.flatMap((file): Referring[] => {
    const altered = [...(freed.get(file) ?? []), ...(referred.get(file) ?? []).filter((name) => changed.has(name))];
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
