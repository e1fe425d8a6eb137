import type { Law } from "@tenzij/law";
import type { Profile } from "../profile/profile.ts";
import { digestVersion, spellingsOf } from "./digest.ts";
import type { Parts } from "./parts.ts";
import { spellVersion1 } from "./version-1/digest.ts";

/** Digests of before, which hold for what they were given for until the date of their record. */
export const earlierVersion = "1";

/**
 * The parts of a profile, spelt by the rules of a version; null for a version that is not known.
 * @param names of what is spelt beside the indicators that keys and shape make one
 */
export function partsUnder(
  version: string,
  profile: Profile,
  { enums }: Pick<Law, "enums">,
  names?: ReadonlySet<string>,
): Parts | null {
  if (version === digestVersion) return spellingsOf(profile, names);
  return version === earlierVersion ? spellVersion1(profile, enums) : null;
}
