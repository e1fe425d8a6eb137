import { formatOf, needsWrapper, span, type Unreadable } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import { unreadable } from "../text/reading-finding.ts";
import {
  isIncidentName,
  isNearlyPolicy,
  isProfileName,
  isRecordName,
  mayHoldFramework,
  ownFiles,
  recordOf,
} from "./file-kinds.ts";
import { type ComparablePath, comparable, globMatcher, isWideGlob } from "./glob.ts";
import type { Policy, ProfileGlob } from "./policy.ts";

/** A profile in scope, the place of its record, and where its indicators live when the policy says so. */
export interface GovernedFile {
  readonly file: string;
  readonly record: string;
  readonly indicators?: string | undefined;
  /** What makes it a profile; the narrowest where several do. */
  readonly by: GovernedBy;
}

/**
 * `name`: it is called a profile. `glob`: policy names a folder or a part of its name. `wide-glob`: policy brings in whatever lies
 * there.
 */
export type GovernedBy = "name" | "glob" | "wide-glob";

/** A file in a governed folder that is no profile. */
export interface OtherFile {
  readonly file: string;
  /** Only globs that bring in whatever lies there reach it. */
  readonly wide: boolean;
}

/** Which files of a tree are judged, and what stands in governed folders without being a profile. */
export interface Scope {
  readonly profiles: readonly GovernedFile[];
  /** What lies in governed folders and is no profile by its name. */
  readonly others: readonly OtherFile[];
  readonly findings: readonly Finding[];
  /** Globs of the policy that no file of the tree answers to. */
  readonly idle: readonly ProfileGlob[];
}

/**
 * Sorts the files of a tree: profiles by name or by the globs of either policy, links and submodules
 * that cannot be looked into, and the rest of governed folders.
 * @param head the policy a change proposes: it may widen what is governed and has no say in what was governed already
 * @param opaque names that are no files: links, submodules and folders that may not be listed, which can all hide profiles
 * @param places where files of another tree were found to stand by the same policies: a name alone tells it
 */
export function scopeOf(
  files: readonly string[],
  policy: Policy,
  head?: Policy,
  opaque?: ReadonlyMap<string, Unreadable>,
  places: Places = new Map(),
): Scope {
  const base = policy.profiles.map(ready);
  const widening = (head?.profiles ?? []).map(ready);
  const frameworks = new Set(policy.frameworks.filter(mayHoldFramework));
  const profiles: GovernedFile[] = [];
  const others: OtherFile[] = [];
  const findings: Finding[] = [];
  const used = new Set<ProfileGlob>();
  for (const file of files) {
    if (isNearlyPolicy(file)) findings.push(nearlyPolicy(file));
    if (opaque?.get(file) === "denied") {
      findings.push(deniedFolder(file));
      continue;
    }
    if (ownFiles.has(file) || isRecordName(file) || isIncidentName(file) || frameworks.has(file)) continue;
    const isOpaque = opaque?.has(file) ?? false;
    const known = isOpaque ? undefined : places.get(file);
    const place = known === undefined ? placeOf(file, base, widening, isOpaque) : known;
    if (!isOpaque && known === undefined) places.set(file, place);
    if (place === null) continue;
    for (const { glob } of place.reach) used.add(glob);
    if (place.isProfile && formatOf(file) !== null)
      profiles.push({ file, record: recordOf(file), by: place.by, ...place.indicators });
    else {
      const finding = notReadable(file, opaque?.get(file));
      if (finding === null) others.push({ file, wide: place.by === "wide-glob" });
      else findings.push(finding);
    }
  }
  findings.push(...sharedRecords(profiles));
  return { profiles, others, findings, idle: policy.profiles.filter((glob) => !used.has(glob)) };
}

/** Whether a glob of the policy reaches a file, whatever else the file is by its name. */
export function isReached(file: string, { profiles }: Pick<Policy, "profiles">): boolean {
  return matching(profiles.map(ready), comparable(file)).governed.length > 0;
}

interface ReadyGlob {
  readonly glob: ProfileGlob;
  readonly isWide: boolean;
  readonly matches: ReturnType<typeof globMatcher>;
}

function ready(glob: ProfileGlob): ReadyGlob {
  const isWide = glob.indicators === undefined && isWideGlob(glob.files);
  return { glob, isWide, matches: globMatcher(glob.files) };
}

/** By file; null for one that stands nowhere. */
export type Places = Map<string, Place | null>;

export interface Place {
  /** False where only a name with a dot, or a link, stands in a governed folder. */
  readonly isProfile: boolean;
  readonly by: GovernedBy;
  /** The globs of the policy in force that reach it, if only past names with a dot. */
  readonly reach: readonly ReadyGlob[];
  readonly indicators?: { readonly indicators: string };
}

function placeOf(
  file: string,
  base: readonly ReadyGlob[],
  widening: readonly ReadyGlob[],
  isOpaque: boolean,
): Place | null {
  // What a link or submodule hides would be governed by globs that reach into it.
  const path = comparable(isOpaque && formatOf(file) === null ? `${file}/x.yaml` : file);
  const ofBase = matching(base, path);
  const reach = [...ofBase.governed, ...ofBase.hidden];
  if (isProfileName(file) || ofBase.governed.length > 0) return placeIn(file, ofBase.governed, reach);
  const ofHead = matching(widening, path);
  if (ofHead.governed.length > 0) return placeIn(file, ofHead.governed, reach);
  const hidden = [...ofBase.hidden, ...ofHead.hidden];
  return hidden.length === 0 ? null : { isProfile: false, by: governedBy(file, hidden), reach };
}

function matching(globs: readonly ReadyGlob[], path: ComparablePath): { governed: ReadyGlob[]; hidden: ReadyGlob[] } {
  const governed: ReadyGlob[] = [];
  const hidden: ReadyGlob[] = [];
  for (const one of globs) {
    const match = one.matches(path);
    if (match === null) continue;
    if (match === "governed") governed.push(one);
    else hidden.push(one);
  }
  return { governed, hidden };
}

/** Where globs disagree on the place of the indicators, the whole file is read: the order of globs decides nothing. */
function placeIn(file: string, globs: readonly ReadyGlob[], reach: readonly ReadyGlob[]): Place {
  const [first, ...others] = new Set(globs.map(({ glob }) => glob.indicators));
  const place = { isProfile: true, by: governedBy(file, globs), reach };
  return first === undefined || others.length > 0 ? place : { ...place, indicators: { indicators: first } };
}

function governedBy(file: string, globs: readonly ReadyGlob[]): GovernedBy {
  if (globs.some(({ isWide }) => !isWide)) return "glob";
  return isProfileName(file) ? "name" : "wide-glob";
}

function notReadable(file: string, opaque: Unreadable | undefined): Finding | null {
  if (opaque === "link" || opaque === "submodule") {
    const sentence = message(`read/${opaque}`, {});
    return unreadable(file, sentence.key, span(0, 0), sentence);
  }
  return null;
}

/** Profiles are governed by name alone, so any may stand in a folder that nobody can look into. */
function deniedFolder(folder: string): Finding {
  return unreadable(folder, "read/denied", span(0, 0), message("policy/denied-folder", { folder }));
}

function nearlyPolicy(file: string): Finding {
  return unreadable(file, "policy/misnamed", span(0, 0), message("policy/misnamed", { file: { path: file } }));
}

/** `x.yaml` and `x.profile.yaml` would both be tested by `x.justification.yaml`, and a record is of one profile. */
function sharedRecords(profiles: readonly GovernedFile[]): Finding[] {
  const first = new Map<string, string>();
  return profiles.flatMap(({ file, record }) => {
    if (needsWrapper(file)) return [];
    const other = first.get(record);
    if (other === undefined) first.set(record, file);
    if (other === undefined) return [];
    const sentence = message("policy/shared-record", { record: { path: record }, other: { path: other } });
    return [
      {
        rule: "policy/shared-record",
        severity: "warning" as const,
        file,
        span: span(0, 0),
        message: sentence,
        sources: [],
      },
    ];
  });
}
