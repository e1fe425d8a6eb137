import type { Law } from "@tenzij/law";

/**
 * The law as a policy raises it: entries that ask a question only then ask a test, and are judged whatever ground is on. Nothing
 * is ever lowered.
 * @param ids of entries; those that are not contextual stay what they are
 */
export function raised(law: Law, ids: readonly string[]): Law {
  if (ids.length === 0) return law;
  const indicators = law.indicators.map((entry) => {
    if (!ids.includes(entry.id) || entry.kind !== "contextual") return entry;
    const { quiet: _, ...rest } = entry;
    return { ...rest, kind: "indirect" as const };
  });
  return { ...law, indicators };
}
