import picomatch from "picomatch";
import { message } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import { span } from "../text/span.ts";
import { globProblem } from "./glob.ts";
import type { Policy, ProfileGlob } from "./policy.ts";

/** A profile in scope, the place of its record, and where its indicators live when the policy says so. */
export interface GovernedFile {
  readonly file: string;
  readonly record: string;
  readonly indicators?: string | undefined;
}

/** Which files of a tree are judged, and what stands in governed folders without being a profile. */
export interface Scope {
  readonly profiles: readonly GovernedFile[];
  readonly findings: readonly Finding[];
}

/** Files with a schema of their own; never profiles (design §4). */
export const policyFile = "tenzij.yaml";
export const organisationFile = "organisation.yaml";
export const ownFiles: ReadonlySet<string> = new Set([policyFile, organisationFile]);

const readable = /\.(ya?ml|json)$/i;
const profileName = /\.profile\.(ya?ml|json)$/i;
const recordName = /\.justification\.ya?ml$/i;
/** Formats in which people also write selections, and which are not read. */
const selectionFormat =
  /\.(sql|py|r|rmd|ipynb|csv|tsv|xlsx?|ods|dmn|pmml|xml|pkl|pickle|joblib|onnx|sas|sps|do|js|ts|java|scala|parquet|toml|ini|properties|drl|feel|hcl|rego)$/i;

/** True for a file that is a profile by its name alone, under any policy. */
export function isProfileName(file: string): boolean {
  return profileName.test(file);
}

export function isRecordName(file: string): boolean {
  return recordName.test(file);
}

/** The record beside a profile: `x.profile.yaml` and `x.yaml` both go with `x.justification.yaml`. */
export function recordOf(file: string): string {
  return `${file.replace(profileName, "").replace(readable, "")}.justification.yaml`;
}

/**
 * Sorts the files of a tree: profiles by name or by the globs of either policy (the head may only widen), selection
 * formats that cannot be read, and the rest of governed folders, which is listed once.
 */
export function scopeOf(files: readonly string[], policy: Policy, head?: Policy): Scope {
  const globs = [...policy.profiles, ...(head?.profiles ?? [])].filter((glob) => globProblem(glob.files) === null);
  const matchers = globs.map((glob) => ({
    glob,
    matches: picomatch(glob.files, { dot: true, nocase: true, noextglob: true }),
  }));
  const profiles: GovernedFile[] = [];
  const unread: string[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    if (isOwn(file)) continue;
    const named = isProfileName(file);
    const governing = matchers.find(({ matches }) => matches(file));
    if (!named && governing === undefined) continue;
    if (readable.test(file)) profiles.push(governed(file, governing?.glob));
    else if (selectionFormat.test(file)) findings.push(unreadFormat(file));
    else unread.push(file);
  }
  if (unread.length > 0) findings.push(notJudged(unread));
  return { profiles, findings };
}

function isOwn(file: string): boolean {
  return ownFiles.has(file) || isRecordName(file);
}

function governed(file: string, glob: ProfileGlob | undefined): GovernedFile {
  return { file, record: recordOf(file), ...(glob?.indicators === undefined ? {} : { indicators: glob.indicators }) };
}

function unreadFormat(file: string): Finding {
  const said = message("policy/unread-format", { format: file.slice(file.lastIndexOf(".")) });
  return {
    rule: "read/format",
    severity: "block",
    verdict: "cannot-judge",
    file,
    span: span(0, 0),
    message: said,
    sources: [],
  };
}

function notJudged(files: readonly string[]): Finding {
  const [first = ""] = files;
  const said = message("policy/not-judged", { count: files.length, files: files.slice(0, 5).join(", ") });
  return { rule: "policy/not-judged", severity: "info", file: first, span: span(0, 0), message: said, sources: [] };
}
