import type { TreeEntry } from "./objects.ts";

/** A profile and the record that stands beside it. */
export interface Pair {
  readonly file: string;
  readonly record: string;
}

/** The files of a commit by path. */
export type Files = ReadonlyMap<string, TreeEntry>;

/** What this change does to one pair. */
export interface Touched extends Pair {
  /** Where the pair stood before, when it stood anywhere. */
  readonly was: Pair | null;
  readonly how: "new" | "changed" | "moved";
}

/** A change measured in pairs. */
export interface Change {
  readonly touched: readonly Touched[];
  /** Pairs that are gone from the tree. */
  readonly removed: readonly Pair[];
  /** Pairs that are the same on the protected branch; they are not read again. */
  readonly carried: readonly string[];
}

export interface Governed {
  /** Files that are profiles at the judged commit. */
  readonly now: readonly string[];
  /** Files that are profiles at the commit the change is measured from. */
  readonly before: readonly string[];
}

/**
 * Sorts the profiles of a tree by what the change does to them. A pair is carried when both its files are the same as before, or
 * the same as at the tip, byte for byte by object id and mode; anything else was touched.
 * @param judged files of the judged commit.
 * @param since files of the commit the change is measured from; null when everything counts as new.
 * @param tip files of the protected branch as it is now.
 * @param recordOf the record that belongs to a profile.
 */
export function changeOf(
  governed: Governed,
  judged: Files,
  since: Files | null,
  tip: Files,
  recordOf: (file: string) => string,
): Change {
  const pair = (file: string): Pair => ({ file, record: recordOf(file) });
  const now = new Set(governed.now);
  const gone = governed.before.filter((file) => !now.has(file)).map(pair);
  const moves = movesOf(gone, since ?? new Map());
  const touched: Touched[] = [];
  const carried: string[] = [];
  const movedFrom = new Set<string>();
  for (const one of governed.now.map(pair)) {
    const sameAsBefore = since !== null && same(one, judged, since);
    if (sameAsBefore || (since !== null && same(one, judged, tip))) {
      carried.push(one.file);
      continue;
    }
    if (since?.has(one.file)) touched.push({ ...one, was: one, how: "changed" });
    else {
      const was = moves(judged.get(one.file)?.sha, judged.get(one.record)?.sha);
      if (was) movedFrom.add(was.file);
      touched.push({ ...one, was, how: was ? "moved" : "new" });
    }
  }
  return { touched, removed: gone.filter((one) => !movedFrom.has(one.file)), carried };
}

function same({ file, record }: Pair, a: Files, b: Files): boolean {
  return sameEntry(a.get(file), b.get(file)) && sameEntry(a.get(record), b.get(record));
}

export function sameEntry(a: TreeEntry | undefined, b: TreeEntry | undefined): boolean {
  return a === b || (a?.sha === b?.sha && a?.mode === b?.mode);
}

/** Finds the vanished pair that a new one was: by the profile's bytes, else by the record's. One pair moves to one place. */
function movesOf(
  gone: readonly Pair[],
  since: Files,
): (profile: string | undefined, record: string | undefined) => Pair | null {
  const holders = new Map<string, Set<Pair>>();
  const ids = (one: Pair) => [since.get(one.file)?.sha, since.get(one.record)?.sha].filter((id) => id !== undefined);
  for (const one of gone) {
    for (const id of ids(one)) holders.set(id, (holders.get(id) ?? new Set()).add(one));
  }
  return (profile, record) => {
    const [found = null] = [profile, record].flatMap((id) => [...(holders.get(id ?? "") ?? [])]);
    for (const id of found ? ids(found) : []) if (found) holders.get(id)?.delete(found);
    return found;
  };
}
