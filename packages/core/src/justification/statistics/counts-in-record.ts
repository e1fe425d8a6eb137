import type { Law } from "@tenzij/law";
import {
  type Entry,
  formatOf,
  type ListNode,
  type MapNode,
  moveNode,
  type Node,
  readText,
  type ScalarNode,
  type Span,
  span,
} from "@tenzij/read";
import { message } from "../../language/message.ts";
import type { Message, TreePath } from "../../language/say.ts";
import type { Placed } from "../../profile/references/composed.ts";
import type { Reachable, Reference } from "../../profile/references/reference.ts";
import { readNumber } from "../../profile/selection.ts";
import type { Finding } from "../../text/finding.ts";
import { readingFindings } from "../../text/reading-finding.ts";
import { type EvidenceFile, evidenceAt } from "../evidence.ts";
import { entryOf, type JustificationRecord, nodeAt, textAt } from "../record.ts";
import { type CountsRead, readCounts } from "./counts-file.ts";

/** A record whose tables hold the counts of the files they name, as if they were written there. */
export interface WithCounts {
  readonly record: JustificationRecord;
  /** In which file such a count stands: its place counts behind the text of the record. */
  readonly stretches: readonly Placed[];
  readonly findings: readonly Finding[];
}

/**
 * Puts the counts of every file that a table of figures names in that table. What stands against reading one is a finding; that a file is
 * not there is told as of any evidence.
 * @param reachable the tree in which the files stand; without it none can be read, which is told
 */
export function withCounts(record: JustificationRecord, reachable: Reachable | undefined, law: Law): WithCounts {
  const tables = nodeAt(record.root, "statistics.tables");
  if (record.root === null || tables?.type !== "list" || !tables.items.some((one) => nodeAt(one, "file")))
    return { record, stretches: [], findings: [] };
  const stretches: Placed[] = [];
  const findings: Finding[] = [];
  const items = tables.items.map((table) => {
    const file = table.type === "map" ? entryOf(table, "file")?.value : undefined;
    if (table.type !== "map" || file?.type !== "scalar" || file.text.trim() === "") return table;
    const last = stretches.at(-1);
    const start = last === undefined ? record.source.text.length + 1 : last.start + last.source.text.length + 1;
    const found = countsOf({ table, file, record: record.source.file, reachable, law, start });
    findings.push(...found.findings);
    if (found.stretch !== undefined) stretches.push(found.stretch);
    return found.table;
  });
  return { record: { ...record, root: replaced(record.root, tables, items) }, stretches, findings };
}

interface Named {
  readonly table: MapNode;
  readonly file: ScalarNode;
  readonly record: string;
  readonly reachable: Reachable | undefined;
  readonly law: Law;
  /** Where the text of the file begins, behind that of the record. */
  readonly start: number;
}

interface Found {
  readonly table: MapNode;
  readonly findings: readonly Finding[];
  readonly stretch?: Placed;
}

function countsOf(named: Named): Found {
  const { table, file, record, reachable, start } = named;
  const text = file.text.trim();
  const only = (...findings: readonly Finding[]): Found => ({ table, findings });
  const evidence = evidenceAt(file, record);
  if (evidence === null || !isDelimited(evidence))
    return only(countsFinding(named, message("record/counts-none", { text })));
  const cannotRead = countsFinding(named, message("record/counts-unread", { text }));
  if (reachable === undefined) return only(cannotRead);
  const [place, other] = evidence.places.filter((one) => reachable.standing(one) === "file");
  const content = place === undefined || other !== undefined ? null : reachable.read(place);
  // That nothing is there to be read, or two are, is told of it as of any evidence.
  if (place === undefined || content === null) return only();
  const { source, problems, readable } = readText(place, content);
  const unread = readingFindings(place, problems);
  if (!readable) return only(...unread, cannotRead);
  const counts = readCounts(source.text, textAt(table, "step") ?? "", named.law);
  const path = { path: place };
  if ("lacking" in counts) {
    const args = { file: path, field: counts.lacking, known: counts.known.join(", ") };
    return only(...unread, countsFinding(named, message("record/counts-headings", args)));
  }
  if ("twice" in counts) {
    const sentence = message("record/counts-twice", { column: counts.twice.text.trim() });
    const at = { file: place, span: span(counts.twice.start, counts.twice.end) };
    return only(...unread, { ...countsFinding(named, sentence), ...at });
  }
  const step = textAt(table, "step") ?? "";
  if (counts.groups.items.length === 0)
    return only(...unread, countsFinding(named, message("record/counts-no-rows", { file: path, step })));
  const behind = (at: Span) => span(at.start + start, at.end + start);
  const groups = moveNode(counts.groups, behind);
  const total = counts.total && moveNode<ScalarNode>(counts.total, behind);
  const reference: Reference = { scalar: file, key: "file", pointer: "", form: "data", path: place };
  return {
    table: withGroups(table, groups, total),
    stretch: { source, start, step: { file: record, reference } },
    findings: [...unread, ...differing(named, groups, path), ...notRead(counts, place)],
  };
}

function isDelimited({ perhapsFolder, places }: EvidenceFile): boolean {
  return perhapsFolder !== true && places.every((place) => formatOf(place)?.id === "csv");
}

function countsFinding({ file, record }: Named, sentence: Message): Finding {
  const base = { rule: sentence.key, severity: "block", verdict: "test-incomplete", sources: [] } as const;
  return { ...base, file: record, span: file.span, message: sentence };
}

/** The table with the groups of its file; what it says itself stays, and is held against the file. */
function withGroups(table: MapNode, groups: ListNode, total: ScalarNode | undefined): MapNode {
  const lacks = (key: string) => entryOf(table, key) === undefined;
  const added: Entry[] = [];
  if (lacks("groups")) added.push(entryAt(table, "groups", groups));
  if (lacks("total") && total !== undefined) added.push(entryAt(table, "total", total));
  return { ...table, entries: [...table.entries, ...added] };
}

function entryAt({ span: { start } }: MapNode, key: string, value: Node): Entry {
  return { key: { type: "scalar", text: key, span: span(start, start), style: "plain", written: false }, value };
}

/** Counts that the record states itself, and otherwise than the file they are taken from. */
function differing({ table, record }: Named, groups: ListNode, file: TreePath): Finding[] {
  const own = entryOf(table, "groups")?.value;
  if (own?.type !== "list") return [];
  const inFile = new Map(groups.items.map((one) => [textAt(one, "group")?.toLowerCase(), one]));
  return own.items.flatMap((group): Finding[] => {
    if (group.type !== "map") return [];
    const name = textAt(group, "group") ?? "";
    const other = inFile.get(name.toLowerCase());
    const differs = (at: Node, sentence: Message): Finding => ({
      ...{ rule: sentence.key, severity: "block", verdict: "test-inconsistent", sources: [] },
      ...{ file: record, span: at.span, message: sentence },
    });
    if (other === undefined) return [differs(group, message("record/counts-no-group", { group: name, file }))];
    return group.entries.flatMap(({ key, value }) => {
      const counted = textAt(other, key.text);
      const [here, there] = [value.type === "scalar" ? readNumber(value.text) : undefined, readNumber(counted ?? "")];
      if (value.type !== "scalar" || counted === undefined || here === undefined || here === there) return [];
      const args = { group: name, key: key.text, stated: value.text, counted, file };
      return [differs(value, message("record/counts-differ", args))];
    });
  });
}

/** Columns that no field is called by are named, so that nobody takes them for read. */
function notRead({ unread }: CountsRead, file: string): Finding[] {
  const [first] = unread;
  if (first === undefined) return [];
  const sentence = message("record/counts-columns", { columns: unread.map(({ text }) => text.trim()).join(", ") });
  const at = span(first.start, first.end);
  return [{ rule: sentence.key, severity: "info", file, span: at, message: sentence, sources: [] }];
}

/** The map with one list below it replaced, wherever it stands. */
function replaced(node: MapNode, list: ListNode, items: readonly Node[]): MapNode {
  const entries = node.entries.map((entry) => {
    if (entry.value === list) return { ...entry, value: { ...list, items } };
    return entry.value.type === "map" ? { ...entry, value: replaced(entry.value, list, items) } : entry;
  });
  return { ...node, entries };
}
