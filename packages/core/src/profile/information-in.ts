import { foldKey, ownerKeys } from "./keys.ts";
import type { Profile } from "./profile.ts";

type WithInformation = Pick<Profile, "information">;

/** What a profile says of itself at its top under a key; null where it says nothing there. */
export function informationIn(profile: WithInformation, key: string): string | null {
  return textUnder(profile, (folded) => folded === key);
}

/** Who owns a profile, as it says of itself at its top; null where it does not. */
export function ownerOf(profile: WithInformation): string | null {
  return textUnder(profile, (folded) => ownerKeys.has(folded));
}

function textUnder({ information }: WithInformation, isMeant: (folded: string) => boolean): string | null {
  const value = information.find(({ key }) => isMeant(foldKey(key.text)))?.value;
  return value?.type === "scalar" && value.text.trim() !== "" ? value.text.trim() : null;
}
