import { evidenceIn, readRecord } from "@tenzij/core/justification";
import { isRecordName, ownFiles } from "@tenzij/core/policy";
import type { Law } from "@tenzij/law";
import { readText } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import { differing } from "./differing.ts";
import { message } from "./language/message.ts";
import type { Objects } from "./objects.ts";
import type { Change, Files, Touched } from "./pair.ts";

/** What is needed to read records out of a commit. */
interface Reading {
  readonly objects: Objects;
  readonly law: Law;
}

/** A pair that this change leaves alone, but not the files its test rests on. */
export interface Resting extends Touched {
  readonly evidence: readonly string[];
}

/** Records that are opened to see what they name, where each costs a call over the network. */
const MOST_FAR = 5;

/**
 * Carried pairs whose record names, as evidence, a file that this change alters or takes away, wherever it lies. To find them all
 * carried records are opened, but only where the change alters a file that is no part of a pair; of these only those are read that may
 * spell the name of such a file.
 * @returns null where there are too many to look into
 */
export async function restingOnChanged(
  { carried, touched }: Change,
  { judged, since }: { readonly judged: Files; readonly since: Files | null },
  recordOf: (file: string) => string,
  { objects, law }: Reading,
): Promise<readonly Resting[] | null> {
  if (since === null) return [];
  const own = new Set(touched.flatMap(({ file, record }) => [file, record]));
  const altered = new Set([...differing(judged, since)].filter((path) => !own.has(path) && mayBeEvidence(path)));
  const records = carried.map(recordOf).filter((record) => judged.has(record));
  if (altered.size === 0 || records.length === 0) return [];
  if (!objects.near && records.length > MOST_FAR) return null;
  const names = [...new Set([...altered].map((path) => path.slice(path.lastIndexOf("/") + 1)))];
  const tree = await commitTree(objects, judged, records);
  return carried.flatMap((file): Resting[] => {
    const record = recordOf(file);
    const content = tree.read(record);
    if (!names.some((name) => maySpell(content, name))) return [];
    const evidence = placesIn(content, record, law)
      .flat()
      .filter((path) => altered.has(path));
    return evidence.length === 0 ? [] : [{ file, record, was: { file, record }, how: "changed", evidence }];
  });
}

/** What is judged itself, and what runs the gate, is no evidence. */
function mayBeEvidence(path: string): boolean {
  return !isRecordName(path) && !ownFiles.has(path) && !path.startsWith(".github/");
}

type Content = ReturnType<Awaited<ReturnType<typeof commitTree>>["read"]>;

function holds(content: Content, text: string): boolean {
  return (
    content instanceof Uint8Array && Buffer.from(content.buffer, content.byteOffset, content.length).includes(text)
  );
}

/**
 * Whether YAML of these bytes may say a text: it stands there, or an escape or a quote does in which its letters can be spelt otherwise.
 * Whoever writes a record writes its bytes too.
 */
export function maySpell(content: Content, text: string): boolean {
  return [text, "\\", "''"].some((spelt) => holds(content, spelt));
}

/** The change with those pairs counted as touched. */
export function withResting({ carried, touched, removed }: Change, resting: readonly Touched[]): Change {
  const files = new Set(resting.map(({ file }) => file));
  return { touched: [...touched, ...resting], removed, carried: carried.filter((file) => !files.has(file)) };
}

/** The content of all evidence that a record names, by object id; what is not there is said to be absent. */
export async function evidenceAt(files: Files, record: string, { objects, law }: Reading): Promise<string> {
  const tree = await commitTree(objects, files, [record]);
  const found = placesIn(tree.read(record), record, law).map((places) => places.find((path) => files.has(path)));
  return found.map((path) => (path === undefined ? "absent" : files.get(path)?.sha)).join(" ");
}

/** Where each piece of evidence can stand, files of counts too. A record that speaks of none is not read any further. */
function placesIn(content: Content, record: string, law: Law) {
  if (!(content instanceof Uint8Array) || !["evidence", "file"].some((key) => maySpell(content, key))) return [];
  const { root } = readRecord(readText(record, content).source, law);
  return evidenceIn(root, record).map(({ places }) => places);
}

/** Tells the signers why an old approval no longer counts. */
export function evidenceChanged(resting: readonly Resting[]) {
  return resting.map(({ record, evidence }) => ({
    rule: "gate/evidence-changed",
    severity: "warning" as const,
    file: record,
    span: { start: 0, end: 0 },
    message: message("gate/evidence-changed", { evidence: evidence.join(", ") }),
    sources: [],
  }));
}
