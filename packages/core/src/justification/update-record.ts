import type { Law } from "@tenzij/law";
import {
  append,
  appendItems,
  applied,
  columnOf,
  insertBelow,
  type MapNode,
  type Node,
  printSketches,
  readNodes,
  type ScalarNode,
  type Sketch,
  sourceText,
} from "@tenzij/read";
import { carriedNames, withCarriedNames } from "./carried-names.ts";
import { coverageOf } from "./changes.ts";
import { digestVersion } from "./digest.ts";
import { digestsTogether } from "./digests-together.ts";
import { holdsDigestsOnly } from "./holds-digests-only.ts";
import { digestsOfOwn, isOpenIn, isReworded, ownInRecord, questionsKey } from "./own-questions.ts";
import { digested, type Parts } from "./parts.ts";
import { combinationsKey, entryOf, type JustificationRecord, nodeAt, readRecord } from "./record.ts";
import { type RecordWork as Work, workOnRecord as workOn } from "./record-work.ts";
import { digestsIn, entriesOf, recordedIn, scalarIn } from "./recorded.ts";
import { digestText, sketchCovers } from "./sketch-covers.ts";
import { askedOf, namesIn, type RecordToSketch, sketchRecord } from "./sketch-record.ts";
import { isUpgradable, upgrade } from "./upgrade.ts";
import { earlierVersion, partsUnder } from "./versions.ts";

/** What an update did, by path. */
export interface UpdatedRecord {
  readonly text: string;
  readonly changes: readonly { readonly what: "added" | "refreshed"; readonly at: string }[];
  /** True when the record cannot be read or safely changed; its text is then as it was. */
  readonly refused: boolean;
  /** True when its digests, as it now stands, are not those of the profile. */
  readonly stale: boolean;
}

export interface UpdateOptions {
  /** Write the digests anew, all or those of these indicators: only after reading that every answer still holds. */
  readonly refresh: boolean | ReadonlySet<string>;
}

/**
 * Adds what a record lacks, at the end of the map it belongs to. Nothing that is there is moved, rewritten or removed;
 * the digests are written anew only when asked.
 */
export function updateRecord(existing: string, given: RecordToSketch, options: UpdateOptions): UpdatedRecord {
  const record = sourceRecord(existing, given.law);
  const { root } = record;
  const refused = { text: existing, changes: [], refused: true, stale: false };
  if (
    root === null ||
    record.findings.some((one) => one.verdict === "cannot-judge" || one.rule === "record/several-documents")
  )
    return refused;
  if (options.refresh !== false && !holdsDigestsOnly(entryOf(root, "covers")?.value)) return refused;
  const work = workOn(existing);
  const sketches = sketchRecord(given, withCarriedNames(record, given.profile, given.law));
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
  } else {
    if (isUpgradable(record, given.profile, given.law)) upgrade(work, record, given.profile, namesIn(given), given.law);
    bindNew(work, record, given);
  }
  const text = applied(work);
  const { state, changes } = coverageOf(record, given.profile, given.law);
  const own = digestsOfOwn(askedOf(given, record), given.law);
  const reworded = isReworded(sourceRecord(text, given.law), own);
  const stale = options.refresh !== true && (state !== "read" || changes.length > 0 || reworded);
  return isSafe(text) ? { text, changes: work.changes, refused: false, stale } : refused;
}

function sourceRecord(text: string, law: Law): JustificationRecord {
  return readRecord(sourceText("record", text), law);
}

/**
 * A record with its digests written anew and nothing else; null where it cannot be read, or something else than digests stands among
 * them.
 */
export function renewCovers(existing: string, given: RecordToSketch): string | null {
  const record = sourceRecord(existing, given.law);
  const { root } = record;
  if (root === null || !holdsDigestsOnly(entryOf(root, "covers")?.value)) return null;
  const work = workOn(existing);
  refresh(work, root, coversAfter(record, given, true, spellingsIn(existing, root)));
  const text = applied(work);
  return isSafe(text) ? text : null;
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
    if (sketch.append === true && typeof sketch.value === "object" && "items" in sketch.value) {
      appendItems(work, entry.value, sketch.value.items);
      work.changes.push({ what: "added", at });
      continue;
    }
    if (sketch.open !== true || !isMap(sketch.value) || entry.mergedAt !== undefined) continue;
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

function isMap(value: Sketch["value"]): value is readonly Sketch[] {
  return Array.isArray(value);
}

/**
 * Answers that are only now asked rest on what stands there now, for nothing was answered before: those about indicators together on what
 * these say, those to the organisation's own questions on their text.
 */
function bindNew(work: Work, record: JustificationRecord, given: RecordToSketch): void {
  const together = [...digestsTogether(given, record)].filter(([id]) => !record.combinations.has(id));
  bindUnder(combinationsKey, together, work, recordedIn(record)?.covers);
  const [asked, held] = [askedOf(given, record), ownInRecord(record)];
  const own = [...digestsOfOwn(asked, given.law)].filter(([id]) => !held.has(id) && isOpenIn(record, id, asked));
  const covers = nodeAt(record.root, "covers");
  bindUnder(questionsKey, own, work, covers?.type === "map" ? covers : undefined);
}

function bindUnder(under: string, fresh: readonly [string, string][], work: Work, covers: MapNode | undefined): void {
  if (covers === undefined || covers.usedAt !== undefined || fresh.length === 0) return;
  const sketches = fresh.map(([key, digest]): Sketch => ({ key, value: digestText(digest) }));
  const held = entryOf(covers, under)?.value;
  if (held?.type === "map" && held.usedAt === undefined)
    append(
      work,
      held,
      sketches.filter(({ key }) => !entryOf(held, key)),
    );
  else if (held === undefined) append(work, covers, [{ key: under, value: sketches }]);
  for (const { key } of sketches) work.changes.push({ what: "added", at: `covers.${under}.${key}` });
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
  const carried = version === digestVersion ? carriedNames(record, given.profile, given.law) : undefined;
  const own = digestsOfOwn(askedOf(given, record), given.law);
  if (which === true) return sketchCovers(now, version, carried, digestsTogether(given, record), own, written);
  const before = digestsIn(record);
  const names = new Set([...now.indicators.keys(), ...before.indicators.keys()]);
  const indicators = [...names].flatMap((name) => {
    const parts = (which.has(name) ? now : before).indicators.get(name);
    return parts === undefined ? [] : ([[name, parts]] as const);
  });
  const bound = new Map(
    entriesOf(nodeAt(recordedIn(record)?.covers, combinationsKey)).map(({ key, value }) => [key.text, scalarIn(value)]),
  );
  const held = ownInRecord(record);
  return sketchCovers({ ...before, indicators: new Map(indicators) }, version, carried, bound, held, written);
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

function isSafe(text: string): boolean {
  const { roots, problems } = readNodes(sourceText("record", text));
  return roots.length === 1 && problems.every((one) => one.severity !== "block");
}
