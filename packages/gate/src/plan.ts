import {
  copyFiles,
  isRecordName,
  organisationFile,
  type Places,
  policyFile,
  recordOf,
  type Scope,
  scopeOf,
} from "@tenzij/core/policy";
import type { Tree } from "@tenzij/read";
import { namesOf } from "./commit-tree.ts";
import type { Context } from "./context.ts";
import { type Resting, restingOnChanged, withResting } from "./evidence.ts";
import { incidentsIn } from "./incidents.ts";
import { type Listed, listedOf } from "./listed.ts";
import { type Change, changeOf, type Files, type Governed, sameEntry, type Touched } from "./pair.ts";
import { peersOf } from "./peers.ts";
import { type PinChange, pinChange } from "./pin.ts";
import { type Policies, readPolicies } from "./policies.ts";
import { gatherReferred } from "./referred.ts";
import { type Referring, referringToChanged } from "./referring.ts";
import type { Sides } from "./sides.ts";

/** What a run has to judge, and out of which files. */
export interface Plan {
  readonly sides: Sides;
  readonly listed: Listed;
  readonly policies: Policies;
  readonly change: Change;
  /** Another version of the gate judges this than judged what stands there: nothing is carried. */
  readonly pin: PinChange | null;
  /** Pairs that count as touched because of what their test rests on; null where that was not looked into. */
  readonly resting: readonly Resting[] | null;
  /** Pairs that count as touched because of what their profile refers to; null where that was not looked into. */
  readonly referring: readonly Referring[] | null;
  /** All that is governed in the judged tree, and which of it is judged now. */
  readonly governed: readonly string[];
  readonly judges: readonly string[];
  /** Where what is judged stood before. */
  readonly formerly: readonly string[];
  /** Records that are only read to hold those judged against. */
  readonly peers: readonly string[];
  /** What else lies in governed folders and is looked into; null for all of it. */
  readonly besides: readonly string[] | null;
  readonly scopes: { readonly now: Scope; readonly before: Scope | null };
  readonly trees: { readonly after: Tree; readonly before: Tree };
}

/**
 * Sorts out what is to be judged. Both sides are read as whole lists of files; only pairs that the change can have altered are opened.
 */
export async function planOf(sides: Sides, context: Context): Promise<Plan> {
  const { objects } = context;
  const listed = await listedOf(sides, objects);
  const policies = await readPolicies(objects, listed, sides.scope, context);
  const { now, before, scopes } = governedBy(policies, listed);
  const old = listed.since ?? new Map();
  // On a push the tip is the judged commit itself: only what came before can carry a pair.
  const tip = sides.scope === "change" ? await tipFor(listed, context) : old;
  const pin = sides.scope === "change" && listed.since !== null ? await pinChange(listed.judged, old, context) : null;
  const measured = changeOf({ now, before }, listed.judged, listed.since, tip, recordOf);
  const resting = await restingOnChanged(measured, listed, recordOf, context);
  const referring = await referringToChanged(measured, listed, sides.judged, objects);
  const change = withResting(measured, onePerFile([...(resting ?? []), ...(referring ?? [])]));
  const all = pin !== null || judgesAll(sides, policies, listed, { now, before });
  const judges = all ? now : change.touched.map((one) => one.file);
  const formerly = sides.scope === "whole" ? [] : all ? before : formerOf(change);
  const peers = all ? [] : peersOf(change, now, listed, objects.near);
  const besides = all ? null : othersIn(scopes).filter((file) => !sameEntry(listed.judged.get(file), old.get(file)));
  const others = besides ?? othersIn(scopes);
  const side = async (
    files: Files,
    profiles: readonly string[],
    governed: readonly string[],
    more: readonly string[],
  ) => {
    const needed = [...filesOf(profiles), ...straysOf(files, governed), ...incidentsIn(files), ...more, ...others];
    return (await gatherReferred(objects, files, needed, profiles)).tree;
  };
  const trees = { after: await side(listed.judged, judges, now, peers), before: await side(old, formerly, before, []) };
  const looked = { resting, referring, governed: now, judges, formerly, peers, besides };
  return { sides, listed, policies, change, pin, scopes, trees, ...looked };
}

/** What the protected branch carries: nothing, where another version of the gate judged it. */
async function tipFor({ judged, tip }: Listed, context: Context): Promise<Files> {
  return (await pinChange(judged, tip, context)) === null ? tip : new Map();
}

/** Files of governed folders that are no profiles and whose content has to be looked at, on either side. */
function othersIn({ now, before }: Plan["scopes"]): string[] {
  return [...new Set([now, before].flatMap((scope) => scope?.others ?? []).map(({ file }) => file))];
}

function onePerFile(touched: readonly Touched[]): Touched[] {
  return [...new Map(touched.map((one) => [one.file, one])).values()];
}

function formerOf({ touched, removed }: Change): string[] {
  return [...touched.flatMap((one) => one.was ?? []), ...removed].map((one) => one.file);
}

/** What both sides hold that is governed. Most changes leave the names of files as they are: then it is sorted out once. */
function governedBy({ base, head }: Policies, { judged, since }: Listed) {
  const places: Places = new Map();
  const scope = (files: Files) => {
    const { files: names, opaque } = namesOf(files);
    return scopeOf(names, base.policy, head.policy, opaque, places);
  };
  const now = scope(judged);
  const before = since === null ? null : sameNames(judged, since) ? now : scope(since);
  const names = (of: Scope | null) => of?.profiles.map((one) => one.file) ?? [];
  const current = names(now);
  return { now: current, before: before === now ? current : names(before), scopes: { now, before } };
}

function sameNames(one: Files, other: Files): boolean {
  if (one.size !== other.size) return false;
  for (const [path, { mode }] of one) if (other.get(path)?.mode !== mode) return false;
  return true;
}

/**
 * A change of policy or of the organisation's own answers alters what every pair is held to, and a record that stands by itself may
 * be a second one of any profile, as one does whose profile went away: then every pair is opened.
 */
function judgesAll(
  sides: Sides,
  { base, head }: Policies,
  { judged, since }: Listed,
  { now, before }: Governed,
): boolean {
  if (sides.scope === "whole" || base !== head) return true;
  const strayedBefore = new Set(straysOf(since ?? new Map(), before));
  const strayed = straysOf(judged, now);
  if (strayed.some((file) => !strayedBefore.has(file))) return true;
  const suspicions = [...new Set([...incidentsIn(judged), ...incidentsIn(since ?? new Map())])];
  return [organisationFile, ...copyFiles, ...suspicions, ...strayed].some(
    (file) => !sameEntry(judged.get(file), since?.get(file)),
  );
}

const strays = new WeakMap<Files, { readonly profiles: readonly string[]; readonly found: string[] }>();

/** Records that stand beside no governed profile. */
function straysOf(files: Files, profiles: readonly string[]): string[] {
  const known = strays.get(files);
  if (known?.profiles === profiles) return known.found;
  const beside = new Set(profiles.map(recordOf));
  const found = [...files.keys()].filter((file) => !beside.has(file) && isRecordName(file));
  strays.set(files, { profiles, found });
  return found;
}

function filesOf(profiles: readonly string[]): string[] {
  return [policyFile, organisationFile, ...copyFiles, ...profiles.flatMap((file) => [file, recordOf(file)])];
}
