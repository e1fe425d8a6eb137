import { readNodes, readText, type SourceText, type Span, span, type Tree } from "@tenzij/read";
import { entryOf } from "../justification/record.ts";
import { message } from "../language/message.ts";
import { isRecordName } from "../policy/file-kinds.ts";
import type { GovernedFile } from "../policy/scope.ts";
import type { Stated } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";

/** A record that does not stand beside a governed profile. */
export interface StrayRecord {
  readonly source: SourceText;
  /** The profile it says it justifies. */
  readonly justifies: string;
  readonly at: Span;
}

/** Reads the records of a tree that stand beside no governed profile. */
export function strayRecords(tree: Tree, profiles: readonly GovernedFile[]): StrayRecord[] {
  const beside = new Set(profiles.map(({ record }) => record));
  return tree.files.filter((file) => isRecordName(file) && !beside.has(file)).map((file) => readStray(tree, file));
}

function readStray(tree: Tree, file: string): StrayRecord {
  const { source, readable } = readText(file, tree.read(file));
  const [root] = readable ? readNodes(source).roots : [];
  const entry = root?.type === "map" ? entryOf(root, "justifies") : undefined;
  const justifies = entry?.value.type === "scalar" ? entry.value.text : "";
  return { source, justifies, at: entry?.value.span ?? span(0, 0) };
}

/** A stray record that names no profile of the tree: it justifies nothing. */
export function strayFinding({ source, justifies, at }: StrayRecord): Finding {
  const said = message("policy/stray-record", { profile: justifies });
  return { rule: "policy/stray-record", severity: "warning", file: source.file, span: at, message: said, sources: [] };
}

/** A second record that claims a profile by its name: which of the two counts is open (design §5.1). */
export function twoRecordsFinding(file: string, name: Stated, stray: StrayRecord): Finding {
  const said = message("policy/two-records", { name: name.text, other: stray.source.file });
  return {
    rule: "policy/two-records",
    severity: "block",
    verdict: "test-inconsistent",
    file,
    span: name.span,
    message: said,
    sources: [],
    related: [{ file: stray.source.file, span: stray.at, message: message("read/used-here", {}) }],
  };
}
