import { type Profile, readProfile, readText, type Tree } from "@tenzij/core";
import type { Law } from "@tenzij/law";

/** A profile of a tree as it is read; null where it cannot be read with certainty. */
export function profileIn(tree: Tree, file: string, law: Law): Profile | null {
  const text = readText(file, tree.read(file));
  if (!text.readable) return null;
  const profile = readProfile(text.source, { enums: law.enums });
  return profile.problems.some((one) => one.verdict === "cannot-judge") ? null : profile;
}
