import { type Assessment, type Finding, likelyProfiles, outsideFindings } from "@tenzij/core";
import type { Lexicon } from "@tenzij/core/distinction";
import type { Policy } from "@tenzij/core/policy";
import type { Content } from "@tenzij/core/profile";
import { law } from "@tenzij/law";
import type { Tree } from "@tenzij/read";

/** What was found in files that no policy governs, by the content it was found in. */
export type KnownOutside = Map<string, { readonly content: Content; readonly findings: readonly Finding[] }>;

/**
 * What looks like a profile and is not governed, as a check names it; among open files and in folders that hold a governed profile,
 * because a look at all files at every keystroke costs too much.
 * @param known what was found before; it is added to
 */
export function outside(
  tree: Tree,
  { profiles }: Assessment,
  open: readonly string[],
  lexicon: Lexicon,
  known: KnownOutside,
  spared: { readonly policy: Policy; readonly today: string },
): Finding[] {
  const governed = new Set(profiles.flatMap(({ file, refersTo }) => [file, ...refersTo]));
  const folders = new Set(profiles.map(({ file }) => folderOf(file)));
  const opened = new Set(open);
  const files = tree.files.filter(
    (file) => !governed.has(file) && (opened.has(file) || folders.has(folderOf(file))) && !tree.opaque?.has(file),
  );
  return files.flatMap((file) => {
    const content = tree.read(file);
    const before = known.get(file);
    if (before?.content === content) return before.findings;
    const findings = outsideFindings(likelyProfiles(tree, [file], { law, lexicon, spared }));
    known.set(file, { content, findings });
    return findings;
  });
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}
