import type { ScalarNode } from "@tenzij/read";
import type { Place } from "./place.ts";
import type { Fragment, FragmentRole } from "./profile.ts";

/** A piece of text of an indicator, with where it is written and used. */
export function fragment(role: FragmentRole, scalar: ScalarNode, key: string, at: Place): Fragment {
  const usedAt = scalar.usedAt ?? at.usedAt;
  return { role, text: scalar.text, span: scalar.span, key, ...(usedAt ? { usedAt } : {}) };
}
