import type { Verdict } from "@tenzij/law";
import type { Finding } from "../text/finding.ts";

/** Worst first (design §5.1). Spelled out here so that the order cannot change with the order of a schema. */
export const verdicts: readonly Verdict[] = [
  "cannot-judge",
  "excluded",
  "test-missing",
  "test-incomplete",
  "test-stale",
  "test-inconsistent",
  "test-unsigned",
  "test-complete",
  "no-finding",
];

const rank = new Map(verdicts.map((verdict, index) => [verdict, index]));

/** True when the first verdict is worse than the second. */
export function isWorse(one: Verdict, other: Verdict): boolean {
  return (rank.get(one) ?? 0) < (rank.get(other) ?? 0);
}

/** True for every verdict that stops a merge: all but a complete test and nothing found. */
export function blocks(verdict: Verdict): boolean {
  return verdict !== "test-complete" && verdict !== "no-finding";
}

/** The worst verdict any finding makes of its profile; `best` when none makes one. */
export function verdictOf(findings: readonly Finding[], best: Verdict): Verdict {
  return findings.reduce<Verdict>(
    (worst, { verdict }) => (verdict !== undefined && isWorse(verdict, worst) ? verdict : worst),
    best,
  );
}
