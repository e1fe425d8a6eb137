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

/**
 * What people call a profile: its title, or else the name it has at its top, as models of other tools do; null where it has neither. What a
 * file that it refers to is called says nothing of it.
 */
export function titleOf({
  title,
  information,
  roots,
}: Pick<Profile, "title" | "information" | "roots">): string | null {
  if (title !== undefined) return title.text;
  const own = new Set(
    roots.flatMap(({ node, file }) => (file === undefined && node.type === "map" ? node.entries : [])),
  );
  return textUnder({ information: information.filter((entry) => own.has(entry)) }, isName);
}

function isName(folded: string): boolean {
  return folded === "name" || folded === "naam";
}

function textUnder({ information }: WithInformation, isMeant: (folded: string) => boolean): string | null {
  const value = information.find(({ key }) => isMeant(foldKey(key.text)))?.value;
  return value?.type === "scalar" && value.text.trim() !== "" ? value.text.trim() : null;
}
