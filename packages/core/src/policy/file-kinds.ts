import { extensionsWithFacts, type FormatId, formatOf, withoutExtension } from "@tenzij/read";

/** What a file is by its name; never by what it says of itself. */

/** Files with a schema of their own; never profiles (design §4). */
export const policyFile = "tenzij.yaml";
export const organisationFile = "organisation.yaml";
/** The copy of the policy that another extends, where it was taken from, and the organisation's answers beside it. */
export const policyCopy = ".tenzij/policy.yaml";
export const originFile = ".tenzij/source.yaml";
export const organisationCopy = ".tenzij/organisation.yaml";
export const copyFiles: readonly string[] = [policyCopy, originFile, organisationCopy];
export const ownFiles: ReadonlySet<string> = new Set([policyFile, organisationFile, ...copyFiles]);

const profileEnding = ".profile";
/** Of records and policies, which are written as well as read. */
const writtenFormat: FormatId = "yaml";

/** Under any policy a file with such a name is a profile. */
export const profileGlob = `**/*.profile.{${extensionsWithFacts.join(",")}}`;

/** True for a file that is a profile by its name alone, under any policy. */
export function isProfileName(file: string): boolean {
  return /\.profile\.[^./]+$/i.test(file) && formatOf(file)?.carriesFacts === true;
}

export function isRecordName(file: string): boolean {
  return /\.justification\.[^./]+$/i.test(file) && formatOf(file)?.id === writtenFormat;
}

/** A suspicion of discrimination has its own file in the folder `incidents` at the root. */
export function isIncidentName(file: string): boolean {
  return /^incidents\/[^/]+$/.test(file) && formatOf(file)?.id === writtenFormat && !isProfileName(file);
}

/** The record beside a profile: `x.profile.yaml` and `x.yaml` both go with `x.justification.yaml`. */
export function recordOf(file: string): string {
  const bare = withoutExtension(file);
  const stem = isProfileName(file) ? withoutExtension(bare.slice(0, -profileEnding.length)) : bare;
  return `${stem}.justification.yaml`;
}

/** The profile that speaks for a file which cannot say itself what it is for: `x.profile.yaml` for `x.csv`. */
export function wrapperOf(file: string): string {
  return `${withoutExtension(file)}${profileEnding}.${writtenFormat}`;
}

/** Texts that are written for people, and files that hold no text: no program selects by them. */
const forPeople = new Set(
  "md markdown rst adoc txt html htm css pdf png jpg jpeg gif svg ico webp woff woff2 ttf eot mp3 mp4 docx pptx odt lock".split(
    " ",
  ),
);

/** True for a file in which, by its name, no program finds a selection. */
export function isForPeople(file: string): boolean {
  return forPeople.has(endingOf(file));
}

/** What stands behind the last dot of a name; a file that is called `lock` has none. */
function endingOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
}

const prose = new Set("md markdown mdx txt text rst adoc".split(" "));

/** Markdown and plain text: written for people to read. */
export function isProse(file: string): boolean {
  return prose.has(endingOf(file));
}

const pictures = new Set("pdf png jpg jpeg gif webp tif tiff".split(" "));

/** A file that is called an image or a PDF; what it is, only its content tells. */
export function isPictureName(file: string): boolean {
  return pictures.has(endingOf(file));
}

/** `.gitkeep`, `.gitignore` and their like, which git reads. */
export function isGitsOwn(file: string): boolean {
  return /(^|\/)\.git[a-z]*$/.test(file);
}

/** A file at the root that looks as if it was meant to be the policy, by its name. */
export function isNearlyPolicy(file: string): boolean {
  if (file === policyFile || !/^\.?tenzij\./i.test(file)) return false;
  return formatOf(file)?.id === writtenFormat && /^\.?tenzij$/i.test(withoutExtension(file));
}

/** One file of the tree, not a pattern and not outside it: uses, readings and exceptions are never for many at once. */
export function isTreePath(path: string): boolean {
  return !/^(\/|[A-Za-z]:)|\\|[*?\0]|(^|\/)\.{0,2}(\/|$)/.test(path);
}

/** What a policy names as a framework is an id of the law, or a file. */
export function isFrameworkFile(named: string): boolean {
  return named.includes("/") || formatOf(named)?.id === writtenFormat;
}

/** Whether a framework of an organisation's own may stand in a file of this name: in one that is nothing else by its name. */
export function mayHoldFramework(file: string): boolean {
  const isElse = isProfileName(file) || isRecordName(file) || isIncidentName(file) || ownFiles.has(file);
  return isTreePath(file) && formatOf(file)?.id === writtenFormat && !isElse;
}
