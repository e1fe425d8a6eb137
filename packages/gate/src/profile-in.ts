import { type Policy, scopeOf } from "@tenzij/core/policy";
import { type Profile, reachableIn, readProfile } from "@tenzij/core/profile";
import type { Law } from "@tenzij/law";
import { readText, type Tree } from "@tenzij/read";

/**
 * A profile of a tree as it is read; null where it cannot be read with certainty.
 * @param policy says where the names of its indicators stand
 */
export function profileIn(tree: Tree, file: string, law: Law, policy: Policy): Profile | null {
  const text = readText(file, tree.read(file));
  if (!text.readable) return null;
  const { indicators } = scopeOf([file], policy).profiles[0] ?? {};
  const profile = readProfile(text.source, { enums: law.enums, indicators, reachable: reachableIn(tree) });
  return profile.problems.some((one) => one.verdict === "cannot-judge") ? null : profile;
}
