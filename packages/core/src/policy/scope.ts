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
 */
export function scopeOf(
  files: readonly string[],
  policy: Policy,
  head?: Policy,
  opaque?: ReadonlyMap<string, Unreadable>,
): Scope {
  const base = policy.profiles.map(ready);
  const widening = (head?.profiles ?? []).map(ready);
  const frameworks = new Set(policy.frameworks.filter(mayHoldFramework));
  const profiles: GovernedFile[] = [];
  const others: OtherFile[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    if (isNearlyPolicy(file)) findings.push(nearlyPolicy(file));
    if (opaque?.get(file) === "denied") {
      findings.push(deniedFolder(file));
      continue;
    }
    if (ownFiles.has(file) || isRecordName(file) || isIncidentName(file) || frameworks.has(file)) continue;
    const place = placeOf(file, base, widening, opaque?.has(file) ?? false);
    if (place === null) continue;
    if (place.isProfile && formatOf(file) !== null)
      profiles.push({ file, record: recordOf(file), by: place.by, ...place.indicators });
    else {
      const finding = notReadable(file, opaque?.get(file));
      if (finding === null) others.push({ file, wide: place.by === "wide-glob" });
      else findings.push(finding);
    }
  }
  findings.push(...sharedRecords(profiles));
  return { profiles, others, findings, idle: base.filter(({ used }) => !used).map(({ glob }) => glob) };
}

/** Whether a glob of the policy reaches a file, whatever else the file is by its name. */
export function isReached(file: string, { profiles }: Pick<Policy, "profiles">): boolean {
  return matching(profiles.map(ready), comparable(file)).governed.length > 0;
}

interface ReadyGlob {
  readonly glob: ProfileGlob;
  readonly matches: ReturnType<typeof globMatcher>;
  used: boolean;
}

function ready(glob: ProfileGlob): ReadyGlob {
  return { glob, matches: globMatcher(glob.files), used: false };
}

interface Place {
  /** False where only a name with a dot, or a link, stands in a governed folder. */
  readonly isProfile: boolean;
  readonly by: GovernedBy;
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
  if (isProfileName(file) || ofBase.governed.length > 0) return placeIn(file, ofBase.governed);
  const ofHead = matching(widening, path);
  if (ofHead.governed.length > 0) return placeIn(file, ofHead.governed);
  const hidden = [...ofBase.hidden, ...ofHead.hidden];
  return hidden.length === 0 ? null : { isProfile: false, by: governedBy(file, hidden) };
}

function matching(
  globs: readonly ReadyGlob[],
  path: ComparablePath,
): { governed: ProfileGlob[]; hidden: ProfileGlob[] } {
  const governed: ProfileGlob[] = [];
  const hidden: ProfileGlob[] = [];
  for (const one of globs) {
    const match = one.matches(path);
    if (match === null) continue;
    one.used = true;
    if (match === "governed") governed.push(one.glob);
    else hidden.push(one.glob);
  }
  return { governed, hidden };
}

/** Where globs disagree on the place of the indicators, the whole file is read: the order of globs decides nothing. */
function placeIn(file: string, globs: readonly ProfileGlob[]): Place {
  const [first, ...others] = new Set(globs.map(({ indicators }) => indicators));
  const place = { isProfile: true, by: governedBy(file, globs) };
  return first === undefined || others.length > 0 ? place : { ...place, indicators: { indicators: first } };
}

function governedBy(file: string, globs: readonly ProfileGlob[]): GovernedBy {
  if (globs.some(({ files, indicators }) => indicators !== undefined || !isWideGlob(files))) return "glob";
  return isProfileName(file) ? "name" : "wide-glob";
}

function notReadable(file: string, opaque: Unreadable | undefined): Finding | null {
  if (opaque === "link" || opaque === "submodule") {
    const said = message(`read/${opaque}`, {});
    return unreadable(file, said.key, span(0, 0), said);
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
    const said = message("policy/shared-record", { record: { path: record }, other: { path: other } });
    return [
      {
        rule: "policy/shared-record",
        severity: "warning" as const,
        file,
        span: span(0, 0),
        message: said,
        sources: [],
      },
    ];
  });
}
