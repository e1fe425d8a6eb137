import type { Fragment, Indicator, Loose, LooseCapacity } from "./profile.ts";

/** What among the texts of an indicator may be a name of its own, each in the shape of an indicator. */
export function looseIn(capacity: LooseCapacity, of: Indicator): readonly Loose[] {
  let found: Loose[] | undefined;
  for (const fragment of of.fragments) {
    if (fragment.named !== "maybe") continue;
    found ??= [];
    found.push({ capacity, indicator: { ...namedBy(fragment, of.pointer, "expression"), neighbour: of } });
  }
  return found ?? none;
}

const none: readonly Loose[] = [];

/**
 * A text as an indicator that is called so and of which nothing else is said.
 * @param role a word that may be a value as well is read as part of a rule is: not as the name of a group
 */
export function namedBy(
  { text, span, key, usedAt }: Fragment,
  pointer: string,
  role: "name" | "expression" = "name",
): Indicator {
  return {
    name: text,
    pointer,
    span,
    whole: span,
    fragments: [{ role, text, span, key, ...(usedAt === undefined ? {} : { usedAt }) }],
    node: { type: "scalar", text, style: "plain", span },
  };
}
