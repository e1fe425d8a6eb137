import type { Law } from "@tenzij/law";
import { readText, type SourceText, type Span, span, type Tree } from "@tenzij/read";
import { nodeAt, placeOf, readRecord, textAt } from "../justification/record.ts";
import { message } from "../language/message.ts";
import { isRecordName } from "../policy/file-kinds.ts";
import type { GovernedFile } from "../policy/scope.ts";
import type { Stated } from "../profile/profile.ts";
import { readProfile } from "../profile/read-profile.ts";
import type { Finding } from "../text/finding.ts";
import { readingFindings, unreadable } from "../text/reading-finding.ts";

/** A record that does not stand beside a governed profile. */
export interface StrayRecord {
  readonly source: SourceText;
  /** The profile it says it justifies. */
  readonly justifies: string;
  readonly at: Span;
  /** What stands against reading it as a record at all. */
  readonly problems: readonly Finding[];
}

/** Reads the records of a tree that stand beside no governed profile. */
export function strayRecords(tree: Tree, profiles: readonly GovernedFile[], law: Law): StrayRecord[] {
  const beside = new Set(profiles.map(({ record }) => record));
  return tree.files.filter((file) => isRecordName(file) && !beside.has(file)).map((file) => readStray(tree, file, law));
}

function readStray(tree: Tree, file: string, law: Law): StrayRecord {
  const { source, readable, problems } = readText(file, tree.read(file));
  if (!readable) return { source, justifies: "", at: span(0, 0), problems: readingFindings(file, problems) };
  const { root, findings } = readRecord(source, law);
  return {
    source,
    justifies: textAt(root, "justifies") ?? "",
    at: nodeAt(root, "justifies")?.span ?? placeOf(root, "justifies"),
    problems: findings.filter(({ verdict }) => verdict === "cannot-judge"),
  };
}

/**
 * What is said of a stray record that names no profile of the tree. It justifies nothing, and nobody looks at what is in it, so it
 * cannot be judged: neither as a record nor, whatever it holds, as a profile.
 */
export function strayFindings({ source, justifies, at, problems }: StrayRecord): readonly Finding[] {
  if (problems.length > 0) return problems;
  const sentence = message("policy/stray-record", { profile: justifies });
  return [unreadable(source.file, sentence.key, at, sentence)];
}

/** The profiles that stray records claim by name, looked for in the text of what is governed. */
export function claimedBy(
  strays: readonly StrayRecord[],
  tree: Tree,
  profiles: readonly GovernedFile[],
  law: Law,
): readonly string[] {
  const names = new Set(strays.map(({ justifies }) => justifies).filter((name) => name !== ""));
  if (names.size === 0) return [];
  return profiles.flatMap(({ file }) => {
    const { source, readable } = readText(file, tree.read(file));
    if (!readable || ![...names].some((name) => source.text.includes(name))) return [];
    return names.has(readProfile(source, { enums: law.enums }).id?.text ?? "") ? [file] : [];
  });
}

/** A second record that claims a profile by its name: which of the two counts is open (design §5.1). */
export function twoRecordsFinding(file: string, name: Stated, stray: StrayRecord): Finding {
  const sentence = message("policy/two-records", { name: name.text, other: stray.source.file });
  return {
    rule: "policy/two-records",
    severity: "block",
    verdict: "test-inconsistent",
    file,
    span: name.span,
    message: sentence,
    sources: [],
    related: [{ file: stray.source.file, span: stray.at, message: message("read/used-here", {}) }],
  };
}
