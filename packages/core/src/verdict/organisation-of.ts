import type { Law } from "@tenzij/law";
import { readText, type SourceText, type Tree } from "@tenzij/read";
import { type Organisation, readOrganisation } from "../justification/organisation.ts";
import { organisationCopy, organisationFile } from "../policy/file-kinds.ts";
import type { ReadPolicy } from "../policy/read-policy.ts";
import type { Finding } from "../text/finding.ts";
import { readingFindings } from "../text/reading-finding.ts";

/**
 * What an organisation answered once for all profiles; null where it has not.
 * @param findings to which is added what stands against reading it
 * @param texts to which its text is added
 */
export function organisationOf(
  tree: Tree,
  read: ReadPolicy,
  law: Law,
  findings: Finding[],
  texts: Map<string, SourceText>,
): Organisation | null {
  // That of the organisation's policy counts where the repository has none (design §5.12).
  const file = [organisationFile, ...(read.origin ? [organisationCopy] : [])].find((one) => tree.files.includes(one));
  if (file === undefined) return null;
  const text = readText(file, tree.read(file));
  findings.push(...readingFindings(file, text.problems));
  texts.set(file, text.source);
  if (!text.readable) return null;
  const organisation = readOrganisation(text.source, law);
  findings.push(...organisation.findings);
  return organisation;
}
