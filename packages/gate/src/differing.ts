import { type Files, sameEntry } from "./pair.ts";

const known = new WeakMap<Files, WeakMap<Files, ReadonlySet<string>>>();

/** The paths at which two commits hold something else, or only one of them holds something; looked for once, since a commit may hold many. */
export function differing(judged: Files, since: Files): ReadonlySet<string> {
  const of = known.get(judged) ?? new WeakMap<Files, ReadonlySet<string>>();
  const found = of.get(since) ?? between(judged, since);
  known.set(judged, of.set(since, found));
  return found;
}

function between(judged: Files, since: Files): Set<string> {
  const found = new Set<string>();
  for (const [path, entry] of judged) if (!sameEntry(entry, since.get(path))) found.add(path);
  for (const path of since.keys()) if (!judged.has(path)) found.add(path);
  return found;
}
