import type { Assessment, ProfileAssessment } from "@tenzij/core";
import { hasOurKeys, looksLikeProfile, type Profile } from "@tenzij/core/profile";

interface Known {
  /** A file as it was read; null where it could not be, and then it is shown. */
  readonly profileOf: (file: string) => Profile | null;
  readonly isExcluded: (file: string) => boolean;
  readonly hasFile: (file: string) => boolean;
}

/**
 * What of an assessment an editor shows of its own accord. Where no policy says which files are profiles, one that is only called so is left alone until
 * someone opens it, unless it looks like one: a test user in `user.profile.json` is none, and nobody asked.
 * What the user excluded is left alone too, as long as no policy governs it.
 */
export function atSight(
  { policy, profiles }: Assessment,
  open: readonly string[],
  { profileOf, isExcluded, hasFile }: Known,
): readonly ProfileAssessment[] {
  if (policy.file !== null) return profiles;
  return profiles.filter(({ file, record }) => {
    if (isExcluded(file)) return false;
    const profile = profileOf(file);
    return open.includes(file) || hasFile(record) || profile === null || isOne(profile);
  });
}

function isOne(profile: Profile): boolean {
  return profile.nodes.roots.some(hasOurKeys) || looksLikeProfile(profile);
}
