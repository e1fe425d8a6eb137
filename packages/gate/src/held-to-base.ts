import type { Assessment } from "@tenzij/core";
import type { Policy, ReadPolicy } from "@tenzij/core/policy";
import type { Touched } from "./pair.ts";

/**
 * A policy whose grants are held to what stood there before the change (design §5.6): one of before that is not bound counts until
 * the first change of what it names, and an exception postpones what was there, never what is new. A file that only moved has what
 * stood at its old place.
 * @param before the pairs this change touches or alters, as they stood
 * @param touched what the change does to each pair
 */
export function heldToBase(read: ReadPolicy, before: Assessment, touched: readonly Touched[]): ReadPolicy {
  const digests = new Map(
    before.profiles.flatMap(({ grants }) =>
      grants.map(({ at: [key], granted, digest }) => [keyOf(key, granted.file, granted.indicator), digest] as const),
    ),
  );
  const news = new Set(touched.filter(({ was }) => was === null).map(({ file }) => file));
  const held = <Grant extends { readonly file: string; readonly indicator?: string | undefined }>(
    key: string,
    grants: readonly Grant[],
  ): Grant[] =>
    grants.map((grant) => {
      const digest = digests.get(keyOf(key, grant.file, grant.indicator ?? null));
      if (digest !== undefined) return { ...grant, before: digest };
      return news.has(grant.file) ? { ...grant, before: null } : grant;
    });
  const { policy } = read;
  const grants: Pick<Policy, "uses" | "readings" | "exceptions"> = {
    uses: held("uses", policy.uses),
    readings: held("readings", policy.readings),
    exceptions: held("exceptions", policy.exceptions),
  };
  return { ...read, policy: { ...policy, ...grants } };
}

function keyOf(key: string, file: string, indicator: string | null): string {
  return `${key}\n${file}\n${indicator ?? ""}`;
}
