import type { Node } from "@tenzij/read";
import { digestOf } from "../text/digest.ts";
import { canonicalText } from "./canonical.ts";
import type { Parts } from "./parts.ts";
import { type JustificationRecord, nodeAt } from "./record.ts";

/** The key under which the answers about a combination name its indicators. */
export const membersKey = "indicators";

/** The indicators that a row of a record names; none where it names none. */
export function namesUnder(row: Node | null | undefined): string[] {
  const list = nodeAt(row, membersKey);
  return list?.type === "list" ? list.items.flatMap((item) => (item.type === "scalar" ? [item.text] : [])) : [];
}

/** The indicators of each combination that a record speaks of. */
export function membersIn({ combinations }: Pick<JustificationRecord, "combinations">): Map<string, string[]> {
  return new Map([...combinations].map(([id, { node }]) => [id, namesUnder(node)]));
}

/**
 * The digest of indicators together: of all that each of them says. Which they are the record says, so that no word of
 * the law changes it. Null where one of them is not in the profile: then there is nothing left to bind.
 */
export function digestOfMembers(names: readonly string[], { indicators }: Parts): string | null {
  if (names.length === 0 || !names.every((name) => indicators.has(name))) return null;
  const lines = [...new Set(names)].map((name) => {
    const parts = [...(indicators.get(name) ?? [])].map(([part, spelling]) => `${part}=${digestOf(spelling)}`);
    return `${canonicalText(name)}:${parts.sort().join(",")}`;
  });
  return digestOf(lines.sort().join("\n"));
}
