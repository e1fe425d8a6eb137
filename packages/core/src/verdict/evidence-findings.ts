import type { Tree } from "@tenzij/read";
import type { EvidenceFile } from "../justification/evidence.ts";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { isRecordName } from "../policy/file-kinds.ts";
import type { Finding } from "../text/finding.ts";

/**
 * Evidence that a record names as a file and that is not there to be read: an answer that rests on it is not finished (norms E2;
 * threat model E22). What it says is the signer's to read; the tool only looks whether there is something.
 * A profile or a record is no evidence: it is itself what is judged, and changes without the test that leans on it.
 * @param present all files of the tree
 * @param governed those of them that are profiles
 */
export function evidenceFindings(
  record: string,
  evidence: readonly EvidenceFile[],
  tree: Tree,
  present: ReadonlySet<string>,
  governed: ReadonlySet<string>,
): Finding[] {
  return evidence.flatMap((one): Finding[] => {
    const sentence = missingIn(one, tree, present, governed);
    if (sentence === null) return [];
    return [
      {
        rule: sentence.key,
        severity: "block",
        verdict: "test-incomplete",
        file: record,
        span: one.span,
        message: sentence,
        title: { nl: "Bewijs", en: "Evidence" },
        sources: [],
      },
    ];
  });
}

function missingIn(
  { text, places, perhapsFolder = false, holdsCounts = false }: EvidenceFile,
  tree: Tree,
  present: ReadonlySet<string>,
  governed: ReadonlySet<string>,
): Message | null {
  if (places.some((path) => isFolder(path, present))) return message("record/evidence-folder", { text });
  if (perhapsFolder) return null;
  const [place, other] = places.filter((path) => present.has(path));
  if (place === undefined && holdsCounts) return message("record/counts-absent", { text });
  if (places.length === 0) return message("record/evidence-outside", { text });
  if (place === undefined) return message("record/evidence-absent", { text });
  if (other !== undefined)
    return message("record/evidence-twice", { text, place: { path: place }, other: { path: other } });
  if (governed.has(place) || isRecordName(place)) return message("record/evidence-judged", { text });
  if (tree.opaque?.has(place)) return message("record/evidence-opaque", { text });
  return tree.isEmpty?.(place) ? message("record/evidence-empty", { text }) : null;
}

function isFolder(path: string, present: ReadonlySet<string>): boolean {
  const known = foldersOf.get(present) ?? foldersAbove(present);
  foldersOf.set(present, known);
  return path === "" || known.has(path);
}

/** Asked for each piece of evidence of each record of a tree. */
const foldersOf = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

function foldersAbove(files: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let at = file.lastIndexOf("/"); at > 0; at = file.lastIndexOf("/", at - 1)) {
      const folder = file.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return folders;
}
