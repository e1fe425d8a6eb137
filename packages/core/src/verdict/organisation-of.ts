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
  const source = organisationText(tree, read, findings, texts);
  if (source === null) return null;
  const organisation = readOrganisation(source, law);
  findings.push(...organisation.findings);
  return organisation;
}

/** That of the organisation's policy, copied or handed in, counts where the repository has none (design §5.12). */
function organisationText(
  tree: Tree,
  read: ReadPolicy,
  findings: Finding[],
  texts: Map<string, SourceText>,
): SourceText | null {
  const file = [organisationFile, ...(read.origin ? [organisationCopy] : [])].find((one) => tree.files.includes(one));
  if (file === undefined) {
    if (read.answers) texts.set(read.answers.file, read.answers);
    return read.answers ?? null;
  }
  const text = readText(file, tree.read(file));
  findings.push(...readingFindings(file, text.problems));
  texts.set(file, text.source);
  return text.readable ? text.source : null;
}
