import { recordOf } from "@tenzij/core/policy";
import { type Change, type Files, sameEntry } from "./pair.ts";

/** Records beside those judged that are opened to see whether answers were copied; each that is far costs a call to GitHub. */
const MOST = { near: 100, far: 4 };

/**
 * The records against which those that a change writes are held: the nearest by folder, so that the cost follows the change and not the
 * tree. A push or a schedule, where everything is judged, holds all of them against each other.
 * @param governed profiles of the judged tree.
 */
export function peersOf(
  { touched }: Pick<Change, "touched">,
  governed: readonly string[],
  { judged, since }: { readonly judged: Files; readonly since: Files | null },
  near: boolean,
): string[] {
  const isWritten = (record: string) => judged.has(record) && !sameEntry(judged.get(record), since?.get(record));
  const written = touched.map(({ record }) => record).filter(isWritten);
  if (written.length === 0) return [];
  const opened = new Set(touched.map(({ record }) => record));
  const folders = new Set(written.map(folderOf));
  const others = governed.map(recordOf).filter((record) => judged.has(record) && !opened.has(record));
  const [beside, elsewhere] = [true, false].map((is) => others.filter((one) => folders.has(folderOf(one)) === is));
  return [...(beside ?? []), ...(elsewhere ?? [])].slice(0, near ? MOST.near : MOST.far);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
