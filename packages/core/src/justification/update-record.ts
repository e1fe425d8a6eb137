import { type MapNode, type Node, readNodes, type ScalarNode, sourceText } from "@tenzij/read";
import { coverageOf } from "./changes.ts";
import { digestsOf, digestVersion } from "./digest.ts";
import { digested, type Parts, profileParts } from "./parts.ts";
import { entryOf, type JustificationRecord, nodeAt, readRecord } from "./record.ts";
import { digestsIn, recordedIn, upgradeKey } from "./recorded.ts";
import { flowSketches, printItems, printSketches, type Sketch } from "./sketch.ts";
import { namesIn, type RecordToSketch, sketchCovers, sketchRecord } from "./sketch-record.ts";
import { earlierVersion, partsUnder } from "./versions.ts";

/** What an update did, by path. */
export interface UpdatedRecord {
  readonly text: string;
  readonly changes: readonly { readonly what: "added" | "refreshed"; readonly at: string }[];
  /** True when the record cannot be read or safely changed; its text is then as it was. */
  readonly refused: boolean;
}

export interface UpdateOptions {
  /** Write the digests anew, all or those of these indicators: only after reading that every answer still holds. */
  readonly refresh: boolean | ReadonlySet<string>;
}

interface Edit {
  readonly at: number;
  /** End of what is replaced; `at` for an insertion. */
  readonly end: number;
  readonly text: string;
}

/**
 * Adds what a record lacks, at the end of the map it belongs to. Nothing that is there is moved, rewritten or removed;
 * the digests are written anew only when asked.
 */
export function updateRecord(existing: string, given: RecordToSketch, options: UpdateOptions): UpdatedRecord {
  const record = readRecord(sourceText("record", existing), given.law);
  const { root } = record;
  const refused = { text: existing, changes: [], refused: true };
  if (
    root === null ||
    record.findings.some((one) => one.verdict === "cannot-judge" || one.rule === "record/several-documents")
  )
    return refused;
  if (options.refresh !== false && !holdsDigestsOnly(entryOf(root, "covers")?.value)) return refused;
  const work: Work = { text: existing, newline: existing.includes("\r\n") ? "\r\n" : "\n", edits: [], changes: [] };
  const sketches = sketchRecord(given, record);
  fill(
    work,
    root,
    sketches.filter((one) => one.key !== "covers"),
    "",
  );
  if (options.refresh !== false) {
    const comments = sketches.find((one) => one.key === "covers")?.comments ?? [];
    const covers = coversAfter(record, given, options.refresh, spellingsIn(existing, root));
    refresh(work, root, { ...covers, comments });
  } else if (isUpgradable(record, given)) upgrade(work, root, given);
  const text = apply(existing, work.edits);
  return isSafe(text) ? { text, changes: work.changes, refused: false } : refused;
}

interface Work {
  readonly text: string;
  readonly newline: string;
  readonly edits: Edit[];
  readonly changes: { what: "added" | "refreshed"; at: string }[];
}

/** Adds the sketches whose key is not there, and goes down into those that are open. */
function fill(work: Work, map: MapNode, sketches: readonly Sketch[], path: string): void {
  const missing: Sketch[] = [];
  for (const sketch of sketches) {
    const at = path === "" ? sketch.key : `${path}.${sketch.key}`;
    const entry = entryOf(map, sketch.key);
    if (entry === undefined) {
      missing.push(sketch);
      work.changes.push({ what: "added", at });
      continue;
    }
    if (sketch.append === true && typeof sketch.value !== "string" && "items" in sketch.value) {
      appendItems(work, entry.value, sketch.value.items);
      work.changes.push({ what: "added", at });
      continue;
    }
    if (
      sketch.open !== true ||
      typeof sketch.value === "string" ||
      "items" in sketch.value ||
      entry.mergedAt !== undefined
    )
      continue;
    const { value } = entry;
    if (value.usedAt !== undefined) continue; // what an alias brings in is written elsewhere
    if (value.type === "map") fill(work, value, sketch.value, at);
    else if (value.type === "scalar" && value.text === "" && sketch.value.length > 0) {
      const column = columnOf(work.text, entry.key.span.start);
      insertBelow(work, Math.max(entry.key.span.end, value.span.end), printSketches(sketch.value, column + 2));
      for (const child of sketch.value) work.changes.push({ what: "added", at: `${at}.${child.key}` });
    }
  }
  if (missing.length > 0) append(work, map, missing);
}

function append(work: Work, map: MapNode, missing: readonly Sketch[]): void {
  if (work.text[map.span.start] === "{") {
    const close = work.text.lastIndexOf("}", map.span.end - 1);
    const text = `${map.entries.length === 0 ? "" : ", "}${flowSketches(missing)}`;
    // Space before the brace stays behind the insertion.
    let at = close;
    while (at > map.span.start + 1 && /[\s,]/.test(work.text[at - 1] ?? "")) at--;
    work.edits.push({ at, end: at, text });
    return;
  }
  // What a merge brings in is written elsewhere; the map itself begins at its own first key, or at the `<<`.
  insertBelow(work, lastOffset(map), printSketches(missing, columnOf(work.text, map.span.start)));
}

/** Adds items at the end of a list; anything else that stands there is left, and is a finding by itself. */
function appendItems(work: Work, list: Node, items: readonly (readonly Sketch[])[]): void {
  if (list.type !== "list" || list.usedAt !== undefined || list.items.length === 0) return;
  if (work.text[list.span.start] === "[") {
    const close = work.text.lastIndexOf("]", list.span.end - 1);
    work.edits.push({ at: close, end: close, text: items.map((item) => `, {${flowSketches(item)}}`).join("") });
    return;
  }
  insertBelow(work, lastOffset(list), printItems(items, columnOf(work.text, list.span.start)));
}

/** Inserts lines after the line that holds an offset. */
function insertBelow(work: Work, offset: number, lines: readonly string[]): void {
  const { text, newline } = work;
  const atStart = offset > 0 && text[offset - 1] === "\n";
  const next = atStart ? offset - 1 : text.indexOf("\n", offset);
  const body = lines.join(newline);
  if (next < 0) work.edits.push({ at: text.length, end: text.length, text: `${newline}${body}${newline}` });
  else work.edits.push({ at: next + 1, end: next + 1, text: `${body}${newline}` });
}

/** Offset of the last character that belongs to a block map's entries, without what follows them. */
function lastOffset(node: Node): number {
  if (node.usedAt !== undefined) return node.usedAt.end;
  if (node.type === "scalar") return node.span.end;
  const below =
    node.type === "list"
      ? node.items.map(lastOffset)
      : node.entries
          .filter((one) => one.mergedAt === undefined)
          .flatMap(({ key, value }) => [key.span.end, lastOffset(value)]);
  return (
    below.reduce(
      (most, at) => Math.max(most, at),
      node.type === "list" || below.length === 0 ? node.span.start + 1 : 0,
    ) || node.span.end
  );
}

/** Whether nothing but digests stands under `covers`: an answer that slipped under it would be written over. */
function holdsDigestsOnly(covers: Node | undefined): boolean {
  if (covers === undefined) return true;
  if (covers.type === "scalar") return covers.text === "";
  const known: readonly string[] = ["version", "indicators", ...profileParts, "rest", upgradeKey];
  return covers.type === "map" && covers.entries.every(({ key }) => known.includes(key.text));
}

/**
 * The digests as they are to be written: those of the profile now, and elsewhere what the record holds. Where only some
 * are written anew, all stay by the rules they were spelt by.
 */
function coversAfter(
  record: JustificationRecord,
  given: RecordToSketch,
  which: true | ReadonlySet<string>,
  written: ReadonlyMap<string, string>,
): Sketch {
  const known = recordedIn(record)?.version ?? "";
  const version = which !== true && known === earlierVersion ? earlierVersion : digestVersion;
  const now = digested(partsUnder(version, given.profile, given.law, namesIn(given)) as Parts);
  if (which === true) return sketchCovers(now, version, written);
  const before = digestsIn(record);
  const names = new Set([...now.indicators.keys(), ...before.indicators.keys()]);
  const indicators = [...names].flatMap((name) => {
    const parts = (which.has(name) ? now : before).indicators.get(name);
    return parts === undefined ? [] : ([[name, parts]] as const);
  });
  return sketchCovers({ ...before, indicators: new Map(indicators) }, version, written);
}

/** Whether a record holds digests of before that fit, and none of now beside them. */
function isUpgradable(record: JustificationRecord, { profile, law }: RecordToSketch): boolean {
  const { state, version, changes } = coverageOf(record, profile, law);
  return state === "read" && version === earlierVersion && changes.length === 0;
}

/** Writes the digests of now beside those of before, which stay as they are: what was signed is still there, word for word. */
function upgrade(work: Work, root: MapNode, given: RecordToSketch): void {
  const covers = entryOf(root, "covers")?.value;
  if (covers?.type !== "map" || covers.usedAt !== undefined) return;
  append(work, covers, [
    { key: upgradeKey, value: sketchCovers(digestsOf(given.profile, namesIn(given)), digestVersion).value },
  ]);
  work.changes.push({ what: "added", at: `covers.${upgradeKey}` });
}

/** How the digests of a record are spelt in it, so that one that stays is not rewritten. */
function spellingsIn(text: string, root: MapNode): Map<string, string> {
  return new Map(
    scalarsBelow(nodeAt(root, "covers")).map(({ text: digest, span }) => [
      digest.trim(),
      text.slice(span.start, span.end),
    ]),
  );
}

function scalarsBelow(node: Node | undefined): ScalarNode[] {
  if (node === undefined || node.usedAt !== undefined) return [];
  if (node.type === "scalar") return node.style === "block" ? [] : [node];
  return node.type === "list" ? [] : node.entries.flatMap(({ value }) => scalarsBelow(value));
}

/** Writes the digests anew in place; comments that stood among them are kept above. */
function refresh(work: Work, root: MapNode, covers: Sketch): void {
  const entry = entryOf(root, "covers");
  work.changes.push({ what: "refreshed", at: "covers" });
  if (entry === undefined) {
    append(work, root, [covers]);
    return;
  }
  const start = entry.key.span.start;
  const colon = work.text.indexOf(":", entry.key.span.end) + 1;
  const end = Math.max(colon, entry.value.span.end - trailingBlank(work.text, entry.value.span.end));
  const kept = work.text
    .slice(colon, end)
    .split(/\r?\n/)
    .flatMap((line) => /(?:^|\s)#\s?(.*)$/.exec(line)?.[1] ?? []);
  const lines = printSketches([{ ...covers, comments: [] }], columnOf(work.text, start));
  const comments = kept.map((comment) => `  # ${comment}`);
  const text = [(lines[0] ?? "").trimStart(), ...comments, ...lines.slice(1)].join(work.newline);
  work.edits.push({ at: start, end, text });
}

function trailingBlank(text: string, end: number): number {
  let count = 0;
  while (/\s/.test(text[end - count - 1] ?? "x")) count++;
  return count;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** Applies edits from the back; of two at one place the outer map's comes last in the text. */
function apply(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.map((edit, index) => ({ ...edit, index })).sort((a, b) => b.at - a.at || b.index - a.index);
  return inOrder.reduce((so, { at, end, text: piece }) => so.slice(0, at) + piece + so.slice(end), text);
}

function isSafe(text: string): boolean {
  const { roots, problems } = readNodes(sourceText("record", text));
  return roots.length === 1 && problems.every((one) => one.severity !== "block");
}
