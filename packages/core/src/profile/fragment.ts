import type { ScalarNode } from "@tenzij/read";
import type { Place } from "./place.ts";
import type { Fragment, FragmentRole } from "./profile.ts";

/** A piece of text of an indicator, with where it is written and used. */
export function fragment(role: FragmentRole, scalar: ScalarNode, key: string, at: Place): Fragment {
  const usedAt = scalar.usedAt ?? at.usedAt;
  const { text, span } = scalar;
  if (scalar.written === false && role === "value") return { role, text, span, key, isUnwritten: true };
  return usedAt === undefined ? { role, text, span, key } : { role, text, span, key, usedAt };
}
