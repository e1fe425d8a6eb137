import { digestsOf, digestVersion } from "@tenzij/core/justification";
import type { Profile } from "@tenzij/core/profile";
import type { SignaturesFile } from "@tenzij/core/report";
import type { Verified } from "./setting.ts";

/**
 * What a file of signatures says of one profile; null where it does not speak of it.
 * @param recordDigest SHA-256 of the bytes of the record as it stands here; null where there is none
 */
export function verifiedIn(
  { profiles, run, on, judged }: SignaturesFile,
  file: string,
  profile: Profile,
  recordDigest: string | null,
): Verified | null {
  const one = profiles.find((each) => each.file === file);
  if (one === undefined) return null;
  const sameRecord = one["record-sha256"] === recordDigest;
  return {
    ...{ run, on, judged },
    content: sameRecord ? contentOf(one.covers, profile) : "other",
    signed:
      one.signed?.map(({ role, id, login, at, commit }) => ({
        ...{ role, at, commit },
        number: id ?? null,
        login: login ?? null,
      })) ?? null,
    open: one.open ?? [],
  };
}

/** Whether the digests are of this profile. A public file holds none, and those of another version are made of other parts. */
function contentOf(covers: SignaturesFile["profiles"][number]["covers"], profile: Profile): Verified["content"] {
  if (covers === null || covers.version !== digestVersion) return "unknown";
  const now = digestsOf(profile);
  const sorted = (parts: Iterable<readonly [string, unknown]>) => [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  const flat = (indicators: Iterable<readonly [string, Iterable<readonly [string, string]>]>) =>
    sorted([...indicators].map(([name, parts]) => [name, sorted(parts)] as const));
  const current = [flat(now.indicators), sorted(now.profile), sorted(now.rest)];
  const written = [
    flat(Object.entries(covers.indicators).map(([name, parts]) => [name, Object.entries(parts)] as const)),
    sorted(Object.entries(covers.profile)),
    sorted(Object.entries(covers.rest)),
  ];
  return JSON.stringify(current) === JSON.stringify(written) ? "same" : "other";
}
