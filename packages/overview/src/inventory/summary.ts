import { compare } from "@tenzij/core/report";
import type { Inventory, Repository } from "./schema.ts";

/** What an inventory comes to: counts, nothing weighed. */
export function summaryOf(repositories: readonly Repository[]): Inventory["summary"] {
  const seen = repositories.filter((one) => one.state === "seen");
  const profiles = seen.flatMap((one) => one.profiles);
  const indicators = profiles.flatMap((one) => one.indicators);
  return {
    repositories: repositories.length,
    notSeen: repositories.length - seen.length,
    profiles: profiles.length,
    indicators: indicators.length,
    states: counted([...indicators, ...seen.flatMap(({ gone }) => gone)].map(({ state }) => state)),
    verdicts: counted(profiles.map(({ verdict }) => verdict)),
    granted: seen.reduce((sum, { granted }) => sum + granted.length, 0),
  };
}

function counted(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => compare(a, b)));
}
