import { foldKey, ownerKeys } from "./keys.ts";
import type { Profile } from "./profile.ts";

/** Who owns a profile, as it says of itself at its top; null where it does not. */
export function ownerOf({ information }: Pick<Profile, "information">): string | null {
  const entry = information.find(({ key }) => ownerKeys.has(foldKey(key.text)));
  return entry?.value.type === "scalar" && entry.value.text.trim() !== "" ? entry.value.text.trim() : null;
}
