import { type Profile, readProfile } from "@tenzij/core";
import type { Law } from "@tenzij/law";
import { readText, type Tree } from "@tenzij/read";

/** A profile of a tree as it is read; null where it cannot be read with certainty. */
export function profileIn(tree: Tree, file: string, law: Law): Profile | null {
  const text = readText(file, tree.read(file));
  if (!text.readable) return null;
  const profile = readProfile(text.source, { enums: law.enums });
  return profile.problems.some((one) => one.verdict === "cannot-judge") ? null : profile;
}
