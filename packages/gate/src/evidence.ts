import { evidenceIn, readRecord } from "@tenzij/core/justification";
import type { Law } from "@tenzij/law";
import { readText } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import { message } from "./language/message.ts";
import type { Objects } from "./objects.ts";
import { type Change, type Files, sameEntry, type Touched } from "./pair.ts";

/** What is needed to read records out of a commit. */
interface Reading {
  readonly objects: Objects;
  readonly law: Law;
}

/** A pair that this change leaves alone, but not the files its test rests on. */
export interface Resting extends Touched {
  readonly evidence: readonly string[];
}

/**
 * Carried pairs whose record names, as evidence, a file that this change alters or takes away. To find them all carried records are
 * opened, so it is done only for a file in a folder that holds profiles, and only where reading costs no call to GitHub; evidence
 * that is gone from elsewhere is found on the branch, where everything is judged.
 */
export async function restingOnChanged(
  { carried, touched }: Change,
  { judged, since }: { readonly judged: Files; readonly since: Files | null },
  recordOf: (file: string) => string,
  { objects, law }: Reading,
): Promise<Resting[]> {
  if (since === null || !objects.near) return [];
  const own = new Set(touched.flatMap(({ file, record }) => [file, record]));
  const differing = differingIn(judged, since).filter((path) => !own.has(path));
  if (differing.length === 0) return [];
  const tops = new Set(carried.map(topOf));
  const altered = new Set(differing.filter((path) => tops.has(topOf(path))));
  if (altered.size === 0) return [];
  const records = carried.map(recordOf).filter((record) => judged.has(record));
  const tree = await commitTree(objects, judged, records);
  return carried.flatMap((file): Resting[] => {
    const record = recordOf(file);
    const evidence = placesIn(tree.read(record), record, law)
      .flat()
      .filter((path) => altered.has(path));
    return evidence.length === 0 ? [] : [{ file, record, was: { file, record }, how: "changed", evidence }];
  });
}

function differingIn(judged: Files, since: Files): string[] {
  const differing = [...judged.keys()].filter((path) => !sameEntry(judged.get(path), since.get(path)));
  for (const path of since.keys()) if (!judged.has(path)) differing.push(path);
  return differing;
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

/** Where each piece of evidence can stand. A record that speaks of none is not read any further. */
function placesIn(content: ReturnType<Awaited<ReturnType<typeof commitTree>>["read"]>, record: string, law: Law) {
  if (
    !(content instanceof Uint8Array) ||
    !Buffer.from(content.buffer, content.byteOffset, content.length).includes("evidence")
  )
    return [];
  const { root } = readRecord(readText(record, content).source, law);
  return evidenceIn(root, record).map(({ places }) => places);
}

function topOf(path: string): string {
  const slash = path.indexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
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
